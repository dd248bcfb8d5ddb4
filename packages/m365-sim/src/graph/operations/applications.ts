// App registrations and their service principals, read only: where a program may learn when its secret expires.
// https://learn.microsoft.com/graph/api/application-get and serviceprincipal-list-approleassignments
import { createHash, X509Certificate } from 'node:crypto';
import { servicePrincipalId } from '../../entra/lookup.ts';
import { keyIdOf } from '../../world/app-credentials.ts';
import type { App } from '../../world/world.ts';
import { type GraphAnswer, type GraphCall, GraphError, ok } from '../call.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, pageOf, selected } from '../odata.ts';

const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

export function listApplications(call: GraphCall): GraphAnswer {
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const options = { context: 'applications', standard: 100, limit: 999, by: '$skiptoken' as const };
  return pageOf(call, own(call).map(shapeApplication).filter(test), options, (one) => one);
}

/** By object id or, in the other form of the path, by appId. */
export function getApplication(call: GraphCall): GraphAnswer {
  const { appId, 'application-id': id } = call.params;
  const app = own(call).find((one) => one.clientId === appId?.toLowerCase() || one.id === id?.toLowerCase());
  if (!app) throw missing(appId ?? id ?? '');
  return ok({ '@odata.context': contextOf(call, 'applications/$entity'), ...selected(call, shapeApplication(app)) });
}

export function getServicePrincipal(call: GraphCall): GraphAnswer {
  const { appId = '' } = call.params;
  const app = present(call).find((one) => one.clientId === appId.toLowerCase());
  if (!app) throw missing(appId);
  const principal = {
    id: servicePrincipalId(call.tenant.id, app.clientId),
    appId: app.clientId,
    appDisplayName: app.displayName,
    displayName: app.displayName,
    accountEnabled: app.enabled,
    appOwnerOrganizationId: app.homeTenantId,
    servicePrincipalType: 'Application',
    servicePrincipalNames: [app.clientId],
    passwordCredentials: [],
    keyCredentials: [],
  };
  return ok({ '@odata.context': contextOf(call, 'servicePrincipals/$entity'), ...selected(call, principal) });
}

/** The application permissions an administrator consented to. */
export function listAppRoleAssignments(call: GraphCall): GraphAnswer {
  const id = call.params['servicePrincipal-id'] ?? '';
  const app = present(call).find((one) => servicePrincipalId(call.tenant.id, one.clientId) === id.toLowerCase());
  if (!app) throw missing(id);
  const roles = call.tenant.consents.get(app.clientId)?.roles ?? [];
  const value = roles.map((role) => ({
    id: keyIdOf(`${id}:${role}`),
    appRoleId: keyIdOf(role),
    createdDateTime: '2026-01-05T09:00:00Z',
    principalDisplayName: app.displayName,
    principalId: id,
    principalType: 'ServicePrincipal',
    resourceDisplayName: 'Microsoft Graph',
    resourceId: servicePrincipalId(call.tenant.id, GRAPH_APP_ID),
  }));
  return ok({ '@odata.context': contextOf(call, 'appRoleAssignments'), value });
}

function own(call: GraphCall): App[] {
  return [...call.ctx.world.apps.values()].filter((one) => one.homeTenantId === call.tenant.id && !one.isOutlook);
}

function present(call: GraphCall): App[] {
  return [...call.ctx.world.apps.values()].filter((one) => call.tenant.consents.has(one.clientId));
}

function shapeApplication(app: App): Json {
  return {
    id: app.id,
    appId: app.clientId,
    displayName: app.displayName,
    signInAudience: app.multiTenant ? 'AzureADMultipleOrgs' : 'AzureADMyOrg',
    identifierUris: [],
    tags: [],
    passwordCredentials: app.secrets.map(({ value, expiresAt }) => ({
      keyId: keyIdOf(value),
      displayName: 'Secret',
      hint: value.slice(0, 3),
      startDateTime: null,
      endDateTime: expiresAt.toISOString(),
      secretText: null,
      customKeyIdentifier: null,
    })),
    keyCredentials: app.certificates.map((pem) => {
      const certificate = new X509Certificate(pem);
      return {
        keyId: keyIdOf(certificate.fingerprint256),
        displayName: certificate.subject,
        customKeyIdentifier: createHash('sha1').update(certificate.raw).digest('base64'),
        startDateTime: new Date(certificate.validFrom).toISOString(),
        endDateTime: new Date(certificate.validTo).toISOString(),
        type: 'AsymmetricX509Cert',
        usage: 'Verify',
        key: null,
      };
    }),
    web: { redirectUris: app.redirectUris },
  };
}

function missing(id: string): GraphError {
  return new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
}
