/** Pages of what a timeline draws, as one viewer may see it. */
import type { TimelineEntry } from '@ones/contract';
import type { BookingDeps } from './deps.ts';
import { isMaskedFor, type Viewer } from './present-booking.ts';
import { readCursor, writeCursor } from './time-cursor.ts';
import { type TimelineRow, timelineRows } from './timeline.repository.ts';

interface TimelineRequest {
  readonly resourceIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export async function readTimeline(
  deps: Pick<BookingDeps, 'host'>,
  request: TimelineRequest,
  viewer: Viewer,
): Promise<{ items: TimelineEntry[]; nextCursor: string | null }> {
  const limit = request.limit ?? 1000;
  const rows = await timelineRows(deps.host.db, {
    resourceIds: request.resourceIds.filter((id) => !viewer.hidden?.has(id)),
    period: { start: new Date(request.from), end: new Date(request.to) },
    after: readCursor(request.cursor),
    limit: limit + 1,
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => entryOf(row, viewer)),
    nextCursor: last ? writeCursor({ start: last.start, id: last.allocationId }) : null,
  };
}

function entryOf(row: TimelineRow, viewer: Viewer): TimelineEntry {
  const masked = isMaskedFor(viewer, {
    private: row.private,
    organizer: { personId: row.organizerId },
    attendees: (row.invitedIds ?? []).map((person_id) => ({ person_id })),
  });
  return {
    bookingId: row.bookingId,
    occurrenceId: row.occurrenceId,
    resourceId: row.resourceId,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
    subject: masked ? null : row.subject,
    private: row.private,
    organizer: { name: row.organizer },
    state: row.state,
    exchange: row.exchange,
  };
}
