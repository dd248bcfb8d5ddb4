// A modal dialog with a title, content, actions and a place for what went wrong. Closes when an action succeeds.
import { h } from './dom.ts';

export interface DialogAction {
  readonly label: string;
  readonly primary?: boolean;
  readonly danger?: boolean;
  /** Ends with the words to say when it is done; throws to keep the dialog open. */
  run(): Promise<string>;
}

export interface DialogOptions {
  readonly title: string;
  readonly content: Parameters<typeof h>[2][];
  readonly actions: readonly DialogAction[];
  done(words: string): void;
}

let made = 0;

export function openDialog(options: DialogOptions): { isOpen(): boolean; close(): void } {
  const id = `dialog-${++made}`;
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const buttons = options.actions.map((action) =>
    h('button', { type: action.primary ? 'submit' : 'button', class: look(action) }, action.label),
  );
  const run = async (action: DialogAction): Promise<void> => {
    problem.hidden = true;
    for (const button of buttons) button.disabled = true;
    try {
      const words = await action.run();
      dialog.close();
      options.done(words);
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
      problem.hidden = false;
    }
    for (const button of buttons) button.disabled = false;
  };
  options.actions.forEach((action, index) => {
    if (!action.primary) buttons[index]?.addEventListener('click', () => void run(action));
  });
  const primary = options.actions.find((one) => one.primary);
  const form = h(
    'form',
    { novalidate: true },
    heading(id, options.title, () => dialog.close()),
    h('div', { class: 'dialog-body' }, options.content),
    h('footer', {}, problem, h('div', { class: 'actions' }, buttons)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (primary) void run(primary);
  });
  const dialog: HTMLDialogElement = h(
    'dialog',
    { 'aria-labelledby': id, class: 'dialog', onclose: () => dialog.remove() },
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  return { isOpen: () => dialog.open, close: () => dialog.close() };
}

function heading(id: string, title: string, close: () => void): HTMLElement {
  const button = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: close }, '✕');
  return h('header', {}, h('h2', { id }, title), button);
}

function look(action: DialogAction): string {
  return ['button', action.primary && 'primary', action.danger && 'danger'].filter(Boolean).join(' ');
}
