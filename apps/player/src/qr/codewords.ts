/** The bytes of a QR code: text in byte mode at correction level M, versions 1 to 10 (ISO/IEC 18004, tables 7 and 9). Pure. */
import { correctionBytes } from './galois.ts';

interface Capacity {
  readonly correction: number;
  /** Data bytes of each block; short blocks come first. */
  readonly blocks: readonly number[];
}

const repeat = (count: number, bytes: number): number[] => new Array<number>(count).fill(bytes);

const capacities: readonly Capacity[] = [
  { correction: 10, blocks: repeat(1, 16) },
  { correction: 16, blocks: repeat(1, 28) },
  { correction: 26, blocks: repeat(1, 44) },
  { correction: 18, blocks: repeat(2, 32) },
  { correction: 24, blocks: repeat(2, 43) },
  { correction: 16, blocks: repeat(4, 27) },
  { correction: 18, blocks: repeat(4, 31) },
  { correction: 22, blocks: [...repeat(2, 38), ...repeat(2, 39)] },
  { correction: 22, blocks: [...repeat(3, 36), ...repeat(2, 37)] },
  { correction: 26, blocks: [...repeat(4, 43), 44] },
];

export interface Codewords {
  readonly version: number;
  readonly bytes: readonly number[];
}

/** Null when the text is longer than the largest version here holds (213 bytes). */
export function codewordsOf(text: string): Codewords | null {
  const payload = [...new TextEncoder().encode(text)];
  const index = capacities.findIndex((capacity, i) => payload.length + (i < 9 ? 2 : 3) <= dataBytes(capacity));
  const capacity = capacities[index];
  if (!capacity) return null;
  const data = padded(payload, index + 1, dataBytes(capacity));
  return { version: index + 1, bytes: interleaved(data, capacity) };
}

function dataBytes(capacity: Capacity): number {
  return capacity.blocks.reduce((sum, block) => sum + block, 0);
}

function padded(payload: readonly number[], version: number, length: number): number[] {
  const bits: number[] = [];
  const push = (value: number, width: number) => {
    for (let i = width - 1; i >= 0; i--) bits.push((value >>> i) & 1);
  };
  push(0b0100, 4);
  push(payload.length, version < 10 ? 8 : 16);
  for (const byte of payload) push(byte, 8);
  push(0, Math.min(4, length * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8) bytes.push(Number.parseInt(bits.slice(i, i + 8).join(''), 2));
  for (let pad = 0xec; bytes.length < length; pad ^= 0xec ^ 0x11) bytes.push(pad);
  return bytes;
}

function interleaved(data: readonly number[], capacity: Capacity): number[] {
  let from = 0;
  const blocks = capacity.blocks.map((size) => {
    const block = data.slice(from, from + size);
    from += size;
    return block;
  });
  const corrections = blocks.map((block) => correctionBytes(block, capacity.correction));
  return [...columnwise(blocks), ...columnwise(corrections)];
}

function columnwise(rows: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...rows.map((row) => row.length));
  const out: number[] = [];
  for (let i = 0; i < longest; i++) {
    for (const row of rows) {
      const byte = row[i];
      if (byte !== undefined) out.push(byte);
    }
  }
  return out;
}
