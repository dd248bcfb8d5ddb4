/** HTML in which whatever is filled in is escaped, unless it is HTML made here. */

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Filling = string | Html | null | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(parts.map((part, index) => part + fill(fillings[index] ?? null)).join(''));
}

function fill(filling: Filling): string {
  if (filling === null) return '';
  if (filling instanceof Html) return filling.text;
  if (typeof filling === 'string') return filling.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  return filling.map((one) => one.text).join('');
}
