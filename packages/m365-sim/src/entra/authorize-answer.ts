// Carries an answer or a refusal back to the application: in the query, in the fragment, or by a form that sends itself.
import type { FastifyReply } from 'fastify';
import { html } from '../html.ts';
import type { EntraRefusal } from './aadsts.ts';
import type { ReplyTo } from './authorize-request.ts';
import { page, sendPage } from './pages.ts';

export function answerApplication(reply: FastifyReply, to: ReplyTo, values: Record<string, string>): FastifyReply {
  const all = { ...values, ...(to.state === undefined ? {} : { state: to.state }) };
  if (to.mode === 'form_post') return sendPage(reply, formPost(to.redirectUri, all));
  const separator = to.mode === 'fragment' ? '#' : to.redirectUri.includes('?') ? '&' : '?';
  return reply.redirect(`${to.redirectUri}${separator}${new URLSearchParams(all)}`, 302);
}

export function refuseApplication(reply: FastifyReply, to: ReplyTo, refusal: EntraRefusal): FastifyReply {
  return answerApplication(reply, to, {
    error: errorFor(refusal),
    error_description: refusal.message,
    ...(refusal.refusal.suberror ? { error_subcode: refusal.refusal.suberror } : {}),
  });
}

/** At /authorize some numbers carry another OAuth error than at the token endpoint. */
function errorFor(refusal: EntraRefusal): string {
  if (refusal.code === 65001) return 'consent_required';
  if (refusal.code === 50057 || refusal.code === 50034) return 'access_denied';
  return refusal.refusal.error;
}

function formPost(action: string, values: Record<string, string>): string {
  const fields = Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return page({
    title: 'Going back to the application',
    body: html`<form method="post" action="${action}" data-submit-at-once>${fields}
      <div class="actions"><button class="button primary">Continue</button></div></form>`,
  });
}
