/** A refusal of the booking module as the problem that the API answers with. */
import type { Language } from '../../kernel/language.ts';
import { fieldError, type Refusal, refuse } from '../../platform/http/index.ts';
import type { BookingRefusal } from './deps.ts';

export function problemOf(refusal: BookingRefusal, language: Language = 'en'): Refusal {
  if (refusal.code === 'policy-refused') return policyProblem(refusal, language);
  if (refusal.code === 'slot-taken') {
    return refuse('slot-taken', { conflicts: [...refusal.conflicts], alternatives: [...refusal.alternatives] });
  }
  if (refusal.code === 'connection-sign-in-required') return refuse(refusal.code, { signInUrl: refusal.signInUrl });
  if ('path' in refusal) {
    return refuse(refusal.code, { errors: [fieldError(refusal.path, refusal.code, refusal.message)] });
  }
  return refuse(refusal.code);
}

/** Each reason names the field that it stands beside. */
function policyProblem(refusal: Extract<BookingRefusal, { code: 'policy-refused' }>, language: Language): Refusal {
  const { reasons, alternatives } = refusal;
  return refuse('policy-refused', {
    reasons: reasons.map(({ messages, ...reason }) => ({ ...reason, message: messages[language] })),
    alternatives: [...alternatives],
  });
}
