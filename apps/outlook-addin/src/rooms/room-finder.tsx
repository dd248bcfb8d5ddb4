/** The pane for an appointment: its time, the rooms on it, and the rooms that could be. */
import { ErrorState, Skeletons, useNow } from '@ones/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, AppointmentState } from '../office/appointment.ts';
import { AppointmentHead } from './appointment-head.tsx';
import { ChosenRooms } from './chosen-rooms.tsx';
import { Filters } from './filters.tsx';
import { FreeRooms } from './free-rooms.tsx';
import { Outcome } from './outcome.tsx';
import { useAppointment } from './use-appointment.ts';
import { type Filter, usePlaces } from './use-availability.ts';
import { type Change, useChange } from './use-change.ts';

export function RoomFinder({ appointment }: { readonly appointment: Appointment }) {
  const followed = useAppointment(appointment);
  const change = useChange(appointment, followed.refresh);
  const { state } = followed;
  if (!state) {
    if (followed.error === null) return <Skeletons rows={3} height={96} />;
    return <ErrorState error={followed.error} onRetry={() => void followed.refresh()} />;
  }
  return <Finder state={state} first={followed.first ?? state} mayChange={appointment.mayChange} change={change} />;
}

interface FinderProps {
  readonly state: AppointmentState;
  readonly first: AppointmentState;
  readonly mayChange: boolean;
  readonly change: Change;
}

function Finder({ state, first, mayChange, change }: FinderProps) {
  const { t } = useTranslation('addin');
  const now = useNow();
  const places = usePlaces();
  const [wish, setWish] = useState<Omit<Filter, 'people'>>({ buildingId: null, amenities: [] });
  const [people, setPeople] = useState<number | null>(null);
  const { time } = state;
  const invalid = time.end <= time.start ? t('when.invalid') : time.end <= now ? t('when.past') : null;
  const filter: Filter = { ...wish, people: people ?? state.invited.length + 1 };
  const setFilter = (next: Filter) => {
    setWish({ buildingId: next.buildingId, amenities: next.amenities });
    if (next.people !== filter.people) setPeople(next.people);
  };
  const reset = () => {
    setWish({ buildingId: null, amenities: [] });
    setPeople(1);
  };
  return (
    <>
      <AppointmentHead state={state} mayChange={mayChange} />
      <Outcome outcome={change.outcome} />
      {invalid && <p role="alert">{invalid}</p>}
      <ChosenRooms state={state} first={first} mayChange={mayChange} change={change} enabled={invalid === null} />
      {mayChange && (
        <>
          <Filters places={places.data ?? null} filter={filter} onChange={setFilter} />
          {invalid === null && <FreeRooms state={state} filter={filter} change={change} onReset={reset} />}
        </>
      )}
    </>
  );
}
