// The switches page: the simulator's clock, faults that stay, faults that happen once, registrations to try, impolite calls.
// It draws what the simulator says it has, so a new fault needs nothing here.
import { byId, h, replace } from './dom.ts';
import { ask, say } from './sim-api.ts';
import { drawDialectCard } from './sim-dialects.ts';
import { choice, field, type Option, words } from './sim-fields.ts';
import { drawImpolite, type Impolite } from './sim-impolite.ts';
import { drawMailboxCards } from './sim-mailboxes.ts';
import { drawRefusalCard } from './sim-refusals.ts';

interface State {
  readonly tenantId: string;
  readonly apps: readonly { clientId: string; clientSecret?: string; displayName: string; integrationType: string }[];
  readonly rooms: readonly { readonly emailAddress: string; readonly displayName: string }[];
  readonly people: readonly { readonly id: string; readonly userPrincipalName: string; readonly displayName: string }[];
}

interface Faults {
  readonly rules: readonly ({ id: string; kind: string; fired: number } & Record<string, unknown>)[];
  readonly fired: Readonly<Record<string, number>>;
  readonly kinds: readonly string[];
  readonly acts: readonly string[];
}

interface Clock {
  readonly now: string;
  readonly pending: readonly { due: string; label: string }[];
}

const STEPS = [
  { label: '+ 1 minute', seconds: 60 },
  { label: '+ 15 minutes', seconds: 900 },
  { label: '+ 1 hour', seconds: 3600 },
  { label: '+ 1 day', seconds: 86_400 },
];

void start();

async function start(): Promise<void> {
  const state = await ask<State>('GET', '/sim/state');
  const faults = await ask<Faults>('GET', '/sim/faults');
  if (!state || !faults) return;
  drawApps(state);
  drawFaultForm(faults, state);
  drawActForm(faults, state);
  await drawRefusalCard(appOptions(state));
  await drawDialectCard();
  drawMailboxCards(
    state.rooms.map((one) => ({ value: one.emailAddress, label: one.displayName })),
    state.people.map((one) => ({ value: one.userPrincipalName, label: one.displayName })),
    new Map(state.people.map((one) => [one.id, one.displayName])),
  );
  replace(
    byId('advance', HTMLElement),
    STEPS.map(({ label, seconds }) =>
      h('button', { type: 'button', class: 'button', onclick: () => void advance(label, seconds) }, label),
    ),
  );
  await refresh();
  setInterval(() => document.hidden || void refresh(), 1000);
}

async function refresh(): Promise<void> {
  const [clock, faults, impolite] = await Promise.all([
    ask<Clock>('GET', '/sim/clock'),
    ask<Faults>('GET', '/sim/faults'),
    ask<Impolite>('GET', '/sim/impolite'),
  ]);
  if (clock) drawClock(clock);
  if (faults) drawRules(faults);
  if (impolite) drawImpolite(impolite);
}

function drawClock({ now, pending }: Clock): void {
  byId('now', HTMLElement).textContent = new Date(now).toLocaleString(undefined, {
    dateStyle: 'full',
    timeStyle: 'medium',
  });
  const words =
    pending.length === 0 ? 'Nothing is under way.' : `${pending.length} under way, next: ${pending[0]?.label}.`;
  byId('pending', HTMLElement).textContent = words;
}

async function advance(label: string, seconds: number): Promise<void> {
  if (await ask('POST', '/sim/clock', { advanceSeconds: seconds })) say(`The clock moved: ${label}.`);
  await refresh();
}

function drawFaultForm({ kinds }: Faults, state: State): void {
  const kind = choice('Kind', kinds.map(asOption));
  const probability = field('Probability in percent', 'number', '100');
  const times = field('How many times (empty: always)', 'number', '');
  const wait = field('Delay, or Retry-After, in milliseconds', 'number', '1000');
  const path = field('Only paths with', 'text', '');
  const app = choice('Application', appOptions(state));
  const form = byId('add-fault', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const isThrottle = kind.input.value === 'throttle' || kind.input.value === 'error';
    void turnOn({
      kind: kind.input.value,
      probability: Number(probability.input.value) / 100,
      ...(times.input.value ? { remaining: Number(times.input.value) } : {}),
      ...(wait.input.value && !isThrottle ? { milliseconds: Number(wait.input.value) } : {}),
      ...(wait.input.value && kind.input.value === 'throttle'
        ? { retryAfter: Math.ceil(Number(wait.input.value) / 1000) }
        : {}),
      ...(path.input.value ? { path: path.input.value } : {}),
      ...(app.input.value ? { appId: app.input.value } : {}),
    });
  });
  const parts = [kind, probability, times, wait, path, app].map((one) => one.element);
  replace(form, parts, h('button', { class: 'button primary' }, 'Turn on'));
}

async function turnOn(rule: Record<string, unknown>): Promise<void> {
  if (await ask('POST', '/sim/faults', rule)) say(`${words(String(rule.kind))} is on.`);
  await refresh();
}

function drawActForm({ acts }: Faults, state: State): void {
  const kind = choice('What happens', acts.map(asOption));
  const app = choice('Application', appOptions(state));
  const mailbox = field('Person or mailbox (address)', 'text', '');
  const form = byId('do-act', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = mailbox.input.value.trim();
    void turnOn({
      kind: kind.input.value,
      ...(app.input.value ? { appId: app.input.value } : {}),
      ...(name ? { person: name, mailbox: name } : {}),
    });
  });
  const parts = [kind, app, mailbox].map((one) => one.element);
  replace(form, parts, h('button', { class: 'button primary' }, 'Do it'));
}

function drawRules({ rules, fired }: Faults): void {
  const struck = Object.entries(fired).map(([kind, count]) => `${words(kind)} ${count}×`);
  replace(
    byId('rules', HTMLElement),
    rules.map((rule) =>
      h(
        'li',
        {},
        h('span', { class: 'grow' }, h('strong', {}, words(rule.kind)), ` struck ${rule.fired}×`),
        h(
          'button',
          {
            type: 'button',
            class: 'button',
            'aria-label': `Turn off ${words(rule.kind)}`,
            onclick: () => void turnOff(rule.id),
          },
          'Turn off',
        ),
      ),
    ),
    rules.length === 0 && h('li', { class: 'hint' }, 'No fault is on.'),
    struck.length > 0 && h('li', { class: 'hint' }, `So far: ${struck.join(', ')}.`),
  );
}

async function turnOff(id: string): Promise<void> {
  await ask('DELETE', `/sim/faults/${encodeURIComponent(id)}`);
  await refresh();
}

function drawApps({ tenantId, apps }: State): void {
  replace(
    byId('apps', HTMLElement),
    h('dl', { class: 'facts' }, h('dt', {}, 'Tenant ID'), h('dd', {}, h('code', {}, tenantId))),
    apps.map((app) =>
      h(
        'details',
        {},
        h('summary', {}, app.displayName),
        h(
          'dl',
          { class: 'facts' },
          h('dt', {}, 'Client ID'),
          h('dd', {}, h('code', {}, app.clientId)),
          h('dt', {}, 'Secret'),
          h('dd', {}, h('code', {}, app.clientSecret ?? 'none')),
        ),
      ),
    ),
  );
}

function asOption(kind: string): Option {
  return { value: kind, label: words(kind) };
}

function appOptions({ apps }: State): Option[] {
  return [{ value: '', label: 'All' }, ...apps.map((app) => ({ value: app.clientId, label: app.displayName }))];
}
