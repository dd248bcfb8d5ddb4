/** Tells the administrators of a connection that broke, works again, or whose credential ends soon (rules S14, S16). */
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { addJob, defineJob, type Job } from '../../platform/queue/index.ts';
import type { ConnectionMailDeps, MailToSend } from './deps.ts';
import { SEND_MAIL, TRIES } from './mail.jobs.ts';
import { insertMail } from './mail.repository.ts';
import { type ConnectionMailKind, renderConnectionMail } from './render/connection-mail.ts';

const PLAN = 'plan-connection-mail';

const kinds: Readonly<Record<string, ConnectionMailKind>> = {
  'connection.broke': 'connection-broke',
  'connection.recovered': 'connection-recovered',
  'connection.credential-expiring': 'credential-expiring',
  'connection.import-held': 'import-held',
  'connection.rooms-held': 'rooms-held',
};

/** Mended where the account for the rooms signs in. */
const roomAccountMends: ReadonlySet<string> = new Set(['sign-in-room-account', 'enable-room-account']);

interface Planned {
  readonly eventId: string;
  readonly kind: ConnectionMailKind;
  readonly connectionId: string;
  readonly days: number | null;
}

export function subscribeConnectionMail(subscriptions: Subscriptions): void {
  for (const [type, kind] of Object.entries(kinds)) {
    subscriptions.subscribe(type, {
      job: PLAN,
      payloadOf: ({ id: eventId, payload: { connectionId, days = null } }) => ({ eventId, kind, connectionId, days }),
    });
  }
}

export function connectionMailJobs(deps: ConnectionMailDeps): Job<never>[] {
  return [defineJob<Planned>(PLAN, (planned) => plan(deps, planned))];
}

async function plan(deps: ConnectionMailDeps, { eventId, kind, connectionId, days }: Planned): Promise<void> {
  await inTransaction(deps.host, async (tx) => {
    const connection = await deps.connection(tx.db, connectionId);
    if (!connection) return;
    const page = `${deps.publicUrl}/console/connections/${connectionId}`;
    const { name, code, mend } = connection;
    const ofAccount = kind === 'connection-broke' && roomAccountMends.has(mend ?? '');
    const said = ofAccount ? 'room-account-broke' : kind;
    const link = ofAccount ? `${page}/edit/rooms` : page;
    for (const to of await deps.administrators(tx.db)) {
      const now = deps.clock.now();
      const id = newId(now);
      const language = await deps.languageOf(tx.db, to.address);
      const mail: MailToSend = {
        ...renderConnectionMail({ kind: said, language, name, code, days, link }),
        messageId: `<${id}@${new URL(deps.publicUrl).hostname}>`,
        to,
        replyTo: null,
        calendar: null,
      };
      const occasion = `${eventId} ${to.address}`;
      if (!(await insertMail(tx.db, { id, occasion, kind, told: eventId, bookingId: null, mail }, now))) continue;
      await addJob(tx, SEND_MAIL, { mailId: id }, { key: id, maxAttempts: TRIES });
    }
  });
}
