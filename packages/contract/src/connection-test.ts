/** What the console tries before anything is saved, and what each try found. */
import Type, { type Static } from 'typebox';
import { Email, Id, Nullable } from './common.ts';
import { ClientSecret } from './connection.ts';

/** Test settings before anything is saved; with `connectionId` the saved secret serves where none is typed. */
export const TestConnection = Type.Object(
  {
    type: Type.String(),
    operator: Type.String(),
    tenantId: Type.String({ format: 'uuid' }),
    clientId: Type.String({ format: 'uuid' }),
    clientSecret: Type.Optional(ClientSecret),
    certificateId: Type.Optional(Id),
    senderAddress: Type.Optional(Nullable(Email)),
    connectionId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type TestConnection = Static<typeof TestConnection>;

export const ConnectionCheck = Type.Object({
  id: Type.String({ description: 'tenant, clock, token, credential, places, people, groups, calendars, mail, excess' }),
  result: Type.Enum(['granted', 'missing', 'restricted', 'excess', 'failed', 'not-tried']),
  code: Nullable(Type.String({ description: 'AADSTS number or Graph error code.' })),
  mend: Nullable(Type.String({ description: 'A stable word for what to do; the screens have the sentence.' })),
  detail: Nullable(Type.String()),
});
export type ConnectionCheck = Static<typeof ConnectionCheck>;

/** What one mailbox lets this connection do; `outside` must be refused (rule S20). */
export const MailboxTest = Type.Object(
  { purpose: Type.Enum(['room', 'representative', 'sender', 'outside']), address: Email },
  { additionalProperties: false },
);
export type MailboxTest = Static<typeof MailboxTest>;

export const MailboxTestResult = Type.Object({
  result: Type.Enum(['ok', 'failed']),
  code: Nullable(Type.String()),
  mend: Nullable(Type.String()),
  name: Nullable(Type.String({ description: 'What the mailbox calls itself, where it was read.' })),
});
export type MailboxTestResult = Static<typeof MailboxTestResult>;

/** At most as many as are proved while somebody waits. */
export const ProveRooms = Type.Object(
  { addresses: Type.Array(Email, { minItems: 1, maxItems: 200 }) },
  { additionalProperties: false },
);

/** Whether a room's calendar can be read. */
export const RoomProof = Type.Object({ address: Type.String(), ...MailboxTestResult.properties });
export type RoomProof = Static<typeof RoomProof>;

export const TestResult = Type.Object({ ok: Type.Boolean(), checks: Type.Array(ConnectionCheck) });
export type TestResult = Static<typeof TestResult>;
