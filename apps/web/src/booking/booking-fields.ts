/** Which refusals belong beside which field of the booking form. Pure data. */
import type { FieldMap } from '@ones/ui';

export const bookingFields: FieldMap<
  'time' | 'organizer' | 'subject' | 'attendees' | 'terms' | 'fields' | 'pin' | 'online'
> = {
  time: {
    paths: ['/body/start', '/body/end', '/body/timeZone'],
    rules: [
      'date-range',
      'length',
      'business-hours',
      'all-day',
      'cross-day',
      'out-of-service',
      'overlap',
      'maximum-in-period',
      'walk-in-only',
      'lock-before-start',
      'recurring',
    ],
  },
  organizer: { paths: ['/body/organizerId'] },
  subject: { paths: ['/body/subject'], rules: ['subject'] },
  attendees: { paths: ['/body/attendees'], rules: ['capacity', 'attendees'] },
  terms: { paths: ['/body/termsAccepted'], rules: ['terms'] },
  fields: { paths: ['/body/fields'], rules: ['extra-fields'] },
  online: { paths: ['/body/onlineMeeting'], rules: [] },
  pin: { paths: ['/body/pin'], rules: ['pin'] },
};
