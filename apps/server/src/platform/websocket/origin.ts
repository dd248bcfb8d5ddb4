/** Whether a page of another site opens a live connection with this browser's cookie (rule X4). */
import type { FastifyRequest } from 'fastify';

/** Browsers always send `Origin` when they open a WebSocket; programs that do not are not carrying anybody's cookie. */
export function isForeignOrigin(request: Pick<FastifyRequest, 'headers'>, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  return from.host !== host && from.origin !== new URL(publicUrl).origin;
}
