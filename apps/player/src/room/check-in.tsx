/** Check-in by touch; where the meeting asks for its PIN, a pad to type it on. */
import { HOME_AFTER } from '../act/act.ts';
import type { Acts } from '../act/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { PinPad } from '../parts/pin-pad.tsx';
import { Sheet } from '../parts/sheet.tsx';

interface CheckInProps {
  readonly acts: Acts;
  readonly bookingId: string;
}

export function CheckIn({ acts, bookingId }: CheckInProps) {
  const { t } = useWords();
  const { state } = acts;
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
      <Sheet open={asked} className="pin-sheet" title={t('pin.title')} homeAfter={HOME_AFTER} onClose={acts.dismiss}>
        <PinPad wrong={isWrong} onDone={(pin) => acts.touch({ type: 'check-in', bookingId, pin })} />
      </Sheet>
    </div>
  );
}
