// The switches page's calls, and the line that says what happened.
import { byId } from './dom.ts';

export function say(text: string): void {
  byId('said', HTMLParagraphElement).textContent = text;
}

/** The answer, or undefined after saying what went wrong. */
export async function ask<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
  const answer = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!answer) {
    say('The simulator does not answer.');
    return undefined;
  }
  const text = await answer.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  if (answer.ok) return parsed as T;
  const { error } = parsed as { error?: unknown };
  say(typeof error === 'string' ? error : `The simulator answered ${answer.status}.`);
  return undefined;
}
