/** Dates of a series in other rooms: each is a booking of its own, judged by the policies of those, and waits for itself. */
import type { Tx } from '../../../platform/db/index.ts';
import { type BookingDeps, type BookingResult, done } from '../deps.ts';
import type { NewBooking } from '../hold.repository.ts';
import { confirmed, judged, keepVerdict, type Wish } from '../judging.ts';
import type { SeriesParts } from './new-series.ts';

type Elsewhere = SeriesParts['elsewhere'];

export async function judgedElsewhere(
  deps: BookingDeps,
  elsewhere: Elsewhere,
  wish: Omit<Wish, 'period'>,
): Promise<BookingResult<Elsewhere>> {
  const found = [];
  for (const one of elsewhere) {
    const there = await judged(deps, one.resources, { ...wish, period: one.occurrence.period });
    if (!there.ok) return there;
    found.push({ ...one, asked: there.value });
  }
  return done(found);
}

/** @param parts the bookings made of them, in the same order. */
export async function keepVerdictsElsewhere(
  deps: BookingDeps,
  tx: Tx,
  elsewhere: Elsewhere,
  parts: readonly NewBooking[],
): Promise<void> {
  for (const [at, part] of parts.entries()) {
    await keepVerdict(deps, tx, await confirmed(deps, tx, elsewhere[at]?.asked ?? null), part.id);
  }
}
