/** The answer to a touch: at once that it is under way, then how it went, with Undo while that is possible. */
import { formatTime, instantOf } from '@ones/ui-core';
import type { ReactNode } from 'react';
import { clock } from '../device/clock.ts';
import type { Translate } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Act } from './act.ts';
import { failureWords } from './failure-words.ts';
import type { Acts } from './use-act.ts';

export function Feedback({ acts, timeZone }: { readonly acts: Acts; readonly timeZone: string }) {
  const { t, locale } = useWords();
  const time = (instant: number) => formatTime(instant, { locale, zone: timeZone });
  const { state } = acts;
  return (
    <div className="feedback" data-name={state.name} role={state.name === 'failed' ? 'alert' : 'status'}>
      {state.name === 'undoable' && (
        <Message icon={<Countdown sendAt={state.sendAt} />} action={{ label: t('act.undo'), run: acts.undo }}>
          {t('act.endsIn', { count: secondsUntil(state.sendAt) })}
        </Message>
      )}
      {state.name === 'pending' && (
        <Message icon={<span className="spinner" />}>{pendingWords(state.act, t, time)}</Message>
      )}
      {state.name === 'done' && <Message icon={<Icon name="ended" />}>{doneWords(state.act, t, time)}</Message>}
      {state.name === 'failed' && (
        <Message icon={<Icon name="conflict" />} action={{ label: t('act.dismiss'), run: acts.dismiss }}>
          {failureWords(state.failure, t, (timestamp) => time(instantOf(timestamp)))}
        </Message>
      )}
    </div>
  );
}

interface MessageProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}

function Message({ icon, children, action }: MessageProps) {
  return (
    <div className="message">
      <span className="message-icon">{icon}</span>
      <p>{children}</p>
      {action && (
        <button type="button" className="button light" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}

function Countdown({ sendAt }: { readonly sendAt: number }) {
  return <span className="countdown">{secondsUntil(sendAt)}</span>;
}

function secondsUntil(sendAt: number): number {
  return Math.max(1, Math.ceil((sendAt - clock.monotonic()) / 1_000));
}

function pendingWords(act: Act, t: Translate, time: (instant: number) => string): string {
  if (act.type === 'end') return t('act.ending');
  if (act.type === 'check-in') return t('act.checkingIn');
  return t(act.type === 'walk-in' ? 'act.booking' : 'act.extending', { time: time(act.until) });
}

function doneWords(act: Act, t: Translate, time: (instant: number) => string): string {
  if (act.type === 'end') return t('act.ended');
  if (act.type === 'check-in') return t('act.checkedIn');
  return t(act.type === 'walk-in' ? 'act.booked' : 'act.extended', { time: time(act.until) });
}
