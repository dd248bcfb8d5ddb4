// Small readings of a request that every Entra route needs: the form, and the origin its issuer is made of.
// The origin is the one the caller used, so that http and https, 127.0.0.1 and localhost each see a consistent tenant.
import type { FastifyRequest } from 'fastify';

export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** Origins under which the simulator's own Graph may be named in a scope. */
export function originsOf(request: FastifyRequest): string[] {
  const { port } = request;
  const names = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${request.protocol}://${name}:${port}`);
  return [originOf(request), ...names];
}

export function issuerOf(request: FastifyRequest, tenantId: string): string {
  return `${originOf(request)}/${tenantId}/v2.0`;
}

/** Text members of a form or query; repeated names keep the first, other members are dropped. */
export function formOf(body: unknown): Record<string, string> {
  const form: Record<string, string> = {};
  if (typeof body !== 'object' || body === null) return form;
  for (const [name, value] of Object.entries(body)) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') form[name] = first;
  }
  return form;
}
