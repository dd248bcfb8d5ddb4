/** Why a sign-in did not succeed. The sign-in page has a sentence for each code. */
export type SignInFailure =
  /** The person turned back. */
  | 'cancelled'
  /** An administrator has to consent first. */
  | 'consent-required'
  /** Begun too long ago, finished already, or begun in another browser. */
  | 'expired'
  | 'unknown-connection'
  | 'wrong-tenant'
  /** The account is disabled or no longer part of the directory. */
  | 'not-active'
  /** Somebody else than the account that was named. */
  | 'other-account'
  /** Microsoft did not answer. */
  | 'unreachable'
  | 'failed';

export class SignInError extends Error {
  readonly code: SignInFailure;
  constructor(code: SignInFailure, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#error-codes-for-authorization-endpoint-errors */
export function failureOf(error: string, subcode: string | undefined): SignInFailure {
  if (error === 'consent_required') return 'consent-required';
  if (error === 'access_denied') return subcode === undefined || subcode === 'cancel' ? 'cancelled' : 'failed';
  return error === 'temporarily_unavailable' || error === 'server_error' ? 'unreachable' : 'failed';
}
