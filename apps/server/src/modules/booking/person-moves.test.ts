import { drainJobs, testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { createSubscriptions } from '../../platform/outbox/index.ts';
import { ensureSignedInPerson, findOrMakeContact } from '../directory/index.ts';
import { makeOffice } from './booking.fixture.ts';
import { bookingJobs, subscribeBooking } from './booking.jobs.ts';
import { findBooking } from './booking.repository.ts';

const host = await testDatabase();
const clock = testClock();
const office = await makeOffice(host, clock);
const subscriptions = createSubscriptions();
subscribeBooking(subscriptions);

describe('a contact that turns out to be a person', () => {
  it('[S17.1] takes along what it organizes and where it is invited', async () => {
    const named = { name: 'Cy', address: 'cy@example.com' };
    const contact = await inTransaction(host, (tx) => findOrMakeContact(tx, named, clock.now()));
    const invited = { address: named.address, name: 'Cy', type: 'required' as const, response: 'none' as const };
    const [applied] = await office.outside(
      office.meeting('Theirs', 'Harbour 1', office.period(60, 30), { attendees: [invited] }),
    );
    const bookingId = applied?.bookingId ?? '';
    expect((await findBooking(host.db, bookingId))?.organizer.personId).toBe(contact.id);

    const signedIn = {
      connectionId: office.connectionId,
      tenantId: '6f3c2f3e-7a55-4f0c-9a3b-2f9d6f0f4c11',
      objectId: 'a3a0d7a0-52a0-4f52-8a32-0f4a6a3f0b77',
      name: 'Cy Person',
      email: named.address,
      emailVerified: true,
    };
    const person = await inTransaction(host, (tx) => ensureSignedInPerson(tx, signedIn, clock.now()));
    expect(person.id).not.toBe(contact.id);
    await drainJobs({ database: host, subscriptions, jobs: bookingJobs({ host, clock }) });
    const moved = await findBooking(host.db, bookingId);
    expect(moved?.organizer.personId).toBe(person.id);
    expect(moved?.attendees.map((attendee) => attendee.person_id)).toEqual([person.id]);
  });
});
