// The small month on the left: choose a day, go to the month before or after.
import { addDays, dateText, isSameDay, longDay, monthName, startOfWeek } from './dates.ts';
import { h, replace } from './dom.ts';

export interface MiniMonthState {
  readonly chosen: Date;
  readonly now: Date;
  choose(day: Date): void;
}

export function miniMonth(parent: HTMLElement): (state: MiniMonthState) => void {
  let month: Date | undefined;
  let last: MiniMonthState | undefined;
  const draw = (state: MiniMonthState): void => {
    if (!last || !isSameDay(last.chosen, state.chosen)) month = undefined;
    last = state;
    const shown = month ?? new Date(state.chosen.getFullYear(), state.chosen.getMonth(), 1);
    const turn = (by: number): void => {
      month = new Date(shown.getFullYear(), shown.getMonth() + by, 1);
      draw(state);
    };
    const first = startOfWeek(shown);
    replace(
      parent,
      h(
        'div',
        { class: 'month-head' },
        h('h2', {}, monthName(shown)),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Previous month', onclick: () => turn(-1) },
          '‹',
        ),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Next month', onclick: () => turn(1) }, '›'),
      ),
      h(
        'div',
        { class: 'month' },
        ['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((name) => h('span', { class: 'weekday', 'aria-hidden': 'true' }, name)),
        Array.from({ length: 42 }, (_none, index) => dayButton(addDays(first, index), shown, state)),
      ),
    );
  };
  return draw;
}

function dayButton(day: Date, month: Date, state: MiniMonthState): HTMLElement {
  const chosen = isSameDay(day, state.chosen);
  const names = [
    'day',
    day.getMonth() !== month.getMonth() && 'other',
    isSameDay(day, state.now) && 'today',
    chosen && 'chosen',
  ];
  return h(
    'button',
    {
      type: 'button',
      class: names.filter(Boolean).join(' '),
      'aria-label': longDay(day),
      'aria-pressed': String(chosen),
      'data-day': dateText(day),
      onclick: () => state.choose(day),
    },
    day.getDate(),
  );
}
