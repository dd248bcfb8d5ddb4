/** What rules bring about: policies, hours and what is out of service change, and people answer what then waits for them. */

import type { SlotConflict } from '@ones/contract';
import { systemActor } from '../../apps/server/src/kernel/actor.ts';
import { completeBooking, decide, openApprovals, savePolicy } from '../../apps/server/src/modules/policy/index.ts';
import { nobody, type Performer, type Performing } from './ones.ts';
import { chosen } from './story.ts';
import { roomsOf, slotOf } from './wanted.ts';

const actor = { channel: 'console' as const, personId: null, label: 'chaos' };
const everything = { personId: null, manages: true } as const;

const approval = (holds: boolean, expireAfterMinutes: number) => ({
  holds,
  approverIds: [],
  approverGroupIds: [],
  remindAfterMinutes: 5,
  expireAfterMinutes,
});
const checkInRule = (releaseSeriesAfter: number | null) => ({
  required: true,
  opensMinutesBefore: 5,
  closesMinutesAfter: 5,
  attendeesMay: true,
  earlyCheckOut: true,
  onSiteExtension: true,
  releaseSeriesAfter,
});
const text = { en: 'Leave it clean.', 'zh-Hant': '請保持整潔。', 'zh-Hans': '请保持整洁。' };

type Rules = Readonly<Record<string, Record<string, unknown>>>;

/** What waits ends within the hour, so that nothing does when the run ends. */
const ANYWHERE: readonly Rules[] = [
  {},
  { 'check-in': checkInRule(null) },
  { 'check-in': checkInRule(1) },
  { 'check-in': checkInRule(2), buffers: { beforeMinutes: 0, afterMinutes: 15 } },
  { length: { minMinutes: 15, maxMinutes: 60 } },
  { 'lock-before-start': { minutes: 60 } },
  { 'all-day': { allowed: false }, recurring: { allowed: false } },
];

/** Of meetings made in Outlook they let those wait alone that wait for somebody's word there, too. */
const ASKING: readonly Rules[] = [
  { approval: approval(true, 20) },
  { approval: approval(false, 20) },
  { terms: { text }, completion: { withinMinutes: 15 } },
  { approval: approval(true, 20), 'check-in': checkInRule(1) },
];

interface Known {
  readonly id: string;
  readonly version: number;
}

/** One policy a room, which is changed again and again; without rules it binds nothing. */
async function setRules({ world, story, act }: Performing): Promise<string> {
  const asks = act.share < 0.5;
  const delegated = world.rooms.find((one) => one.isDelegated);
  const [drawn] = roomsOf(world, act);
  const room = asks && act.share < 0.35 ? delegated : drawn;
  if (!room) return nobody;
  const name = `Rules of ${room.name}`;
  const [known = null] = await world.rows<Known>('select id, version from policy where name = $1', [name]);
  const choice = asks ? ASKING : ANYWHERE;
  const rules = choice[act.which % choice.length] ?? {};
  const resourceIds = Object.keys(rules).length > 0 ? [room.resourceId] : [];
  const wish = { known, name, rules, overrides: [], resourceIds };
  const saved = await savePolicy(world.one.house.policy, wish, actor);
  if (saved.ok && resourceIds.length === 0) story.boundSince.delete(room.resourceId);
  else if (saved.ok && !story.boundSince.has(room.resourceId)) story.boundSince.set(room.resourceId, world.now());
  return saved.ok ? `${room.name}: ${Object.keys(rules).join(', ') || 'none'}` : saved.code;
}

function answering(decision: 'approved' | 'declined'): Performer {
  return async ({ world, act }) => {
    const { booking } = world.one.house;
    const approval = chosen(await openApprovals(world.one.platform.db, everything, { limit: 100 }), act.which);
    if (!approval) return nobody;
    const result = await decide(booking, { approvalId: approval.id, decision, comment: null, actor });
    return result.ok ? 'done' : result.refusal.code;
  };
}

function settling(how: 'decline' | 'release' | 'move'): Performer {
  return async ({ world, act }) => {
    const { items } = await world.ask<{ items: readonly SlotConflict[] }>('/api/conflicts');
    const conflict = chosen(items, act.which);
    if (!conflict) return nobody;
    const [room] = roomsOf(world, act);
    const body = { act: how, ...(how === 'move' && room ? { resourceId: room.resourceId } : {}) };
    const said = await world.manage('POST', `/api/conflicts/${conflict.id}/settle`, body);
    return `${said} (${conflict.claim.subject ?? 'no title'})`;
  };
}

export const ruleActs = {
  'admin.policy': setRules,
  'admin.approve': answering('approved'),
  'admin.refuse': answering('declined'),
  'admin.settle-decline': settling('decline'),
  'admin.settle-release': settling('release'),
  'admin.settle-move': settling('move'),
  'ones.complete': async ({ world, act }) => {
    const open = await world.rows<{ id: string }>("select id from completion where state = 'open' order by id");
    const completion = chosen(open, act.which);
    if (!completion) return nobody;
    const form = { termsAccepted: true };
    const completing = { completionId: completion.id, form, actor: systemActor };
    const result = await completeBooking(world.one.house.booking, completing);
    return result.ok ? 'done' : result.refusal.code;
  },
  'admin.hours': async ({ world, act }) => {
    const [room] = roomsOf(world, act);
    if (!room) return nobody;
    const name = `Hours of ${room.name}`;
    const [known] = await world.rows<Known>('select id, version from business_hours where name = $1', [name]);
    const day = [{ from: '08:00', to: act.share < 0.5 ? '13:00' : '18:00' }];
    const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] };
    const resourceIds = act.which % 3 === 0 ? [] : [room.resourceId];
    const body = { name, timeZone: 'Europe/London', week, holidays: [], resourceIds };
    return known
      ? world.manage('PUT', `/api/business-hours/${known.id}`, { ...body, version: known.version })
      : world.manage('POST', '/api/business-hours', body);
  },
  'admin.out-of-service': async ({ world, act }) => {
    const [room] = roomsOf(world, act);
    const { start, end } = slotOf(world.now(), act);
    const body = { resourceId: room?.resourceId, start: start.toISOString(), end: end.toISOString() };
    return world.manage('POST', '/api/out-of-service', body);
  },
  'admin.back-in-service': async ({ world, act }) => {
    const row = chosen(await world.rows<{ id: string }>('select id from out_of_service order by id'), act.which);
    return row ? world.manage('DELETE', `/api/out-of-service/${row.id}`) : nobody;
  },
  'admin.combine': async ({ world, act }) => {
    // The first room is made of the second and third, or of nothing: what it was.
    const [whole, ...others] = world.rooms;
    if (!whole) return nobody;
    const settings = await world.ask<Record<string, unknown>>(`/api/resources/${whole.resourceId}/settings`);
    const partIds = act.share < 0.6 ? others.slice(0, 1 + (act.which % 2)).map((room) => room.resourceId) : [];
    return world.manage('PUT', `/api/resources/${whole.resourceId}`, { ...changeOf(settings), partIds });
  },
} satisfies Record<string, Performer>;

const KEPT = ['version', 'name', 'names', 'description', 'capacity', 'amenities', 'buildingId', 'floorId', 'timeZone'];

function changeOf(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(KEPT.map((key) => [key, settings[key] ?? null]));
}
