/** How long it takes to be told that a slot is taken: by whom until when, and what is free instead. */

import { openClient } from './lib/client.ts';
import { bookingOf, type Context } from './lib/context.ts';
import { under } from './lib/measure.ts';
import type { Slot } from './lib/slots.ts';
import { ms, perSecond, type Table } from './lib/table.ts';

export async function conflict({ house, reference, nextSlot }: Context): Promise<Table> {
  const taken: Slot[] = Array.from({ length: 40 }, nextSlot);
  const [ours, theirs] = await Promise.all([openClient(house.port, house.token), openClient(reference.port, '')]);
  for (const slot of taken) {
    await ours.ask('POST', '/api/bookings', bookingOf(slot));
    await theirs.ask('POST', '/slot', slot);
  }
  ours.close();
  theirs.close();
  let at = 0;
  const next = (): Slot => {
    at += 1;
    return taken[at % taken.length] as Slot;
  };
  const load = { token: house.token, clients: 16, during: 5000, expect: 409 };
  const ones = await under({
    ...load,
    port: house.port,
    ask: (c) => c.ask('POST', '/api/bookings', bookingOf(next())),
  });
  const bareWith = (path: string) => under({ ...load, port: reference.port, ask: (c) => c.ask('POST', path, next()) });
  const others = await bareWith('/slot-or-others');
  const bare = await bareWith('/slot');
  const row = (who: string, figures: typeof ones) => [
    who,
    ms(figures.p50),
    ms(figures.p95),
    perSecond(figures.perSecond),
  ];
  return {
    title: 'Conflict answer, 16 clients',
    about:
      'ONES answers with the blockers and with what is free instead, as policies, hours and buffers allow. The bare server names the blocker and three free rooms of the building, or the blocker alone.',
    columns: ['server', 'p50', 'p95', 'answers /s'],
    rows: [row('ONES', ones), row('bare, with three free rooms', others), row('bare, the blocker alone', bare)],
  };
}
