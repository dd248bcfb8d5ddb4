/** Follows the open appointment: what the host tells at once, and a look every few seconds for what it does not tell. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Appointment, AppointmentState } from '../office/appointment.ts';

const LOOK_EVERY = 5_000;

export interface FollowedAppointment {
  readonly state: AppointmentState | null;
  /** As it was when the pane was opened. */
  readonly first: AppointmentState | null;
  readonly error: unknown;
  refresh(): Promise<void>;
}

export function useAppointment(appointment: Appointment): FollowedAppointment {
  const [state, setState] = useState<AppointmentState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const first = useRef<AppointmentState | null>(null);
  const refresh = useCallback(async () => {
    try {
      const read = await appointment.read();
      first.current ??= read;
      setError(null);
      // Comparing keeps what has not changed the same object, so that nothing is asked or drawn anew.
      setState((shown) => (JSON.stringify(shown) === JSON.stringify(read) ? shown : read));
    } catch (cause) {
      setError(cause);
    }
  }, [appointment]);
  useEffect(() => {
    first.current = null;
    void refresh();
    const stop = appointment.onChange(() => void refresh());
    const looking = setInterval(() => void refresh(), LOOK_EVERY);
    return () => {
      stop();
      clearInterval(looking);
    };
  }, [appointment, refresh]);
  return { state, first: first.current, error, refresh };
}
