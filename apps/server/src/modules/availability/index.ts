/** Availability's door: what is free when, read from resources and holds. It decides nothing; only a booking holds a slot. */
export { type Alternatives, alternativesBy, type TakenRequest } from './alternatives.ts';
export { availabilityRoutes } from './availability.routes.ts';
export { type AvailabilityRequest, type FoundAvailability, findAvailability } from './find-availability.ts';
export type { AskedFor, BookingLimits, Bound, Buffers, Limit, LimitsAt, LimitsOf } from './limits.ts';
export { type DatesWanted, type RefusedDate, type RefusedDates, refusedDatesBy } from './refused-dates.ts';
