// The sign-in pages' two conveniences: narrowing the list of people, and sending a form_post answer by itself.

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
  const list = document.getElementById(input.dataset.filter ?? '');
  const none = document.querySelector<HTMLElement>(`[data-filter-none="${input.dataset.filter}"]`);
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    for (const row of list?.querySelectorAll<HTMLElement>('[data-search]') ?? []) {
      row.hidden = !(row.dataset.search ?? '').includes(wanted);
      if (!row.hidden) shown += 1;
    }
    if (none) none.hidden = shown > 0;
  });
  // Enter chooses the only person left, instead of the first button of the page.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const left = list?.querySelectorAll<HTMLButtonElement>('[data-search]:not([hidden]) button');
    if (left?.length === 1) left[0]?.click();
  });
}

document.querySelector<HTMLFormElement>('form[data-submit-at-once]')?.submit();
