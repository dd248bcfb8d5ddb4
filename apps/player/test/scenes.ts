/** Snapshots for the player's tests and pictures: every state a door can show, at a fixed instant. */
import type { DisplaySnapshot, DoorMeeting, RoomSnapshot } from '@ones/contract';

const minute = 60_000;
const zone = 'Europe/London';

let made = 0;
function id(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

export function meeting(now: number, from: number, to: number, change: Partial<DoorMeeting> = {}): DoorMeeting {
  return {
    bookingId: id(),
    occurrenceId: id(),
    start: new Date(now + from * minute).toISOString(),
    end: new Date(now + to * minute).toISOString(),
    title: 'Weekly product review',
    organizer: 'Mia Thornton',
    private: false,
    state: 'confirmed',
    exchange: 'accepted',
    ...change,
  };
}

/** Around whatever instant a test or a picture is of. */
function keptFrom(reason: 'closed' | 'out-of-service'): RoomSnapshot['unavailable'][number] {
  return { reason, start: '2000-01-01T00:00:00.000Z', end: '2099-01-01T07:30:00.000Z' };
}

export function room(
  name: string,
  meetings: readonly DoorMeeting[],
  change: Partial<RoomSnapshot['resource']> & {
    readonly outOfService?: boolean;
    readonly closed?: boolean;
    readonly nearby?: boolean;
  } = {},
): RoomSnapshot {
  const { outOfService = false, closed = false, nearby = true, ...resource } = change;
  return {
    resource: {
      id: id(),
      name,
      buildingName: 'Harbour House',
      floorShortName: '3F',
      capacity: 8,
      amenities: ['Video', 'Screen', 'Whiteboard'],
      timeZone: zone,
      ...resource,
    },
    unavailable: outOfService || closed ? [keptFrom(closed ? 'closed' : 'out-of-service')] : [],
    meetings: [...meetings],
    nearbyFree: nearby
      ? [
          { id: id(), name: 'Harbour 4', freeUntil: null },
          { id: id(), name: 'Tidal 2', freeUntil: null },
        ]
      : [],
  };
}

const long =
  'Quarterly alignment of the cross-regional steering committee on the consolidated facilities roadmap, budget and risks 2027';

/** Room displays by the name of what they show. `now` should be a working morning in London. */
export function roomScenes(now: number): Readonly<Record<string, DisplaySnapshot>> {
  const day = [
    meeting(now, -150, -90, { title: 'Stand-up', state: 'ended' }),
    meeting(now, 96, 156),
    meeting(now, 210, 270, { title: 'Design critique' }),
  ];
  const shown = (...rooms: RoomSnapshot[]): DisplaySnapshot => ({ kind: 'room-display', rooms });
  const running = (change: Partial<DoorMeeting> = {}) => meeting(now, -24, 36, { state: 'checked_in', ...change });
  const checkIn = {
    opensAt: new Date(now - 5 * minute).toISOString(),
    closesAt: new Date(now + 10 * minute).toISOString(),
  };
  return {
    free: shown(room('Harbour 3', day)),
    'free-all-day': shown(room('Harbour 3', [])),
    'starting-soon': shown(room('Harbour 3', [meeting(now, 6, 66), ...day.slice(2)])),
    'waiting-check-in': shown(room('Harbour 3', [meeting(now, 0, 60, { checkIn }), ...day.slice(2)])),
    'in-use': shown(room('Harbour 3', [running(), ...day.slice(1)])),
    'in-use-row': shown(room('Harbour 3', [running(), meeting(now, 36, 96, { title: 'Design critique' })])),
    'waiting-exchange': shown(room('Harbour 3', [running({ exchange: 'sent' }), ...day.slice(1)])),
    'no-title': shown(room('Harbour 3', [running({ title: null }), ...day.slice(1)])),
    private: shown(room('Harbour 3', [running({ title: null, organizer: null, private: true }), ...day.slice(1)])),
    long: shown(
      room(`The ${long}`.slice(0, 120), [
        running({ title: long, organizer: 'Maximiliane Ottilie von Hohenstein-Breitenbach' }),
        ...day.slice(1),
      ]),
    ),
    cjk: shown(
      room(
        '維多利亞海景會議室',
        [running({ title: '跨區域產品路線圖檢討與預算調整會議（第三季）', organizer: '陳嘉敏' }), ...day.slice(1)],
        {
          buildingName: '海港大廈',
          floorShortName: '三樓',
          timeZone: 'Asia/Hong_Kong',
        },
      ),
    ),
    closed: shown(room('Harbour 3', [], { closed: true })),
    'out-of-service': shown(room('Harbour 3', day, { outOfService: true })),
    'two-rooms': shown(room('Harbour 3', day), room('Lantern 12', [running(), ...day.slice(1)])),
  };
}

const names = ['Harbour', 'Tidal', 'Lantern', 'Anchor', 'Beacon', 'Quay', 'Mariner', 'Compass'];

/** A floor with `count` rooms in a repeatable mixture of states. */
export function floorScene(now: number, count: number): DisplaySnapshot {
  const rooms = Array.from({ length: count }, (_, i) => {
    const name = `${names[i % names.length]} ${Math.floor(i / names.length) + 1}`;
    const later = meeting(now, 60 + (i % 7) * 30, 120 + (i % 7) * 30, { title: `Project ${name}` });
    if (i % 11 === 7) return room('Victoria Harbour Boardroom West', [later], { outOfService: true });
    if (i % 5 === 1) return room(name, [meeting(now, -30, 30 + i), later]);
    if (i % 9 === 4) return room(name, [meeting(now, 7, 67, { title: null }), later]);
    return room(i % 8 === 6 ? '維多利亞海景會議室' : name, i % 3 === 0 ? [] : [later]);
  });
  return {
    kind: 'floor-display',
    floor: { id: id(), name: 'Third floor', shortName: '3F', buildingName: 'Harbour House' },
    rooms,
  };
}
