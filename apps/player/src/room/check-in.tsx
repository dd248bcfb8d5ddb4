/** Check-in by touch, by card, or by a phone that scans the code; where the meeting asks for its PIN, a pad to type it on. */
import { HOME_AFTER } from '../act/act.ts';
import type { Acts } from '../act/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { PinPad } from '../parts/pin-pad.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useCard } from './use-card.ts';

interface CheckInProps {
  readonly acts: Acts;
  readonly bookingId: string;
  readonly resourceId: string;
}

/** The web app's page asks who it is: the address is no secret. */
function checkInLink(resourceId: string): string {
  return `${window.location.origin}/check-in/${resourceId}`;
}

export function CheckIn({ acts, bookingId, resourceId }: CheckInProps) {
  const { t } = useWords();
  const { state } = acts;
  useCard((cardNumber) => acts.touch({ type: 'check-in', bookingId, cardNumber }));
  const asked = state.name === 'failed' && state.failure.code === 'pin-required' && state.act.type === 'check-in';
  const isWrong = asked && state.act.type === 'check-in' && state.act.pin !== undefined;
  return (
    <div className="acts">
      <button
        type="button"
        className="button"
        aria-disabled={acts.busy}
        onClick={() => acts.touch({ type: 'check-in', bookingId })}
      >
        {t('act.checkIn')}
      </button>
      <p className="check-in-other">
        <QrCode text={checkInLink(resourceId)} label={t('checkIn.qr')} />
        <span>{t('checkIn.otherWays')}</span>
      </p>
      <Sheet open={asked} className="pin-sheet" title={t('pin.title')} homeAfter={HOME_AFTER} onClose={acts.dismiss}>
        <PinPad wrong={isWrong} onDone={(pin) => acts.touch({ type: 'check-in', bookingId, pin })} />
      </Sheet>
    </div>
  );
}
