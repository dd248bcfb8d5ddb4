// One mailbox's calendars, the default one and those beside it: their items, ways to find them, and a log of what changed, from which delta rounds are answered.
// It decides nothing; meetings are made and moved by exchange.ts.
import { type Instance, instancesBetween } from './instances.ts';
import type { CalendarItem } from './item.ts';

export interface Change {
  readonly sequence: number;
  readonly key: number;
  readonly before?: CalendarItem;
  readonly after?: CalendarItem;
}

export type MeetingProvider = 'skypeForBusiness' | 'skypeForConsumer' | 'teamsForBusiness';

/** A calendar of the mailbox. https://learn.microsoft.com/graph/api/resources/calendar */
export interface CalendarFolder {
  /** 0 for the default calendar. */
  readonly key: number;
  name: string;
  color: string;
  version: number;
  allowedOnlineMeetingProviders: readonly MeetingProvider[];
}

const KEPT_CHANGES = 20_000;

/** All of a calendar that must outlive the program. */
export interface CalendarMemory {
  readonly items: Iterable<CalendarItem>;
  readonly log: readonly Change[];
  readonly sequence: number;
  readonly forgotten: number;
  readonly folders?: readonly CalendarFolder[];
}

export class Calendar {
  private readonly items = new Map<number, CalendarItem>();
  private readonly byUid = new Map<string, number[]>();
  private readonly byTransaction = new Map<string, number>();
  private readonly folders = new Map<number, CalendarFolder>([[0, folderNamed(0, 'Calendar', 'auto')]]);
  private log: Change[] = [];
  private sequence = 0;
  private forgotten = 0;

  constructor(
    /** Object id of the mailbox's owner. */
    readonly owner: string,
    readonly tenantId: string,
    private readonly onChange: (calendar: Calendar, change: Change) => void,
    /** While true changes are neither logged nor told; `forgetChanges` follows. */
    private readonly isSilent: () => boolean = () => false,
  ) {}

  get(key: number): CalendarItem | undefined {
    return this.items.get(key);
  }

  all(): IterableIterator<CalendarItem> {
    return this.items.values();
  }

  get size(): number {
    return this.items.size;
  }

  /** The copies of one meeting: one, or single occurrences without their series. */
  withUid(uid: string): CalendarItem[] {
    return (this.byUid.get(uid) ?? []).flatMap((key) => this.items.get(key) ?? []);
  }

  withTransaction(transactionId: string): CalendarItem | undefined {
    const key = this.byTransaction.get(transactionId);
    return key === undefined ? undefined : this.items.get(key);
  }

  put(item: CalendarItem): void {
    const before = this.keep(item);
    this.record(before ? { key: item.key, before, after: item } : { key: item.key, after: item });
  }

  remove(key: number): void {
    const before = this.items.get(key);
    if (!before) return;
    this.items.delete(key);
    const rest = (this.byUid.get(before.uid) ?? []).filter((one) => one !== key);
    if (rest.length > 0) this.byUid.set(before.uid, rest);
    else this.byUid.delete(before.uid);
    this.record({ key, before });
  }

  folder(key: number): CalendarFolder | undefined {
    return this.folders.get(key);
  }

  allFolders(): readonly CalendarFolder[] {
    return [...this.folders.values()];
  }

  addFolder(key: number, name: string, color: string): CalendarFolder {
    const added = folderNamed(key, name, color);
    this.folders.set(key, added);
    return added;
  }

  /** Everything in one of the calendars that touches [from, to), in order of time. */
  view(from: number, to: number, folder = 0): Instance[] {
    const found: Instance[] = [];
    for (const item of this.items.values())
      if ((item.folder ?? 0) === folder) found.push(...instancesBetween(item, from, to));
    return found.sort((one, other) => one.start - other.start || one.item.key - other.item.key);
  }

  /** Where the log stands now; a delta token remembers it. */
  position(): number {
    return this.sequence;
  }

  /** Changes after a position; undefined when they were forgotten (Graph says 410). */
  changesSince(position: number): readonly Change[] | undefined {
    if (position < this.forgotten || position > this.sequence) return undefined;
    return this.log.slice(position - this.forgotten);
  }

  /** Makes every delta token given out so far too old. */
  forgetChanges(): void {
    this.sequence += 1;
    this.forgotten = this.sequence;
    this.log = [];
  }

  /** With the newest changes only: a delta token from before them is then too old. */
  memory(mostChanges: number): CalendarMemory {
    const log = this.log.slice(-mostChanges);
    const forgotten = this.sequence - log.length;
    return { items: this.items.values(), log, sequence: this.sequence, forgotten, folders: this.allFolders() };
  }

  remember({ items, log, sequence, forgotten, folders = [] }: CalendarMemory): void {
    for (const folder of folders) this.folders.set(folder.key, folder);
    for (const item of items) this.keep(item);
    this.log = [...log];
    this.sequence = sequence;
    this.forgotten = forgotten;
  }

  private keep(item: CalendarItem): CalendarItem | undefined {
    const before = this.items.get(item.key);
    this.items.set(item.key, item);
    if (before) return before;
    this.byUid.set(item.uid, [...(this.byUid.get(item.uid) ?? []), item.key]);
    if (item.transactionId) this.byTransaction.set(item.transactionId, item.key);
    return undefined;
  }

  private record(change: Omit<Change, 'sequence'>): void {
    if (this.isSilent()) return;
    this.sequence += 1;
    const entry = { ...change, sequence: this.sequence };
    this.log.push(entry);
    if (this.log.length > KEPT_CHANGES) {
      const dropped = this.log.length - KEPT_CHANGES / 2;
      this.log = this.log.slice(dropped);
      this.forgotten += dropped;
    }
    this.onChange(this, entry);
  }
}

function folderNamed(key: number, name: string, color: string): CalendarFolder {
  return { key, name, color, version: 1, allowedOnlineMeetingProviders: ['teamsForBusiness'] };
}
