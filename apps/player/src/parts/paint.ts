/** The shared colours of a status as style properties for a whole screen or card. */
import { type RoomStatusNow, roomStatusLooks, type ToneName, tones } from '@ones/ui-core';
import type { CSSProperties } from 'react';

export type Variables = CSSProperties & Readonly<Record<`--${string}`, string | number>>;

export function paintOf(status: RoomStatusNow['status'] | 'offline'): Variables {
  return paintOfTone(roomStatusLooks[status].tone);
}

function paintOfTone(name: ToneName): Variables {
  const { player, highContrast } = tones[name];
  const light = player.fg.toLowerCase() !== '#ffffff';
  return {
    '--tone-fg': player.fg,
    '--tone-bg': player.bg,
    '--tone-edge': player.edge,
    '--tone-bright': highContrast.fg,
    // Layers over the ground move away from the text's colour, so that contrast only grows.
    '--tone-quiet': light ? 'rgb(255 255 255 / 0.34)' : 'rgb(0 0 0 / 0.24)',
    '--tone-hatch': light ? 'rgb(255 255 255 / 0.3)' : 'rgb(0 0 0 / 0.3)',
    '--tone-line': light ? 'rgb(31 19 0 / 0.35)' : 'rgb(255 255 255 / 0.38)',
  };
}
