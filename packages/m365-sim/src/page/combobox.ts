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
  let shown: readonly Mailbox[] = [];
  let active = -1;

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
    oninput: () => draw(0),
    onfocus: () => input.value !== '' && draw(0),
    onblur: () => hide(),
    onkeydown: (event) => event instanceof KeyboardEvent && key(event),
  });

  const choose = (mailbox: Mailbox | undefined): void => {
    if (!mailbox) return;
    input.value = '';
    hide();
    options.choose(mailbox);
  };
  const draw = (highlight: number): void => {
    shown = input.value.trim() === '' ? [] : options.suggest(input.value).slice(0, MOST);
    active = Math.min(highlight, shown.length - 1);
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${active}`);
    else input.removeAttribute('aria-activedescendant');
    replace(
      list,
      shown.map((one, index) => suggestion(one, `${id}-${index}`, index === active, () => choose(one))),
    );
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const hide = (): void => {
    shown = [];
    active = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') draw(active + 1 >= shown.length ? 0 : active + 1);
    else if (event.key === 'ArrowUp') draw(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Enter') choose(shown[active]);
    else if (event.key === 'Escape' && shown.length > 0) hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = h('label', { for: id }, options.label);
  return { element: h('div', { class: 'field combobox' }, label, input, list), input };
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
