// Requests that wait for the person to decide for a room: listed at the side, answered with a click, as a delegate does in the inbox.
import { longDay, rangeText } from './dates.ts';
import { h, replace } from './dom.ts';
import type { Graph } from './graph.ts';
import type { Mailbox } from './mailboxes.ts';

interface Request {
  readonly roomAddress: string;
  readonly roomName: string;
  readonly eventId: string;
  readonly subject: string;
  readonly organizer: { readonly name: string };
  readonly start: number;
  readonly end: number;
  readonly isPending: boolean;
}

const BEAT = 3000;

export class Requests {
  private owner: Mailbox | undefined;
  private graph: Graph | undefined;
  private shown = '';

  constructor(
    private readonly parent: HTMLElement,
    private readonly done: (words: string) => void,
  ) {
    window.setInterval(() => void this.read(), BEAT);
  }

  show(owner: Mailbox, graph: Graph): void {
    if (this.owner === owner) return;
    this.owner = owner;
    this.graph = graph;
    this.draw([]);
    void this.read();
  }

  private async read(): Promise<void> {
    const { owner } = this;
    if (!owner || owner.isRoom || document.hidden) return;
    const answer = await fetch(`/sim/mailboxes/${encodeURIComponent(owner.address)}/inbox`).catch(() => undefined);
    if (!answer?.ok) return;
    const { requests } = (await answer.json()) as { requests: Request[] };
    if (owner === this.owner) this.draw(requests.filter((one) => one.isPending));
  }

  private draw(requests: readonly Request[]): void {
    // Drawn anew only when something changed: whoever is on a button stays there.
    const now = JSON.stringify(requests);
    if (now === this.shown) return;
    this.shown = now;
    replace(
      this.parent,
      requests.length > 0 && h('h2', {}, `Requests (${requests.length})`),
      requests.length > 0 &&
        h(
          'ul',
          { 'aria-label': 'Requests', class: 'requests' },
          requests.map((one) => this.line(one)),
        ),
    );
  }

  private line(request: Request): HTMLElement {
    const [start, end] = [new Date(request.start), new Date(request.end)];
    const button = (label: string, act: string, words: string): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          'aria-label': `${label} ${request.subject} in ${request.roomName}`,
          onclick: () => void this.answer(request, act, words),
        },
        label,
      );
    return h(
      'li',
      {},
      h('strong', {}, request.subject),
      h('span', {}, `${request.organizer.name} · ${request.roomName}`),
      h('span', {}, `${longDay(start)}, ${rangeText(start, end)}`),
      h('div', { class: 'actions' }, button('Accept', 'accept', 'accepted'), button('Decline', 'decline', 'declined')),
    );
  }

  private async answer(request: Request, act: string, words: string): Promise<void> {
    const path = `/v1.0/users/${encodeURIComponent(request.roomAddress)}/events/${encodeURIComponent(request.eventId)}`;
    try {
      await this.graph?.send('POST', `${path}/${act}`, { sendResponse: true });
      this.done(`“${request.subject}” is ${words} for ${request.roomName}.`);
    } catch (error) {
      this.done(error instanceof Error ? error.message : String(error));
    }
    await this.read();
  }
}
