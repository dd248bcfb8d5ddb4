/** Tells browsers which of the things they look at have changed; what has become of them they ask the API (rule U3). */
import type { ServerMessage } from '@ones/contract';
import type { Connection } from '../../platform/websocket/index.ts';
import type { LiveDeps } from './deps.ts';
import { allTopics, type Topic } from './topics.ts';

interface Watcher {
  readonly personId: string;
  readonly topics: ReadonlySet<Topic>;
}

/** What has changed since the last time; null: nobody knows what, ask for all. */
type Pending = { readonly resourceIds: Set<string>; readonly bookingIds: Set<string> } | null;

export interface Change {
  readonly resourceIds: readonly string[] | null;
  readonly bookingIds: readonly string[] | null;
}

const COALESCE_MS = 100;
/** A longer list says no more than "much has changed". */
const MOST_IDS = 200;

export class BrowserHub {
  readonly #deps: Pick<LiveDeps, 'host' | 'peopleOf' | 'logger'>;
  readonly #watchers = new Map<Connection, Watcher>();
  readonly #pending = new Map<Topic, Pending>();
  #soon: NodeJS.Timeout | undefined;

  constructor(deps: Pick<LiveDeps, 'host' | 'peopleOf' | 'logger'>) {
    this.#deps = deps;
  }

  watch(connection: Connection, personId: string, topics: readonly Topic[]): void {
    this.#watchers.set(connection, { personId, topics: new Set(topics) });
  }

  leave(connection: Connection): void {
    this.#watchers.delete(connection);
  }

  isWatched(topic: Topic): boolean {
    return [...this.#watchers.values()].some((watcher) => watcher.topics.has(topic));
  }

  changed(topics: readonly Topic[], change: Change): void {
    if (this.#watchers.size === 0) return;
    for (const topic of topics) this.#pending.set(topic, merge(this.#pending.get(topic), change));
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#flush().catch((error: unknown) => {
        this.#deps.logger.warn({ err: error }, 'Browsers could not be told what changed; they ask for all.');
        this.everythingChanged();
      });
    }, COALESCE_MS);
  }

  everythingChanged(): void {
    this.changed(allTopics, { resourceIds: null, bookingIds: null });
  }

  stop(): void {
    clearTimeout(this.#soon);
  }

  async #flush(): Promise<void> {
    const pending = [...this.#pending];
    this.#pending.clear();
    for (const [topic, what] of pending) {
      if (topic === 'my-schedule' && what && what.bookingIds.size > 0) await this.#tellThoseConcerned(what.bookingIds);
      else this.#tellAll(topic, what);
    }
  }

  #tellAll(topic: Topic, what: Pending): void {
    const text = messageText(topic, [...(what?.resourceIds ?? [])], [...(what?.bookingIds ?? [])]);
    for (const [connection, watcher] of this.#watchers) if (watcher.topics.has(topic)) connection.send(text);
  }

  async #tellThoseConcerned(bookingIds: ReadonlySet<string>): Promise<void> {
    if (!this.isWatched('my-schedule')) return;
    const peopleOf = await this.#deps.peopleOf(this.#deps.host.db, [...bookingIds]);
    const bookingsOf = new Map<string, string[]>();
    for (const [bookingId, people] of peopleOf) {
      for (const personId of people) bookingsOf.set(personId, [...(bookingsOf.get(personId) ?? []), bookingId]);
    }
    for (const [connection, { personId, topics }] of this.#watchers) {
      const ids = topics.has('my-schedule') ? bookingsOf.get(personId) : undefined;
      if (ids) connection.send(messageText('my-schedule', [], ids));
    }
  }
}

/** Empty lists mean that anything of the topic may have changed. */
function messageText(topic: Topic, resourceIds: string[], bookingIds: string[]): string {
  const message: ServerMessage = { type: 'changed', topic, resourceIds, bookingIds };
  return JSON.stringify(message);
}

function merge(pending: Pending | undefined, change: Change): Pending {
  if (pending === null || (change.resourceIds === null && change.bookingIds === null)) return null;
  const resourceIds = new Set([...(pending?.resourceIds ?? []), ...(change.resourceIds ?? [])]);
  const bookingIds = new Set([...(pending?.bookingIds ?? []), ...(change.bookingIds ?? [])]);
  return resourceIds.size > MOST_IDS || bookingIds.size > MOST_IDS ? null : { resourceIds, bookingIds };
}
