/** A display while somebody pairs it: what is wrong, and what is sent. Pure. */
import type { PairPlayer } from '@ones/contract';
import type { Choice } from '@ones/ui';

export interface Pairing {
  readonly code: string;
  readonly kind: PairPlayer['kind'];
  readonly name: string;
  readonly room: Choice | null;
  /** A second room beside the same door. */
  readonly secondRoom: Choice | null;
  readonly floorId: string;
}

export type PairingField = 'code' | 'name' | 'room' | 'secondRoom' | 'floorId';
/** Keys in `players:wrong`. */
export type PairingMistakes = Partial<Record<PairingField, 'code' | 'required' | 'room' | 'same-room' | 'floor'>>;

export function emptyPairing(code: string): Pairing {
  return { code: cleanCode(code), kind: 'room-display', name: '', room: null, secondRoom: null, floorId: '' };
}

/** As people type it from a display: any case, with blanks or a dash between. */
export function cleanCode(typed: string): string {
  return typed
    .replaceAll(/[^0-9a-z]/gi, '')
    .toUpperCase()
    .slice(0, 6);
}

export function pairingMistakes(pairing: Pairing): PairingMistakes {
  const { code, name, kind, room, secondRoom, floorId } = pairing;
  return {
    ...(code.length === 6 ? {} : { code: 'code' }),
    ...(name.trim() === '' ? { name: 'required' } : {}),
    ...(kind === 'room-display' && room === null ? { room: 'room' } : {}),
    ...(kind === 'room-display' && room !== null && room.id === secondRoom?.id ? { secondRoom: 'same-room' } : {}),
    ...(kind === 'floor-display' && floorId === '' ? { floorId: 'floor' } : {}),
  };
}

export function pairingBody({ code, name, kind, room, secondRoom, floorId }: Pairing): PairPlayer {
  const shared = { code, name: name.trim(), kind };
  if (kind === 'floor-display') return { ...shared, floorId };
  return { ...shared, resourceIds: [room, secondRoom].flatMap((one) => (one === null ? [] : [one.id])) };
}
