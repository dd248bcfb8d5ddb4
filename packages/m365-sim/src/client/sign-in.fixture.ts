// For tests: signs a person of the made-up company in over HTTP, as a browser and an application do together.
export interface SignInWish {
  readonly origin: string;
  readonly clientId: string;
  readonly secret: string;
  /** Object id. */
  readonly person: string;
  readonly scope: string;
  /** A tenant's id or domain, `common` or `organizations`. */
  readonly tenant: string;
  readonly redirect?: string;
}

export type TokenAnswer = Readonly<Record<string, unknown>>;

const REDIRECT = 'http://127.0.0.1:5010/callback';

/** The members of the redirect: `code`, or `error` and `error_description`; a page's text as `page`. */
export async function authorize(wish: SignInWish, form: Record<string, string> = {}): Promise<Record<string, string>> {
  const { origin, clientId, person, scope, tenant, redirect = REDIRECT } = wish;
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirect, response_type: 'code', scope });
  const answer = await fetch(`${origin}/${tenant}/oauth2/v2.0/authorize?${query}`, {
    method: 'POST',
    body: new URLSearchParams({ person, decision: 'accept', ...form }),
    redirect: 'manual',
  });
  const location = answer.headers.get('location');
  return location ? Object.fromEntries(new URL(location).searchParams) : { page: await answer.text() };
}

export async function tokenFor(wish: SignInWish, form: Record<string, string>): Promise<TokenAnswer> {
  const { origin, clientId, secret, tenant, redirect = REDIRECT } = wish;
  const fixed = { client_id: clientId, client_secret: secret, redirect_uri: redirect };
  const answer = await fetch(`${origin}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...fixed, ...form }),
  });
  return (await answer.json()) as TokenAnswer;
}

/** Tokens of somebody who chose themselves and agreed. */
export async function signIn(wish: SignInWish): Promise<TokenAnswer> {
  const { code = '' } = await authorize(wish);
  return tokenFor(wish, { grant_type: 'authorization_code', code });
}
