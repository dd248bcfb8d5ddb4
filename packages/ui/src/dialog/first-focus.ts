/**
 * Names what has the focus when a dialog opens, as a `ref`. React's `autoFocus` acts before the dialog is shown, when
 * nothing in it can be focused; the attribute is what `showModal` looks for.
 */
export function firstFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
