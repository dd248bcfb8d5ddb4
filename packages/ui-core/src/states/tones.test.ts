import { bookingStates, exchangeStates, problemCodes, roomStatuses } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { texts } from '../i18n/locales/en/index.ts';
import { textsByKey } from '../i18n/texts.ts';
import { iconPaths } from '../icons.ts';
import { bookingStateLooks, exchangeStateLooks } from './booking-states.ts';
import { contrast } from './contrast.ts';
import { roomStatusLooks } from './room-statuses.ts';
import { tones } from './tones.ts';

const all = Object.entries(tones);
const pages = { light: ['#FFFFFF', '#F2F7F8'], dark: ['#182226', '#10181B'] };

describe('colours of states', () => {
  it.each(all)('[U1] can be read in light and dark: %s', (_name, tone) => {
    expect(contrast(tone.light.fg, tone.light.bg)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tone.dark.fg, tone.dark.bg)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(all)('[U1] can be read at five metres and in high contrast: %s', (_name, tone) => {
    expect(contrast(tone.player.fg, tone.player.bg)).toBeGreaterThanOrEqual(7);
    expect(contrast(tone.highContrast.fg, tone.highContrast.bg)).toBeGreaterThanOrEqual(7);
  });

  it.each(all)('[U8] has edges that stand out from the page: %s', (_name, tone) => {
    for (const page of pages.light) expect(contrast(tone.light.edge, page)).toBeGreaterThanOrEqual(3);
    for (const page of pages.dark) expect(contrast(tone.dark.edge, page)).toBeGreaterThanOrEqual(3);
  });

  it('[U1] measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });
});

describe('the vocabulary', () => {
  it('[U1] has a look with a drawing and a word for every state of the contract', () => {
    expect(Object.keys(bookingStateLooks)).toEqual([...bookingStates]);
    expect(Object.keys(exchangeStateLooks)).toEqual([...exchangeStates]);
    expect(Object.keys(roomStatusLooks)).toEqual([...roomStatuses, 'offline']);
    const words = textsByKey(texts.states);
    for (const look of [bookingStateLooks, exchangeStateLooks, roomStatusLooks].flatMap((looks) =>
      Object.values(looks),
    )) {
      expect(words.get(look.labelKey), look.labelKey).toBeTruthy();
      expect(iconPaths[look.icon].length).toBeGreaterThan(0);
    }
  });

  it('[U5] says what went wrong and how to mend it for every problem of the contract', () => {
    const words = textsByKey(texts.problems);
    for (const code of problemCodes) {
      expect(words.get(`${code}.title`), code).toBeTruthy();
      expect(words.get(`${code}.mend`), code).toBeTruthy();
    }
  });
});
