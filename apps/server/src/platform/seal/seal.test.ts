import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealer } from './index.ts';

describe('sealing a secret', () => {
  const sealer = createSealer(randomBytes(32));

  it('[X3] gives back what was sealed, and never the same bytes twice', () => {
    const first = sealer.seal('gÿ~ secret 秘密', 'connection:1');
    const second = sealer.seal('gÿ~ secret 秘密', 'connection:1');
    expect(first.equals(second)).toBe(false);
    expect(first.includes(Buffer.from('secret'))).toBe(false);
    expect(sealer.open(first, 'connection:1')).toBe('gÿ~ secret 秘密');
  });

  it('[X3] refuses another purpose, another key, and a changed byte', () => {
    const sealed = sealer.seal('secret', 'connection:1');
    expect(() => sealer.open(sealed, 'connection:2')).toThrow();
    expect(() => createSealer(randomBytes(32)).open(sealed, 'connection:1')).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    expect(() => sealer.open(changed, 'connection:1')).toThrow();
  });
});
