/**
 * The drawings of states and amenities: strokes on a 24 × 24 grid, drawn with `currentColor`, so that web, console,
 * players and mail show the same sign for the same thing. General signs (search, settings) are each app's own affair.
 */
const circle = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';
const cloud = 'M7 18h10a4 4 0 0 0 .5-8a6 6 0 0 0-11.3-.4A4.2 4.2 0 0 0 7 18z';
const cloudHigh = 'M7 14h10a3.6 3.6 0 0 0 .5-7.2a5.8 5.8 0 0 0-11-.2A3.8 3.8 0 0 0 7 14z';

export const iconPaths = {
  free: [circle, 'M8 12.5l3 3l5.5-6'],
  'starting-soon': [circle, 'M12 7v5l3.5 2'],
  'check-in': ['M14 4h5v16h-5', 'M4 12h11', 'M11 8l4 4l-4 4'],
  'in-use': [circle, 'M7.5 12h9'],
  'out-of-service': [circle, 'M5.7 5.7l12.6 12.6'],
  offline: [
    'M3 3l18 18',
    'M2.5 10a14 14 0 0 1 6-3.4',
    'M13 5.6a14 14 0 0 1 8.5 4.4',
    'M6 14a8.5 8.5 0 0 1 5-2.6',
    'M12 18.5v.1',
  ],
  hourglass: ['M7 3h10M7 21h10', 'M8 3c0 5 8 6 8 9s-8 4-8 9', 'M16 3c0 5-8 6-8 9s8 4 8 9'],
  booked: ['M4 6h16v14H4z', 'M4 10h16M8 3v4M16 3v4', 'M8.5 15l2.5 2.5l4.5-4.5'],
  ended: ['M5 12.5l4.5 4.5L19 7.5'],
  declined: [circle, 'M9 9l6 6M15 9l-6 6'],
  'no-show': ['M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z', 'M5 20c0-4 3-6 7-6s7 2 7 6', 'M4 4l16 16'],
  conflict: ['M12 4l9 16H3z', 'M12 10v4.5M12 17.3v.1'],
  'cloud-wait': [cloudHigh, 'M8 19v.1M12 19v.1M16 19v.1'],
  'cloud-sent': [cloudHigh, 'M12 21v-4.5M9.5 18.5l2.5-2.5l2.5 2.5'],
  'cloud-ok': [cloud, 'M9 13l2.2 2.2L15 11.3'],
  'cloud-no': [cloud, 'M10 11l4 4M14 11l-4 4'],
  place: ['M12 21s-7-6-7-11.5a7 7 0 0 1 14 0C19 15 12 21 12 21z', 'M12 7.2a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8z'],
  people: [
    'M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z',
    'M3 20c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5',
    'M16 5.5a3.5 3.5 0 0 1 0 6',
    'M17.5 14.8c2.2.7 3.5 2.5 3.5 5.2',
  ],
  video: ['M3 7h12v10H3z', 'M15 11l6-3v8l-6-3'],
  screen: ['M3 5h18v11H3z', 'M9 20h6M12 16v4'],
  phone: ['M6 3h4l1.5 5L9 10c1 2.5 2.5 4 5 5l2-2.5l5 1.5v4c0 1.5-1 2-2 2C11 20 4 13 4 5c0-1 .5-2 2-2z'],
  whiteboard: ['M4 4h16v11H4z', 'M8 20l4-5l4 5', 'M7.5 11l3-3l2 2l3-3'],
  accessible: ['M10 4.5v.1', 'M10 8v6h5l3 5', 'M10 10.5h4', 'M8 11.5a5 5 0 1 0 6 7'],
  audio: ['M4 9.5h4l5-4v13l-5-4H4z', 'M16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11'],
  coffee: ['M5 9h12v5a5 5 0 0 1-5 5h-2a5 5 0 0 1-5-5z', 'M17 10h2a2 2 0 0 1 0 5h-2', 'M9 3v3M13 3v3'],
  window: ['M4 4h16v16H4z', 'M12 4v16M4 12h16'],
  tag: ['M3 12V4h8l10 10l-7.5 7.5z', 'M7.5 8v.1'],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof iconPaths;
