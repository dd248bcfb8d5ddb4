/** Which refusals belong beside which field of the booking form. Pure data. */
import type { FieldMap } from '@ones/ui';

export const bookingFields: FieldMap<'time' | 'subject' | 'attendees'> = {
  time: {
    paths: ['/body/start', '/body/end', '/body/timeZone'],
    rules: [
      'lead-time',
      'booking-window',
      'date-range',
      'minimum-duration',
      'maximum-duration',
      'business-hours',
      'all-day',
      'cross-day',
      'out-of-service',
      'overlap',
      'quota',
    ],
  },
  subject: { paths: ['/body/subject'], rules: ['subject'] },
  attendees: { paths: ['/body/attendees'], rules: ['capacity', 'attendees'] },
};
