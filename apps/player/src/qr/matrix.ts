/** Lays a QR code's bytes out as dark and light squares (ISO/IEC 18004, 6.3 and 7.7–7.9). Pure. */
import { codewordsOf } from './codewords.ts';

export type Matrix = readonly (readonly boolean[])[];
type Cells = (boolean | null)[][];

const alignment: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** The squares of a code for `text`, true is dark, without the quiet zone; null when the text is too long. */
export function qrMatrix(text: string): Matrix | null {
  const words = codewordsOf(text);
  if (!words) return null;
  const blank = patterns(words.version);
  const candidates = masks.map((mask, number) => {
    const cells = withData(blank, words.bytes, mask);
    drawFormat(cells, number);
    return cells.map((row) => row.map((cell) => cell === true));
  });
  return candidates.reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}

function patterns(version: number): Cells {
  const size = version * 4 + 17;
  const cells: Cells = Array.from({ length: size }, () => new Array<boolean | null>(size).fill(null));
  for (let i = 8; i < size - 8; i++) {
    set(cells, 6, i, i % 2 === 0);
    set(cells, i, 6, i % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    square(cells, row, column, 4, (ring) => ring !== 4 && ring !== 2);
  }
  const centres = alignment[version - 1] ?? [];
  const last = centres.at(-1);
  for (const row of centres) {
    for (const column of centres) {
      const inFinder = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (!inFinder) square(cells, row, column, 2, (ring) => ring !== 1);
    }
  }
  drawFormat(cells, 0);
  if (version >= 7) drawVersion(cells, version);
  return cells;
}

function square(cells: Cells, row: number, column: number, radius: number, dark: (ring: number) => boolean): void {
  for (let dr = -radius; dr <= radius; dr++) {
    for (let dc = -radius; dc <= radius; dc++) {
      set(cells, row + dr, column + dc, dark(Math.max(Math.abs(dr), Math.abs(dc))));
    }
  }
}

function set(cells: Cells, row: number, column: number, dark: boolean): void {
  const line = cells[row];
  if (line && column >= 0 && column < line.length) line[column] = dark;
}

/** Level M is 00; the 15 bits are BCH(15,5), masked with 101010000010010. */
function drawFormat(cells: Cells, mask: number): void {
  const size = cells.length;
  const bits = ((mask << 10) | bchRemainder(mask, 0x537, 10)) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const dark = ((bits >>> i) & 1) === 1;
    set(cells, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, 8, dark);
    set(cells, 8, i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, dark);
  }
  set(cells, size - 8, 8, true);
}

function drawVersion(cells: Cells, version: number): void {
  const bits = (version << 12) | bchRemainder(version, 0x1f25, 12);
  for (let i = 0; i < 18; i++) {
    const dark = ((bits >>> i) & 1) === 1;
    const far = cells.length - 11 + (i % 3);
    set(cells, far, Math.floor(i / 3), dark);
    set(cells, Math.floor(i / 3), far, dark);
  }
}

function bchRemainder(value: number, generator: number, width: number): number {
  let remainder = value;
  for (let i = 0; i < width; i++) remainder = (remainder << 1) ^ ((remainder >>> (width - 1)) * generator);
  return remainder;
}

function withData(blank: Cells, bytes: readonly number[], mask: (row: number, column: number) => boolean): Cells {
  const cells = blank.map((row) => [...row]);
  let bit = 0;
  for (const [row, column] of zigzag(blank.length)) {
    if (blank[row]?.[column] !== null) continue;
    const dark = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
    set(cells, row, column, dark !== mask(row, column));
    bit++;
  }
  return cells;
}

/** Two columns at a time from the right, upwards and downwards in turn, stepping over the timing column. */
function* zigzag(size: number): Generator<readonly [number, number]> {
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upwards = ((right + 1) & 2) === 0;
    for (let i = 0; i < size; i++) {
      const row = upwards ? size - 1 - i : i;
      yield [row, right];
      yield [row, right - 1];
    }
  }
}

/** Long runs and solid squares are hard to read; of the standard's four penalties these two and the balance decide. */
function penalty(matrix: Matrix): number {
  const columns = matrix.map((_, c) => matrix.map((row) => row[c] === true));
  const dark = matrix.flat().filter(Boolean).length / matrix.length ** 2;
  let score = Math.floor(Math.abs(dark - 0.5) * 20) * 10;
  for (const line of [...matrix, ...columns]) score += runPenalty(line);
  for (let r = 1; r < matrix.length; r++) {
    for (let c = 1; c < matrix.length; c++) {
      const corner = matrix[r]?.[c];
      if (corner === matrix[r - 1]?.[c] && corner === matrix[r]?.[c - 1] && corner === matrix[r - 1]?.[c - 1])
        score += 3;
    }
  }
  return score;
}

function runPenalty(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  const runs = text.match(/1{5,}|0{5,}/g) ?? [];
  const finderLike = text.match(/(?=10111010000|00001011101)/g) ?? [];
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + finderLike.length * 40;
}
