/** Policies, business hours, periods out of service, approvals and verdicts, as the API takes and gives them. */
import Type, { type Static } from 'typebox';
import { CreateBooking } from './booking.ts';
import { Id, Nullable, Timestamp, TimeZone } from './common.ts';
import { RoleName } from './directory.ts';
import { RoomReadiness } from './room-readiness.ts';

const name = Type.String({ minLength: 1, maxLength: 120 });
const version = Type.Integer({ minimum: 1 });
/** All that it binds, instead of what it bound before; what another of its kind bound is bound by this one now. */
const binds = Type.Array(Id, { maxItems: 10_000, uniqueItems: true });
const Texts = Type.Object({ en: Type.String(), 'zh-Hant': Type.String(), 'zh-Hans': Type.String() });

/** A rule as the console draws it: its settings are a JSON schema, its labels come with it. */
export const PolicyRule = Type.Object({
  id: Type.String(),
  group: Type.Enum(['booking', 'time', 'people', 'form', 'check-in', 'display']),
  name: Texts,
  settings: Type.Record(Type.String(), Type.Unknown(), { description: 'JSON schema of the settings.' }),
  labels: Type.Object({
    en: Type.Record(Type.String(), Type.String()),
    'zh-Hant': Type.Record(Type.String(), Type.String()),
    'zh-Hans': Type.Record(Type.String(), Type.String()),
  }),
  example: Type.Record(Type.String(), Type.Unknown()),
});
export type PolicyRule = Static<typeof PolicyRule>;

const Settings = Type.Record(Type.String({ maxLength: 64 }), Type.Unknown());

/** What people of these roles or groups get instead; null: the rule does not apply to them. */
export const PolicyOverride = Type.Object(
  {
    name,
    roles: Type.Array(RoleName, { maxItems: 10 }),
    groupIds: Type.Array(Id, { maxItems: 50 }),
    rules: Type.Record(Type.String({ maxLength: 64 }), Nullable(Settings)),
  },
  { additionalProperties: false },
);
export type PolicyOverride = Static<typeof PolicyOverride>;

export const PolicyInput = Type.Object(
  {
    name,
    rules: Type.Record(Type.String({ maxLength: 64 }), Settings, { description: 'Settings by the id of the rule.' }),
    overrides: Type.Array(PolicyOverride, { maxItems: 20 }),
    resourceIds: binds,
  },
  { additionalProperties: false },
);
export type PolicyInput = Static<typeof PolicyInput>;

/** `version` is the one last seen: another in between is 409 `stale-version`. */
export const PolicyChange = Type.Object({ ...PolicyInput.properties, version }, { additionalProperties: false });

export const Policy = Type.Object({
  id: Id,
  name: Type.String(),
  version: Type.Integer(),
  rules: Type.Record(Type.String(), Settings),
  overrides: Type.Array(PolicyOverride),
  resourceIds: Type.Array(Id),
  updatedAt: Timestamp,
});
export type Policy = Static<typeof Policy>;

