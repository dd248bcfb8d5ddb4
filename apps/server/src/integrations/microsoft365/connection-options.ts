/** The types and operators a connection may have, and what of its settings a type has no use for. */
import type { ConnectionOptions } from '@ones/contract';
import type { TenantPort } from '../../modules/connection/index.ts';
import { capabilitiesOf, integrationTypes } from './capabilities.ts';
import { type Cloud, cloudsWith } from './clouds.ts';
import type { IntegrationDeps } from './context.ts';
import { redirectPaths } from './redirect-paths.ts';

type Checked = Parameters<TenantPort['refusalOf']>[0];

/** Why such settings cannot be saved, or null. */
export function refusalOf(
  { type, operator, ...more }: Checked,
  clouds: readonly Cloud[],
): ReturnType<TenantPort['refusalOf']> {
  const capabilities = capabilitiesOf(type);
  if (!capabilities) return { path: '/body/type', message: 'There is no such integration type.' };
  if (!capabilities.available) return { path: '/body/type', message: 'This integration type cannot be set up yet.' };
  if (!clouds.some((cloud) => cloud.id === operator))
    return { path: '/body/operator', message: 'There is no such operator.' };
  const { senderAddress = null, representatives = [] } = more;
  if (senderAddress !== null && !capabilities.mailByGraph)
    return { path: '/body/senderAddress', message: 'This integration type sends mail by SMTP only.' };
  if (representatives.length > 0 && capabilities.representatives === 'none')
    return { path: '/body/representatives', message: 'This integration type books through no representative.' };
  return null;
}

/** What there is to choose from, with the addresses to copy into the registration. */
export function optionsOf(deps: IntegrationDeps): ConnectionOptions {
  return {
    types: integrationTypes.map((type) => ({
      id: type.id,
      permissions: [...type.permissions],
      available: type.available,
      recommendedFor: type.recommendedFor,
      touchesPersonCalendars: type.touchesPersonCalendars,
      writesTo: type.writesTo,
      importsPeople: type.importsPeople,
      importsPlaces: type.importsPlaces,
      learnsBy: type.learnsBy,
      actsAsApplication: type.credential === 'app',
      roomsByAccount: type.roomsByAccount,
      personMustSignIn: type.personMustSignIn,
      mailByGraph: type.mailByGraph,
      representatives: type.representatives,
    })),
    operators: cloudsWith(deps.simulatedTenantUrl).map((cloud) => ({
      id: cloud.id,
      signInHost: cloud.signIn,
      graphHost: cloud.graph,
      portal: cloud.portal,
    })),
    redirectUris: redirectPaths.map(({ purpose, path }) => ({ purpose, uri: `${deps.publicUrl}${path}` })),
  };
}
