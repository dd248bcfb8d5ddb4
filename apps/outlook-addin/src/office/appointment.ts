/** The appointment that is open in Outlook, as the pane needs it. What Office.js looks like is known by `office.gateway.ts` alone. */

export interface AppointmentTime {
  readonly start: number;
  readonly end: number;
}

export interface PlacedRoom {
  readonly name: string;
  /** Null for a location that was typed as text. */
  readonly emailAddress: string | null;
}

export interface AppointmentState {
  readonly time: AppointmentTime;
  /** Addresses of the people invited, rooms left out; the organizer is not among them. */
  readonly invited: readonly string[];
  readonly rooms: readonly PlacedRoom[];
  readonly recurring: boolean;
}

export interface RoomToAdd {
  readonly name: string;
  readonly emailAddress: string;
}

/** How a room was put on the appointment: `place` as Outlook's own room location, `text` where the host only takes words. */
export interface Added {
  readonly location: 'place' | 'text';
}

export interface Appointment {
  /** Attendees may look, organizers may change. */
  readonly mayChange: boolean;
  read(): Promise<AppointmentState>;
  addRoom(room: RoomToAdd): Promise<Added>;
  removeRoom(room: PlacedRoom): Promise<void>;
  moveTo(time: AppointmentTime): Promise<void>;
  /** Tells whenever time, people or rooms change, as far as the host says so; stops when the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** What Office refused, in its own words and number: https://learn.microsoft.com/javascript/api/office/office.error */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message);
  }
}
