/** What a check of the doctor says: fine, to be watched, or wrong, in words that say what to do. */

export interface Finding {
  readonly level: 'ok' | 'watch' | 'wrong';
  readonly text: string;
}

export const ok = (text: string): Finding => ({ level: 'ok', text });
export const watch = (text: string): Finding => ({ level: 'watch', text });
export const wrong = (text: string): Finding => ({ level: 'wrong', text });
