/** The scopes that a type asks of whoever signs in, as Entra wants them: https://learn.microsoft.com/entra/identity-platform/scopes-oidc */
import type { Capabilities } from '../capabilities.ts';
import type { Cloud } from '../clouds.ts';

const OF_SIGN_IN: ReadonlySet<string> = new Set(['openid', 'offline_access', 'profile', 'email']);

export function delegatedScopes(capabilities: Capabilities, cloud: Cloud): string[] {
  return [
    'profile',
    'email',
    ...capabilities.permissions.map((scope) => (OF_SIGN_IN.has(scope) ? scope : `${cloud.graph}/${scope}`)),
  ];
}
