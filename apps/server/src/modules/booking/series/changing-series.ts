/** A series that is about to be changed, from one of its occurrences on. */
import type { StoredBooking, StoredOccurrence } from '../booking.repository.ts';
import type { ChangeRequest } from '../change-request.ts';
import type { SeriesRow } from './series.repository.ts';

export interface ChangingSeries {
  readonly request: ChangeRequest;
  readonly booking: StoredBooking;
  readonly row: SeriesRow;
  /** The first that is changed. */
  readonly from: StoredOccurrence;
  /** The one whose times `start` and `end` are. */
  readonly named: StoredOccurrence;
  readonly now: Date;
}
