/** What a person changes of a booking's title, attendees and online meeting, as far as each may be changed. */
import { asProblem } from '@ones/api-client';
import type { Booking } from '@ones/contract';
import { type ChosenPerson, problemsByField } from '@ones/ui';
import { useState } from 'react';
import { useScope } from '../series/use-scope.ts';
import { bookingFields } from './booking-fields.ts';
import { useChangeBooking } from './use-booking-acts.ts';

export function useEdit(booking: Booking) {
  const scoped = useScope(booking);
  // People are invited to a whole series.
  const mayInvite = booking.acts.includes('invite') && !(scoped.isSeries && scoped.scope === 'this');
  // Once asked for it stays; what its calendar refused may be asked for again.
  const mayMeetOnline = mayInvite && (booking.onlineMeeting === null || booking.onlineMeeting.state === 'refused');
  const mayRename = booking.acts.includes('rename');
  const [isOnline, setOnline] = useState(false);
  const [subject, setSubject] = useState(booking.subject ?? '');
  const [attendees, setAttendees] = useState<readonly ChosenPerson[]>(booking.attendees);
  const change = useChangeBooking(booking);
  const problem = change.error ? asProblem(change.error) : null;

  const save = (onSuccess: () => void) =>
    change.mutate(
      {
        ...scoped.asked,
        version: booking.version,
        ...(mayRename && subject.trim() !== '' ? { subject: subject.trim() } : {}),
        ...(mayMeetOnline && isOnline ? { onlineMeeting: 'teams' as const } : {}),
        ...(mayInvite ? { attendees: attendees.map((one) => askedOf(one, booking)) } : {}),
      },
      { onSuccess },
    );
  return {
    scoped,
    ...{ mayInvite, mayMeetOnline, mayRename },
    ...{ isOnline, setOnline, subject, setSubject, attendees, setAttendees },
    ...{ problem, ...problemsByField(problem, bookingFields) },
    save,
    isSaving: change.isPending,
  };
}

/** Whoever was invited before stays what they were. */
function askedOf({ email, name }: ChosenPerson, { attendees }: Booking) {
  const type = attendees.find((known) => known.email === email)?.type ?? ('required' as const);
  return { email, type, ...(name === null ? {} : { name }) };
}
