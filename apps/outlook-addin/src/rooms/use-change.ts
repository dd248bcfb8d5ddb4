/** Changes the appointment and says what was done, or what Outlook refused. One change at a time. */
import { useRef, useState } from 'react';
import {
  type Appointment,
  type AppointmentTime,
  OfficeError,
  type PlacedRoom,
  type RoomToAdd,
} from '../office/appointment.ts';

export type ChangeOutcome =
  | { readonly kind: 'place' | 'text' | 'removed'; readonly room: string }
  | { readonly kind: 'moved'; readonly time: AppointmentTime }
  | { readonly kind: 'failed'; readonly message: string };

export interface Change {
  readonly outcome: ChangeOutcome | null;
  /** The address of the room that is being added; any string while something else is under way. */
  readonly busy: string | null;
  add(room: RoomToAdd): void;
  remove(room: PlacedRoom): void;
  moveTo(time: AppointmentTime): void;
}

export function useChange(appointment: Appointment, refresh: () => Promise<void>): Change {
  const [outcome, setOutcome] = useState<ChangeOutcome | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const running = useRef(false);

  async function run(what: string, act: () => Promise<ChangeOutcome>): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(what);
    setOutcome(null);
    try {
      setOutcome(await act());
    } catch (error) {
      setOutcome({ kind: 'failed', message: error instanceof OfficeError ? error.message : String(error) });
    }
    await refresh();
    running.current = false;
    setBusy(null);
  }

  return {
    outcome,
    busy,
    add: (room) =>
      void run(room.emailAddress, async () => {
        const { location } = await appointment.addRoom(room);
        return { kind: location, room: room.name };
      }),
    remove: (room) =>
      void run(room.name, async () => {
        await appointment.removeRoom(room);
        return { kind: 'removed', room: room.name };
      }),
    moveTo: (time) =>
      void run('move', async () => {
        await appointment.moveTo(time);
        return { kind: 'moved', time };
      }),
  };
}
