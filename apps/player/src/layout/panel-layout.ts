/** Which of the two arrangements a room's panel takes, by the room it has. Pure. */
import type { Area } from '../schedule/paging.ts';

export interface PanelLayout {
  /** Wide: figure and meeting side by side. Tall: one below the other. */
  readonly shape: 'wide' | 'tall';
  /** Too little room for a button per length: one button opens them. */
  readonly compact: boolean;
}

/** Two rooms share a landscape screen side by side and a portrait screen one above the other. */
export function panelLayout(screen: Area, rooms: number): PanelLayout {
  const sideBySide = rooms > 1 && screen.width >= screen.height;
  const width = sideBySide ? screen.width / rooms : screen.width;
  const height = rooms > 1 && !sideBySide ? screen.height / rooms : screen.height;
  return { shape: width >= height * 1.3 ? 'wide' : 'tall', compact: width < 560 };
}
