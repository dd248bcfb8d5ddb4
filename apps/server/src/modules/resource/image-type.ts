/**
 * What a picture is, by its bytes; what somebody calls it does not count. Pure.
 * PNG: https://www.w3.org/TR/png-3/#5PNG-file-signature · JPEG: https://www.w3.org/Graphics/JPEG/itu-t81.pdf (B.1.1.3) ·
 * WebP: https://developers.google.com/speed/webp/docs/riff_container
 */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');
const END_OF_JPEG = Buffer.from('ffd9', 'hex');

export function imageTypeOf(bytes: Buffer): ImageType | null {
  if (startsWith(bytes, PNG) && bytes.includes('IEND')) return 'image/png';
  if (startsWith(bytes, JPEG) && bytes.includes(END_OF_JPEG)) return 'image/jpeg';
  const isRiff = bytes.length > 20 && bytes.toString('latin1', 0, 4) === 'RIFF';
  const form = bytes.toString('latin1', 8, 15);
  if (isRiff && form === 'WEBPVP8' && bytes.readUInt32LE(4) + 8 <= bytes.length) return 'image/webp';
  return null;
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.length > mark.length && bytes.subarray(0, mark.length).equals(mark);
}
