import { describe, expect, it } from 'vitest';
import { cardNumberOf, cardProperty } from './card-number.ts';

describe('card numbers', () => {
  it('[S17] asks Graph for the property that holds the chosen attribute', () => {
    expect(cardProperty('employeeId')).toBe('employeeId');
    expect(cardProperty('extensionAttribute15')).toBe('onPremisesExtensionAttributes');
    expect(cardProperty('extension_0123abcd_pager')).toBe('extension_0123abcd_pager');
    expect(cardProperty(null)).toBeNull();
  });

  it.each([
    ['employeeId', { id: '1', employeeId: ' E-7 ' }, 'E-7'],
    ['extensionAttribute3', { id: '1', onPremisesExtensionAttributes: { extensionAttribute3: '4711' } }, '4711'],
    ['extensionAttribute3', { id: '1', onPremisesExtensionAttributes: { extensionAttribute3: null } }, null],
    ['extension_0123abcd_pager', { id: '1', extension_0123abcd_pager: '0815' }, '0815'],
    ['employeeId', { id: '1', employeeId: '  ' }, null],
  ])('[S17] reads %s', (attribute, user, number) => {
    expect(cardNumberOf(user, attribute)).toBe(number);
  });

  it('[S17] leaves a number alone that a delta does not speak of', () => {
    expect(cardNumberOf({ id: '1', displayName: 'Ada' }, 'employeeId')).toBeUndefined();
  });
});
