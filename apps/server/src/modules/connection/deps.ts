/** What the connection module needs: above all whoever speaks with the tenant, whose name it does not know. */
import type {
  AcceptedOutside,
  CompareRun,
  ConnectionOptions,
  MailboxTest,
  MailboxTestResult,
  NotInExchange,
  RemoteRoom,
  RoomHealth,
  RoomProof,
  RoomTest,
  TestResult,
} from '@ones/contract';
import type { Clock } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/language.ts';
import type { Db, TransactionHost, Tx } from '../../platform/db/index.ts';
import type { FailingJobs } from '../../platform/queue/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

/** What proves the application: a secret's value, or a certificate's private key. */
export interface CandidateCredential {
  /** null: typed, not saved. */
  readonly id: string | null;
  readonly kind: 'secret' | 'certificate';
  readonly value: string;
  readonly thumbprint: string | null;
}

/** Settings as typed, perhaps not saved yet. */
export interface CandidateSettings {
  readonly type: string;
  readonly operator: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** In the order of use. */
  readonly credentials: readonly CandidateCredential[];
  readonly senderAddress: string | null;
  /** The same settings have worked before: what is refused now was withdrawn. */
  readonly workedBefore: boolean;
}

export interface TenantPort {
  options(): ConnectionOptions;
  /** Whether the type and the operator exist and can be set up today; else the field and why. */
  refusalOf(settings: {
    readonly type: string;
    readonly operator: string;
    readonly senderAddress?: string | null;
    readonly representatives?: readonly unknown[];
  }): { readonly path: string; readonly message: string } | null;
  test(settings: CandidateSettings): Promise<TestResult>;
  testMailbox(settings: CandidateSettings, test: MailboxTest): Promise<MailboxTestResult>;
  /** null: the tenant did not answer as it should; the test says why. */
  rooms(settings: CandidateSettings): Promise<readonly Omit<RemoteRoom, 'chosen'>[] | null>;
  /** By reading each one's calendar, as whoever speaks for the rooms of a saved connection. */
  proveRooms(connectionId: string, addresses: readonly string[]): Promise<readonly RoomProof[]>;
  /** Whether rooms are reached by an account that has to sign in. */
  usesRoomAccount(type: string): boolean;
  /** Whether representatives have to sign in themselves. */
  representativesSignIn(type: string): boolean;
  /** By writing into the calendar of a saved connection's representative, and taking it away. */
  proveRepresentative(connectionId: string, address: string): Promise<MailboxTestResult>;
  roomHealth(db: Db, connectionId: string): Promise<readonly Omit<RoomHealth, 'hasPolicy'>[]>;
  /** The guided test of one of the connection's rooms; null where none was made. */
  roomTest(db: Db, connectionId: string, resourceId: string): Promise<RoomTest | null>;
  /** Begins one, or returns the one under way; null where the connection has no such room. */
  startRoomTest(connectionId: string, resourceId: string, organizer: string): Promise<RoomTest | null>;
  /** What the nightly compares found, newest first. */
  compares(db: Db, connectionId: string): Promise<CompareRun[]>;
  /** Within the transaction: reads all of a room's calendar now. @returns false where the connection has no such room. */
  lookNow(tx: Tx, connectionId: string, resourceId: string): Promise<boolean>;
  /** Within the transaction: what is held in this room may go. @returns how much; null where nothing is held. */
  applyHeldRound(
    tx: Tx,
    connectionId: string,
    resourceId: string,
  ): Promise<{ readonly gone: number; readonly of: number } | null>;
  /** Within the transaction: the script was run for these. @returns those that are rooms of the connection. */
  sayPolicyApplied(tx: Tx, connectionId: string, resourceIds: readonly string[]): Promise<readonly string[]>;
}

/** From the policies: whom they bind, and what was accepted outside against them. */
export interface PoliciesPort {
  boundResources(db: Db): Promise<ReadonlySet<string>>;
  /** Of these resources, what is still to come; `at`: when it was seen. */
  acceptedOutside(
    db: Db,
    resourceIds: readonly string[],
    language: Language,
  ): Promise<readonly (AcceptedOutside & { readonly at: string })[]>;
}

type Times = 'start' | 'end' | 'since';

/** A booking that did not arrive there in time. */
export type WaitingBooking = Omit<NotInExchange, Times> & { readonly connectionId: string | null } & Readonly<
    Record<Times, Date>
  >;

/** The tasks of the whole installation. */
export interface QueuePort {
  counts(db: Db): Promise<{ readonly waiting: number; readonly failing: number }>;
  failing(db: Db): Promise<readonly FailingJobs[]>;
  /** Within the transaction. @returns how many. */
  tryAgain(tx: Tx, kind: string): Promise<number>;
}

export interface ConnectionDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly tenant: TenantPort;
  readonly policies: PoliciesPort;
  readonly queue: QueuePort;
  /** Of all connections. */
  readonly unsynced: (db: Db) => Promise<readonly WaitingBooking[]>;
}
