import Type from 'typebox';
import { Id } from '../common.ts';
import { Feed, FeedKind, FeedSettings, MadeFeed, MakeFeed } from '../feed.ts';
import { route } from '../route.ts';

const own = { tag: 'feeds', act: 'signed-in' } as const;

export const feedRoutes = {
  list: route({
    ...own,
    method: 'GET',
    url: '/api/feeds',
    operationId: 'listFeeds',
    summary: 'Your own feed, or that of a resource or a floor you manage',
    querystring: Type.Object({ kind: Type.Optional(FeedKind), subjectId: Type.Optional(Id) }),
    response: { 200: Type.Object({ items: Type.Array(Feed), settings: FeedSettings }) },
  }),
  make: route({
    ...own,
    method: 'POST',
    url: '/api/feeds',
    operationId: 'makeFeed',
    summary: 'Make a feed; an address given out before ends',
    body: MakeFeed,
    response: { 201: MadeFeed },
  }),
  revoke: route({
    ...own,
    method: 'DELETE',
    url: '/api/feeds/:id',
    operationId: 'revokeFeed',
    summary: 'End a feed',
    params: Type.Object({ id: Id }),
    response: { 204: Type.Null() },
  }),
  setPolicy: route({
    method: 'PUT',
    url: '/api/feed-settings',
    operationId: 'setFeedSettings',
    summary: 'Say who may have feeds; what may not be any more, ends at once',
    tag: 'feeds',
    act: 'api.manage',
    body: FeedSettings,
    response: { 200: FeedSettings },
  }),
  read: route({
    method: 'GET',
    url: '/api/feeds/calendar.ics',
    operationId: 'readFeed',
    summary: 'A feed, as iCalendar (RFC 5545); answers 304 to its own ETag',
    tag: 'feeds',
    act: 'anyone',
    querystring: Type.Object({ key: Type.String({ minLength: 1, maxLength: 128 }) }),
    response: { 200: Type.Unsafe<Buffer>(Type.String({ format: 'binary' })) },
  }),
};
