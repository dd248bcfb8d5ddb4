/** What was typed of a connection not saved yet, kept in this browser so that leaving the page loses nothing but the secret. */
const key = 'ones.new-connection';

/** Storage may be forbidden: then nothing is kept. */
export function readKept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeKept(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    return;
  }
}
