/** What can be done with a booking: each act shows its result at once and takes it back where the server refuses. */
import { dataOf } from '@ones/api-client';
import type { Booking, ChangeBooking, SeriesScope } from '@ones/contract';
import { minute, timestampOf } from '@ones/ui-core';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { isMeant } from '../series/use-scope.ts';
import { showAtOnce } from './booking-cache.ts';

type Expected = (booking: Booking) => Booking | null;

/** Cancel, end, extend and change of one booking; `mutate` with what `act` takes. */
function useAct<Input>(
  booking: Booking,
  act: (input: Input) => Promise<Booking | null>,
  expected: (input: Input) => Expected,
  scopeOf: (input: Input) => SeriesScope | undefined = () => 'this',
) {
  const queries = useQueryClient();
  /** Other occurrences of a series are left as they are. */
  const meant = (input: Input): Expected => {
    const scope = scopeOf(input);
    return (shown) => (isMeant(booking, scope, shown) ? expected(input)(shown) : shown);
  };
  return useMutation({
    mutationFn: act,
    onMutate: async (input: Input) => ({ putBack: await showAtOnce(queries, booking.id, meant(input)) }),
    onError: (_error, _input, shown) => shown?.putBack(),
    onSuccess: (answer) => (answer ? showAnswer(queries, answer) : undefined),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['my-schedule'] });
      void queries.invalidateQueries({ queryKey: ['resources', 'availability'] });
    },
  });
}

async function showAnswer(queries: QueryClient, answer: Booking): Promise<void> {
  await showAtOnce(queries, answer.id, (shown) => (shown.occurrenceId === answer.occurrenceId ? answer : shown));
}

export function useChangeBooking(booking: Booking) {
  const path = { id: booking.id };
  return useAct(
    booking,
    (body: ChangeBooking) => dataOf(api.PATCH('/api/bookings/{id}', { params: { path }, body })),
    (body) => (shown) => ({
      ...shown,
      ...(shown.occurrenceId === booking.occurrenceId
        ? { start: body.start ?? shown.start, end: body.end ?? shown.end }
        : {}),
      subject: body.subject ?? shown.subject,
    }),
    (body) => body.scope,
  );
}

export function useCancelBooking(booking: Booking) {
  const path = { id: booking.id };
  return useAct(
    booking,
    async (query: { readonly scope?: SeriesScope; readonly occurrenceId?: string }) => {
      await api.DELETE('/api/bookings/{id}', { params: { path, query } });
      return null;
    },
    () => () => null,
    (query) => query.scope,
  );
}

export function useEndBooking(booking: Booking) {
  const path = { id: booking.id };
  return useAct(
    booking,
    (_: undefined) => dataOf(api.POST('/api/bookings/{id}/end', { params: { path } })),
    () => (shown) => ({ ...shown, state: 'ended', acts: [] }),
  );
}

export function useExtendBooking(booking: Booking) {
  const path = { id: booking.id };
  return useAct(
    booking,
    (minutes: number) => dataOf(api.POST('/api/bookings/{id}/extend', { params: { path }, body: { minutes } })),
    (minutes) => (shown) => ({ ...shown, end: timestampOf(Date.parse(shown.end) + minutes * minute) }),
  );
}

/** Answers with the dates that somebody else has taken meanwhile. */
export function useKeepSeries(booking: Booking) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/bookings/{id}/keep-series', { params: { path: { id: booking.id } } })),
    onSuccess: async (answer) => {
      await showAnswer(queries, answer.booking);
      await queries.invalidateQueries({ queryKey: ['my-schedule'] });
    },
  });
}

export function useCheckIn(booking: Booking) {
  const path = { id: booking.id };
  return useAct(
    booking,
    (_: undefined) => dataOf(api.POST('/api/bookings/{id}/check-in', { params: { path } })),
    () => (shown) => ({ ...shown, state: 'checked_in', acts: shown.acts.filter((act) => act !== 'check-in') }),
  );
}
