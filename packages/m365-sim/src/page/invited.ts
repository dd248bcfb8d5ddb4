// The people and rooms of a meeting being written: field with suggestions, a line for each invited with its state.
import { type FreeBusy, freeBusy } from './availability.ts';
import { combobox } from './combobox.ts';
import { h, replace } from './dom.ts';
import type { Graph } from './graph.ts';
import { type Directory, type Mailbox, search } from './mailboxes.ts';
import { type Attendee, answerWords } from './meeting.ts';

interface Period {
  readonly start: Date;
  readonly end: Date;
}

export interface InvitedOptions {
  readonly graph: Graph;
  readonly directory: Directory;
  readonly me: Mailbox;
  readonly already: readonly Attendee[];
  /** Undefined while the fields hold no valid time. */
  period(): Period | undefined;
  readonly own?: Period;
}

export interface Invited {
  readonly element: HTMLElement;
  list(): readonly Attendee[];
  /** New answers for the meeting that is open. */
  refreshAnswers(attendees: readonly Attendee[]): void;
  /** The time changed: ask again who is free. */
  timeChanged(): void;
}

const WORDS: Record<FreeBusy, string> = { free: 'Free', tentative: 'Maybe busy', busy: 'Busy', unknown: 'Unknown' };

export function invitedPart(options: InvitedOptions): Invited {
  let invited = options.already.map(asked);
  let states = new Map<string, FreeBusy>();
  let round = 0;
  const lines = h('ul', { class: 'invited', 'aria-label': 'Invited' });
  const rooms = h('ul', { class: 'rooms', 'aria-label': 'Rooms at this time' });
  const buildings = [...new Set(options.directory.mailboxes.flatMap((one) => one.building ?? []))];
  const building = h(
    'select',
    { class: 'input', 'aria-label': 'Building', onchange: () => drawRooms() },
    h('option', { value: '' }, 'All buildings'),
    buildings.map((name) => h('option', { value: name }, name)),
  );
  const finder = h(
    'details',
    { class: 'finder', ontoggle: () => openFinder() },
    h('summary', {}, 'Find a room'),
    building,
    rooms,
  );
  const field = combobox({
    label: 'Invite people or rooms',
    placeholder: 'Name or address',
    suggest: (text) => search(open(), text),
    choose: (mailbox) => add(mailbox),
  });

  const isInvited = (one: { address: string }): boolean =>
    invited.some((other) => other.address.toLowerCase() === one.address.toLowerCase());
  const open = (): Mailbox[] =>
    options.directory.mailboxes.filter((one) => one.address !== options.me.address && !isInvited(one));
  const add = (mailbox: Mailbox): void => {
    invited = [...invited, { name: mailbox.name, address: mailbox.address, isRoom: mailbox.isRoom, answer: 'none' }];
    draw();
    void check();
  };
  const remove = (attendee: Attendee): void => {
    invited = invited.filter((one) => one !== attendee);
    draw();
    field.input.focus();
  };
  const stateOf = (address: string): FreeBusy | undefined => states.get(address.toLowerCase());
  const draw = (): void => {
    replace(
      lines,
      invited.map((one) => invitedLine(one, stateOf(one.address), () => remove(one))),
    );
    drawRooms();
  };
  const drawRooms = (): void => {
    if (!finder.open) return;
    const shown = open().filter((one) => one.isRoom && (building.value === '' || one.building === building.value));
    shown.sort((one, other) => order(stateOf(one.address)) - order(stateOf(other.address)));
    replace(
      rooms,
      shown.map((one) => roomLine(one, stateOf(one.address), () => add(one))),
    );
  };
  const openFinder = (): void => {
    drawRooms();
    void check();
  };
  const check = async (): Promise<void> => {
    const period = options.period();
    const mine = ++round;
    const wanted = finder.open ? options.directory.mailboxes.filter((one) => one.isRoom) : [];
    const addresses = [...new Set([...invited, ...wanted].map((one) => one.address))];
    if (!period || addresses.length === 0) return;
    const found = await freeBusy(options.graph, addresses, period, options.own).catch(() => undefined);
    if (!found || mine !== round) return;
    states = found;
    draw();
  };

  draw();
  void check();
  return {
    element: h('div', { class: 'invite' }, field.element, lines, finder),
    list: () => invited,
    refreshAnswers: (attendees) => {
      invited = invited.map((one) => attendees.map(asked).find((other) => other.address === one.address) ?? one);
      draw();
    },
    timeChanged: () => void check(),
  };
}

/** Someone the meeting was sent to has an answer or owes one; whether they are free is no longer the question. */
function asked(attendee: Attendee): Attendee {
  return attendee.answer === 'none' ? { ...attendee, answer: 'notResponded' } : attendee;
}

function invitedLine(attendee: Attendee, state: FreeBusy | undefined, remove: () => void): HTMLElement {
  const answered = attendee.answer !== 'none';
  const words = answered
    ? answerWords(attendee.answer, attendee.isRoom)
    : state
      ? WORDS[state]
      : answerWords('none', false);
  const kind = answered ? attendee.answer : (state ?? 'unknown');
  return h(
    'li',
    {},
    h('span', { class: 'kind', 'aria-hidden': 'true' }, attendee.isRoom ? '▣' : '●'),
    h('span', { class: 'name' }, attendee.name),
    h('span', { class: `state ${kind}` }, words),
    h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': `Remove ${attendee.name}`, onclick: remove },
      '✕',
    ),
  );
}

function roomLine(room: Mailbox, state: FreeBusy | undefined, add: () => void): HTMLElement {
  return h(
    'li',
    {},
    h('span', { class: 'name' }, room.name, h('span', { class: 'about' }, room.about)),
    state && h('span', { class: `state ${state}` }, WORDS[state]),
    h('button', { type: 'button', class: 'button', 'aria-label': `Add ${room.name}`, onclick: add }, 'Add'),
  );
}

function order(state: FreeBusy | undefined): number {
  return state === 'free' ? 0 : state === 'tentative' ? 1 : state === 'busy' ? 3 : 2;
}
