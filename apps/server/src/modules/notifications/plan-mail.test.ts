import { describe, expect, it } from 'vitest';
import type { BookingForMail, MailResource } from './booking-for-mail.ts';
import { type MailEvent, planMail, type ToldBefore } from './plan-mail.ts';

function resource(more: Partial<MailResource> = {}): MailResource {
  const place = { floorName: '1', buildingName: 'H' };
  return { id: 'r1', name: 'Harbour 3', ...place, state: 'confirmed', exchange: 'none', ...more };
}

function booking(more: Partial<BookingForMail> = {}): BookingForMail {
  return {
    id: 'b1',
    version: 1,
    cleanId: null,
    subject: 'Review',
    private: false,
    origin: 'web',
    organizer: { personId: 'p1', name: 'Ada', address: 'Ada@example.com' },
    attendees: [
      { address: 'bo@example.com', name: 'Bo', type: 'required' },
      { address: 'ADA@example.com', name: 'Ada', type: 'required' },
    ],
    resources: [resource()],
    start: new Date('2026-03-02T10:00:00Z'),
    end: new Date('2026-03-02T11:00:00Z'),
    timeZone: 'Europe/Oslo',
    allDay: false,
    recurrence: null,
    onlineMeeting: null,
    ...more,
  };
}

/** A mailbox that remembers: each step is planned with what the steps before have told. */
function story() {
  const before: ToldBefore[] = [];
  return (type: string, as: BookingForMail, channel: MailEvent['channel'] = 'web', more: Partial<MailEvent> = {}) => {
    const plans = planMail({ type: `booking.${type}`, channel, ...more }, as, before);
    for (const { kind, told, recipient } of plans) before.push({ kind, told, recipient: recipient.address });
    return plans.map(({ kind, recipient, calendar }) => [recipient.address, kind, calendar].join(' '));
  };
}

const ada = 'ada@example.com';
const bo = 'bo@example.com';
const later = { start: new Date('2026-03-02T12:00:00Z'), end: new Date('2026-03-02T13:00:00Z') };

const made = (joinUrl: string | null) => ({ state: 'made' as const, joinUrl });

describe('the Teams meeting of a booking', () => {
  it('[S20.5] that its calendar did not allow is told to the organizer, once', () => {
    const tell = story();
    const accepted = { resources: [resource({ exchange: 'accepted' })] };
    tell('answered', booking(accepted), 'sync');
    const offline = booking({ version: 2, ...accepted, onlineMeeting: { state: 'refused', joinUrl: null } });
    expect(tell('answered', offline, 'sync')).toEqual([`${ada} offline `]);
    expect(tell('answered', { ...offline, version: 3 }, 'sync')).toEqual([]);
  });

  it('[S20.5] that was added later is told to the organizer with its link, once, when the link is known', () => {
    const tell = story();
    const accepted = booking({ resources: [resource({ exchange: 'accepted' })] });
    const linked = { onlineAnswered: true };
    tell('answered', accepted, 'sync');
    expect(tell('changed', { ...accepted, version: 2, onlineMeeting: { state: 'waiting', joinUrl: null } })).toEqual(
      [],
    );
    expect(tell('answered', { ...accepted, version: 3, onlineMeeting: made(null) }, 'sync')).toEqual([]);
    const known = { ...accepted, version: 4, onlineMeeting: made('https://teams.example/1') };
    expect(tell('answered', known, 'sync', linked)).toEqual([`${ada} changed publish`]);
    expect(tell('answered', { ...known, version: 5 }, 'sync', linked)).toEqual([]);
    expect(tell('answered', { ...known, version: 6, onlineMeeting: made('https://teams.example/2') }, 'sync')).toEqual(
      [],
    );
  });

  it('[S20.5] that is asked for with another time is told in one mail, and the time alone where it is refused', () => {
    for (const [onlineMeeting, told] of [
      [made('https://teams.example/1'), [`${ada} changed publish`]],
      [{ state: 'refused', joinUrl: null }, [`${ada} changed publish`, `${ada} offline `]],
    ] as const) {
      const tell = story();
      const accepted = { resources: [resource({ exchange: 'accepted' })] };
      tell('answered', booking(accepted), 'sync');
      const moved = booking({ ...later, version: 2, resources: [resource({ exchange: 'queued' })] });
      expect(tell('moved', { ...moved, onlineMeeting: { state: 'waiting', joinUrl: null } })).toEqual([]);
      const answered = { ...moved, ...accepted, version: 3, onlineMeeting };
      expect(tell('answered', answered, 'sync', { onlineAnswered: true })).toEqual(told);
      expect(tell('answered', { ...answered, version: 4 }, 'sync')).toEqual([]);
    }
  });

  it('[S20.5] that is known by then goes with the confirmation, and is not told of again', () => {
    const tell = story();
    const known = booking({
      resources: [resource({ exchange: 'accepted' })],
      onlineMeeting: made('https://teams.example/1'),
    });
    expect(tell('answered', known, 'sync', { onlineAnswered: true })).toEqual([`${ada} confirmed publish`]);
    expect(tell('answered', { ...known, version: 2 }, 'sync', { onlineAnswered: true })).toEqual([]);
  });
});

