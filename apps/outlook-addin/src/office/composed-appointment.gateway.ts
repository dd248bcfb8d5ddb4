/**
 * The appointment while its organizer writes it:
 * https://learn.microsoft.com/javascript/api/outlook/office.appointmentcompose
 */
import type { Added, Appointment, AppointmentState, PlacedRoom, RoomToAdd } from './appointment.ts';
import { callOffice } from './call-office.ts';

/** The longest text that `location.setAsync` takes. */
const LONGEST_LOCATION = 255;

export function composedAppointment(item: Office.AppointmentCompose): Appointment {
  return {
    mayChange: true,
    read: () => read(item),
    addRoom: (room) => addRoom(item, room),
    removeRoom: (room) => removeRoom(item, room),
    async moveTo({ start, end }) {
      // Setting the start moves the end with it, so the end comes second.
      await callOffice<void>((done) => item.start.setAsync(new Date(start), done));
      await callOffice<void>((done) => item.end.setAsync(new Date(end), done));
    },
    onChange: (listener) => listen(item, listener),
  };
}

async function read(item: Office.AppointmentCompose): Promise<AppointmentState> {
  const [start, end, required, optional, rooms, recurrence] = await Promise.all([
    callOffice<Date>((done) => item.start.getAsync(done)),
    callOffice<Date>((done) => item.end.getAsync(done)),
    callOffice<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
    callOffice<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
    placedRooms(item),
    callOffice<Office.Recurrence | null>((done) => item.recurrence.getAsync(done)),
  ]);
  const roomAddresses = new Set(rooms.map((room) => room.emailAddress?.toLowerCase()));
  const invited = [...required, ...optional].map(({ emailAddress }) => emailAddress.toLowerCase());
  return {
    time: { start: start.getTime(), end: end.getTime() },
    invited: [...new Set(invited)].filter((address) => address !== '' && !roomAddresses.has(address)),
    rooms,
    recurring: recurrence !== null && recurrence !== undefined,
  };
}

async function placedRooms(item: Office.AppointmentCompose): Promise<readonly PlacedRoom[]> {
  if (!hasPlaces()) return [];
  const places = await callOffice<Office.LocationDetails[]>((done) => item.enhancedLocation.getAsync(done));
  return places
    .filter((place) => place.displayName !== '')
    .map(({ displayName, emailAddress, locationIdentifier }) => ({
      name: displayName,
      emailAddress: locationIdentifier.type === Office.MailboxEnums.LocationType.Room ? emailAddress : null,
    }));
}

/** The room as location, and as an attendee: that sends it the request which Exchange answers. */
async function addRoom(item: Office.AppointmentCompose, room: RoomToAdd): Promise<Added> {
  const location = (await addPlace(item, room)) ? 'place' : 'text';
  if (location === 'text') await addText(item, room.name);
  const invited = await callOffice<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done));
  if (!invited.some(({ emailAddress }) => emailAddress.toLowerCase() === room.emailAddress.toLowerCase())) {
    const attendee = { displayName: room.name, emailAddress: room.emailAddress };
    await callOffice<void>((done) => item.requiredAttendees.addAsync([attendee], done));
  }
  return { location };
}

/** A host may know the call and refuse it all the same (a delegate's calendar): then words have to do. */
async function addPlace(item: Office.AppointmentCompose, room: RoomToAdd): Promise<boolean> {
  if (!hasPlaces()) return false;
  const place = { id: room.emailAddress, type: Office.MailboxEnums.LocationType.Room };
  try {
    await callOffice<void>((done) => item.enhancedLocation.addAsync([place], done));
    return true;
  } catch {
    return false;
  }
}

async function addText(item: Office.AppointmentCompose, name: string): Promise<void> {
  const before = await callOffice<string>((done) => item.location.getAsync(done));
  if (before.split(';').some((part) => part.trim() === name)) return;
  const text = [before.trim(), name].filter((part) => part !== '').join('; ');
  await callOffice<void>((done) => item.location.setAsync(text.slice(0, LONGEST_LOCATION), done));
}

async function removeRoom(item: Office.AppointmentCompose, room: PlacedRoom): Promise<void> {
  const { emailAddress } = room;
  if (emailAddress === null) return;
  const place = { id: emailAddress, type: Office.MailboxEnums.LocationType.Room };
  await callOffice<void>((done) => item.enhancedLocation.removeAsync([place], done));
  const invited = await callOffice<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done));
  const rest = invited.filter((one) => one.emailAddress.toLowerCase() !== emailAddress.toLowerCase());
  if (rest.length < invited.length) await callOffice<void>((done) => item.requiredAttendees.setAsync(rest, done));
}

/** Times, people and recurrence since 1.7, places since 1.8; a host that tells nothing is asked again by the pane. */
function listen(item: Office.AppointmentCompose, listener: () => void): () => void {
  const { AppointmentTimeChanged, RecipientsChanged, RecurrenceChanged, EnhancedLocationsChanged } = Office.EventType;
  const events = [
    ...(supports('1.7') ? [AppointmentTimeChanged, RecipientsChanged, RecurrenceChanged] : []),
    ...(hasPlaces() ? [EnhancedLocationsChanged] : []),
  ];
  for (const event of events) item.addHandlerAsync(event, listener);
  return () => {
    for (const event of events) item.removeHandlerAsync(event);
  };
}

function hasPlaces(): boolean {
  return supports('1.8');
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}
