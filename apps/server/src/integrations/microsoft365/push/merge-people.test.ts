import { describe, expect, it } from 'vitest';
import type { GraphEvent } from '../graph/types.ts';
import { mergePeople } from './merge-people.ts';
import { booking, resource } from './push.fixture.ts';
import { renderPeople } from './render-event.ts';

const person = (address: string) => ({ type: 'required' as const, emailAddress: { address, name: address } });
const room = (name: string) => ({
  type: 'resource' as const,
  emailAddress: { address: `${name.toLowerCase()}@example.com`, name },
});
const place = (name: string) => ({ displayName: name, locationEmailAddress: `${name.toLowerCase()}@example.com` });

function merged(event: GraphEvent, before: readonly string[], attendees: readonly string[], rooms = ['Harbour']) {
  const states = Object.fromEntries(rooms.map((name) => [name, 'confirmed' as const]));
  const wanted = renderPeople(booking({ attendees, states }), rooms.map(resource));
  const result = mergePeople(event, before, wanted);
  return {
    attendees: result.attendees.map((one) => one.emailAddress.address).sort(),
    locations: result.locations.map((one) => one.displayName).sort(),
  };
}

const harbour = 'harbour@example.com';

describe('merging the people of an event', () => {
  it('[S5.3] adds whom we added, and keeps whom somebody added outside', () => {
    const event = { attendees: [room('Harbour'), person('outside@example.com')], locations: [place('Harbour')] };
    expect(merged(event, [harbour], ['ours@example.com']).attendees).toEqual([
      harbour,
      'ours@example.com',
      'outside@example.com',
    ]);
  });

  it('[S5.3] takes away whom we took away, and leaves away whom somebody took away outside', () => {
    const event = { attendees: [room('Harbour'), person('stays@example.com'), person('goes@example.com')] };
    const before = [harbour, 'stays@example.com', 'goes@example.com', 'gone@example.com'];
    expect(merged(event, before, ['stays@example.com', 'gone@example.com']).attendees).toEqual([
      harbour,
      'stays@example.com',
    ]);
  });

  it('[S5.3] swaps our room, and keeps a room and a place that are not ours', () => {
    const event = {
      attendees: [room('Harbour'), room('Quay')],
      locations: [place('Harbour'), place('Quay'), { displayName: 'Teams' }],
    };
    expect(merged(event, [harbour], [], ['Garden'])).toEqual({
      attendees: ['garden@example.com', 'quay@example.com'],
      locations: ['Garden', 'Quay', 'Teams'],
    });
  });

  it('[S5.3] does not bring back a room that was taken out outside', () => {
    expect(merged({ attendees: [], locations: [] }, [harbour], ['new@example.com'])).toEqual({
      attendees: ['new@example.com'],
      locations: [],
    });
  });

  it('[S5.3] knows an address however it is written', () => {
    const event = { attendees: [person('Ours@Example.com')] };
    expect(merged(event, ['ours@example.com'], ['ours@example.com']).attendees).toEqual([harbour, 'ours@example.com']);
  });
});
