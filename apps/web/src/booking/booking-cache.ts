/** One's own acts are shown before the server has answered (U3): changes a booking wherever it is cached. */
import type { Booking } from '@ones/contract';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';

interface Page {
  readonly items: readonly Booking[];
}

/** `change` gives the booking as it will be, or null where it goes. Returns how to put everything back. */
export async function showAtOnce(
  queries: QueryClient,
  id: string,
  change: (booking: Booking) => Booking | null,
): Promise<() => void> {
  await queries.cancelQueries({ queryKey: ['my-schedule'] });
  const before = queries.getQueriesData({ queryKey: ['my-schedule'] });
  queries.setQueriesData<InfiniteData<Page>>({ queryKey: ['my-schedule', 'list'] }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => changedPage(page, id, change)) } : list,
  );
  queries.setQueriesData<Booking>({ queryKey: ['my-schedule', 'booking', id] }, (booking) =>
    booking ? (change(booking) ?? { ...booking, state: 'cancelled', acts: [] }) : booking,
  );
  return () => {
    for (const [key, data] of before) queries.setQueryData(key, data);
  };
}

function changedPage(page: Page, id: string, change: (booking: Booking) => Booking | null): Page {
  return { ...page, items: page.items.flatMap((booking) => (booking.id === id ? (change(booking) ?? []) : booking)) };
}
