/** Reads credentials from a request and tells whether a browser sent it from another site (CSRF, rule X4). */
import type { FastifyRequest } from 'fastify';
import type { Credentials } from './caller.ts';

export const SESSION_COOKIE = 'ones_session';

export function readCredentials(request: FastifyRequest): Credentials {
  const header = request.headers.authorization;
  const bearer = header && /^Bearer \S+$/i.test(header) ? header.slice(7) : null;
  return { bearer, sessionCookie: request.cookies[SESSION_COOKIE] ?? null };
}

/** Reading is harmless; for the rest the browser says where the request comes from, and only we may send it. */
export function isFromOtherOrigin(request: FastifyRequest, publicUrl: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers['sec-fetch-site'];
  if (site) return site !== 'same-origin';
  const origin = request.headers.origin;
  return origin !== undefined && origin !== new URL(publicUrl).origin;
}
