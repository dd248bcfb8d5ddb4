/** Bookings as the API takes and gives them. */
import Type, { type Static } from 'typebox';
import { Email, Id, Nullable, Timestamp, TimeZone } from './common.ts';
import { Alternative } from './problem.ts';
import { BookingAct, BookingState, ExchangeState } from './states.ts';

export const AttendeeInput = Type.Object(
  {
    email: Email,
    name: Type.Optional(Type.String({ maxLength: 256 })),
    type: Type.Enum(['required', 'optional']),
  },
  { additionalProperties: false },
);
export type AttendeeInput = Static<typeof AttendeeInput>;

const weekday = Type.Enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);

/**
 * Graph's patternedRecurrence: https://learn.microsoft.com/graph/api/resources/patternedrecurrence. The booking's `timeZone`
 * counts, whatever `recurrenceTimeZone` says; the first day is the first that fits the pattern, at or after `start`.
 */
export const Recurrence = Type.Object({
  pattern: Type.Object({
    type: Type.Enum(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: Type.Integer({ minimum: 1, maximum: 999 }),
    daysOfWeek: Type.Optional(Type.Array(weekday)),
    dayOfMonth: Type.Optional(Type.Integer({ minimum: 0, maximum: 31 })),
    month: Type.Optional(Type.Integer({ minimum: 0, maximum: 12 })),
    index: Type.Optional(Type.Enum(['first', 'second', 'third', 'fourth', 'last'])),
    firstDayOfWeek: Type.Optional(weekday),
  }),
  range: Type.Object({
    type: Type.Enum(['endDate', 'noEnd', 'numbered']),
    startDate: Type.String({ format: 'date' }),
    endDate: Type.Optional(Type.String({ format: 'date' })),
    numberOfOccurrences: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
    recurrenceTimeZone: Type.Optional(TimeZone),
  }),
});
export type Recurrence = Static<typeof Recurrence>;

const subject = Type.String({ minLength: 1, maxLength: 255 });
const rooms = Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true });
const dates = Type.Array(Type.String({ format: 'date' }), { maxItems: 1000, uniqueItems: true });

/** What to do on dates of a series on which a resource is taken; dates are those of the occurrences in the series' zone. */
export const OnConflict = Type.Object(
  {
    skip: Type.Optional(dates),
    otherRooms: Type.Optional(
      Type.Array(
        Type.Object({ date: Type.String({ format: 'date' }), resourceIds: rooms }, { additionalProperties: false }),
        { maxItems: 100 },
      ),
    ),
  },
  { additionalProperties: false },
);
export type OnConflict = Static<typeof OnConflict>;

/** The kinds of online meeting that can be made with a booking. */
const OnlineMeetingWish = Type.Enum(['teams'], {
  description:
    'A Teams meeting is made with it, where a connection writes the calendar of whoever organizes; else 422 `online-meeting-not-possible`. Once made it stays.',
});

export const CreateBooking = Type.Object(
  {
    resourceIds: rooms,
    start: Timestamp,
    end: Timestamp,
    timeZone: Type.Optional(TimeZone),
    subject,
    attendees: Type.Array(AttendeeInput, { maxItems: 480 }),
    recurrence: Type.Optional(Recurrence),
    onConflict: Type.Optional(OnConflict),
    organizerId: Type.Optional(Id),
    private: Type.Optional(Type.Boolean()),
    onlineMeeting: Type.Optional(OnlineMeetingWish),
    termsAccepted: Type.Optional(Type.Boolean({ description: 'The terms of use have been accepted.' })),
    fields: Type.Optional(
      Type.Record(Type.String({ maxLength: 32 }), Type.String({ maxLength: 500 }), {
        description: 'Additional fields that a policy asks for, by their ids.',
      }),
    ),
    pin: Type.Optional(Type.String({ maxLength: 8, description: 'Asked for at the door.' })),
  },
  { additionalProperties: false },
);
export type CreateBooking = Static<typeof CreateBooking>;

/** Which occurrences of a series an act is about: the named one, it and all after it, or all that are still to come. */
export const SeriesScope = Type.Enum(['this', 'following', 'all']);
export type SeriesScope = Static<typeof SeriesScope>;

/**
 * Only what is named changes. `version`, when given, must be the one last seen, else 409 `stale-version`. Of a series
 * `occurrenceId` says which occurrence `start` and `end` speak of; without `scope` it is `this` where an occurrence is named,
 * else `all`.
 */
