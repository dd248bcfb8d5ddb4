/** The booking module's own tables (migrations 0006, 0020, 0027, 0062, 0064 and 0065), as its repositories see them. */
import type { BookingState, ExchangeState, OnlineMeeting, Recurrence } from '@ones/contract';
import type { ColumnType, Generated } from 'kysely';

export type Origin = 'web' | 'console' | 'player' | 'outlook' | 'add-in' | 'api';

export type BookingTable = {
  id: string;
  version: Generated<number>;
  subject: string | null;
  title_from_room: Generated<boolean>;
  private: boolean;
  organizer_person_id: string | null;
  organizer_name: string;
  organizer_address: string | null;
  origin: Origin;
  time_zone: string;
  all_day: boolean;
  recurrence: ColumnType<Recurrence | null, string | null, string | null>;
  connection_id: string | null;
  booked_by_person_id: ColumnType<string | null, string | null | undefined, never>;
  booked_by_name: ColumnType<string | null, string | null | undefined, never>;
  online_meeting: ColumnType<OnlineMeeting['state'] | null, OnlineMeeting['state'] | null | undefined>;
  join_url: ColumnType<string | null, string | null | undefined>;
  continues: ColumnType<string | null, string | null | undefined, never>;
  part_of: ColumnType<string | null, string | null | undefined, never>;
  created_at: Date;
  updated_at: Date;
};

export type AttendeeTable = {
  booking_id: string;
  address: string;
  name: string | null;
  type: 'required' | 'optional';
  response: 'none' | 'accepted' | 'tentative' | 'declined';
  person_id: string | null;
};

export type OccurrenceTable = {
  id: string;
  booking_id: string;
  original_start: Date;
  starts_at: Date;
  ends_at: Date;
  subject: ColumnType<string | null, string | null | undefined, string | null>;
};

export type AllocationTable = {
  id: string;
  occurrence_id: string;
  booking_id: string;
  resource_id: string;
  state: BookingState;
  exchange: ExchangeState;
  exchange_since: Date;
  exchange_detail: string | null;
  created_at: Date;
};

export type HoldTable = {
  id: string;
  allocation_id: string;
  resource_id: string;
  held: ColumnType<string, string, string>;
  active: boolean;
  conflicted: Generated<boolean>;
};

export type IdempotencyTable = {
  person_id: string;
  key: string;
  request_hash: Buffer;
  booking_id: string;
  created_at: Date;
};

export type BookingTables = {
  booking: BookingTable;
  attendee: AttendeeTable;
  occurrence: OccurrenceTable;
  allocation: AllocationTable;
  hold: HoldTable;
  idempotency: IdempotencyTable;
};
