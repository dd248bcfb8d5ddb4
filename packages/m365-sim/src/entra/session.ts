// Who chose themselves last in this browser: one cookie, so that prompt=none and sign-out have a meaning. No secret is kept in it,
// since anybody may choose any person here anyway.
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'sim_signed_in';

export function rememberedPerson(request: FastifyRequest): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/);
  return pairs.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

export function rememberPerson(request: FastifyRequest, reply: FastifyReply, personId: string): void {
  setCookie(request, reply, `${COOKIE}=${personId}`);
}

export function forgetPerson(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, `${COOKIE}=; Max-Age=0`);
}

function setCookie(request: FastifyRequest, reply: FastifyReply, pair: string): void {
  const kind = request.protocol === 'https' ? 'SameSite=None; Secure' : 'SameSite=Lax';
  reply.header('set-cookie', `${pair}; Path=/; HttpOnly; ${kind}`);
}
