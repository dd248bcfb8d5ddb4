import Type from 'typebox';
import { Id } from '../common.ts';
import { route } from '../route.ts';
import { MadeServiceToken, MakeServiceToken, ServiceToken } from '../service-token.ts';

const manage = { tag: 'api access', act: 'api.manage' } as const;

export const serviceTokenRoutes = {
  list: route({
    ...manage,
    method: 'GET',
    url: '/api/service-tokens',
    operationId: 'listServiceTokens',
    summary: 'Tokens of the API with what they may do and when they were last used',
    response: { 200: Type.Object({ items: Type.Array(ServiceToken) }) },
  }),
  make: route({
    ...manage,
    method: 'POST',
    url: '/api/service-tokens',
    operationId: 'makeServiceToken',
    summary: 'Make a token for another program; it is shown this once',
    body: MakeServiceToken,
    response: { 201: MadeServiceToken },
  }),
  revoke: route({
    ...manage,
    method: 'DELETE',
    url: '/api/service-tokens/:id',
    operationId: 'revokeServiceToken',
    summary: 'Take a token away',
    params: Type.Object({ id: Id }),
    response: { 204: Type.Null() },
  }),
};