describe('a booking that Exchange knows nothing of', () => {
  it('[B11] is told of when it is made, changed and cancelled, to organizer and attendees', () => {
    const tell = story();
    expect(tell('created', booking())).toEqual([`${ada} confirmed publish`, `${bo} invitation request`]);
    expect(tell('moved', booking({ version: 2, ...later }))).toEqual([
      `${ada} changed publish`,
      `${bo} update request`,
    ]);
    const cancelled = booking({ version: 3, ...later, resources: [resource({ state: 'cancelled' })] });
    expect(tell('cancelled', cancelled)).toEqual([`${ada} cancelled cancel`, `${bo} cancellation cancel`]);
    expect(tell('cancelled', cancelled)).toEqual([]);
  });

  it('[B11] is told of once, however often and however late its events come', () => {
    const tell = story();
    const moved = booking({ version: 2, ...later });
    expect(tell('created', moved)).toHaveLength(2);
    expect(tell('moved', moved)).toEqual([]);
    expect(tell('created', moved)).toEqual([]);
    expect(tell('changed', moved)).toEqual([]);
  });

  it('[B11] invites who comes to it, and tells who no longer does', () => {
    const tell = story();
    tell('created', booking());
    const cy = { address: 'cy@example.com', name: null, type: 'optional' } as const;
    expect(tell('changed', booking({ version: 2, attendees: [cy] }))).toEqual([
      'cy@example.com invitation request',
      `${bo} uninvited cancel`,
    ]);
    expect(tell('changed', booking({ version: 3, attendees: [cy] }))).toEqual([]);
    const again = tell('changed', booking({ version: 4 }));
    expect(again).toEqual([`${bo} invitation request`, 'cy@example.com uninvited cancel']);
  });

  it('[B7] is not told of again when it is ended or extended at the door', () => {
    const tell = story();
    tell('created', booking());
    expect(tell('extended', booking({ version: 2, end: later.end }), 'player')).toEqual([]);
    expect(tell('ended', booking({ version: 3, resources: [resource({ state: 'ended' })] }), 'player')).toEqual([]);
  });

  it('[B11] is told of only when it is settled', () => {
    const tell = story();
    expect(tell('created', booking({ resources: [resource({ state: 'requested' })] }))).toEqual([]);
    expect(tell('changed', booking({ version: 2 }))).toHaveLength(2);
  });
});

