// What happens later in Exchange, as data: so that what still waits when the simulator stops is written down and done after it
// started again. When and in which order is core.ts's business; what each act does stands where it belongs.
import type { SimMail } from '../mail-sink.ts';
import { type AnswerMessage, receiveAnswer, type Scope } from './answers.ts';
import { attend, strip } from './attendant-acts.ts';
import { release } from './auto-release.ts';
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import type { CalendarItem, ResponseStatus } from './item.ts';
import { type RequestMessage, receiveCancellation, receiveRequest } from './transport.ts';

export type PlannedAct =
  | { readonly act: 'request'; readonly to: string; readonly message: RequestMessage }
  | { readonly act: 'cancellation'; readonly to: string; readonly source: CalendarItem; readonly scope: Scope }
  | {
      readonly act: 'answer';
      readonly to: string;
      readonly from: string;
      readonly message: AnswerMessage;
      readonly status: ResponseStatus;
    }
  | { readonly act: 'attend'; readonly to: string; readonly key: number; readonly scope: Scope }
  | { readonly act: 'strip'; readonly to: string; readonly key: number }
  | { readonly act: 'release'; readonly to: string; readonly key: number }
  | { readonly act: 'mail'; readonly mail: SimMail };

type OnCalendar = Exclude<PlannedAct, { act: 'mail' }>;
type Doing<T> = (core: ExchangeCore, calendar: Calendar, planned: T) => void;

const DOING: { readonly [K in OnCalendar['act']]: Doing<Extract<OnCalendar, { act: K }>> } = {
  request: (core, calendar, { message }) => receiveRequest(core, calendar, message),
  cancellation: (core, calendar, { source, scope }) => receiveCancellation(core, calendar, source, scope),
  answer: (core, calendar, planned) => receiveAnswer(core, calendar, planned),
  attend: (core, calendar, { key, scope }) => attend(core, calendar, key, scope),
  strip: (core, calendar, { key }) => strip(core, calendar, key),
  release: (core, calendar, { key }) => release(core, calendar, key),
};

/** Nothing, where the mailbox went with its owner. */
export function perform(core: ExchangeCore, planned: PlannedAct): void {
  if (planned.act === 'mail') {
    core.parts.mail.deliver(planned.mail);
    return;
  }
  const calendar = core.calendarById(planned.to);
  if (!calendar || !core.hasOwner(calendar)) return;
  const act = DOING[planned.act] as Doing<OnCalendar>;
  act(core, calendar, planned);
}
