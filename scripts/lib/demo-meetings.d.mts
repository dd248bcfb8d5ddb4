/** Types of `demo-meetings.mjs` for the journeys. */

export function bookDemoMeetings(
  product: { readonly origin: string; readonly simOrigin: string; readonly details: Readonly<Record<string, unknown>> },
  now: Date,
): Promise<void>;
