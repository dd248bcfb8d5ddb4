/** The brand: a calm sea teal on faintly cool neutrals, as Fluent themes for light and dark. Colours of states are not here but in ui-core. */
import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-theme';

const brand: BrandVariants = {
  10: '#020F12',
  20: '#06222A',
  30: '#07323D',
  40: '#083F4D',
  50: '#0A4C5D',
  60: '#0C596C',
  70: '#0E667B',
  80: '#0F7288',
  90: '#27849A',
  100: '#4296AB',
  110: '#59A6BA',
  120: '#72B6C8',
  130: '#8BC6D5',
  140: '#A6D5E1',
  150: '#C1E4ED',
  160: '#DDF2F7',
};

const fontFamilyBase = [
  "'Segoe UI Variable Text'",
  "'Segoe UI'",
  'system-ui',
  '-apple-system',
  'Roboto',
  "'Noto Sans'",
  "'PingFang TC'",
  "'Microsoft JhengHei'",
  "'Noto Sans CJK TC'",
  "'Microsoft YaHei'",
  'sans-serif',
].join(', ');

const shape = {
  fontFamilyBase,
  borderRadiusMedium: '6px',
  borderRadiusLarge: '10px',
  borderRadiusXLarge: '14px',
};

/** Canvas (2) is tinted, cards (1) are plain: the content stands out without lines around everything. */
export const lightTheme: Theme = {
  ...createLightTheme(brand),
  ...shape,
  colorNeutralBackground2: '#F2F7F8',
  colorNeutralBackground3: '#E9F0F2',
  colorNeutralStroke2: '#D9E3E6',
  colorNeutralForeground3: '#54646A',
};

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  ...shape,
  colorNeutralBackground1: '#182226',
  colorNeutralBackground1Hover: '#223035',
  colorNeutralBackground2: '#10181B',
  colorNeutralBackground3: '#1E2A2F',
  colorNeutralStroke2: '#33444A',
  colorNeutralForeground3: '#A9B9BE',
  colorBrandBackground2: '#0D3440',
  colorBrandBackground2Hover: '#124350',
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
};
