// The Outlook-like page: whose calendar, which days, and what to do with a meeting. What is shown stands in the address.
import { addDays, dateText, longDay, monthName, nextHalfHour, readField, startOfDay, startOfWeek } from './dates.ts';
import { openDetail } from './detail.ts';
import { byId, h, replace } from './dom.ts';
import { type OpenMeeting, openEditor } from './editor.ts';
import { type Graph, graphAs } from './graph.ts';
import { drawGrid } from './grid.ts';
import { type LiveWindow, liveMeetings } from './live.ts';
import { type Directory, loadDirectory, type Mailbox } from './mailboxes.ts';
import type { Meeting } from './meeting.ts';
import { miniMonth } from './mini-month.ts';
import { type PersonMenu, personMenu } from './person-menu.ts';
import { Requests } from './requests.ts';

type View = 'day' | 'week';

const grid = byId('grid', HTMLElement);
const status = byId('status', HTMLElement);
const trouble = byId('trouble', HTMLElement);

void start();

async function start(): Promise<void> {
  const directory = await loadDirectory().catch(() => undefined);
  const first = directory?.mailboxes.find((one) => one.featuredAs) ?? directory?.mailboxes[0];
  if (!directory || !first) {
    trouble.textContent = 'The simulator does not answer. Reload the page when it runs.';
    trouble.hidden = false;
    return;
  }
  new OutlookPage(directory, first);
}

class OutlookPage {
  private me: Mailbox;
  private graph: Graph;
  private view: View;
  private date: Date;
  private meetings: readonly Meeting[] = [];
  private opened: OpenMeeting | undefined;
  private readonly menu: PersonMenu;
  private readonly requests = new Requests(byId('requests', HTMLElement), (words) => this.done(words));
  private readonly month = miniMonth(byId('month', HTMLElement));
  private readonly live = liveMeetings({
    changed: (fresh) => this.show(fresh),
    failed: (words) => {
      trouble.hidden = words === undefined;
      trouble.textContent = words === undefined ? '' : `The calendar cannot be read: ${words}`;
    },
  });

  constructor(
    private readonly directory: Directory,
    first: Mailbox,
  ) {
    const asked = readAddress(directory);
    this.me = asked.me ?? first;
    this.graph = graphAs(this.me.address);
    this.view = asked.view;
    this.date = asked.date;
    this.menu = personMenu(directory, (mailbox) => this.go({ me: mailbox }));
    byId('person', HTMLElement).append(this.menu.element);
    wireBar({
      create: () => this.create(),
      turn: (by) => this.go({ date: addDays(this.date, by * (this.view === 'day' ? 1 : 7)) }),
      today: () => this.go({ date: directory.now() }),
      show: (view) => this.go({ view }),
    });
    window.addEventListener('popstate', () => this.follow());
    setInterval(() => this.draw(), 60_000);
    this.go({ me: this.me });
  }

  /** Shows somebody, some days, or both; reads anew when that is another window. */
  private go(change: { me?: Mailbox; view?: View; date?: Date }): void {
    const before = this.window();
    if (change.me && change.me !== this.me) {
      this.me = change.me;
      this.graph = graphAs(this.me.address);
    }
    this.view = change.view ?? this.view;
    this.date = change.date ?? this.date;
    const after = this.window();
    if (change.me || +before.first !== +after.first || before.days !== after.days) {
      if (change.me) this.meetings = [];
      grid.setAttribute('aria-busy', 'true');
      this.live.watch(this.graph, after);
    }
    writeAddress(this.me, this.view, this.date);
    this.draw();
  }

  /** Back and forward in the browser's history. */
  private follow(): void {
    const { me, ...rest } = readAddress(this.directory);
    this.go({ ...rest, ...(me ? { me } : {}) });
  }

  private window(): LiveWindow {
    return this.view === 'day' ? { first: startOfDay(this.date), days: 1 } : { first: startOfWeek(this.date), days: 7 };
  }

  private show(fresh: readonly Meeting[]): void {
    this.meetings = fresh;
    this.draw();
    grid.removeAttribute('aria-busy');
    const same = fresh.find((one) => one.id === this.opened?.id);
    if (same) this.opened?.refresh(same);
  }

  private create(when = nextHalfHour(this.directory.now())): void {
    const { graph, directory, me } = this;
    const span = { start: when, end: new Date(+when + 30 * 60_000), allDay: false };
    this.opened = openEditor({ graph, directory, me, when: span, done: (words) => this.done(words) });
  }

