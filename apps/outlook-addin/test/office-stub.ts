/**
 * Stands in for office.js in a browser without Outlook: `officeStub(options)` is the text of a script to be served in its
 * place, for the pane and for the dialog. It speaks the documented shapes of the parts that the add-in uses, and nothing
 * more: https://learn.microsoft.com/javascript/api/outlook/office.appointmentcompose
 */
export interface StubPerson {
  readonly displayName: string;
  readonly emailAddress: string;
}

export interface OfficeStubOptions {
  readonly start: string;
  readonly end: string;
  readonly required?: readonly StubPerson[];
  readonly optional?: readonly StubPerson[];
  /** Rooms that stand on the appointment already. */
  readonly rooms?: readonly StubPerson[];
  readonly recurring?: boolean;
  /** `read` is an invited person's view. */
  readonly mode?: 'compose' | 'read' | 'no-item';
  /** The highest requirement set of Mailbox that the host claims. */
  readonly mailbox?: string;
  readonly displayLanguage?: string;
  /** Calls that the host refuses, by name, such as `enhancedLocation.addAsync`, with its message. */
  readonly refuse?: Readonly<Record<string, string>>;
}

/** What a test finds at `window.officeStub` in the pane. */
export interface OfficeStubHandle {
  /** As if the person had changed the time in Outlook. */
  setTime(start: string, end: string): void;
  state(): {
    readonly start: string;
    readonly end: string;
    readonly required: readonly StubPerson[];
    readonly rooms: readonly StubPerson[];
    readonly locationText: string;
  };
}

export const OFFICE_JS = 'https://appsforoffice.microsoft.com/**';

export function officeStub(options: OfficeStubOptions): string {
  return `(${stub.toString()})(${JSON.stringify(options)});`;
}

