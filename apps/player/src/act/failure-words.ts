/** Says why an act failed and what to do now. Pure. */
import type { Failure } from '../device/http.gateway.ts';
import type { Translate } from '../i18n/translate.ts';

export function failureWords(failure: Failure, t: Translate, time: (timestamp: string) => string): string {
  const { code, problem } = failure;
  switch (code) {
    case 'slot-taken': {
      const conflict = problem?.conflicts?.[0];
      if (!conflict) return t('failure.slotTakenPlain');
      return t('failure.slotTaken', { start: time(conflict.start), end: time(conflict.end) });
    }
    case 'policy-refused': {
      const reasons = problem?.reasons?.map((reason) => reason.message).filter((message) => message !== '') ?? [];
      return reasons.length > 0 ? t('failure.policy', { reasons: reasons.join(' ') }) : t('failure.policyPlain');
    }
    case 'pin-required':
      return t('failure.pin');
    case 'card-unknown':
      return t('failure.cardUnknown');
    case 'card-not-invited':
      return t('failure.cardNotInvited');
    case 'booking-not-changeable':
    case 'stale-version':
    case 'not-found':
      return t('failure.notChangeable');
    case 'not-offered-by-integration-type':
      return t('failure.notOffered');
    case 'unreachable':
    case 'unavailable':
    case 'connection-failed':
      return t('failure.unreachable');
    case 'too-many-requests':
      return t('failure.tooMany');
    case 'not-signed-in':
    case 'sign-in-expired':
    case 'forbidden':
      return t('failure.notAllowed');
    default:
      return t('failure.other', { code: problem?.requestId ? `${code}, ${problem.requestId}` : code });
  }
}