describe('a booking that Exchange keeps too', () => {
  const synced = (exchange: MailResource['exchange'], more: Partial<BookingForMail> = {}) =>
    booking({ resources: [resource({ exchange })], ...more });

  it('[S10] is confirmed to its organizer when Exchange has accepted it; attendees are told by Exchange', () => {
    const tell = story();
    expect(tell('created', synced('queued'))).toEqual([]);
    expect(tell('answered', synced('pending'), 'sync')).toEqual([]);
    expect(tell('answered', synced('accepted'), 'sync')).toEqual([`${ada} confirmed publish`]);
    expect(tell('answered', synced('accepted'), 'sync')).toEqual([]);
  });

  it('[S10] is confirmed when all its rooms have accepted', () => {
    const tell = story();
    const two = (one: MailResource['exchange'], other: MailResource['exchange']) =>
      booking({ resources: [resource({ exchange: one }), resource({ id: 'r2', exchange: other })] });
    expect(tell('answered', two('accepted', 'sent'), 'sync')).toEqual([]);
    expect(tell('answered', two('accepted', 'accepted'), 'sync')).toEqual([`${ada} confirmed publish`]);
  });

  it('[S10] is told of to its organizer once when it is declined, or cannot be written', () => {
    const tell = story();
    const declined = booking({ resources: [resource({ state: 'declined', exchange: 'declined' })] });
    expect(tell('answered', declined, 'sync')).toEqual([`${ada} declined `]);
    expect(tell('answered', declined, 'sync')).toEqual([]);
    expect(tell('answered', synced('unsynced', { id: 'b2' }), 'system')).toEqual([`${ada} unsynced `]);
  });

  it('[S10] keeps its other rooms when one declines', () => {
    const tell = story();
    const resources = [
      resource({ exchange: 'accepted' }),
      resource({ id: 'r2', state: 'declined', exchange: 'declined' }),
    ];
    expect(tell('answered', booking({ resources }), 'sync')).toEqual([`${ada} confirmed publish`, `${ada} declined `]);
  });

  it('[B11] is not told of by us when it was moved or cancelled in Outlook', () => {
    const tell = story();
    tell('answered', synced('accepted'), 'sync');
    expect(tell('moved', synced('accepted', { version: 2, ...later }), 'sync')).toEqual([]);
    expect(tell('answered', synced('accepted', { version: 2, ...later }), 'sync')).toEqual([]);
    const cancelled = booking({ version: 3, resources: [resource({ state: 'cancelled', exchange: 'accepted' })] });
    expect(tell('cancelled', cancelled, 'sync')).toEqual([]);
  });

  it('[B11] is told of to its organizer when it was moved or cancelled in ONES', () => {
    const tell = story();
    tell('answered', synced('accepted'), 'sync');
    expect(tell('moved', synced('queued', { version: 2, ...later }))).toEqual([`${ada} changed publish`]);
    const cancelled = booking({ version: 3, resources: [resource({ state: 'cancelled', exchange: 'queued' })] });
    expect(tell('cancelled', cancelled, 'system')).toEqual([`${ada} cancelled cancel`]);
  });

  it('[S8] is told of to its organizer when it loses its slot', () => {
    const lost = booking({ resources: [resource({ state: 'conflicted', exchange: 'queued' })] });
    expect(story()('conflicted', lost, 'sync')).toEqual([`${ada} conflicted `]);
  });
});

describe('a meeting made in Outlook', () => {
  it('[B11] is told of by Outlook, unless there is trouble', () => {
    const tell = story();
    const theirs = (more: Partial<MailResource>) =>
      booking({ origin: 'outlook', resources: [resource({ exchange: 'accepted', ...more })] });
    expect(tell('created', theirs({}), 'sync')).toEqual([]);
    expect(tell('moved', theirs({}), 'sync')).toEqual([]);
    expect(tell('answered', theirs({ state: 'declined', exchange: 'declined' }), 'sync')).toEqual([`${ada} declined `]);
    expect(tell('conflicted', theirs({ state: 'conflicted' }), 'sync')).toEqual([]);
  });
});

it('[S21] writes nothing to the room that stands for a walk-in', () => {
  const organizer = { personId: null, name: 'Harbour 3', address: 'harbour3@example.com' };
  expect(story()('created', booking({ origin: 'player', organizer, attendees: [] }), 'player')).toEqual([]);
});
