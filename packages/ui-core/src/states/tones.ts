/** The colours of states for each way of showing them: light and dark chips, high contrast, whole screens of players. */

export interface Paint {
  readonly fg: string;
  readonly bg: string;
  /** Borders, bars and dots: at least 3:1 against the page. */
  readonly edge: string;
}

export interface Tone {
  readonly light: Paint;
  readonly dark: Paint;
  readonly highContrast: Paint;
  /** Read at five metres: fg on bg at least 7:1. */
  readonly player: Paint;
}

function tone(light: Paint, dark: Paint, player: Paint, bright: string): Tone {
  return { light, dark, player, highContrast: { fg: bright, bg: '#000000', edge: bright } };
}

function paint(fg: string, bg: string, edge: string): Paint {
  return { fg, bg, edge };
}

export const tones = {
  green: tone(
    paint('#0B5A2B', '#DDF3E4', '#2A8451'),
    paint('#A5E3BC', '#10361F', '#3FA66B'),
    paint('#FFFFFF', '#0B5A2B', '#7ADFA3'),
    '#3FF23F',
  ),
  amber: tone(
    paint('#6B4300', '#FCEBCB', '#B36B00'),
    paint('#F8D08A', '#422C05', '#D08A1E'),
    paint('#1F1300', '#F5B335', '#6B4300'),
    '#FFFF00',
  ),
  red: tone(
    paint('#8E1420', '#FBE0E2', '#C4323F'),
    paint('#F7B3B9', '#4A1118', '#E05A66'),
    paint('#FFFFFF', '#8E1420', '#FFB3BA'),
    '#FF9A9A',
  ),
  blue: tone(
    paint('#0B4A7A', '#DCEDFA', '#2B7CB8'),
    paint('#A9D3F5', '#0E304A', '#4A9AD4'),
    paint('#FFFFFF', '#0B4A7A', '#A9D3F5'),
    '#1AEBFF',
  ),
  grey: tone(
    paint('#45484D', '#ECEDEF', '#7A7F87'),
    paint('#D0D3D8', '#2E3136', '#8B9099'),
    paint('#FFFFFF', '#43474D', '#D0D3D8'),
    '#FFFFFF',
  ),
  'cool-grey': tone(
    paint('#3A4A58', '#E4EAF0', '#6B7F91'),
    paint('#C4D2DF', '#25313C', '#8094A6'),
    paint('#FFFFFF', '#3A4A58', '#C4D2DF'),
    '#FFFFFF',
  ),
  brown: tone(
    paint('#5E3A1E', '#F3E6DB', '#96643C'),
    paint('#E3C2A6', '#3B2616', '#B17F54'),
    paint('#FFFFFF', '#5E3A1E', '#E3C2A6'),
    '#E9C29B',
  ),
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof tones;
