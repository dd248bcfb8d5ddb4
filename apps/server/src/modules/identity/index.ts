/** Identity's door: who calls, sign-in and sign-out, tokens, the break-glass administrator. What each role may do is the contract's. */
export { type Authenticator, type AuthenticatorDeps, makeAuthenticator } from './authenticate.ts';
export { endSignIns, makeApiToken, renewApiToken } from './sign-ins.ts';
