/** What every front end shares and no framework owns: words, icons and colours of states, time, languages. */
export * from './amenities.ts';
export * from './clock.ts';
export * from './i18n/languages.ts';
export * from './i18n/start-i18n.ts';
export * from './i18n/texts.ts';
export * from './icons.ts';
export * from './room-status-at.ts';
export * from './states/booking-states.ts';
export * from './states/contrast.ts';
export * from './states/health-states.ts';
export * from './states/room-statuses.ts';
export * from './states/tones.ts';
export * from './time/format.ts';
export * from './time/zone.ts';
