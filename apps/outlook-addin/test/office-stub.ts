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
  const parts = [makeHost, makeItem, makeDialogs, start];
  return `(() => { ${parts.map(String).join('\n')}; ${start.name}(${JSON.stringify(options)}); })();`;
}

// What follows runs in the page: these functions know each other by name and nothing else of this file.

type Done = (result: object) => void;
type StubHost = ReturnType<typeof makeHost>;
interface Opened {
  readonly closed: boolean;
  close(): void;
}

/** The appointment's data, its listeners, and how Office answers: later, never within the call. */
function makeHost(options: OfficeStubOptions) {
  const refused = options.refuse ?? {};
  const handlers = new Map<string, (() => void)[]>();
  return {
    data: {
      start: new Date(options.start),
      end: new Date(options.end),
      required: [...(options.required ?? [])],
      optional: [...(options.optional ?? [])],
      rooms: [...(options.rooms ?? [])],
      locationText: (options.rooms ?? []).map((room) => room.displayName).join('; '),
    },
    handlers,
    refused,
    recurrence: options.recurring ? { recurrenceType: 'weekly' } : null,
    fire(event: string) {
      for (const handler of handlers.get(event) ?? []) handler();
    },
    answer(name: string, done: Done | undefined, act: () => unknown) {
      setTimeout(() => {
        const message = refused[name];
        if (message !== undefined) done?.({ status: 'failed', error: { code: 9000, name: 'Refused', message } });
        else done?.({ status: 'succeeded', value: act() });
      });
    },
  };
}

function makeItem({ data, handlers, recurrence, fire, answer }: StubHost, mode: OfficeStubOptions['mode']) {
  const attendees = (name: string, list: 'required' | 'optional') => {
    const change = (act: string, done: Done, next: () => StubPerson[]) =>
      answer(`${name}.${act}`, done, () => {
        data[list] = next();
        fire('olkRecipientsChanged');
      });
    return {
      getAsync: (done: Done) => answer(`${name}.getAsync`, done, () => [...data[list]]),
      addAsync: (people: StubPerson[], done: Done) => change('addAsync', done, () => [...data[list], ...people]),
      setAsync: (people: StubPerson[], done: Done) => change('setAsync', done, () => [...people]),
    };
  };
  const time = (which: 'start' | 'end') => ({
    getAsync: (done: Done) => answer(`${which}.getAsync`, done, () => new Date(data[which])),
    setAsync: (value: Date, done: Done) =>
      answer(`${which}.setAsync`, done, () => {
        const length = data.end.getTime() - data.start.getTime();
        data[which] = new Date(value);
        if (which === 'start') data.end = new Date(value.getTime() + length);
        fire('olkAppointmentTimeChanged');
      }),
  });
  const changeRooms = (act: string, done: Done, next: () => StubPerson[]) =>
    answer(`enhancedLocation.${act}`, done, () => {
      data.rooms = next();
      fire('olkEnhancedLocationsChanged');
    });
  const placeOf = ({ displayName, emailAddress }: StubPerson) => ({
    displayName,
    emailAddress,
    locationIdentifier: { id: emailAddress, type: 'room' },
  });
  // Outlook finds the room's name in the directory; its address does for a stub.
  const roomOf = ({ id }: { id: string }) => ({ displayName: id.split('@')[0] ?? id, emailAddress: id });
  const getPlaces = (done: Done) => answer('enhancedLocation.getAsync', done, () => data.rooms.map(placeOf));
  const seen = { itemType: 'appointment', recurrence, enhancedLocation: { getAsync: getPlaces } };
  if (mode === 'no-item') return null;
  if (mode === 'read') {
    const { start, end, required: requiredAttendees, optional: optionalAttendees } = data;
    return { ...seen, start, end, requiredAttendees, optionalAttendees };
  }
  return {
    ...seen,
    start: time('start'),
    end: time('end'),
    requiredAttendees: attendees('requiredAttendees', 'required'),
    optionalAttendees: attendees('optionalAttendees', 'optional'),
    recurrence: { getAsync: (done: Done) => answer('recurrence.getAsync', done, () => recurrence) },
    enhancedLocation: {
      getAsync: getPlaces,
      addAsync: (added: { id: string }[], done: Done) =>
        changeRooms('addAsync', done, () => [...data.rooms, ...added.map(roomOf)]),
      removeAsync: (gone: { id: string }[], done: Done) =>
        changeRooms('removeAsync', done, () =>
          data.rooms.filter((room) => !gone.some(({ id }) => id === room.emailAddress)),
        ),
    },
    location: {
      getAsync: (done: Done) => answer('location.getAsync', done, () => data.locationText),
      setAsync: (text: string, done: Done) =>
        answer('location.setAsync', done, () => {
          data.locationText = text;
        }),
    },
    addHandlerAsync: (event: string, handler: () => void) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
    },
    removeHandlerAsync: (event: string) => handlers.delete(event),
  };
}

/** The dialog is a window of its own; both ends speak over a channel of the origin, as Office does between its frames. */
function makeDialogs({ refused }: StubHost) {
  // Not by the browser's own types, so that journeys on Node's side may use this file too.
  const page = globalThis as unknown as { open(url: string, target: string, features: string): Opened | null };
  const channel = new BroadcastChannel('office-stub-dialog');
  const follow = (opened: Opened | null) => {
    const handlers = new Map<string, (event: object) => void>();
    channel.onmessage = (event: { data?: unknown }) => handlers.get('dialogMessageReceived')?.({ message: event.data });
    const watching = setInterval(() => {
      if (!opened?.closed) return;
      clearInterval(watching);
      handlers.get('dialogEventReceived')?.({ error: 12_006 });
    }, 100);
    return {
      addEventHandler: (event: string, handler: (event: object) => void) => handlers.set(event, handler),
      close: () => {
        clearInterval(watching);
        opened?.close();
      },
    };
  };
  return {
    displayDialogAsync: (url: string, _size: object, done: Done) => {
      const message = refused.displayDialogAsync;
      if (message !== undefined) done({ status: 'failed', error: { code: 12_009, message } });
      else done({ status: 'succeeded', value: follow(page.open(url, '_blank', 'popup,width=480,height=640')) });
    },
    messageParent: (message: string) => channel.postMessage(message),
  };
}

function start(options: OfficeStubOptions): void {
  const host = makeHost(options);
  const { data, fire } = host;
  const isOlder = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true }) <= 0;
  const Office = {
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
          name === 'Mailbox' && isOlder(version, options.mailbox ?? '1.15'),
      },
      mailbox: { item: makeItem(host, options.mode), addHandlerAsync: () => undefined },
      ui: makeDialogs(host),
    },
  };
  const officeStub: OfficeStubHandle = {
    setTime(from, to) {
      data.start = new Date(from);
      data.end = new Date(to);
      fire('olkAppointmentTimeChanged');
    },
    state: () => ({
      start: data.start.toISOString(),
      end: data.end.toISOString(),
      required: data.required,
      rooms: data.rooms,
      locationText: data.locationText,
    }),
  };
  Object.assign(globalThis, { Office, officeStub });
}
