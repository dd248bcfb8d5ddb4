// Entra's refusals: number, OAuth error, status and sentence, in Microsoft's body. The sentences are close to the real ones,
// but nobody may depend on them: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
import { randomUUID } from 'node:crypto';

interface Refusal {
  readonly error: string;
  readonly text: string;
  readonly status?: number;
  /** The suberror Entra adds, where it is public. */
  readonly suberror?: string;
}

export const REFUSALS = {
  16000: {
    error: 'interaction_required',
    text: 'Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
  },
  28000: {
    error: 'invalid_scope',
    text: "Provided value for the input parameter scope isn't valid because it contains more than one resource. Scope {0} isn't valid.",
  },
  50011: {
    error: 'invalid_request',
    text: "The redirect URI '{0}' specified in the request does not match the redirect URIs configured for the application '{1}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.",
  },
  50012: { error: 'invalid_client', status: 401, text: 'Authentication failed. {0}' },
  50020: {
    error: 'access_denied',
    text: "User account '{0}' from identity provider does not exist in tenant '{1}' and cannot access the application in that tenant.",
  },
  50027: { error: 'invalid_client', status: 401, text: 'JWT token is invalid or malformed.' },
  50034: {
    error: 'invalid_grant',
    text: 'The user account {0} does not exist in the {1} directory. To sign into this application, the account must be added to the directory.',
  },
  50057: { error: 'invalid_grant', text: 'The user account is disabled.' },
  50058: { error: 'login_required', text: 'Session information is not sufficient for single-sign-on.' },
  50059: {
    error: 'invalid_request',
    text: 'No tenant-identifying information found in either the request or implied by any provided credentials.',
  },
  50076: {
    error: 'interaction_required',
    suberror: 'basic_action',
    text: 'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access {0}.',
  },
  50079: {
    error: 'interaction_required',
    suberror: 'basic_action',
    text: 'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access {0}.',
  },
  50173: {
    error: 'invalid_grant',
    suberror: 'bad_token',
    text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
  },
  50194: {
    error: 'invalid_request',
    text: "Application '{0}' is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  },
  53000: { error: 'interaction_required', text: 'Your device is required to be managed to access this resource.' },
  53003: {
    error: 'interaction_required',
    text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  54005: {
    error: 'invalid_grant',
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  },
  65001: {
    error: 'invalid_grant',
    suberror: 'consent_required',
    text: "The user or administrator has not consented to use the application with ID '{0}' named '{1}'. Send an interactive authorization request for this user and resource.",
  },
  65004: { error: 'access_denied', text: 'User declined to consent to access the app.' },
  70000: {
    error: 'invalid_grant',
    text: 'The provided value for the input parameter is not valid. The code or refresh token is malformed or unknown.',
  },
  70001: {
    error: 'unauthorized_client',
    text: "Application with identifier '{0}' was not found in the directory '{1}'.",
  },
  70008: {
    error: 'invalid_grant',
    text: 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  },
  70011: {
    error: 'invalid_scope',
    text: "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {0} is not valid.",
  },
  70043: {
    error: 'invalid_grant',
    suberror: 'bad_token',
    text: 'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.',
  },
  90002: {
    error: 'invalid_request',
    text: "Tenant '{0}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  },
  90014: {
    error: 'invalid_request',
    text: "The required field '{0}' is missing from the credential. Ensure that you have all the necessary parameters for the login request.",
  },
  90094: {
    error: 'access_denied',
    text: 'An administrator must consent to the permissions the application {0} asks for.',
  },
  500011: {
    error: 'invalid_resource',
    text: 'The resource principal named {0} was not found in the tenant named {1}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.',
  },
  500112: {
    error: 'invalid_grant',
    text: 'The reply address does not match the reply address provided when requesting the authorization code.',
  },
  501481: {
    error: 'invalid_grant',
    text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  },
  501491: {
    error: 'invalid_request',
    text: "The code_challenge_method '{0}' is not supported. Use S256.",
  },
  650056: {
    error: 'invalid_client',
    text: 'Misconfigured application. The client has not listed any permissions for {0} in the requested permissions in its application registration.',
  },
  650057: {
    error: 'invalid_resource',
    text: "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {0}. Resource value from request: {1}.",
  },
  700011: { error: 'unauthorized_client', text: 'Application with identifier {0} was not found in the directory.' },
  700016: {
    error: 'unauthorized_client',
    text: "Application with identifier '{0}' was not found in the directory '{1}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  700024: {
    error: 'invalid_client',
    status: 401,
    text: 'Client assertion is not within its valid time range. Client app ID: {0}.',
  },
  700027: {
    error: 'invalid_client',
    status: 401,
    text: 'The certificate with identifier used to sign the client assertion is not registered on application, or the assertion failed signature validation. [{0}]',
  },
  700054: {
    error: 'unsupported_response_type',
    text: "response_type is not enabled for the application. Only 'code' is.",
  },
  700082: {
    error: 'invalid_grant',
    suberror: 'bad_token',
    text: 'The refresh token has expired due to inactivity. The token was issued on {0} and was inactive for 90.00:00:00.',
  },
  700084: {
    error: 'invalid_grant',
    suberror: 'bad_token',
    text: 'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can not be extended. It is now expired.',
  },
  900144: { error: 'invalid_request', text: "The request body must contain the following parameter: '{0}'." },
  1002012: {
    error: 'invalid_scope',
    text: 'The provided value for scope {0} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  },
  70003: { error: 'unsupported_grant_type', text: "The app requested an unsupported grant type '{0}'." },
  700025: {
    error: 'invalid_client',
    text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  7000112: { error: 'unauthorized_client', text: "Application '{0}'({1}) is disabled." },
  7000215: {
    error: 'invalid_client',
    status: 401,
    text: "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{0}'.",
  },
  7000218: {
    error: 'invalid_client',
    status: 401,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  7000222: {
    error: 'invalid_client',
    status: 401,
    text: "The provided client secret keys for app '{0}' are expired. Visit the Azure portal to create new keys for your app, or consider using certificate credentials for added security.",
  },
} as const satisfies Record<number, Refusal>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal of the simulated Entra; the routes turn it into Microsoft's body or into an error page. */
export class EntraRefusal extends Error {
  readonly refusal: Refusal;
  constructor(
    readonly code: RefusalCode,
    ...values: string[]
  ) {
    const refusal: Refusal = REFUSALS[code];
    super(`AADSTS${code}: ${fill(refusal.text, values)}`);
    this.name = 'EntraRefusal';
    this.refusal = refusal;
  }

  get status(): number {
    return this.refusal.status ?? 400;
  }
}

export interface RefusalBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
}

export function refusalBody(refusal: EntraRefusal, now: Date, origin: string, correlationId?: string): RefusalBody {
  const traceId = randomUUID();
  const correlation = correlationId ?? randomUUID();
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    error: refusal.refusal.error,
    error_description: `${refusal.message} Trace ID: ${traceId} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [refusal.code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlation,
    error_uri: `${origin}/error?code=${refusal.code}`,
    ...(refusal.refusal.suberror ? { suberror: refusal.refusal.suberror } : {}),
  };
}

function fill(text: string, values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_match, index: string) => values[Number(index)] ?? '');
}
