/** What the parts of the integration share: a connection with its table row, its cloud and a way to speak with Graph. */
import type { Clock } from '../../kernel/clock.ts';
import type { BookingDeps } from '../../modules/booking/index.ts';
import { connectionById, type StoredConnection } from '../../modules/connection/index.ts';
import type { TransactionHost } from '../../platform/db/index.ts';
import type { Logger } from '../../platform/logger/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';
import { candidatesOf, noteTried } from './app-credentials.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { type Cloud, cloudsWith } from './clouds.ts';
import { accessTokens } from './graph/access-tokens.ts';
import { type GraphClient, graphClient } from './graph/graph-client.ts';
import { GraphError } from './graph/graph-error.ts';
import { mailboxGate } from './graph/mailbox-gate.ts';

export interface IntegrationDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly sealer: Sealer;
  readonly booking: BookingDeps;
  /** Where Microsoft reaches us. */
  readonly publicUrl: string;
  readonly simulatedTenantUrl: string | null;
}

export interface ConnectionContext {
  readonly connection: StoredConnection;
  readonly capabilities: Capabilities;
  readonly cloud: Cloud;
  readonly graph: GraphClient;
}

export interface Connections {
  /** @throws GraphError if there is no such connection, or it names what we do not know. */
  of(connectionId: string): Promise<ConnectionContext>;
}

function unusable(code: string): GraphError {
  return new GraphError({ kind: 'invalid', status: null, code, requestId: null, retryAfterSeconds: null });
}

/** A context lives as long as the connection's settings stay as they are, so that its token is used again. */
export function connections(deps: IntegrationDeps): Connections {
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

function contextOf(deps: IntegrationDeps, connection: StoredConnection): ConnectionContext {
  const capabilities = capabilitiesOf(connection.type);
  const cloud = cloudsWith(deps.simulatedTenantUrl).find((row) => row.id === connection.operator);
  if (!capabilities || !cloud) throw unusable('unknown-integration-type');
  const { tenantId, clientId } = connection;
  const tokens = accessTokens(() => candidatesOf(deps, connection, cloud), deps.clock, noteTried(deps));
  const gate = mailboxGate({ db: deps.host.db, clock: deps.clock, prefix: `${cloud.id}|${tenantId}|${clientId}` });
  const counted = deps.metrics.counter('graph_requests_total', 'Requests to Graph, by outcome.', ['outcome']);
  const graph = graphClient({
    graphUrl: cloud.graph,
    accessToken: tokens.get,
    throughGate: (mailbox, call) => gate.through(mailbox, call),
    onThrottled: (mailbox, seconds) => gate.close(mailbox, seconds),
    onUnauthorised: tokens.forget,
    onAnswered: (outcome) => counted.inc({ outcome }),
  });
  return { connection, capabilities, cloud, graph };
}
