// A text field with a list of suggestions below it, by the pattern of
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete, manual selection).
import { h, replace } from './dom.ts';
import type { Mailbox } from './mailboxes.ts';

export interface ComboboxOptions {
  readonly label: string;
  readonly placeholder: string;
  suggest(text: string): readonly Mailbox[];
  choose(mailbox: Mailbox): void;
}

const MOST = 8;
let made = 0;

export function combobox(options: ComboboxOptions): {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
} {
  const id = `combobox-${++made}`;
  const list = h('ul', {
    role: 'listbox',
    id: `${id}-list`,
    class: 'suggestions',
    'aria-label': 'Suggestions',
    hidden: true,
  });
  const input = h('input', {
    class: 'input',
    id,
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    placeholder: options.placeholder,
  });
  const suggestions = new Suggestions(options, input, list);
  input.addEventListener('input', () => suggestions.draw(0));
  input.addEventListener('focus', () => suggestions.draw(0));
  input.addEventListener('blur', () => suggestions.hide());
  input.addEventListener('keydown', (event) => suggestions.key(event));
  const label = h('label', { for: id }, options.label);
  return { element: h('div', { class: 'field combobox' }, label, input, list), input };
}

class Suggestions {
  private shown: readonly Mailbox[] = [];
  private active = -1;

  constructor(
    private readonly options: ComboboxOptions,
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
  ) {}

  draw(highlight: number): void {
    const { input, list, options } = this;
    this.shown = input.value.trim() === '' ? [] : options.suggest(input.value).slice(0, MOST);
    this.active = Math.min(highlight, this.shown.length - 1);
    list.hidden = this.shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (this.active >= 0) input.setAttribute('aria-activedescendant', `${input.id}-${this.active}`);
    else input.removeAttribute('aria-activedescendant');
    const lines = this.shown.map((one, index) =>
      suggestion(one, `${input.id}-${index}`, index === this.active, () => this.choose(one)),
    );
    replace(list, lines);
    list.children[this.active]?.scrollIntoView({ block: 'nearest' });
  }

  hide(): void {
    this.shown = [];
    this.active = -1;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  key(event: KeyboardEvent): void {
    const last = this.shown.length - 1;
    if (event.key === 'ArrowDown') this.draw(this.active >= last ? 0 : this.active + 1);
    else if (event.key === 'ArrowUp') this.draw(this.active <= 0 ? last : this.active - 1);
    else if (event.key === 'Enter') this.choose(this.shown[this.active]);
    else if (event.key === 'Escape' && last >= 0) this.hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private choose(mailbox: Mailbox | undefined): void {
    if (!mailbox) return;
    this.input.value = '';
    this.hide();
    this.options.choose(mailbox);
  }
}

function suggestion(mailbox: Mailbox, id: string, active: boolean, choose: () => void): HTMLElement {
  return h(
    'li',
    {
      id,
      role: 'option',
      'aria-selected': String(active),
      // Before the field loses the focus, or the list would be gone at the click.
      onmousedown: (event) => event.preventDefault(),
      onclick: choose,
    },
    h('span', { class: 'name' }, mailbox.name),
    h('span', { class: 'about' }, mailbox.about),
  );
}
