// The main grid: one day or one week, hours downwards, meetings as buttons, all-day meetings on top, a line at now.
import { addDays, isSameDay, longDay, MINUTE, rangeText, startOfDay } from './dates.ts';
import { h, replace } from './dom.ts';
import { placeInLanes } from './lanes.ts';
import type { Meeting } from './meeting.ts';

export interface GridState {
  readonly first: Date;
  readonly days: number;
  readonly now: Date;
  readonly meetings: readonly Meeting[];
  open(meeting: Meeting): void;
  /** An empty place was clicked. */
  create(start: Date): void;
  showDay(day: Date): void;
}

const DAY = 24 * 60;

export function drawGrid(parent: HTMLElement, state: GridState): void {
  const days = Array.from({ length: state.days }, (_none, index) => addDays(state.first, index));
  const scroller = parent.querySelector('.hours-scroll');
  const scrolled = scroller?.scrollTop;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.event : undefined;
  parent.classList.toggle('one-day', state.days === 1);
  replace(
    parent,
    h(
      'div',
      { class: 'grid-head' },
      h('div', { class: 'corner' }),
      days.map((day) => dayHead(day, state)),
    ),
    h(
      'div',
      { class: 'all-day' },
      h('div', { class: 'corner' }, 'All day'),
      days.map((day) => allDay(day, state)),
    ),
    h(
      'div',
      { class: 'hours-scroll', tabindex: 0, role: 'region', 'aria-label': 'Hours' },
      h(
        'div',
        { class: 'hours' },
        hourNames(),
        days.map((day) => dayColumn(day, state)),
      ),
    ),
  );
  const fresh = parent.querySelector<HTMLElement>('.hours-scroll');
  if (fresh) fresh.scrollTop = scrolled ?? firstScroll(fresh, state);
  if (focused)
    parent.querySelector<HTMLElement>(`[data-event="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

/** Half an hour before the working day, or an hour before now if that is earlier or later than the office's hours. */
function firstScroll(scroller: HTMLElement, { now }: GridState): number {
  const hour = now.getHours() < 8 || now.getHours() > 16 ? Math.max(0, now.getHours() - 2) : 7.5;
  return (scroller.scrollHeight / 24) * hour;
}

function dayHead(day: Date, state: GridState): HTMLElement {
  const today = isSameDay(day, state.now);
  return h(
    'button',
    {
      type: 'button',
      class: today ? 'day-head today' : 'day-head',
      'aria-label': `Show ${longDay(day)}`,
      'aria-current': today && 'date',
      onclick: () => state.showDay(day),
    },
    h('span', { class: 'day-number' }, day.getDate()),
    h('span', {}, day.toLocaleDateString('en-GB', { weekday: 'short' })),
  );
}

function allDay(day: Date, state: GridState): HTMLElement {
  const next = addDays(day, 1);
  const shown = state.meetings.filter((one) => one.allDay && one.start < next && one.end > day);
  return h(
    'div',
    { class: 'all-day-cell' },
    shown.map((one) => eventButton(one, state, 'all day')),
  );
}

function dayColumn(day: Date, state: GridState): HTMLElement {
  const next = addDays(day, 1);
  const timed = state.meetings.filter((one) => !one.allDay && one.start < next && one.end > day);
  const column: HTMLElement = h('div', {
    class: 'day-column',
    role: 'group',
    'aria-label': longDay(day),
    onclick: (event) =>
      event instanceof MouseEvent && event.target === column && state.create(timeAt(column, day, event)),
  });
  for (const { item, lane, lanes } of placeInLanes(timed)) {
    const button = eventButton(item, state, rangeText(item.start, item.end));
    const from = Math.max(0, minutesInto(day, item.start));
    const to = Math.min(DAY, minutesInto(day, item.end));
    button.style.top = `${(from / DAY) * 100}%`;
    button.style.height = `${(Math.max(to - from, 20) / DAY) * 100}%`;
    button.style.insetInlineStart = `${(lane / lanes) * 100}%`;
    button.style.width = `calc(${100 / lanes}% - 3px)`;
    if (to - from <= 30) button.classList.add('short');
    column.append(button);
  }
  if (isSameDay(day, state.now)) {
    const line = h('div', { class: 'now-line', 'aria-hidden': 'true' });
    line.style.top = `${(minutesInto(day, state.now) / DAY) * 100}%`;
    column.append(line);
  }
  return column;
}

function eventButton(meeting: Meeting, state: GridState, time: string): HTMLButtonElement {
  const pending = !meeting.isOrganizer && (meeting.answer === 'notResponded' || meeting.answer === 'none');
  const tentative = meeting.showAs === 'tentative' || meeting.answer === 'tentativelyAccepted';
  const classes = [
    'event',
    meeting.cancelled && 'cancelled',
    pending && 'pending',
    tentative && 'tentative',
    meeting.end < state.now && 'past',
  ];
  const marks = `${meeting.isPrivate ? '🔒' : ''}${meeting.seriesMasterId ? '↻' : ''}`;
  return h(
    'button',
    {
      type: 'button',
      class: classes.filter(Boolean).join(' '),
      'data-event': meeting.id,
      'aria-label': `${meeting.title}, ${time}`,
      title: [meeting.title, time, meeting.location].filter(Boolean).join('\n'),
      onclick: () => state.open(meeting),
    },
    h('span', { class: 'event-title' }, meeting.title, marks && h('span', { class: 'marks' }, ` ${marks}`)),
    meeting.location !== '' && h('span', { class: 'event-place' }, meeting.location),
    h('span', { class: 'event-time' }, time),
  );
}

function hourNames(): HTMLElement {
  const names = Array.from({ length: 24 }, (_none, hour) =>
    h('div', { class: 'hour' }, hour === 0 ? '' : `${String(hour).padStart(2, '0')}:00`),
  );
  return h('div', { class: 'hour-names', 'aria-hidden': 'true' }, names);
}

function timeAt(column: HTMLElement, day: Date, event: MouseEvent): Date {
  const box = column.getBoundingClientRect();
  const half = Math.floor(((event.clientY - box.top) / box.height) * 48);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, half * 30);
}

function minutesInto(day: Date, instant: Date): number {
  if (isSameDay(day, instant)) return instant.getHours() * 60 + instant.getMinutes();
  return (instant.getTime() - startOfDay(day).getTime()) / MINUTE;
}
