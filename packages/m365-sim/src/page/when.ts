// The time of a meeting being written: start, end, all day, and how it repeats. Moving the start moves the end along.
import { addDays, dateText, dateTimeText, readField } from './dates.ts';
import { h } from './dom.ts';
import { repeatPart } from './repeat.ts';
import type { Recurrence } from './repeat-pattern.ts';

export interface When {
  readonly start: Date;
  /** For all-day meetings midnight after the last day. */
  readonly end: Date;
  readonly allDay: boolean;
}

export interface WhenPart {
  readonly element: HTMLElement;
  /** Undefined while a field is empty or the end is not after the start. */
  value(): When | undefined;
  recurrence(): Recurrence | undefined;
}

export function whenPart(
  first: When,
  options: { readonly mayRepeat: boolean; readonly more: HTMLElement; changed(): void },
): WhenPart {
  let length = +first.end - +first.start;
  const start = field('Start');
  const end = field('End');
  const allDay = check('All day');
  const repeat = repeatPart(first.start);

  const show = (when: When): void => {
    allDay.input.checked = when.allDay;
    const lastDay = when.allDay ? addDays(when.end, -1) : when.end;
    for (const [part, date] of [
      [start, when.start],
      [end, lastDay],
    ] as const) {
      part.input.type = when.allDay ? 'date' : 'datetime-local';
      part.input.value = when.allDay ? dateText(date) : dateTimeText(date);
    }
    repeat.startChanged(when.start);
  };
  const value = (): When | undefined => {
    const from = readField(start.input.value);
    const to = readField(end.input.value);
    if (!from || !to) return undefined;
    const last = allDay.input.checked ? addDays(to, 1) : to;
    return last > from ? { start: from, end: last, allDay: allDay.input.checked } : undefined;
  };

  start.input.addEventListener('change', () => {
    const from = readField(start.input.value);
    if (from) show({ start: from, end: new Date(+from + length), allDay: allDay.input.checked });
    options.changed();
  });
  end.input.addEventListener('change', () => {
    const now = value();
    if (now) length = +now.end - +now.start;
    options.changed();
  });
  allDay.input.addEventListener('change', () => {
    const from = readField(start.input.value) ?? first.start;
    const day = new Date(from.getFullYear(), from.getMonth(), from.getDate());
    const at = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 9);
    const whole = allDay.input.checked;
    show(
      whole
        ? { start: day, end: addDays(day, 1), allDay: true }
        : { start: at, end: new Date(+at + 1_800_000), allDay: false },
    );
    length = whole ? 86_400_000 : 1_800_000;
    options.changed();
  });

  show(first);
  return {
    element: h(
      'fieldset',
      { class: 'when' },
      h('legend', { class: 'visually-hidden' }, 'Time'),
      start.element,
      end.element,
      h('div', { class: 'checks' }, allDay.element, options.more),
      options.mayRepeat && repeat.element,
    ),
    value,
    recurrence: () => {
      const from = readField(start.input.value);
      return options.mayRepeat && from ? repeat.value(from) : undefined;
    },
  };
}

function field(label: string): { element: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { class: 'input', required: true });
  return { element: h('label', { class: 'field' }, h('span', {}, label), input), input };
}

export function check(label: string): { element: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { type: 'checkbox' });
  return { element: h('label', { class: 'check' }, input, label), input };
}
