import { describe, expect, it } from 'vitest';
import type { StoredBooking } from '../../../modules/booking/index.ts';
import { copyOf } from '../translate.ts';
import { baseOf, baseOfCopy, type OrganizerBase } from './organizer-base.ts';
import { isRoomOrganized, type KnownCopy, type PushFacts, planPush } from './plan-push.ts';
import { booking, resource } from './push.fixture.ts';
import { renderGuests, renderPeople } from './render-event.ts';

const rooms = [resource('Harbour'), resource('Garden')];

function facts(of: StoredBooking, more: Partial<PushFacts> = {}): PushFacts {
  const capabilities = { writesTo: 'organizer' as const, ...more.capabilities };
  const people = isRoomOrganized({ booking: of, capabilities }) ? renderGuests(of, rooms) : renderPeople(of, rooms);
  const wanted = baseOf(of, people, false);
  return {
    booking: of,
    capabilities,
    wanted,
    copy: null,
    openCreateAt: null,
    roomMailbox: 'harbour@example.com',
    organizing: { kind: 'own' },
    ...more,
  };
}

function known(base: OrganizerBase | null): KnownCopy {
  return { mailbox: 'ada@example.com', immutableId: 'event', base };
}

const plain = booking();
const agreed = baseOf(plain, renderPeople(plain, rooms), false);
const cancelled = booking({ states: { Harbour: 'cancelled' } });
const walkIn = booking(
  {},
  { origin: 'player', organizer: { personId: null, name: 'Harbour', address: 'harbour@example.com' } },
);
describe('planning a push', () => {
  it.each<[string, PushFacts, object]>([
    [
      'creates in the organizer’s calendar',
      facts(plain),
      { kind: 'create', mailbox: 'ada@example.com', invites: true, afterOpenCreate: false },
    ],
    [
      'creates a walk-in in the room’s',
      facts(walkIn),
      { kind: 'create', mailbox: 'harbour@example.com', invites: false, afterOpenCreate: false },
    ],
    [
      'creates in the room’s where the type writes there',
      facts(plain, { capabilities: { writesTo: 'resource' } }),
      { kind: 'create', mailbox: 'harbour@example.com', invites: false, afterOpenCreate: false },
    ],
    [
      'finds what may stand elsewhere first',
      facts(walkIn, { openCreateAt: 'garden@example.com' }),
      { kind: 'create', mailbox: 'garden@example.com', invites: false, afterOpenCreate: true },
    ],
    [
      'asks for a Teams meeting that was wished for since',
      facts(booking({}, { onlineMeeting: { state: 'waiting', joinUrl: null } }), { copy: known(agreed) }),
      { kind: 'update', copy: known(agreed), time: false, subject: false, people: false, online: true },
    ],
    [
      'leaves alone what was refused',
      facts(booking({}, { onlineMeeting: { state: 'refused', joinUrl: null } }), { copy: known(agreed) }),
      { kind: 'nothing' },
    ],
    [
      'creates in a representative’s calendar',
      facts(plain, { organizing: { kind: 'representative', mailbox: 'desk@example.net' } }),
      { kind: 'create', mailbox: 'desk@example.net', invites: true, afterOpenCreate: false },
    ],
    [
      'cannot write where a domain has no representative any more',
      facts(plain, { organizing: { kind: 'nobody', at: 0, domain: 'example.net' } }),
      { kind: 'impossible', because: 'no-representative' },
    ],
    [
      'leaves a walk-in alone whose room goes by another name',
      facts(walkIn, {
        copy: { mailbox: 'harbour-id', immutableId: 'event', base: baseOf(walkIn, renderGuests(walkIn, rooms), false) },
      }),
      { kind: 'nothing' },
    ],
    ['never creates what is cancelled', facts(cancelled), { kind: 'nothing' }],
    [
      'looks for a cancelled one whose create may have taken place',
      facts(cancelled, { openCreateAt: 'ada@example.com' }),
      { kind: 'create', mailbox: 'ada@example.com', invites: true, afterOpenCreate: true },
    ],
    [
      'cannot write what was made outside and cannot be reached',
      facts(booking({}, { origin: 'outlook' })),
      { kind: 'impossible', because: 'organizer-copy-unreachable' },
    ],
    [
      'cannot write for an organizer without an address',
      facts(booking({}, { organizer: { personId: 'ada', name: 'Ada', address: null } })),
      { kind: 'impossible', because: 'organizer-without-address' },
    ],
    [
      'cannot write into a room without a calendar',
      facts(walkIn, { roomMailbox: null }),
      { kind: 'impossible', because: 'no-room-mailbox' },
    ],
    ['invites once the event has its name', facts(plain, { copy: known(null) }), { kind: 'invite', copy: known(null) }],
    ['does nothing where all agrees', facts(plain, { copy: known(agreed) }), { kind: 'nothing' }],
    [
      'cancels what people were invited to',
      facts(cancelled, { copy: known(agreed) }),
      { kind: 'cancel', copy: known(agreed) },
    ],
    [
      'removes what nobody was invited to',
      facts(cancelled, { copy: known(null) }),
      { kind: 'remove', copy: known(null) },
    ],
    ['cancels once', facts(cancelled, { copy: known({ ...agreed, cancelled: true }) }), { kind: 'nothing' }],
  ])('[S9.1] %s', (_name, given, act) => {
    expect(planPush(given)).toEqual(act);
  });

  it.each<[string, StoredBooking, object]>([
    ['time', booking({ start: '2026-03-02T09:30:00Z' }), { time: true, subject: false, people: false }],
    ['title', booking({}, { subject: 'Money' }), { time: false, subject: true, people: false }],
    ['people', booking({ attendees: ['bo@example.com'] }), { time: false, subject: false, people: true }],
    [
      'rooms',
      booking({ states: { Harbour: 'cancelled', Garden: 'confirmed' } }),
      { time: false, subject: false, people: true },
    ],
  ])('[S9.2] writes only the %s where only that changed', (_name, changed, what) => {
    expect(planPush(facts(changed, { copy: known(agreed) }))).toMatchObject({ kind: 'update', ...what });
  });

  it('[B7.1] keeps the room of a meeting that was ended early', () => {
    const ended = booking({ states: { Harbour: 'ended' }, end: '2026-03-02T09:20:00Z' });
    expect(planPush(facts(ended, { copy: known(agreed) }))).toMatchObject({
      kind: 'update',
      time: true,
      people: false,
    });
  });

  it('[S21.1] never writes people or a title to a walk-in', () => {
    const nameless = { ...walkIn, subject: null };
    const base = { ...baseOf(nameless, renderPeople(nameless, rooms), false), subject: 'Harbour', people: [] };
    expect(planPush(facts(nameless, { copy: known(base) }))).toEqual({ kind: 'nothing' });
  });
});