/** Runs in the page: it may use nothing from outside its own body. */
function stub(options: OfficeStubOptions): void {
  type Done = (result: object) => void;
  interface Opened {
    readonly closed: boolean;
    close(): void;
  }
  // Not by the browser's own types, so that journeys on Node's side may use this file too.
  const page = globalThis as unknown as { open(url: string, target: string, features: string): Opened | null };
  const refused = options.refuse ?? {};
  const channel = new BroadcastChannel('office-stub-dialog');
  const handlers = new Map<string, (() => void)[]>();
  const appointment = {
    start: new Date(options.start),
    end: new Date(options.end),
    required: [...(options.required ?? [])],
    optional: [...(options.optional ?? [])],
    rooms: [...(options.rooms ?? [])],
    locationText: (options.rooms ?? []).map((room) => room.displayName).join('; '),
  };
  const fire = (event: string) => {
    for (const handler of handlers.get(event) ?? []) handler();
  };
  /** Office answers later, never within the call. */
  const answer = (name: string, done: Done | undefined, act: () => unknown) => {
    setTimeout(() => {
      const message = refused[name];
      if (message !== undefined) return done?.({ status: 'failed', error: { code: 9000, name: 'Refused', message } });
      done?.({ status: 'succeeded', value: act() });
    });
  };
  const attendees = (name: string, list: 'required' | 'optional') => ({
    getAsync: (done: Done) => answer(`${name}.getAsync`, done, () => [...appointment[list]]),
    addAsync: (people: StubPerson[], done: Done) =>
      answer(`${name}.addAsync`, done, () => {
        appointment[list].push(...people);
        fire('olkRecipientsChanged');
      }),
    setAsync: (people: StubPerson[], done: Done) =>
      answer(`${name}.setAsync`, done, () => {
        appointment[list] = [...people];
        fire('olkRecipientsChanged');
      }),
  });
  const places = () =>
    appointment.rooms.map((room) => ({
      displayName: room.displayName,
      emailAddress: room.emailAddress,
      locationIdentifier: { id: room.emailAddress, type: 'room' },
    }));
  const time = (which: 'start' | 'end') => ({
    getAsync: (done: Done) => answer(`${which}.getAsync`, done, () => new Date(appointment[which])),
    setAsync: (value: Date, done: Done) =>
      answer(`${which}.setAsync`, done, () => {
        const length = appointment.end.getTime() - appointment.start.getTime();
        appointment[which] = new Date(value);
        if (which === 'start') appointment.end = new Date(value.getTime() + length);
        fire('olkAppointmentTimeChanged');
      }),
  });
  const enhancedLocation = {
    getAsync: (done: Done) => answer('enhancedLocation.getAsync', done, places),
    addAsync: (added: { id: string }[], done: Done) =>
      answer('enhancedLocation.addAsync', done, () => {
        // Outlook finds the room's name in the directory; its address does for a stub.
        for (const { id } of added) appointment.rooms.push({ displayName: id.split('@')[0] ?? id, emailAddress: id });
        fire('olkEnhancedLocationsChanged');
      }),
    removeAsync: (removed: { id: string }[], done: Done) =>
      answer('enhancedLocation.removeAsync', done, () => {
        appointment.rooms = appointment.rooms.filter((room) => !removed.some(({ id }) => id === room.emailAddress));
        fire('olkEnhancedLocationsChanged');
      }),
  };
  const composed = {
    itemType: 'appointment',
    start: time('start'),
    end: time('end'),
    requiredAttendees: attendees('requiredAttendees', 'required'),
    optionalAttendees: attendees('optionalAttendees', 'optional'),
    enhancedLocation,
    location: {
      getAsync: (done: Done) => answer('location.getAsync', done, () => appointment.locationText),
      setAsync: (text: string, done: Done) =>
        answer('location.setAsync', done, () => {
          appointment.locationText = text;
        }),
    },
    recurrence: {
      getAsync: (done: Done) =>
        answer('recurrence.getAsync', done, () => (options.recurring ? { recurrenceType: 'weekly' } : null)),
    },
    addHandlerAsync: (event: string, handler: () => void) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
    },
    removeHandlerAsync: (event: string) => handlers.delete(event),
  };
  const read = {
    itemType: 'appointment',
    start: appointment.start,
    end: appointment.end,
    requiredAttendees: appointment.required,
    optionalAttendees: appointment.optional,
    recurrence: options.recurring ? { recurrenceType: 'weekly' } : null,
    enhancedLocation: { getAsync: enhancedLocation.getAsync },
  };
  const dialogOf = (opened: Opened | null) => {
    const dialogHandlers = new Map<string, (event: object) => void>();
    channel.onmessage = ({ data }) => dialogHandlers.get('dialogMessageReceived')?.({ message: data });
    const watching = setInterval(() => {
      if (!opened?.closed) return;
      clearInterval(watching);
      dialogHandlers.get('dialogEventReceived')?.({ error: 12_006 });
    }, 100);
    return {
      addEventHandler: (event: string, handler: (event: object) => void) => dialogHandlers.set(event, handler),
      close: () => {
        clearInterval(watching);
        opened?.close();
      },
    };
  };
  const older = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true }) <= 0;
  const office = {
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged',
      AppointmentTimeChanged: 'olkAppointmentTimeChanged',
      RecipientsChanged: 'olkRecipientsChanged',
      RecurrenceChanged: 'olkRecurrenceChanged',
      EnhancedLocationsChanged: 'olkEnhancedLocationsChanged',
      DialogMessageReceived: 'dialogMessageReceived',
      DialogEventReceived: 'dialogEventReceived',
    },
    MailboxEnums: {
      ItemType: { Appointment: 'appointment', Message: 'message' },
      LocationType: { Room: 'room', Custom: 'custom' },
    },
    onReady: async () => ({ host: 'Outlook', platform: 'OfficeOnline' }),
    context: {
      displayLanguage: options.displayLanguage ?? 'en-GB',
      requirements: {
        isSetSupported: (name: string, version: string) =>
          name === 'Mailbox' && older(version, options.mailbox ?? '1.15'),
      },
      mailbox: {
        item: options.mode === 'no-item' ? null : options.mode === 'read' ? read : composed,
        addHandlerAsync: () => undefined,
      },
      ui: {
        displayDialogAsync: (url: string, _size: object, done: Done) => {
          if (refused.displayDialogAsync !== undefined) {
            return done({ status: 'failed', error: { code: 12_009, message: refused.displayDialogAsync } });
          }
          done({ status: 'succeeded', value: dialogOf(page.open(url, '_blank', 'popup,width=480,height=640')) });
        },
        messageParent: (message: string) => channel.postMessage(message),
      },
    },
  };
  const handle: OfficeStubHandle = {
    setTime(start, end) {
      appointment.start = new Date(start);
      appointment.end = new Date(end);
      fire('olkAppointmentTimeChanged');
    },
    state: () => ({
      start: appointment.start.toISOString(),
      end: appointment.end.toISOString(),
      required: appointment.required,
      rooms: appointment.rooms,
      locationText: appointment.locationText,
    }),
  };
  Object.assign(globalThis, { Office: office, officeStub: handle });
}
