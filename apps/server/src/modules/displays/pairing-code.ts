/** The six characters that a new display shows: easy to read across a room and to say aloud, and never a word. */

/** No vowels (no words), and none of what is taken for another: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_ALPHABET = 'CDFGHJKMNPQRTWXY34679';
const LENGTH = 6;

/** 85 million codes. Bytes that would make some characters likelier are passed over. */
export function pairingCode(randomBytes: (size: number) => Uint8Array): string {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of randomBytes(16)) {
      if (byte < fair && code.length < LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return code;
}

/** As people type it: small letters count as large ones. */
export function normalCode(typed: string): string {
  return typed.toUpperCase();
}
