/** Estimates how wide a text runs, in ems, so that style sheets can size it to its box without measuring. Pure. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const BROAD = /[mwMWÆŒ@%]/;

export function widthInEms(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (WIDE.test(character) || character.length > 1) ems += 1.02;
    else if (NARROW.test(character)) ems += 0.34;
    else if (BROAD.test(character)) ems += 0.92;
    else if (/[A-Z0-9]/.test(character)) ems += 0.66;
    else ems += 0.56;
  }
  return Math.max(1, Math.round(ems * 100) / 100);
}
