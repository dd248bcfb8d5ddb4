/** What is wrong with settings beyond their shape, by field. Pure but for asking the tenant's table. */
import type { Representative } from '@ones/contract';
import { fieldError, type Refusal, refuse } from '../../platform/http/index.ts';
import type { ConnectionDeps } from './deps.ts';

interface Checked {
  readonly type: string;
  readonly operator: string;
  readonly senderAddress?: string | null;
  readonly representatives?: readonly Representative[];
}

export function settingsRefusal(deps: Pick<ConnectionDeps, 'tenant'>, settings: Checked): Refusal | null {
  const wrong = deps.tenant.refusalOf(settings);
  if (wrong) return refuse('invalid-input', { errors: [fieldError(wrong.path, 'not-offered', wrong.message)] });
  const foreign = (settings.representatives ?? []).flatMap(({ domain, address }, index) => {
    if (address.toLowerCase().endsWith(`@${domain.toLowerCase()}`)) return [];
    const path = `/body/representatives/${index}/address`;
    return [fieldError(path, 'other-domain', 'A representative has an address in the domain it speaks for.')];
  });
  return foreign.length > 0 ? refuse('invalid-input', { errors: foreign }) : null;
}

export function secretRequired(): Refusal {
  const error = fieldError('/body/clientSecret', 'required', 'Type the client secret, or make a certificate.');
  return refuse('invalid-input', { errors: [error] });
}

export function unknownCertificate(): Refusal {
  const error = fieldError('/body/certificateId', 'unknown', 'There is no such certificate, or it serves elsewhere.');
  return refuse('invalid-input', { errors: [error] });
}
