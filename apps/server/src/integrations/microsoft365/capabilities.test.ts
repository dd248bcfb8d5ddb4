import { describe, expect, it } from 'vitest';
import { integrationTypes } from './capabilities.ts';

describe('the table of integration types', () => {
  it('[S20] never lets a type that is for resources only touch the calendar of a person', () => {
    for (const type of integrationTypes) {
      expect(type.touchesPersonCalendars === 'never').toBe(type.writesTo === 'resource');
    }
  });

  it('[S20.5] offers Teams meetings only where a person’s own calendar is written', () => {
    const offering = integrationTypes.filter(({ onlineMeetings }) => onlineMeetings === 'person-calendar');
    expect(offering).toEqual(integrationTypes.filter(({ writesTo }) => writesTo === 'organizer'));
  });
});
