/** How mail goes out: chosen once for the installation. */
import Type, { type Static } from 'typebox';
import { Email, Id, Nullable, Timestamp } from './common.ts';

/** While the sender fails, mail goes by SMTP where there is a mail server, and waits where there is none. */
export const MailSenderHealth = Type.Object({
  state: Type.Enum(['untried', 'working', 'failing']),
  code: Nullable(Type.String({ description: 'AADSTS number or Graph error code.' })),
  mend: Nullable(Type.String()),
  since: Nullable(Timestamp),
  fallenBack: Type.Integer({ description: 'Mails that went by SMTP since it fails.' }),
});
export type MailSenderHealth = Static<typeof MailSenderHealth>;

export const MailSettings = Type.Object({
  connectionId: Nullable(Type.String({ description: 'Whose sender address mail comes from; null: by SMTP.' })),
  hasSmtp: Type.Boolean({ description: 'Whether the operator has set a mail server.' }),
  senders: Type.Array(Type.Object({ connectionId: Id, name: Type.String(), address: Type.String() })),
  sender: Nullable(MailSenderHealth),
  waiting: Type.Integer({ description: 'Mails that are still to go.' }),
});
export type MailSettings = Static<typeof MailSettings>;

export const ChooseMail = Type.Object({ connectionId: Nullable(Id) }, { additionalProperties: false });
export type ChooseMail = Static<typeof ChooseMail>;

export const MailTest = Type.Object({ address: Email }, { additionalProperties: false });
export type MailTest = Static<typeof MailTest>;

export const MailTestResult = Type.Object({
  result: Type.Enum(['ok', 'failed']),
  code: Nullable(Type.String()),
  settings: MailSettings,
});
export type MailTestResult = Static<typeof MailTestResult>;
