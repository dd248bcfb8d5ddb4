/** Feeds over HTTP: their keeping for those who are signed in, the calendar itself for whoever has the address. */
import { type Feed, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { inTransaction } from '../../../platform/db/index.ts';
import { actorOf, languageOf, NotModified, Refusal, refuse, serve } from '../../../platform/http/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { feedOf, feedSettings, type StoredFeed, saveFeedSettings } from './feed.repository.ts';
import { makeFeed, revokeFeed, subjectFor } from './make-feed.ts';
import { type FeedDeps, readFeed } from './read-feed.ts';

export interface FeedRouteDeps extends FeedDeps {
  readonly publicUrl: string;
}

/** Calendar services read from few addresses for many people. */
const READS_A_MINUTE = 600;

export function feedRoutes(app: FastifyInstance, deps: FeedRouteDeps): void {
  const { db } = deps.host;

  serve(app, routes.feed.list, async ({ query, caller }) => {
    const subject = await subjectFor(deps, { kind: 'person', ...query }, caller);
    if (subject instanceof Refusal) return subject;
    const feed = await feedOf(db, subject.kind, subject.subjectId);
    return { items: feed ? [present(feed)] : [], settings: await feedSettings(db) };
  });

  serve(app, routes.feed.make, async ({ body, caller, request }, reply) => {
    const subject = await subjectFor(deps, body, caller);
    if (subject instanceof Refusal) return subject;
    const made = await makeFeed(deps, subject, caller, languageOf(request));
    if (made instanceof Refusal) return made;
    reply.header('cache-control', 'no-store');
    const address = `${deps.publicUrl}${routes.feed.read.url}?${new URLSearchParams({ key: made.secret })}`;
    return { address, feed: present(made.feed) };
  });

  serve(app, routes.feed.revoke, async ({ params, caller }) => revokeFeed(deps, params.id, caller));

  serve(app, routes.feed.setPolicy, async ({ body, caller }) =>
    inTransaction(deps.host, async (tx) => {
      const before = await feedSettings(tx.db);
      await saveFeedSettings(tx.db, body);
      const about = { subjectType: 'feed-settings', subjectId: null, before, after: body };
      await recordAudit(tx, { actor: actorOf(caller), act: 'calendars.set-feeds', ...about }, deps.clock.now());
      return body;
    }),
  );

  serve(
    app,
    routes.feed.read,
    async ({ query, request }, reply) => {
      const found = await readFeed(deps, query.key);
      if (!found) return refuse('not-found');
      reply.header('etag', found.etag);
      reply.header('cache-control', 'private, max-age=300');
      if (request.headers['if-none-match'] === found.etag) return new NotModified();
      reply.header('content-type', 'text/calendar; charset=utf-8');
      reply.header('content-disposition', 'inline; filename="ones.ics"');
      return Buffer.from(found.text);
    },
    { perMinute: READS_A_MINUTE },
  );
}

function present({ id, kind, subjectId, createdAt, lastReadAt }: StoredFeed): Feed {
  const read = lastReadAt?.toISOString() ?? null;
  return { id, kind, subjectId, createdAt: createdAt.toISOString(), lastReadAt: read };
}
