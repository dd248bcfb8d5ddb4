// Repeatable chance: each draw is a hash of the seed, the thing it concerns and how often that thing has drawn before,
// so that one thing's draws do not depend on the order in which other things happen (DESIGN T9).

export interface Random {
  /** A number in [0, 1) for this thing. */
  draw(entity: string): number;
  /** A whole number in [0, limit). */
  pick(entity: string, limit: number): number;
  /** `length` random bytes as lower-case hex. */
  hex(entity: string, length: number): string;
  /** A UUID (version 4's form). */
  uuid(entity: string): string;
  /** How often each thing has drawn: with the seed this is all that chance depends on. */
  readonly counters: Map<string, number>;
}

export function makeRandom(seed: number): Random {
  const counters = new Map<string, number>();
  const next = (entity: string): number => {
    const count = counters.get(entity) ?? 0;
    counters.set(entity, count + 1);
    return hash(`${seed}|${entity}|${count}`);
  };
  const hex = (entity: string, length: number): string => {
    let text = '';
    while (text.length < length * 2) text += next(entity).toString(16).padStart(8, '0');
    return text.slice(0, length * 2);
  };
  return {
    draw: (entity) => next(entity) / 4_294_967_296,
    pick: (entity, limit) => Math.floor((next(entity) / 4_294_967_296) * limit),
    hex,
    counters,
    uuid: (entity) => asUuid(hex(entity, 16)),
  };
}

function asUuid(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return parts.join('-');
}

/** FNV-1a with murmur's finishing mix: fast, and even enough for made-up data. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  }
  value = Math.imul(value ^ (value >>> 16), 2_246_822_507);
  value = Math.imul(value ^ (value >>> 13), 3_266_489_909);
  return (value ^ (value >>> 16)) >>> 0;
}
