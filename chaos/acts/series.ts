/** What people do to series in ONES: to one of its dates, to one and all that follow, to all. */
import type { ChangeBooking } from '@ones/contract';
import { addMinutes, type Interval } from '@ones/server/kernel/interval';
import { cancelBooking, changeBooking, findBooking } from '../../apps/server/src/modules/booking/index.ts';
import { change, nobody, type Performer, type Performing } from './ones.ts';
import { chosen, type MadeHere } from './story.ts';
import { roomsOf } from './wanted.ts';

interface Dated {
  readonly made: MadeHere;
  readonly occurrenceId: string;
  readonly period: Interval;
}

/** One date of a series made here, counted by the act's share. */
async function dateOfSeries({ world, story, act }: Performing): Promise<Dated | undefined> {
  const made = chosen(
    story.here.filter((one) => one.isSeries),
    act.which,
  );
  if (!made) return undefined;
  const booking = await findBooking(world.one.platform.db, made.id);
  const occurrence = chosen(booking?.occurrences ?? [], Math.floor(act.share * 10));
  return occurrence && { made, occurrenceId: occurrence.id, period: occurrence.period };
}

function onDate(body: (performing: Performing, dated: Dated) => ChangeBooking): Performer {
  return async (performing) => {
    const dated = await dateOfSeries(performing);
    if (!dated) return nobody;
    const wish = body(performing, dated);
    return change(performing, dated.made, (common) =>
      changeBooking(performing.world.one.house.booking, { ...common, body: wish }),
    );
  };
}

function cancelling(scope: 'this' | 'following'): Performer {
  return async (performing) => {
    const dated = await dateOfSeries(performing);
    if (!dated) return nobody;
    const { made, occurrenceId } = dated;
    return change(performing, made, (common) =>
      cancelBooking(performing.world.one.house.booking, { ...common, scope, occurrenceId }),
    );
  };
}

/** Half an hour or an hour later or sooner, on its own day. */
function otherHour({ act }: Performing, { period }: Dated): { start: string; end: string } {
  const by = [-60, -30, 30, 60][act.which % 4] ?? 30;
  return { start: addMinutes(period.start, by).toISOString(), end: addMinutes(period.end, by).toISOString() };
}

export const seriesActs = {
  'ones.move-one': onDate((performing, dated) => ({
    scope: 'this',
    occurrenceId: dated.occurrenceId,
    ...otherHour(performing, dated),
  })),
  'ones.move-from': onDate((performing, dated) => ({
    scope: 'following',
    occurrenceId: dated.occurrenceId,
    ...otherHour(performing, dated),
  })),
  'ones.move-series': onDate((performing, dated) => ({
    scope: 'all',
    occurrenceId: dated.occurrenceId,
    ...otherHour(performing, dated),
  })),
  'ones.rename-one': onDate(({ index }, { occurrenceId }) => ({
    scope: 'this',
    occurrenceId,
    subject: `One ${index}`,
  })),
  'ones.rooms-one': onDate(({ world, act }, { occurrenceId }) => ({
    scope: 'this',
    occurrenceId,
    resourceIds: roomsOf(world, act).map((room) => room.resourceId),
  })),
  'ones.rooms-from': onDate(({ world, act }, { occurrenceId }) => ({
    scope: 'following',
    occurrenceId,
    resourceIds: roomsOf(world, act).map((room) => room.resourceId),
  })),
  'ones.cancel-one': cancelling('this'),
  'ones.cancel-from': cancelling('following'),
} satisfies Record<string, Performer>;