  private open(meeting: Meeting): void {
    const { graph, directory, me } = this;
    const done = (words: string): void => this.done(words);
    const isOwn = meeting.isOrganizer && !meeting.cancelled;
    this.opened = isOwn
      ? openEditor({ graph, directory, me, when: meeting, meeting, done })
      : openDetail({ graph, meeting, done });
  }

  private done(words: string): void {
    say(words);
    this.live.refresh();
  }

  private draw(): void {
    const { directory, me, view, date } = this;
    const now = directory.now();
    this.menu.show(me);
    this.requests.show(me, this.graph);
    this.month({ chosen: date, now, choose: (day) => this.go({ date: day }) });
    drawBar(view, date);
    drawRooms(directory, me, (mailbox) => this.go({ me: mailbox }));
    drawGrid(grid, {
      ...this.window(),
      now,
      meetings: this.meetings,
      open: (meeting) => this.open(meeting),
      create: (when) => this.create(when),
      showDay: (day) => this.go({ view: 'day', date: day }),
    });
  }
}

function readAddress(directory: Directory): { me: Mailbox | undefined; view: View; date: Date } {
  const query = new URLSearchParams(location.search);
  const as = query.get('as')?.toLowerCase();
  const narrow = window.matchMedia('(max-width: 640px)').matches;
  const view = query.get('view') ?? (narrow ? 'day' : 'week');
  return {
    me: directory.mailboxes.find((one) => one.address.toLowerCase() === as || one.id === as),
    view: view === 'day' ? 'day' : 'week',
    date: readField(query.get('date') ?? '') ?? directory.now(),
  };
}

function writeAddress(me: Mailbox, view: View, date: Date): void {
  const query = new URLSearchParams({ as: me.address, view, date: dateText(date) });
  // Another person is a step one can go back from; turning pages is not.
  const before = new URLSearchParams(location.search).get('as');
  if (before !== null && before !== me.address) history.pushState(null, '', `/?${query}`);
  else history.replaceState(null, '', `/?${query}`);
  document.title = `${me.name} – Calendar – simulated Microsoft 365`;
}

function wireBar(acts: { create(): void; turn(by: number): void; today(): void; show(view: View): void }): void {
  const on = (id: string, act: () => void): void => byId(id, HTMLButtonElement).addEventListener('click', act);
  on('new', acts.create);
  on('today', acts.today);
  on('previous', () => acts.turn(-1));
  on('next', () => acts.turn(1));
  on('view-day', () => acts.show('day'));
  on('view-week', () => acts.show('week'));
}

function drawBar(view: View, date: Date): void {
  byId('range', HTMLElement).textContent = view === 'day' ? longDay(date) : monthName(startOfWeek(date));
  for (const one of ['day', 'week'])
    byId(`view-${one}`, HTMLButtonElement).setAttribute('aria-pressed', String(one === view));
  byId('previous', HTMLButtonElement).setAttribute('aria-label', `Previous ${view}`);
  byId('next', HTMLButtonElement).setAttribute('aria-label', `Next ${view}`);
}

/** The rooms on the left, by building: a room's calendar is one click away. */
function drawRooms(directory: Directory, me: Mailbox, choose: (mailbox: Mailbox) => void): void {
  const rooms = directory.mailboxes
    .filter((one) => one.isRoom)
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  const buildings = [...new Set(rooms.map((one) => one.building ?? ''))];
  const parent = byId('rooms', HTMLElement);
  const openBefore = new Set(
    [...parent.querySelectorAll<HTMLDetailsElement>('details[open]')].map((one) => one.dataset.building),
  );
  replace(
    parent,
    buildings.map((building) =>
      h(
        'details',
        { 'data-building': building, open: openBefore.has(building) || (me.isRoom && me.building === building) },
        h('summary', {}, building),
        h(
          'ul',
          {},
          rooms
            .filter((one) => one.building === building)
            .map((one) =>
              h(
                'li',
                {},
                h(
                  'button',
                  {
                    type: 'button',
                    class: 'room-link',
                    'aria-current': one === me && 'true',
                    onclick: () => choose(one),
                  },
                  one.name,
                ),
              ),
            ),
        ),
      ),
    ),
  );
}

function say(words: string): void {
  status.textContent = words;
  status.classList.add('shown');
  window.setTimeout(() => status.textContent === words && status.classList.remove('shown'), 5000);
}