export const ChangeBooking = Type.Object(
  {
    start: Type.Optional(Timestamp),
    end: Type.Optional(Timestamp),
    subject: Type.Optional(subject),
    attendees: Type.Optional(Type.Array(AttendeeInput, { maxItems: 480 })),
    resourceIds: Type.Optional(rooms),
    scope: Type.Optional(SeriesScope),
    occurrenceId: Type.Optional(Id),
    recurrence: Type.Optional(Recurrence),
    onConflict: Type.Optional(OnConflict),
    onlineMeeting: Type.Optional(OnlineMeetingWish),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type ChangeBooking = Static<typeof ChangeBooking>;

export const Attendee = Type.Object({
  email: Type.String(),
  name: Nullable(Type.String()),
  type: Type.Enum(['required', 'optional']),
  response: Type.Enum(['none', 'accepted', 'tentative', 'declined']),
});
export type Attendee = Static<typeof Attendee>;

export const Allocation = Type.Object({
  resourceId: Id,
  resourceName: Type.String(),
  floorShortName: Nullable(Type.String()),
  buildingName: Nullable(Type.String()),
  state: BookingState,
  exchange: ExchangeState,
  exchangeDetail: Nullable(Type.String()),
});
export type Allocation = Static<typeof Allocation>;

export const Organizer = Type.Object({ personId: Nullable(Id), name: Type.String(), email: Nullable(Type.String()) });
export type Organizer = Static<typeof Organizer>;

export const onlineMeetingStates = ['waiting', 'made', 'refused'] as const;
export const OnlineMeeting = Type.Object({
  state: Type.Enum([...onlineMeetingStates], {
    description: '`refused`: the calendar that the booking stands in does not allow Teams meetings.',
  }),
  joinUrl: Nullable(Type.String({ description: 'Where to join, once it is made and Exchange has told it.' })),
});
export type OnlineMeeting = Static<typeof OnlineMeeting>;

/**
 * One meeting at one time: a single booking, or one occurrence of a series. `subject` is null where it is unknown
 * or masked (`private`); screens then say "Booked by …" or "Private".
 */
export const Booking = Type.Object({
  id: Id,
  occurrenceId: Id,
  originalStart: Timestamp,
  version: Type.Integer(),
  subject: Nullable(Type.String()),
  private: Type.Boolean(),
  organizer: Organizer,
  bookedBy: Nullable(
    Type.Object({ personId: Id, name: Type.String() }, { description: 'Who booked it, where not its organizer.' }),
  ),
  start: Timestamp,
  end: Timestamp,
  timeZone: TimeZone,
  allDay: Type.Boolean(),
  origin: Type.Enum(['web', 'console', 'player', 'outlook', 'add-in', 'api']),
  state: BookingState,
  allocations: Type.Array(Allocation),
  attendees: Type.Array(Attendee),
  recurrence: Nullable(Recurrence),
  /** For those who take part, and for managers unless it is private; for everybody else null. */
  onlineMeeting: Nullable(OnlineMeeting),
  checkIn: Nullable(
    Type.Object(
      { opensAt: Timestamp, closesAt: Timestamp },
      { description: 'When somebody has to say that they came.' },
    ),
  ),
  completion: Nullable(
    Type.Object(
      { id: Id, dueAt: Timestamp },
      { description: 'Made outside, it waits until its organizer fills in what is missing; else the room declines.' },
    ),
  ),
  acts: Type.Array(BookingAct),
  createdAt: Timestamp,
});
export type Booking = Static<typeof Booking>;

/**
 * What a timeline draws of a booking on one resource: a day of a large house has thousands. Whatever else there is to know
 * is the booking's; `subject` as there.
 */
export const TimelineEntry = Type.Object({
  bookingId: Id,
  occurrenceId: Id,
  resourceId: Id,
  start: Timestamp,
  end: Timestamp,
  subject: Nullable(Type.String()),
  private: Type.Boolean(),
  organizer: Type.Object({ name: Type.String() }),
  state: BookingState,
  exchange: ExchangeState,
});
export type TimelineEntry = Static<typeof TimelineEntry>;

/** A meeting to which nobody came; with so many coming dates of its series, where it was one no-show too many. */
export const NoShow = Type.Object({ ...Booking.properties, seriesDatesReleased: Type.Integer({ minimum: 0 }) });
export type NoShow = Static<typeof NoShow>;

/** The coming dates of a released series are held again, but for those that somebody else has taken. */
export const KeptSeries = Type.Object({ booking: Booking, taken: Type.Array(Timestamp) });
export type KeptSeries = Static<typeof KeptSeries>;

/** What a series would be asked for, before anything is held. */
export const PreviewBooking = Type.Object(
  {
    resourceIds: rooms,
    start: Timestamp,
    end: Timestamp,
    timeZone: TimeZone,
    recurrence: Recurrence,
    organizerId: Type.Optional(Id),
    /** A series that is to be changed does not stand in its own way. */
    bookingId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type PreviewBooking = Static<typeof PreviewBooking>;

/** Who stands in the way; `subject` is null where it is private or unknown. */
export const Blocker = Type.Object({
  resourceId: Id,
  start: Timestamp,
  end: Timestamp,
  subject: Nullable(Type.String()),
  organizer: Type.String(),
});
export type Blocker = Static<typeof Blocker>;

export const SeriesConflict = Type.Object({
  date: Type.String({ format: 'date' }),
  start: Timestamp,
  end: Timestamp,
  reason: Type.Enum(['taken', 'out-of-service', 'closed', 'policy']),
  message: Nullable(Type.String({ description: 'The words of the hours or the policy, where these are the reason.' })),
  blockers: Type.Array(Blocker),
  /** Free on this date at this time, best first. */
  alternatives: Type.Array(Alternative),
});
export type SeriesConflict = Static<typeof SeriesConflict>;

export const SeriesPreview = Type.Object({
  /** As it will be kept: its first day is the first that fits the pattern. */
  recurrence: Recurrence,
  occurrences: Type.Array(Type.Object({ date: Type.String({ format: 'date' }), start: Timestamp, end: Timestamp })),
  /** Until when the dates were looked at; an endless series goes on. */
  checkedUntil: Timestamp,
  goesOn: Type.Boolean(),
  conflicts: Type.Array(SeriesConflict),
});
export type SeriesPreview = Static<typeof SeriesPreview>;

/** Somebody claims a time that others hold: `id` names the claim. Private meetings are without their title. */
export const SlotConflict = Type.Object({
  id: Id,
  resourceId: Id,
  claim: Booking,
  holders: Type.Array(Booking),
});
export type SlotConflict = Static<typeof SlotConflict>;

export const SettleConflict = Type.Object(
  {
    act: Type.Enum(['decline', 'release', 'move'], {
      description: 'Turn the claim away, let the holders go, or move the claim to another resource.',
    }),
    resourceId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type SettleConflict = Static<typeof SettleConflict>;
