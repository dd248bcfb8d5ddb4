// The tenant itself. https://learn.microsoft.com/graph/api/organization-list
import { type GraphAnswer, type GraphCall, GraphError, ok } from '../call.ts';
import { contextOf, type Json, selected } from '../odata.ts';

export function listOrganization(call: GraphCall): GraphAnswer {
  return ok({ '@odata.context': contextOf(call, 'organization'), value: [selected(call, shape(call))] });
}

export function getOrganization(call: GraphCall): GraphAnswer {
  if (call.params['organization-id'] !== call.tenant.id) {
    throw new GraphError(404, 'Request_ResourceNotFound', 'The organization was not found.');
  }
  return ok({ '@odata.context': contextOf(call, 'organization/$entity'), ...selected(call, shape(call)) });
}

export function listDomains(call: GraphCall): GraphAnswer {
  const value = call.tenant.domains.map((id, index) => ({
    id,
    authenticationType: 'Managed',
    isAdminManaged: true,
    isDefault: index === 0,
    isInitial: index === 0,
    isRoot: true,
    isVerified: true,
    supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  }));
  return ok({ '@odata.context': contextOf(call, 'domains'), value: value.map((one) => selected(call, one)) });
}

function shape({ tenant }: GraphCall): Json {
  return {
    id: tenant.id,
    displayName: tenant.displayName,
    countryLetterCode: tenant.countryLetterCode,
    createdDateTime: `${tenant.createdAt.toISOString().slice(0, 19)}Z`,
    tenantType: 'AAD',
    businessPhones: [],
    verifiedDomains: tenant.domains.map((name, index) => ({
      capabilities: 'Email, OfficeCommunicationsOnline',
      isDefault: index === 0,
      isInitial: index === 0,
      name,
      type: 'Managed',
    })),
  };
}
