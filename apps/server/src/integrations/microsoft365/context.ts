/** What the parts of the integration share: a connection with its table row, its cloud and a way to speak with Graph. */
import type { Clock } from '../../kernel/clock.ts';
import type { BookingDeps } from '../../modules/booking/index.ts';
import { connectionById, type StoredConnection } from '../../modules/connection/index.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';
import type { Logger } from '../../platform/logger/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';
import { candidatesOf, noteTried } from './app-credentials.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { type Cloud, cloudsWith } from './clouds.ts';
import { speakers } from './delegated/speakers.ts';
import { type AccessTokens, accessTokens } from './graph/access-tokens.ts';
import { type GraphClient, graphClient } from './graph/graph-client.ts';
import { GraphError } from './graph/graph-error.ts';
import { guarded, mailFrom } from './graph/guard.ts';
import { mailboxGate } from './graph/mailbox-gate.ts';
import { isFollowed } from './pull/calendar.repository.ts';

/** What it takes to speak with a tenant. */
export interface TenantDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly sealer: Sealer;
  /** Where Microsoft reaches us. */
  readonly publicUrl: string;
  readonly simulatedTenantUrl: string | null;
}

export interface IntegrationDeps extends TenantDeps {
  readonly booking: BookingDeps;
  /** How long Exchange's own attendant may take with a request; a simulated one is quicker. */
  readonly attendantSeconds?: number;
}

export interface ConnectionContext {
  readonly connection: StoredConnection;
  readonly capabilities: Capabilities;
  readonly cloud: Cloud;
  readonly graph: GraphClient;
  /** Whether this person's calendar may be read and written now: by the type, and by what they granted. */
  mayTouch(address: string): Promise<boolean>;
  /** Of whoever speaks for the rooms. */
  readonly ofRooms: AccessTokens;
  /** Of one person, where each speaks for themselves. */
  ofPerson(personId: string): AccessTokens;
  /** Of a representative that has to sign in (rule S19). */
  ofRepresentative(address: string): AccessTokens;
  /** Rooms that were chosen and are about to be followed. */
  admitRooms(addresses: readonly string[]): void;
}

export interface Connections {
  /** @throws GraphError if there is no such connection, or it names what we do not know. */
  of(connectionId: string): Promise<ConnectionContext>;
}

function unusable(code: string): GraphError {
  return new GraphError({ kind: 'invalid', status: null, code, requestId: null, retryAfterSeconds: null });
}

/** A context lives as long as the connection's settings stay as they are, so that its token is used again. */
export function connections(deps: TenantDeps): Connections {
  const kept = new Map<string, ConnectionContext>();
  return {
    of: async (connectionId) => {
      const connection = await connectionById(deps.host.db, connectionId);
      if (!connection) throw unusable('unknown-connection');
      const before = kept.get(connectionId);
      if (before && before.connection.updatedAt.getTime() === connection.updatedAt.getTime()) return before;
      const context = contextOf(deps, connection);
      kept.set(connectionId, context);
      return context;
    },
  };
}

function contextOf(deps: TenantDeps, connection: StoredConnection): ConnectionContext {
  const capabilities = capabilitiesOf(connection.type);
  const cloud = cloudsWith(deps.simulatedTenantUrl).find((row) => row.id === connection.operator);
  if (!capabilities || !cloud) throw unusable('unknown-integration-type');
  const { tenantId, clientId } = connection;
  const { db } = deps.host;
  const rooms = roomRegister(db, connection.id);
  const { ofRooms, tokensFor, ofPerson, ofRepresentative, mayTouch } = speakers(deps, {
    connection,
    capabilities,
    cloud,
    app: accessTokens(() => candidatesOf(deps, connection, cloud), deps.clock, noteTried(deps)),
    isSyncedRoom: rooms.isSynced,
  });
  const gate = mailboxGate({ db, clock: deps.clock, prefix: `${cloud.id}|${tenantId}|${clientId}` });
  const counted = deps.metrics.counter('graph_requests_total', 'Requests to Graph, by outcome.', ['outcome']);
  const client = graphClient({
    graphUrl: cloud.graph,
    accessToken: async (mailbox) => (await tokensFor(mailbox)).get(),
    throughGate: (mailbox, call) => gate.through(mailbox, call),
    together: { enterAll: gate.enterAll, now: () => deps.clock.now() },
    onThrottled: (mailbox, seconds) => gate.close(mailbox, seconds),
    onUnauthorised: async (mailbox) => (await tokensFor(mailbox)).forget(),
    onAnswered: (outcome) => counted.inc({ outcome }),
  });
  const rules = { graphUrl: cloud.graph, directory: directoryOf(capabilities), isSyncedRoom: rooms.isSynced };
  const allowed = capabilities.touchesPersonCalendars === 'never' ? guarded(client, rules) : client;
  const graph = mailFrom(allowed, capabilities.mailByGraph ? connection.senderAddress : null);
  const whose = { mayTouch, ofRooms, ofPerson, ofRepresentative };
  return { connection, capabilities, cloud, graph, ...whose, admitRooms: rooms.admit };
}

/** The parts of Graph outside of mailboxes that a type has business with. */
function directoryOf({ importsPlaces, learnsBy }: Capabilities): readonly string[] {
  return [...(importsPlaces ? ['places'] : []), ...(learnsBy === 'notification' ? ['subscriptions'] : [])];
}

/** Rooms that are followed, and those that an import under way is about to follow. */
function roomRegister(db: Db, connectionId: string) {
  const admitted = new Set<string>();
  return {
    admit: (addresses: readonly string[]): void => {
      for (const address of addresses) admitted.add(address.toLowerCase());
    },
    isSynced: async (mailbox: string): Promise<boolean> =>
      admitted.has(mailbox.toLowerCase()) || isFollowed(db, connectionId, mailbox),
  };
}
