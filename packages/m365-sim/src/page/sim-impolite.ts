// The card of impolite calls: each rule that was broken, why it is one, and the latest calls that broke it.
import { byId, h, replace } from './dom.ts';
import { ask, say } from './sim-api.ts';
import { words } from './sim-fields.ts';

export interface Impolite {
  readonly calls: readonly ImpoliteCall[];
}

interface ImpoliteCall {
  readonly rule: string;
  readonly at: string;
  readonly detail: string;
  readonly why: string;
}

const SHOWN = 5;
let shown = '';

export function drawImpolite({ calls }: Impolite): void {
  // Drawn anew only when something changed, so that what is open stays open.
  const now = JSON.stringify([calls.length, calls.at(-1)]);
  if (now === shown) return;
  shown = now;
  const rules = [...new Set(calls.map((one) => one.rule))];
  replace(
    byId('impolite', HTMLElement),
    rules.map((rule) => drawRule(calls.filter((one) => one.rule === rule))),
    calls.length === 0 && h('li', { class: 'hint' }, 'Nobody broke a rule.'),
    calls.length > 0 &&
      h('li', {}, h('button', { type: 'button', class: 'button', onclick: () => void forget() }, 'Forget them')),
  );
}

function drawRule(calls: readonly ImpoliteCall[]): HTMLElement {
  const [first] = calls;
  const [why = '', page = ''] = (first?.why ?? '').split(/: (?=https:)/);
  const latest = calls.slice(-SHOWN).reverse();
  return h(
    'li',
    {},
    h(
      'details',
      { class: 'grow' },
      h('summary', {}, h('strong', {}, words(first?.rule ?? '')), ` ${calls.length}×`),
      h('p', { class: 'hint' }, `${why}. `, h('a', { href: page }, 'Microsoft’s page')),
      latest.map((one) => h('p', {}, `${new Date(one.at).toLocaleTimeString()} ${one.detail}`)),
    ),
  );
}

async function forget(): Promise<void> {
  await ask('DELETE', '/sim/impolite');
  const now = await ask<Impolite>('GET', '/sim/impolite');
  if (now) drawImpolite(now);
  say('What callers did wrong is forgotten.');
}
