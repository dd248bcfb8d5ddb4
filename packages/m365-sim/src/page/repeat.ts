// The part of the editor that says whether and how a meeting repeats. What is chosen becomes Graph's recurrence in repeat-pattern.ts.
import { addDays, dateText, readField } from './dates.ts';
import { h, replace } from './dom.ts';
import {
  REPEATS,
  type Recurrence,
  type Repeat,
  type RepeatEnd,
  recurrenceOf,
  repeatWords,
  WEEK,
  weekdayOf,
} from './repeat-pattern.ts';

const UNITS: Readonly<Record<Repeat, string>> = {
  none: '',
  daily: 'days',
  weekly: 'weeks',
  absoluteMonthly: 'months',
  relativeMonthly: 'months',
  absoluteYearly: 'years',
  relativeYearly: 'years',
};

export interface RepeatPart {
  readonly element: HTMLElement;
  /** The choices name the start's day: they follow it, as does the day of the week until others are chosen. */
  startChanged(start: Date): void;
  value(start: Date): Recurrence | undefined;
}

export function repeatPart(first: Date): RepeatPart {
  const kind = h('select', { class: 'input', 'aria-label': 'Repeat' });
  const every = h('input', { class: 'input', type: 'number', min: 1, max: 99, value: 1 });
  const unit = h('span', {}, 'Every … weeks');
  const days = WEEK.map((day) => dayCheck(day, day === weekdayOf(first)));
  const week = h(
    'fieldset',
    { class: 'checks' },
    h('legend', {}, 'On'),
    days.map((one) => one.element),
  );
  const ends = h('select', { class: 'input', 'aria-label': 'Stops' });
  replace(ends, option('endDate', 'On a date'), option('numbered', 'After a number'), option('noEnd', 'Never'));
  const until = h('input', { class: 'input', type: 'date', value: dateText(addDays(first, 28)) });
  const count = h('input', { class: 'input', type: 'number', min: 1, max: 999, value: 10 });
  const untilField = field('Repeat until', until);
  const countField = field('Occurrences', count);
  const more = h(
    'div',
    { class: 'repeat-more' },
    h('label', { class: 'field' }, unit, every),
    week,
    field('Stops', ends),
    untilField,
    countField,
  );

  const chosen = (): Repeat => REPEATS.find((one) => one === kind.value) ?? 'none';
  const show = (): void => {
    more.hidden = chosen() === 'none';
    unit.textContent = `Every … ${UNITS[chosen()]}`;
    week.hidden = chosen() !== 'weekly';
    untilField.hidden = ends.value !== 'endDate';
    countField.hidden = ends.value !== 'numbered';
  };
  const checked = (): string[] => days.filter((one) => one.input.checked).map((one) => one.day);
  let weekday = weekdayOf(first);
  const startChanged = (start: Date): void => {
    const before = chosen();
    if (checked().join() === weekday) for (const one of days) one.input.checked = one.day === weekdayOf(start);
    weekday = weekdayOf(start);
    replace(
      kind,
      REPEATS.map((one) => option(one, repeatWords(one, start))),
    );
    kind.value = before;
  };
  const end = (): RepeatEnd => {
    const last = readField(until.value);
    if (ends.value === 'numbered') return { type: 'numbered', count: Math.max(1, Number(count.value) || 1) };
    return ends.value === 'endDate' && last ? { type: 'endDate', until: last } : { type: 'noEnd' };
  };
  kind.addEventListener('change', show);
  ends.addEventListener('change', show);
  startChanged(first);
  kind.value = 'none';
  show();
  return {
    element: h('div', { class: 'repeat' }, field('Repeat', kind), more),
    startChanged,
    value: (start) => {
      const repeat = chosen();
      if (repeat === 'none') return undefined;
      const interval = Math.max(1, Number(every.value) || 1);
      return recurrenceOf(start, { repeat, interval, days: checked(), end: end() });
    },
  };
}

function dayCheck(day: string, checked: boolean): { day: string; element: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { type: 'checkbox', checked });
  const name = day.charAt(0).toUpperCase() + day.slice(1, 3);
  return { day, input, element: h('label', { class: 'check' }, input, name) };
}

function option(value: string, words: string): HTMLElement {
  return h('option', { value }, words);
}

function field(label: string, input: HTMLElement): HTMLElement {
  return h('label', { class: 'field' }, h('span', {}, label), input);
}
