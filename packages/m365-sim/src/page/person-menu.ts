// Top right: whom the page acts as. A button with the person's name opens a list of everybody and every room.
import { initialsOf, toneOf } from '../entra/avatar.ts';
import { h, replace } from './dom.ts';
import { type Directory, type Mailbox, search } from './mailboxes.ts';

export interface PersonMenu {
  readonly element: HTMLElement;
  show(me: Mailbox): void;
}

const MOST = 60;

export function personMenu(directory: Directory, choose: (mailbox: Mailbox) => void): PersonMenu {
  const list = h('ul', { class: 'menu-list' });
  const input = h('input', {
    class: 'input',
    type: 'search',
    placeholder: 'Search people and rooms',
    'aria-label': 'Search people and rooms',
    oninput: () => draw(),
  });
  const popover = h(
    'div',
    { class: 'menu', popover: 'auto', id: 'person-menu', role: 'dialog', 'aria-label': 'Act as' },
    input,
    list,
  );
  const button = h('button', { type: 'button', class: 'me', popovertarget: 'person-menu' });
  const pick = (mailbox: Mailbox): void => {
    popover.hidePopover();
    button.focus();
    choose(mailbox);
  };
  const draw = (): void => {
    const featured = directory.mailboxes.filter((one) => one.featuredAs !== undefined);
    const all = input.value.trim()
      ? search(directory.mailboxes, input.value)
      : [...featured, ...directory.mailboxes.filter((one) => !one.featuredAs)];
    const shown = all.slice(0, MOST);
    replace(
      list,
      shown.map((one) =>
        h(
          'li',
          {},
          row(one, () => pick(one)),
        ),
      ),
      shown.length === 0 && h('li', { class: 'empty' }, 'Nobody and no room has such a name.'),
      all.length > MOST && h('li', { class: 'empty' }, `${all.length - MOST} more; type to find them.`),
    );
  };
  popover.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    input.value = '';
    draw();
    input.focus();
  });
  return {
    element: h('div', { class: 'person-menu' }, button, popover),
    show: (me) => {
      button.setAttribute('aria-label', `Acting as ${me.name}. Change`);
      replace(button, h('span', { class: 'me-name' }, me.name), avatar(me));
    },
  };
}

function row(mailbox: Mailbox, choose: () => void): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'menu-row', onclick: choose },
    avatar(mailbox),
    h(
      'span',
      { class: 'who' },
      h('span', { class: 'name' }, mailbox.name),
      h('span', { class: 'about' }, mailbox.about),
    ),
    mailbox.featuredAs !== undefined && h('span', { class: 'badge' }, mailbox.featuredAs),
  );
}

function avatar(mailbox: Mailbox): HTMLElement {
  const kind = mailbox.isRoom ? 'avatar room' : `avatar tone-${toneOf(mailbox.id)}`;
  return h('span', { class: kind, 'aria-hidden': 'true' }, mailbox.isRoom ? '▣' : initialsOf(mailbox.name));
}
