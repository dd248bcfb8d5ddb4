// users/delta and groups/delta: everything first, then what changed, with members@delta for groups. Tokens live seven days.
// https://learn.microsoft.com/graph/api/user-delta and group-delta
import type { DirectoryChange } from '../../world/directory-log.ts';
import { type GraphAnswer, type GraphCall, GraphError, type Handler, ok } from '../call.ts';
import { contextOf, type Json, linkWith, selected } from '../odata.ts';
import { shapeGroup } from './groups.ts';
import { everybody, shapeUser, withStandard } from './users.ts';

const LIFE = 7 * 86_400_000;
const PAGE = 100;
const FORBIDDEN = ['expand', 'top', 'orderby', 'search'] as const;

type Kind = 'users' | 'groups';

interface Token {
  readonly kind: Kind;
  /** null: everything. */
  readonly since: number | null;
  readonly until: number | null;
  readonly skip: number;
  readonly issuedAt: number;
  readonly select: string | null;
}

export function directoryDelta(kind: Kind): Handler {
  return (call) => {
    refuseOptions(call);
    if (call.query.deltatoken === 'latest') return fromNow(call, kind);
    const token = readToken(call, kind);
    const until = token.until ?? call.tenant.changes.position();
    const reading = token.select ? { ...call, query: { ...call.query, select: token.select } } : call;
    const items = token.since === null ? everything(reading, kind) : changed(reading, kind, token.since, until);
    const isLast = token.skip + PAGE >= items.length;
    const next = { ...token, issuedAt: call.ctx.clock.now() };
    const link = isLast
      ? { '@odata.deltaLink': linkOf(call, '$deltatoken', { ...next, since: until, until: null, skip: 0 }) }
      : { '@odata.nextLink': linkOf(call, '$skiptoken', { ...next, until, skip: token.skip + PAGE }) };
    return ok({ '@odata.context': contextOf(call, kind), ...link, value: items.slice(token.skip, token.skip + PAGE) });
  };
}

function refuseOptions(call: GraphCall): void {
  const used = FORBIDDEN.filter((name) => call.query[name] !== undefined);
  if (used.length === 0) return;
  const at = new Date(call.ctx.clock.now()).toISOString();
  call.ctx.impolite.note({ rule: 'forbidden-query-option', at, appId: call.caller.appId, detail: used.join(', ') });
  throw new GraphError(501, 'NotImplemented', `Delta does not take ${used.map((one) => `$${one}`).join(', ')}.`);
}

function fromNow(call: GraphCall, kind: Kind): GraphAnswer {
  const { select = null } = call.query;
  const since = call.tenant.changes.position();
  const token = { kind, since, until: null, skip: 0, issuedAt: call.ctx.clock.now(), select };
  return ok({
    '@odata.context': contextOf(call, kind),
    '@odata.deltaLink': linkOf(call, '$deltatoken', token),
    value: [],
  });
}

function readToken(call: GraphCall, kind: Kind): Token {
  const text = call.query.deltatoken ?? call.query.skiptoken;
  const now = call.ctx.clock.now();
  if (text === undefined) {
    return { kind, since: null, until: null, skip: 0, issuedAt: now, select: call.query.select ?? null };
  }
  const token = parseToken(text);
  if (token?.kind === kind && now - token.issuedAt <= LIFE) return token;
  const location = linkWith(call, { $deltatoken: undefined, $skiptoken: undefined });
  throw new GraphError(410, 'syncStateNotFound', 'The sync state generation is not found or too old.', {
    headers: { location },
  });
}

function parseToken(text: string): Token | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Token;
  } catch {
    return undefined;
  }
}

function linkOf(call: GraphCall, name: '$deltatoken' | '$skiptoken', token: Token): string {
  const text = Buffer.from(JSON.stringify(token)).toString('base64url');
  return linkWith(call, { $select: undefined, $deltatoken: undefined, $skiptoken: undefined, [name]: text });
}

function everything(call: GraphCall, kind: Kind): Json[] {
  if (kind === 'users') return everybody(call.tenant).map((one) => selected(withStandard(call), shapeUser(one)));
  return [...call.tenant.groups.values()].map((group) => {
    const members = [...group.members].map((id) => ({ id, isRemoved: false }));
    return { ...selected(call, shapeGroup(group)), ...membersDelta(call, members) };
  });
}

function changed(call: GraphCall, kind: Kind, since: number, until: number): Json[] {
  const byId = new Map<string, DirectoryChange[]>();
  for (const change of call.tenant.changes.between(since, until)) {
    if (change.kind === kind) byId.set(change.id, [...(byId.get(change.id) ?? []), change]);
  }
  return [...byId].map(([id, changes]) => shapeChange(call, kind, id, changes));
}

function shapeChange(call: GraphCall, kind: Kind, id: string, changes: readonly DirectoryChange[]): Json {
  const person = call.tenant.people.get(id);
  const group = call.tenant.groups.get(id);
  if (kind === 'users' && person) return selected(withStandard(call), shapeUser(person));
  if (kind === 'groups' && group) {
    const last = new Map(changes.flatMap((change) => change.members).map((member) => [member.id, member]));
    return { ...selected(call, shapeGroup(group)), ...membersDelta(call, [...last.values()]) };
  }
  // A deleted object may return for thirty days, so it has "changed".
  return { id, '@removed': { reason: 'changed' } };
}

function membersDelta(call: GraphCall, members: readonly { readonly id: string; readonly isRemoved: boolean }[]): Json {
  const { select } = call.query;
  if (members.length === 0 || (select && !/\bmembers\b/i.test(select))) return {};
  return {
    'members@delta': members.map(({ id, isRemoved }) => ({
      '@odata.type': call.tenant.groups.has(id) ? '#microsoft.graph.group' : '#microsoft.graph.user',
      id,
      ...(isRemoved ? { '@removed': { reason: 'deleted' } } : {}),
    })),
  };
}
