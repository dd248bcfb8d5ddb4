// The Outlook-like page: whose calendar, which days, and what to do with a meeting. What is shown stands in the address.
import { addDays, dateText, longDay, monthName, nextHalfHour, readField, startOfDay, startOfWeek } from './dates.ts';
import { openDetail } from './detail.ts';
import { byId, h, replace } from './dom.ts';
import { type OpenMeeting, openEditor } from './editor.ts';
import { graphAs } from './graph.ts';
import { drawGrid } from './grid.ts';
import { liveMeetings } from './live.ts';
import { type Directory, loadDirectory, type Mailbox } from './mailboxes.ts';
import type { Meeting } from './meeting.ts';
import { miniMonth } from './mini-month.ts';
import { personMenu } from './person-menu.ts';

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
  runPage(directory, first);
}

function runPage(directory: Directory, first: Mailbox): void {
  const asked = readAddress(directory);
  let me = asked.me ?? first;
  let graph = graphAs(me.address);
  let view = asked.view;
  let date = asked.date;
  let meetings: readonly Meeting[] = [];
  let opened: OpenMeeting | undefined;

  const live = liveMeetings({
    changed: (fresh) => {
      meetings = fresh;
      draw();
      grid.removeAttribute('aria-busy');
      const same = fresh.find((one) => one.id === opened?.id);
      if (same) opened?.refresh(same);
    },
    failed: (words) => {
      trouble.hidden = words === undefined;
      trouble.textContent = words === undefined ? '' : `The calendar cannot be read: ${words}`;
    },
  });
  const done = (words: string): void => {
    say(words);
    live.refresh();
  };
  const shownWindow = (): { first: Date; days: number } =>
    view === 'day' ? { first: startOfDay(date), days: 1 } : { first: startOfWeek(date), days: 7 };
  const go = (change: { me?: Mailbox; view?: View; date?: Date }): void => {
    const before = shownWindow();
    if (change.me && change.me !== me) {
      me = change.me;
      graph = graphAs(me.address);
    }
    view = change.view ?? view;
    date = change.date ?? date;
    const after = shownWindow();
    if (change.me || +before.first !== +after.first || before.days !== after.days) {
      meetings = change.me ? [] : meetings;
      grid.setAttribute('aria-busy', 'true');
      live.watch(graph, after);
    }
    writeAddress(me, view, date);
    draw();
  };
  const create = (when?: Date): void => {
    const begin = when ?? nextHalfHour(directory.now());
    const span = { start: begin, end: new Date(+begin + 30 * 60_000), allDay: false };
    opened = openEditor({ graph, directory, me, when: span, done });
  };
  const open = (meeting: Meeting): void => {
    opened =
      meeting.isOrganizer && !meeting.cancelled
        ? openEditor({ graph, directory, me, when: meeting, meeting, done })
        : openDetail({ graph, meeting, done });
  };
  const menu = personMenu(directory, (mailbox) => go({ me: mailbox }));
  const month = miniMonth(byId('month', HTMLElement));
  const draw = (): void => {
    const now = directory.now();
    menu.show(me);
    month({ chosen: date, now, choose: (day) => go({ date: day }) });
    drawBar(view, date);
    drawRooms(directory, me, (mailbox) => go({ me: mailbox }));
    drawGrid(grid, { ...shownWindow(), now, meetings, open, create, showDay: (day) => go({ view: 'day', date: day }) });
  };

  byId('person', HTMLElement).append(menu.element);
  wireBar({
    create: () => create(),
    turn: (by) => go({ date: addDays(date, by * (view === 'day' ? 1 : 7)) }),
    today: () => go({ date: directory.now() }),
    show: (next) => go({ view: next }),
  });
  window.addEventListener('popstate', () => {
    const { me: other, ...rest } = readAddress(directory);
    go({ ...rest, ...(other ? { me: other } : {}) });
  });
  setInterval(draw, 60_000);
  go({ me });
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
  history.replaceState(null, '', `/?${query}`);
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
  const rooms = directory.mailboxes.filter((one) => one.isRoom);
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
