import { contrast } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from './theme.ts';

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('the %s theme', (_name, theme) => {
  const grounds = [theme.colorNeutralBackground1, theme.colorNeutralBackground2, theme.colorNeutralBackground3];

  it('[U8] keeps text readable on every ground', () => {
    for (const ground of grounds) {
      expect(contrast(theme.colorNeutralForeground1, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.colorNeutralForeground2, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.colorNeutralForeground3, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.colorBrandForeground1, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('[U8] keeps text readable on the brand', () => {
    expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.colorBrandForeground1, theme.colorBrandBackground2)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.colorBrandForeground2, theme.colorBrandBackground2)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.colorNeutralForeground1, theme.colorBrandBackground2)).toBeGreaterThanOrEqual(4.5);
  });
});
