/** What a start has to tell a person: its stages, and at the end where to go. To whoever started us, else to the terminal. */

export interface Announcer {
  /** A stage of the start has ended, for example "40 rooms imported". */
  stage(text: string): void;
  /** The server can be used. `details` are for the page of addresses and sign-ins, and for tests that start the product. */
  ready(details: Readonly<Record<string, unknown>>): void;
  /** Something a person has to see once and keep, for example a one-time password. Never written to the log. */
  notice(text: string): void;
}

/** A message to the process that started us, as `npm start` and the journeys do. */
export type Announcement =
  | { readonly kind: 'stage'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'ready'; readonly details: Readonly<Record<string, unknown>> };

export function createAnnouncer(): Announcer {
  const tell = (announcement: Announcement, text: string) => {
    if (process.send) process.send(announcement);
    else process.stderr.write(`${text}\n`);
  };
  return {
    stage: (text) => tell({ kind: 'stage', text }, text),
    notice: (text) => tell({ kind: 'notice', text }, text),
    ready: (details) => tell({ kind: 'ready', details }, `ONES is ready: ${String(details.publicUrl)}`),
  };
}
