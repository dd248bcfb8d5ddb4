// Event ids in both of Graph's forms, made from mailbox, item and occurrence date, so that nothing needs to be remembered.
// Immutable ids come only when asked for: https://learn.microsoft.com/graph/outlook-immutable-id

export interface ReadId {
  readonly mailbox: string;
  readonly key: number;
  /** Days since 1970 of an occurrence's original start as wall time. */
  readonly day?: number;
}

const IMMUTABLE_HEAD = Buffer.from('AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A', 'base64url');
const REST_HEAD = Buffer.from('AAMkAGI2TG93AAA9', 'base64url');
const REST_FILLER = Buffer.from('BGAAAAAAAKg5sYx0NlJPAqYVJpDTSjwHAP0Nc', 'base64url');
const BODY_LENGTH = 29;

/** `day` is given for an occurrence or exception of a series. */
export function makeId(mailbox: string, key: number, immutable: boolean, day?: number): string {
  const body = Buffer.alloc(BODY_LENGTH);
  body.write(mailbox.replaceAll('-', ''), 0, 'hex');
  body.writeUIntBE(key, 16, 6);
  body.writeUInt8(day === undefined ? 0 : 1, 22);
  body.writeInt32BE(day ?? 0, 23);
  const whole = immutable ? Buffer.concat([IMMUTABLE_HEAD, body]) : Buffer.concat([REST_HEAD, REST_FILLER, body]);
  return padded(whole);
}

/** Undefined for what is not an id of this simulator at all (Graph says `ErrorInvalidIdMalformed`). */
export function readId(text: string): ReadId | undefined {
  const bytes = Buffer.from(text.replace(/=+$/, ''), 'base64url');
  const head = [Buffer.concat([REST_HEAD, REST_FILLER]), IMMUTABLE_HEAD].find((one) =>
    bytes.subarray(0, one.length).equals(one),
  );
  if (!head || bytes.length !== head.length + BODY_LENGTH) return undefined;
  const body = bytes.subarray(head.length);
  const mailbox = asUuid(body.toString('hex', 0, 16));
  const key = body.readUIntBE(16, 6);
  return body.readUInt8(22) === 1 ? { mailbox, key, day: body.readInt32BE(23) } : { mailbox, key };
}

function asUuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function padded(bytes: Buffer): string {
  const text = bytes.toString('base64url');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