const time = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' });
const OpenSpan = Type.Object({ from: time, to: time }, { additionalProperties: false });
const openSpans = Type.Array(OpenSpan, { maxItems: 6 });
const Week = Type.Object(
  {
    monday: openSpans,
    tuesday: openSpans,
    wednesday: openSpans,
    thursday: openSpans,
    friday: openSpans,
    saturday: openSpans,
    sunday: openSpans,
  },
  { additionalProperties: false },
);
export const Holiday = Type.Object(
  { date: Type.String({ format: 'date' }), name: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
);
export type Holiday = Static<typeof Holiday>;

export const BusinessHoursInput = Type.Object(
  {
    name,
    timeZone: TimeZone,
    week: Week,
    holidays: Type.Array(Holiday, { maxItems: 1000 }),
    resourceIds: binds,
  },
  { additionalProperties: false },
);
export type BusinessHoursInput = Static<typeof BusinessHoursInput>;

/** `version` is the one last seen: another in between is 409 `stale-version`. */
export const BusinessHoursChange = Type.Object(
  { ...BusinessHoursInput.properties, version },
  { additionalProperties: false },
);

export const BusinessHours = Type.Object({ id: Id, version: Type.Integer(), ...BusinessHoursInput.properties });
export type BusinessHours = Static<typeof BusinessHours>;

export const HolidayFile = Type.Object(
  { calendar: Type.String({ minLength: 1, maxLength: 200_000, description: 'An iCalendar file (.ics).' }) },
  { additionalProperties: false },
);

export const OutOfServiceInput = Type.Object(
  {
    resourceId: Id,
    start: Timestamp,
    end: Timestamp,
    remark: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);

export const OutOfService = Type.Object({
  id: Id,
  resourceId: Id,
  start: Timestamp,
  end: Timestamp,
  remark: Nullable(Type.String()),
  createdBy: Type.String(),
  affected: Type.Integer({ description: 'Bookings that overlap it; their organizers are written to.' }),
});
export type OutOfService = Static<typeof OutOfService>;

const Outcome = Type.Enum(['allowed', 'refused', 'needs-approval']);

export const RuleAnswer = Type.Object({
  rule: Type.String(),
  name: Type.String(),
  outcome: Outcome,
  values: Type.Record(Type.String(), Type.Unknown()),
  message: Nullable(Type.String()),
});
export type RuleAnswer = Static<typeof RuleAnswer>;

export const ResourceVerdict = Type.Object({
  resourceId: Id,
  policyId: Nullable(Id),
  policyName: Nullable(Type.String()),
  policyVersion: Nullable(Type.Integer()),
  outcome: Outcome,
  answers: Type.Array(RuleAnswer),
});
export type ResourceVerdict = Static<typeof ResourceVerdict>;

/** Why something was allowed or not, in the language of whoever asks. */
export const Verdict = Type.Object({
  id: Id,
  at: Timestamp,
  act: Type.String(),
  channel: Type.String(),
  outcome: Outcome,
  start: Timestamp,
  end: Timestamp,
  resources: Type.Array(ResourceVerdict),
});
export type Verdict = Static<typeof Verdict>;

/** Who, when, which room: nothing is booked. */
export const TryPolicy = Type.Object(
  {
    personId: Id,
    resourceIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
    start: Timestamp,
    end: Timestamp,
    channel: Type.Enum(['web', 'console', 'player', 'add-in', 'api', 'outlook']),
  },
  { additionalProperties: false },
);

/** A room kept the same in Exchange that was not seen to leave its requests to us: an approval holds nothing there yet. */
export const RoomNotReady = Type.Object({ resourceId: Id, state: RoomReadiness.properties.state });
export type RoomNotReady = Static<typeof RoomNotReady>;

export const TriedPolicy = Type.Object({ outcome: Outcome, resources: Type.Array(ResourceVerdict) });
export type TriedPolicy = Static<typeof TriedPolicy>;

/** What has to be filled in when these are booked, beside time and title. */
export const BookingForm = Type.Object({
  terms: Type.Array(Type.String()),
  fields: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      required: Type.Boolean(),
      choices: Type.Array(Type.String()),
    }),
  ),
  pin: Type.Boolean(),
  approval: Type.Boolean(),
});
export type BookingForm = Static<typeof BookingForm>;

/** Of a booking to be made; beside it, what else can be asked for. */
export const NewBookingForm = Type.Object({
  ...BookingForm.properties,
  onlineMeeting: Type.Boolean({ description: 'Whether a Teams meeting can be made with it.' }),
});
export type NewBookingForm = Static<typeof NewBookingForm>;

export const Approval = Type.Object({
  id: Id,
  bookingId: Id,
  policyId: Id,
  policyName: Type.String(),
  state: Type.Enum(['open', 'approved', 'declined', 'expired', 'withdrawn']),
  requestedAt: Timestamp,
  expiresAt: Timestamp,
  booking: Type.Object({
    subject: Nullable(Type.String()),
    organizer: Type.String(),
    start: Timestamp,
    end: Timestamp,
    timeZone: TimeZone,
    resources: Type.Array(Type.String()),
  }),
});
export type Approval = Static<typeof Approval>;

export const ApprovalDecision = Type.Object(
  {
    decision: Type.Enum(['approved', 'declined']),
    comment: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
);

/** A meeting made outside that waits for what its policy asks for; for those concerned. */
export const Completion = Type.Object({
  id: Id,
  bookingId: Id,
  state: Type.Enum(['open', 'completed', 'expired', 'withdrawn']),
  /** Until then; afterwards the room declines. */
  dueAt: Timestamp,
  booking: Type.Object({
    subject: Nullable(Type.String()),
    private: Type.Boolean(),
    organizer: Type.String(),
    start: Timestamp,
    end: Timestamp,
    timeZone: TimeZone,
    recurring: Type.Boolean(),
    resources: Type.Array(Type.String()),
  }),
  /** Empty once it is not open any more. */
  form: BookingForm,
});
export type Completion = Static<typeof Completion>;

export const CompletionInput = Type.Pick(CreateBooking, ['termsAccepted', 'fields', 'pin'], {
  additionalProperties: false,
});
export type CompletionInput = Static<typeof CompletionInput>;
