// The mail catcher's page and its JSON: newest first, searched by recipient, cleared on request.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimContext } from '../context.ts';
import { escapeHtml } from '../html.ts';
import type { MailSink, SimMail } from '../mail-sink.ts';
import { sendShell } from '../page.routes.ts';

/** The part of the simulator's context that the mail catcher needs. */
export type MailContext = Pick<SimContext, 'mail'>;

const MOST_IN_LIST = 200;
const MOST_TEXT = 200_000;
/** The mail's own markup: no script, no requests to anywhere; pictures it carries along are allowed. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups";

export function mailRoutes(app: FastifyInstance, { mail }: MailContext): void {
  app.get('/mail', (_request, reply) => sendShell(reply, 'mail.html'));
  app.get<{ Querystring: { to?: string; limit?: string } }>('/mail/api/messages', async (request) => {
    const wanted = (request.query.to ?? '').trim().toLowerCase();
    const limit = Math.min(Number(request.query.limit) || MOST_IN_LIST, MOST_IN_LIST);
    const found = mail.list().filter((one) => isFor(one, wanted));
    return { total: found.length, items: found.slice(-limit).reverse().map(asJson) };
  });
  app.delete('/mail/api/messages', async (_request, reply) => {
    mail.clear();
    return reply.code(204).send();
  });
  oneMail(app, mail);
}

function oneMail(app: FastifyInstance, mail: MailSink): void {
  type Named = { Params: { id: string } };
  const find = (id: string): SimMail | undefined => mail.list().find((one) => one.id === id);
  app.get<Named>('/mail/api/messages/:id', async ({ params }, reply) => {
    const found = find(params.id);
    return found ? asJson(found) : gone(reply);
  });
  app.get<Named>('/mail/api/messages/:id/body', async ({ params }, reply) => {
    const found = find(params.id);
    if (!found) return gone(reply);
    const body =
      found.html ?? `<pre style="white-space:pre-wrap;font:14px sans-serif">${escapeHtml(found.text ?? '')}</pre>`;
    return reply.type('text/html; charset=utf-8').header('content-security-policy', MAIL_POLICY).send(body);
  });
  app.get<{ Params: { id: string; index: string } }>(
    '/mail/api/messages/:id/attachments/:index',
    async ({ params }, reply) => {
      const attachment = find(params.id)?.attachments[Number(params.index)];
      if (!attachment) return gone(reply);
      const name = encodeURIComponent(attachment.name);
      return reply
        .type('application/octet-stream')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(attachment.content);
    },
  );
}

function isFor(mail: SimMail, wanted: string): boolean {
  if (wanted === '') return true;
  return [...mail.to, ...mail.cc, ...mail.bcc].some((one) => one.toLowerCase().includes(wanted));
}

function asJson(mail: SimMail): Record<string, unknown> {
  return {
    ...mail,
    attachments: mail.attachments.map(({ name, contentType, content }) => ({
      name,
      contentType,
      size: content.length,
      ...(isText(contentType, name) ? { text: content.toString('utf8').slice(0, MOST_TEXT) } : {}),
    })),
  };
}

function isText(contentType: string, name: string): boolean {
  return contentType.startsWith('text/') || /\.(ics|txt|csv|json|xml)$/i.test(name);
}

function gone(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ error: { code: 'not-found', message: 'This mail is not kept any more.' } });
}
