// The people and rooms of the made-up company, for choosing whom to act as and whom to invite.

export interface Mailbox {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isRoom: boolean;
  /** Job or place, in one line. */
  readonly about: string;
  readonly featuredAs?: string;
  readonly building?: string;
  readonly capacity?: number;
}

export interface Directory {
  readonly tenantName: string;
  readonly mailboxes: readonly Mailbox[];
  /** The simulator's now; its clock may have been moved. */
  now(): Date;
}

interface Answer {
  readonly tenantName: string;
  readonly now: string;
  readonly people: readonly { id: string; name: string; address: string; about: string; featuredAs?: string }[];
  readonly rooms: readonly {
    id: string;
    name: string;
    address: string;
    building: string;
    floor: string;
    capacity: number;
  }[];
}

export async function loadDirectory(): Promise<Directory> {
  let answer = await ask();
  let offset = Date.parse(answer.now) - Date.now();
  setInterval(async () => {
    answer = await ask().catch(() => answer);
    offset = Date.parse(answer.now) - Date.now();
  }, 60_000);
  return {
    tenantName: answer.tenantName,
    mailboxes: [...answer.people.map((one) => ({ ...one, isRoom: false })), ...answer.rooms.map(room)],
    now: () => new Date(Date.now() + offset),
  };
}

async function ask(): Promise<Answer> {
  const answer = await fetch('/sim/mailboxes');
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status}.`);
  return (await answer.json()) as Answer;
}

function room(one: Answer['rooms'][number]): Mailbox {
  const { id, name, address, building, capacity } = one;
  return { id, name, address, building, capacity, isRoom: true, about: `${building}, ${one.floor}, ${capacity} seats` };
}

/** Those whose name or address holds every word, names that begin with it first. */
export function search(mailboxes: readonly Mailbox[], text: string): Mailbox[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = mailboxes.filter((one) =>
    words.every((word) => `${one.name} ${one.address}`.toLowerCase().includes(word)),
  );
  const first = words.join(' ');
  return found.sort((one, other) => rank(one, first) - rank(other, first));
}

function rank(mailbox: Mailbox, text: string): number {
  const name = mailbox.name.toLowerCase();
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  return 2;
}
