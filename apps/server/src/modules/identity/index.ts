/** Identity's door: who calls, sign-in and sign-out, tokens, the break-glass administrator. What each role may do is the contract's. */
export { type AccountSignInDeps, answeredAccountSignIn, beginAccountSignIn } from './account-sign-in.ts';
export { type Authenticator, type AuthenticatorDeps, makeAuthenticator } from './authenticate.ts';
export { ensureBreakGlass, renewBreakGlass } from './break-glass.ts';
export type { Identity } from './claims.ts';
export { type IdentityJobDeps, identityJobs, identitySchedules, subscribeIdentity } from './identity.jobs.ts';
export { type IdentityRouteDeps, identityRoutes } from './identity.routes.ts';
export { makeOidcGateway, type OidcGateway } from './oidc.gateway.ts';
export { failureOf, SignInError, type SignInFailure } from './sign-in-error.ts';
export type { SignInCredential, SignInProvider, SignInSettings } from './sign-in-provider.ts';
export { endSignIns, makeApiToken, renewApiToken } from './sign-ins.ts';