describe('what was agreed', () => {
  const read = copyOf(
    {
      id: 'event',
      iCalUId: 'meeting',
      subject: 'Budget',
      start: { dateTime: '2026-03-02T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-03-02T10:00:00', timeZone: 'UTC' },
      attendees: [{ type: 'resource', emailAddress: { address: 'harbour@example.com' } }],
    },
    'UTC',
  );

  it('[S5.4] is what was read, so that an edit made meanwhile is still to be written', () => {
    const renamed = booking({}, { subject: 'Money' });
    const base = baseOfCopy(read, renamed, rooms, null);
    expect(planPush(facts(renamed, { copy: known(base) }))).toMatchObject({ kind: 'update', subject: true });
  });

  it('[S5.4] knows nothing of a room that only Outlook has, so that no push takes it away', () => {
    const both = { ...read, resources: new Map([...read.resources, ['quay@example.com', 'accepted' as const]]) };
    const base = baseOfCopy(both, plain, [resource('Harbour')], null);
    expect(planPush(facts(plain, { copy: known(base) }))).toEqual({ kind: 'nothing' });
  });

  it('[S5.4] keeps a room that has left Outlook’s copy until its own calendar says so, so that no push brings it back', () => {
    const without = { ...read, resources: new Map() };
    const base = baseOfCopy(without, plain, [resource('Harbour')], agreed);
    expect(planPush(facts(plain, { copy: known(base) }))).toEqual({ kind: 'nothing' });
  });
});
