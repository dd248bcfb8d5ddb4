/** The general e-mail setting as the console sees it: what there is to choose, what is chosen, and how it does. */
import type { MailSettings } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { mailsWaiting, readTransport } from './transport.repository.ts';

/** A connection whose type sends mail, with the address that it sends from. */
export interface SenderChoice {
  readonly connectionId: string;
  readonly name: string;
  readonly address: string;
}

export interface TransportDeps {
  readonly hasSmtp: boolean;
  readonly senders: (db: Db) => Promise<readonly SenderChoice[]>;
  /** The word for what to do. */
  readonly mendOf: (code: string) => string;
}

export async function presentTransport(db: Db, deps: TransportDeps): Promise<MailSettings> {
  const [transport, senders, waiting] = await Promise.all([readTransport(db), deps.senders(db), mailsWaiting(db)]);
  const { connectionId, state, code, since, fallenBack } = transport;
  return {
    connectionId,
    hasSmtp: deps.hasSmtp,
    senders: senders.map((one) => ({ ...one })),
    sender:
      connectionId === null
        ? null
        : {
            state,
            code,
            mend: code === null ? null : deps.mendOf(code),
            since: since?.toISOString() ?? null,
            fallenBack,
          },
    waiting,
  };
}
