import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';

const MAILBOX = '/users/peter.brook@lanternbay.example';
const WINDOW = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-12-31T00:00:00Z';
let under: SimUnderTest;

beforeAll(async () => {
  under = await simUnderTest({ startAt: new Date('2026-12-01T08:00:00Z') });
});
afterAll(async () => {
  await under.sim.stop();
});

const rules = (): string[] => under.sim.context.impolite.list().map((one) => one.rule);

describe('manners', () => {
  // https://learn.microsoft.com/graph/delta-query-overview
  it('[T5] finds nothing wrong with a caller that reads rounds to their end', async () => {
    for (const day of ['02', '03']) {
      const times = {
        start: { dateTime: `2026-12-${day}T10:00`, timeZone: 'UTC' },
        end: { dateTime: `2026-12-${day}T11:00`, timeZone: 'UTC' },
      };
      expect((await under.graph.post(`${MAILBOX}/events`, { subject: day, ...times })).status).toBe(201);
    }
    const paged = { prefer: 'IdType="ImmutableId", odata.maxpagesize=1' };
    const first = await under.graph.get<{ '@odata.nextLink': string }>(
      `${MAILBOX}/calendarView/delta?${WINDOW}`,
      paged,
    );
    const second = await under.graph.get<{ '@odata.deltaLink': string }>(first.body['@odata.nextLink'], paged);
    expect(second.body['@odata.deltaLink']).toContain('$deltatoken');
    expect(rules()).toEqual([]);
  });

  // https://learn.microsoft.com/graph/delta-query-overview
  it('[T5] reports rounds that are begun over and over and never read to their end', async () => {
    const paged = { prefer: 'IdType="ImmutableId", odata.maxpagesize=1' };
    for (let time = 0; time < 4; time++) await under.graph.get(`${MAILBOX}/calendarView/delta?${WINDOW}`, paged);
    expect(rules()).toEqual(['unfollowed-next-link']);
  });

  // https://learn.microsoft.com/graph/outlook-immutable-id
  it('[T5] reports id forms that are mixed on one mailbox, once', async () => {
    under.sim.context.impolite.clear();
    for (let time = 0; time < 3; time++) await under.graph.get(`${MAILBOX}/events`, { prefer: '' });
    expect(rules()).toEqual(['no-immutable-id']);
  });
});
