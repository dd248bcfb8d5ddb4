// The card that orders refusals at sign-in: conditional access, MFA and whatever else Entra may answer.
import { byId, h, replace } from './dom.ts';
import { ask, say } from './sim-api.ts';
import { choice, type Option } from './sim-fields.ts';

interface Refusals {
  readonly refusals: readonly { readonly code: number; readonly appId?: string }[];
  readonly codes: readonly { readonly code: number; readonly error: string; readonly text: string }[];
}

const PATH = '/sim/sign-in-refusals';

export async function drawRefusalCard(apps: readonly Option[]): Promise<void> {
  const known = await ask<Refusals>('GET', PATH);
  if (!known) return;
  const code = choice(
    'Refuse with',
    known.codes.map((one) => ({ value: String(one.code), label: `AADSTS${one.code} ${one.text.slice(0, 60)}` })),
  );
  code.input.value = '53003';
  const app = choice('Application', apps);
  const form = byId('add-refusal', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const appId = app.input.value;
    void order({ code: Number(code.input.value), ...(appId ? { appId } : {}) });
  });
  replace(form, code.element, app.element, h('button', { class: 'button primary' }, 'Refuse'));
  drawRefusals(known);
}

async function order(refusal: { code: number; appId?: string }): Promise<void> {
  if (await ask('POST', PATH, refusal)) say(`AADSTS${refusal.code} is answered from now on.`);
  await refreshRefusals();
}

async function refreshRefusals(): Promise<void> {
  const now = await ask<Refusals>('GET', PATH);
  if (now) drawRefusals(now);
}

function drawRefusals({ refusals }: Refusals): void {
  const clear = async (): Promise<void> => {
    await ask('DELETE', PATH);
    await refreshRefusals();
  };
  replace(
    byId('refusals', HTMLElement),
    refusals.map((one) => h('li', {}, `AADSTS${one.code} for ${one.appId ?? 'every application'}`)),
    refusals.length === 0 && h('li', { class: 'hint' }, 'Nobody is refused.'),
    refusals.length > 0 &&
      h('li', {}, h('button', { type: 'button', class: 'button', onclick: () => void clear() }, 'Take all back')),
  );
}
