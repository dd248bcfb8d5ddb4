/** What the notifications module needs of others, handed in where the worker's role is wired. */
import type { Alternative } from '@ones/contract';
import type { Clock } from '../../kernel/clock.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';
import type { BookingForMail } from './booking-for-mail.ts';
import type { CalendarFile } from './calendar/calendar-file.ts';
import type { Language } from './render/words.ts';

/** A mail ready to be sent; what it says is fixed when it is planned. */
export interface MailToSend {
  /** The same whenever the same mail is sent again. */
  readonly messageId: string;
  readonly to: { readonly address: string; readonly name: string | null };
  /** Who gets the answers; null: nobody. */
  readonly replyTo: { readonly address: string; readonly name: string } | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar: CalendarFile | null;
}

/**
 * `permanent`: it will never be taken, trying again is in vain. `detail` is for the console; it carries no content.
 * `waitSeconds`: not this mail's trouble; it is tried again after that, as often as it takes.
 */
export type SendResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly permanent: boolean; readonly detail: string; readonly waitSeconds?: number };

/** Sends from the sender address of a connection. */
export interface ConnectionSender {
  send(connectionId: string, mail: MailToSend): Promise<ConnectionSendResult>;
}

/** `mail`: it is this mail that is not taken. `unknown`: nobody knows whether it went. `sender`: it did not, and no other would. */
export type ConnectionSendResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly trouble: 'mail' | 'throttled' | 'unknown' | 'sender';
      readonly detail: string;
      readonly retryAfterSeconds: number | null;
    };

export interface MailSender {
  send(mail: MailToSend): Promise<SendResult>;
}

export interface NotificationsDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly sender: MailSender;
  readonly booking: (db: Db, bookingId: string) => Promise<BookingForMail | null>;
  /** Free instead of what was declined (rule S10). */
  readonly alternatives: (
    db: Db,
    request: {
      readonly resourceIds: readonly string[];
      readonly period: Interval;
      /** Who would book instead. */
      readonly actor: { readonly personId: string | null; readonly channel: 'web' };
      readonly language: Language;
    },
  ) => Promise<readonly Alternative[]>;
  /** That of whoever the address reaches; English unless known. */
  readonly languageOf: (db: Db, address: string) => Promise<Language>;
}

/** What mail about connections needs. */
export interface ConnectionMailDeps extends Pick<NotificationsDeps, 'host' | 'clock' | 'publicUrl' | 'languageOf'> {
  /** null: there is no such connection any more. `code`: what broke; `mend`: the word for what to do. */
  readonly connection: (
    db: Db,
    id: string,
  ) => Promise<{ readonly name: string; readonly code: string | null; readonly mend: string | null } | null>;
  /** Who administers this installation and has an address. */
  readonly administrators: (db: Db) => Promise<readonly { readonly address: string; readonly name: string }[]>;
}
