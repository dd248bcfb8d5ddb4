/** A booking as mails speak of it. It holds the subject of private meetings: who may read it is decided in `plan-mail`. */
import type { BookingState, ExchangeState, LocalNames, OnlineMeeting, Recurrence } from '@ones/contract';
import { type Language, nameIn } from '../../kernel/language.ts';

export interface MailResource {
  readonly id: string;
  readonly name: string;
  readonly names?: LocalNames;
  readonly floorName: string | null;
  readonly floorNames?: LocalNames | null;
  readonly buildingName: string | null;
  readonly buildingNames?: LocalNames | null;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
}

export interface MailAttendee {
  readonly address: string;
  readonly name: string | null;
  readonly type: 'required' | 'optional';
}

export interface BookingForMail {
  readonly id: string;
  readonly version: number;
  /** The meeting's name across mailboxes (rule S4); null until Exchange has given it one. */
  readonly cleanId: string | null;
  readonly subject: string | null;
  readonly private: boolean;
  readonly origin: 'web' | 'console' | 'player' | 'outlook' | 'add-in' | 'api';
  readonly organizer: { readonly personId: string | null; readonly name: string; readonly address: string | null };
  readonly attendees: readonly MailAttendee[];
  readonly resources: readonly MailResource[];
  readonly start: Date;
  readonly end: Date;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly recurrence: Recurrence | null;
  readonly onlineMeeting: OnlineMeeting | null;
}

/** "Harbour 3, First floor, Harbour House". */
export function placeOf(resource: MailResource, language: Language): string {
  const { name, names, floorName, floorNames, buildingName, buildingNames } = resource;
  const parts = [
    nameIn(language, name, names ?? null),
    floorName && nameIn(language, floorName, floorNames ?? null),
    buildingName && nameIn(language, buildingName, buildingNames ?? null),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
