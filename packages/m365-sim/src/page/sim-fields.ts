// Labelled fields of the switches page.
import { h } from './dom.ts';

export interface Field<T extends HTMLInputElement | HTMLSelectElement> {
  readonly element: HTMLElement;
  readonly input: T;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function field(label: string, type: string, value: string): Field<HTMLInputElement> {
  const input = h('input', { class: 'input', type, value, min: 0 });
  return { element: h('label', { class: 'field' }, h('span', {}, label), input), input };
}

export function choice(label: string, options: readonly Option[]): Field<HTMLSelectElement> {
  const input = h(
    'select',
    { class: 'input' },
    options.map((one) => h('option', { value: one.value }, one.label)),
  );
  return { element: h('label', { class: 'field' }, h('span', {}, label), input), input };
}

/** `drop-notifications` → “Drop notifications”. */
export function words(kind: string): string {
  const text = kind.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
