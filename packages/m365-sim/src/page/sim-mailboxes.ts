// The card of a mailbox: what a room does with requests (Set-CalendarProcessing), and who may open whose calendar.
import { byId, h, replace } from './dom.ts';
import { ask, say } from './sim-api.ts';
import { choice, field, type Option } from './sim-fields.ts';

type Setting = string | number | boolean | readonly string[];
type Settings = Readonly<Record<string, Setting>>;

interface Permissions {
  readonly permissions: readonly { readonly who: string; readonly role: string }[];
}

const ROLES = [
  'none',
  'freeBusyRead',
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
];

/** `names` says who an object id is. */
export function drawMailboxCards(
  rooms: readonly Option[],
  people: readonly Option[],
  names: ReadonlyMap<string, string>,
): void {
  drawRoomForm(rooms);
  drawAccessForm([...rooms, ...people], people, names);
}

function drawRoomForm(rooms: readonly Option[]): void {
  const room = choice('Room', rooms);
  const fields = h('div', { class: 'form compact' });
  const load = async (): Promise<void> => {
    const settings = await ask<Settings>('GET', pathOf(room.input.value));
    if (settings) replace(fields, drawSettings(room.input.value, settings));
  };
  room.input.addEventListener('change', () => void load());
  const all = h('details', {}, h('summary', {}, 'All settings'), fields);
  replace(byId('room-settings', HTMLElement), room.element, all);
  void load();
}

function pathOf(room: string): string {
  return `/sim/rooms/${encodeURIComponent(room)}/calendar-processing`;
}

/** A field for each setting, by what it holds; a change is saved at once, as the cmdlet does. */
function drawSettings(room: string, settings: Settings): readonly HTMLElement[] {
  return Object.entries(settings).map(([name, value]) => {
    const save = async (wish: Setting): Promise<void> => {
      if (await ask('PATCH', pathOf(room), { [name]: wish })) say(`${name} of ${room} is changed.`);
    };
    if (typeof value === 'boolean') {
      const box = h('input', { type: 'checkbox', checked: value });
      box.addEventListener('change', () => void save(box.checked));
      return h('label', { class: 'check' }, box, h('span', {}, name));
    }
    const isList = typeof value === 'object';
    const { element, input } = field(name, typeof value === 'number' ? 'number' : 'text', String(value));
    input.addEventListener('change', () => {
      const text = input.value.trim();
      const list = text === '' ? [] : text.split(/\s*,\s*/);
      void save(isList ? list : typeof value === 'number' ? Number(text) : text);
    });
    return element;
  });
}

function drawAccessForm(
  mailboxes: readonly Option[],
  people: readonly Option[],
  names: ReadonlyMap<string, string>,
): void {
  const mailbox = choice('Mailbox', mailboxes);
  const person = choice('Person', [{ value: 'organization', label: 'Everybody' }, ...people]);
  const right = choice('May', [
    ...ROLES.map((role) => ({ value: role, label: `Calendar folder: ${role}` })),
    { value: 'full', label: 'Full Access' },
    { value: 'not-full', label: 'No Full Access' },
  ]);
  const list = h('ul', { class: 'rules', 'aria-label': 'Who may open this calendar' });
  const base = (): string => `/sim/mailboxes/${encodeURIComponent(mailbox.input.value)}`;
  const load = async (): Promise<void> => {
    const known = await ask<Permissions>('GET', `${base()}/permissions`);
    if (!known) return;
    const rows = known.permissions.map(({ who, role }) => h('li', {}, `${names.get(who) ?? 'Everybody'}: ${role}`));
    replace(list, rows, rows.length === 0 && h('li', { class: 'hint' }, 'Nobody but its owner.'));
  };
  const grant = async (): Promise<void> => {
    const [who, role] = [person.input.value, right.input.value];
    const isFull = role === 'full' || role === 'not-full';
    const done = isFull
      ? await ask('POST', `${base()}/full-access`, { person: who, allowed: role === 'full' })
      : await ask('PUT', `${base()}/permissions`, { person: who, role });
    if (done) say(`${mailbox.input.value} is changed for ${who}.`);
    await load();
  };
  mailbox.input.addEventListener('change', () => void load());
  const form = byId('mailbox-access', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void grant();
  });
  const parts = [mailbox, person, right].map((one) => one.element);
  replace(form, parts, h('button', { class: 'button primary' }, 'Grant'), list);
  void load();
}
