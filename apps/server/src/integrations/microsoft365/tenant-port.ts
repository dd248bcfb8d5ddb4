/** What the connection module asks of Microsoft 365: tests, proofs, health, and the acts on rooms that are held. */
import type { TenantPort } from '../../modules/connection/index.ts';
import { noteTried } from './app-credentials.ts';
import { capabilitiesOf } from './capabilities.ts';
import { cloudsWith } from './clouds.ts';
import { runsOf } from './compare/compare.repository.ts';
import { applyHeldRound, lookNow } from './compare/look-now.ts';
import { optionsOf, refusalOf } from './connection-options.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { sayApplied } from './readiness/applied.repository.ts';
import { roomHealth } from './readiness/room-readiness.ts';
import { roomTestOf, startRoomTest } from './readiness/room-tests.ts';
import { remoteRooms } from './settings-test/remote-rooms.ts';
import { roomProofs } from './settings-test/room-proofs.ts';
import { proveRepresentative, testMailbox } from './settings-test/test-mailbox.ts';
import { testSettings } from './settings-test/test-settings.ts';

export function tenantPort(deps: IntegrationDeps, all: Connections): TenantPort {
  const clouds = cloudsWith(deps.simulatedTenantUrl);
  const testDeps = { clouds, clock: deps.clock, noteTried: noteTried(deps) };
  return {
    options: () => optionsOf(deps),
    refusalOf: (settings) => refusalOf(settings, clouds),
    usesRoomAccount: (type) => capabilitiesOf(type)?.roomsByAccount ?? false,
    test: (settings) => testSettings(settings, testDeps),
    testMailbox: (settings, test) => testMailbox(settings, test, testDeps),
    representativesSignIn: (type) => capabilitiesOf(type)?.representatives === 'signed-in',
    proveRepresentative: (connectionId, address) =>
      proveRepresentative(all, { connectionId, address, now: deps.clock.now() }),
    rooms: (settings) => remoteRooms(settings, testDeps),
    proveRooms: (connectionId, addresses) => roomProofs(all, connectionId, addresses),
    roomHealth: (db, connectionId) => roomHealth(deps, db, connectionId),
    roomTest: (db, connectionId, resourceId) => roomTestOf(db, { connectionId, resourceId }),
    startRoomTest: (connectionId, resourceId, organizer) =>
      startRoomTest(deps, { connectionId, resourceId }, organizer),
    compares: (db, connectionId) => runsOf(db, connectionId),
    lookNow: (tx, connectionId, resourceId) => lookNow(tx, { connectionId, resourceId }),
    applyHeldRound: (tx, connectionId, resourceId) =>
      applyHeldRound(tx, { connectionId, resourceId }, deps.clock.now()),
    sayPolicyApplied: (tx, connectionId, resourceIds) => sayApplied(tx.db, connectionId, resourceIds, deps.clock.now()),
  };
}

/** The console's test for who stands outside the server: nothing is noted. */
export function tenantTester({
  simulatedTenantUrl,
  clock,
}: Pick<IntegrationDeps, 'simulatedTenantUrl' | 'clock'>): TenantPort['test'] {
  const deps = { clouds: cloudsWith(simulatedTenantUrl), clock, noteTried: () => Promise.resolve() };
  return (settings) => testSettings(settings, deps);
}
