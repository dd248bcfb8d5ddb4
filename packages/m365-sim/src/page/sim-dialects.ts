// The card of doubtful behaviours: each with its two ways, the likelier first, and a draw by seed.
import { byId, h, replace } from './dom.ts';
import { ask, say } from './sim-api.ts';
import { choice, field } from './sim-fields.ts';

interface Dialects {
  readonly dialect: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, readonly [string, string]>>;
}

const PATH = '/sim/dialect';

export async function drawDialectCard(): Promise<void> {
  const known = await ask<Dialects>('GET', PATH);
  if (!known) return;
  const { dialect, choices } = known;
  const rows = Object.entries(choices).map(([name, ways]) => {
    const { element, input } = choice(
      spaced(name),
      ways.map((way) => ({ value: way, label: spaced(way) })),
    );
    input.value = dialect[name] ?? ways[0];
    input.addEventListener('change', () => void change({ [name]: input.value }, spaced(name)));
    return element;
  });
  const seed = field('Draw by seed', 'number', '1');
  const draw = async (): Promise<void> => {
    if (await ask('POST', PATH, { seed: Number(seed.input.value) })) say(`Drawn by seed ${seed.input.value}.`);
    await drawDialectCard();
  };
  const restore = async (): Promise<void> => {
    await change(Object.fromEntries(Object.entries(choices).map(([name, [first]]) => [name, first])), 'Everything');
    await drawDialectCard();
  };
  replace(
    byId('dialects', HTMLElement),
    h('details', {}, h('summary', {}, summary(known)), h('div', { class: 'form compact' }, rows)),
    h(
      'div',
      { class: 'row end' },
      seed.element,
      h('button', { type: 'button', class: 'button primary', onclick: () => void draw() }, 'Draw'),
      h('button', { type: 'button', class: 'button', onclick: () => void restore() }, 'The likeliest'),
    ),
  );
}

function summary({ dialect, choices }: Dialects): string {
  const names = Object.keys(choices);
  const other = names.filter((name) => dialect[name] !== choices[name]?.[0]).length;
  return `${names.length} switches, ${other === 0 ? 'all the likelier way' : `${other} the other way`}`;
}

async function change(wish: Readonly<Record<string, string>>, what: string): Promise<void> {
  if (await ask('PATCH', PATH, wish)) say(`${what} goes the way you chose.`);
}

/** `allDayWindow` → “All day window”. */
function spaced(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
