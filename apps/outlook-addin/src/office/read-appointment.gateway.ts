/** The appointment as an invited person sees it: nothing can be changed. */
import { type Appointment, OfficeError } from './appointment.ts';
import { callOffice } from './call-office.ts';

export function readAppointment(item: Office.AppointmentRead): Appointment {
  const refuse = () => Promise.reject(new OfficeError('The appointment is read only', 5001));
  return {
    mayChange: false,
    async read() {
      const places = Office.context.requirements.isSetSupported('Mailbox', '1.8')
        ? await callOffice<Office.LocationDetails[]>((done) => item.enhancedLocation.getAsync(done))
        : [];
      const rooms = places.map(({ displayName, emailAddress, locationIdentifier }) => ({
        name: displayName,
        emailAddress: locationIdentifier.type === Office.MailboxEnums.LocationType.Room ? emailAddress : null,
      }));
      const people = [...item.requiredAttendees, ...item.optionalAttendees];
      return {
        time: { start: item.start.getTime(), end: item.end.getTime() },
        invited: people.map(({ emailAddress }) => emailAddress.toLowerCase()),
        rooms,
        recurring: item.recurrence !== null && item.recurrence !== undefined,
      };
    },
    addRoom: refuse,
    removeRoom: refuse,
    moveTo: refuse,
    onChange: () => () => undefined,
  };
}
