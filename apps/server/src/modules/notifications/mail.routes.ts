/** The general e-mail setting: read, chosen, and proved by a mail. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { actorOf, fieldError, refuse, serve } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { MailSender, NotificationsDeps } from './deps.ts';
import { presentTransport, type TransportDeps } from './present-transport.ts';
import { readTransport, writeTransport } from './transport.repository.ts';

export interface MailRouteDeps extends TransportDeps, Pick<NotificationsDeps, 'host' | 'clock' | 'publicUrl'> {
  readonly sender: MailSender;
}

export function mailRoutes(app: FastifyInstance, deps: MailRouteDeps): void {
  const { db } = deps.host;

  serve(app, routes.mail.settings, async () => presentTransport(db, deps));

  serve(app, routes.mail.choose, async ({ body, caller }) => {
    const { connectionId } = body;
    const known = connectionId === null || (await deps.senders(db)).some((one) => one.connectionId === connectionId);
    if (!known) {
      const message = 'This connection sends no mail: its type cannot, or it has no sender address.';
      return refuse('invalid-input', { errors: [fieldError('/body/connectionId', 'no-sender-address', message)] });
    }
    const now = deps.clock.now();
    await inTransaction(deps.host, async (tx) => {
      const before = await readTransport(tx.db);
      await writeTransport(tx.db, connectionId);
      const audited = { act: 'mail.choose', subjectType: 'mail', subjectId: null };
      const said = { before: { connectionId: before.connectionId }, after: { connectionId } };
      await recordAudit(tx, { actor: actorOf(caller), ...audited, ...said }, now);
    });
    return presentTransport(db, deps);
  });

  serve(app, routes.mail.test, async ({ body }) => {
    const id = newId(deps.clock.now());
    const result = await deps.sender.send({
      messageId: `<${id}@${new URL(deps.publicUrl).hostname}>`,
      to: { address: body.address, name: null },
      replyTo: null,
      subject: 'ONES',
      html: '<p>ONES can send mail.</p>',
      text: 'ONES can send mail.',
      calendar: null,
    });
    return {
      result: result.ok ? 'ok' : 'failed',
      code: result.ok ? null : result.detail,
      settings: await presentTransport(db, deps),
    };
  });
}
