/** Puts what several keep of one booking into one order. Pure. */
import type { TrailEntry } from '@ones/contract';

/** Of what happened in one moment: what came is told before what was decided on it, and that before what was sent. */
const order: readonly TrailEntry['kind'][] = ['received', 'decided', 'done', 'sent', 'mailed'];

export function mergeTrail(parts: readonly (readonly TrailEntry[])[]): TrailEntry[] {
  const rank = ({ kind }: TrailEntry) => order.indexOf(kind);
  return parts.flat().sort((a, b) => a.at.localeCompare(b.at) || rank(a) - rank(b) || a.id.localeCompare(b.id));
}

/** Whom mails of a private meeting went to would tell who is invited (rule B9). */
export function maskTrail(entries: readonly TrailEntry[], isPrivate: boolean): TrailEntry[] {
  return entries.map((entry) => (isPrivate && entry.kind === 'mailed' ? { ...entry, who: null } : entry));
}
