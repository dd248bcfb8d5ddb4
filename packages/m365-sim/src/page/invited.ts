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

const WORDS: Record<FreeBusy, string> = { free: 'Free', tentative: 'Maybe busy', busy: 'Busy', unknown: 'Unknown' };

export class Invited {
  readonly element: HTMLElement;
  private invited: Attendee[];
  private states = new Map<string, FreeBusy>();
  private round = 0;
  private readonly lines = h('ul', { class: 'invited', 'aria-label': 'Invited' });
  private readonly rooms = h('ul', { class: 'rooms', 'aria-label': 'Rooms at this time' });
  private readonly building: HTMLSelectElement;
  private readonly finder: HTMLDetailsElement;
  private readonly field: ReturnType<typeof combobox>;

  constructor(private readonly options: InvitedOptions) {
    this.invited = options.already.map(asked);
    const buildings = new Set(options.directory.mailboxes.flatMap((one) => one.building ?? []));
    this.building = h(
      'select',
      { class: 'input', 'aria-label': 'Building', onchange: () => this.drawRooms() },
      h('option', { value: '' }, 'All buildings'),
      [...buildings].map((name) => h('option', { value: name }, name)),
    );
    this.finder = h(
      'details',
      { class: 'finder', ontoggle: () => this.openFinder() },
      h('summary', {}, 'Find a room'),
      this.building,
      this.rooms,
    );
    this.field = combobox({
      label: 'Invite people or rooms',
      placeholder: 'Name or address',
      suggest: (text) => search(this.others(), text),
      choose: (mailbox) => this.add(mailbox),
    });
    this.element = h('div', { class: 'invite' }, this.field.element, this.lines, this.finder);
    this.draw();
    void this.check();
  }

  list(): readonly Attendee[] {
    return this.invited;
  }

  /** New answers for the meeting that is open. */
  refreshAnswers(attendees: readonly Attendee[]): void {
    const fresh = attendees.map(asked);
    this.invited = this.invited.map((one) => fresh.find((other) => other.address === one.address) ?? one);
    this.draw();
  }

  /** The time changed: ask again who is free. */
  timeChanged(): void {
    void this.check();
  }

  private add({ name, address, isRoom }: Mailbox): void {
    this.invited = [...this.invited, { name, address, isRoom, answer: 'none' }];
    this.draw();
    void this.check();
  }

  private remove(attendee: Attendee): void {
    this.invited = this.invited.filter((one) => one !== attendee);
    this.draw();
    this.field.input.focus();
  }

  /** Everybody who could still be invited. */
  private others(): Mailbox[] {
    const taken = new Set([this.options.me, ...this.invited].map((one) => one.address.toLowerCase()));
    return this.options.directory.mailboxes.filter((one) => !taken.has(one.address.toLowerCase()));
  }

  private openFinder(): void {
    this.drawRooms();
    void this.check();
  }

  private async check(): Promise<void> {
    const period = this.options.period();
    this.round += 1;
    const mine = this.round;
    const rooms = this.finder.open ? this.options.directory.mailboxes.filter((one) => one.isRoom) : [];
    const addresses = [...new Set([...this.invited, ...rooms].map((one) => one.address))];
    if (!period || addresses.length === 0) return;
    const found = await freeBusy(this.options.graph, addresses, period, this.options.own).catch(() => undefined);
    if (!found || mine !== this.round) return;
    this.states = found;
    this.draw();
  }

  private draw(): void {
    const lines = this.invited.map((one) => invitedLine(one, this.stateOf(one), () => this.remove(one)));
    replace(this.lines, lines);
    this.drawRooms();
  }

  private drawRooms(): void {
    if (!this.finder.open) return;
    const wanted = this.building.value;
    const shown = this.others().filter((one) => one.isRoom && (wanted === '' || one.building === wanted));
    shown.sort((one, other) => order(this.stateOf(one)) - order(this.stateOf(other)));
    replace(
      this.rooms,
      shown.map((one) => roomLine(one, this.stateOf(one), () => this.add(one))),
    );
  }

  private stateOf({ address }: { address: string }): FreeBusy | undefined {
    return this.states.get(address.toLowerCase());
  }
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
