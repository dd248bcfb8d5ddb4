import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTenant, type Tenant } from './tenant.fixture.ts';

let tenant: Tenant;

beforeAll(async () => {
  tenant = await startTenant({ sim: { meetings: true } });
}, 60_000);
afterAll(() => tenant.stop());

describe('the first sync of the made-up company', () => {
  it('[S15.1] brings every room with all its meetings', async () => {
    expect(tenant.rooms).toHaveLength(40);
    await tenant.expectInStep();
  });

  it('[S17.1] takes no room for a person', async () => {
    const { rows } = await tenant.host.pool.query(
      'select display_name from person where display_name = any($1) or email = any($2)',
      [tenant.rooms.map((room) => room.name), tenant.rooms.map((room) => room.address)],
    );
    expect(rows).toEqual([]);
  });

  it('[S13.3] asks for little: each calendar, its series, and each meeting’s organizer once a room', async () => {
    const requests = tenant.sim.context.log.all().filter((one) => one.appId === tenant.appId);
    const { rows } = await tenant.host.pool.query<{ copies: number; meetings: number; series: number }>(
      `select count(*)::int as copies, count(distinct (mailbox, clean_id))::int as meetings,
         count(distinct (mailbox, series_master_id))::int as series from copy where role = 'room'`,
    );
    const { meetings = 0, series = 0 } = rows[0] ?? {};
    // Two rounds for each room, a subscription, and what the directory takes.
    expect(requests.length).toBeLessThanOrEqual(meetings + 2 * series + 4 * tenant.rooms.length + 40);
  });

  it('[S2.1] is without effect when everything is read once more', async () => {
    const events = async () =>
      (await tenant.host.pool.query('select id, version, updated_at from booking order by id')).rows;
    const before = await events();
    await tenant.look(true);
    expect(await events()).toEqual(before);
    await tenant.expectInStep();
  });
});
