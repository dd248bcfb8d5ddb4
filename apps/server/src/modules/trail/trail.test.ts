import type { TrailEntry } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { maskTrail, mergeTrail } from './trail.ts';

function entry(kind: TrailEntry['kind'], at: string, who: string | null = 'peter@x.example'): TrailEntry {
  const nothing = { through: null, state: null, detail: null, start: null, end: null };
  return { id: kind, at, kind, what: 'x', who, ...nothing, requestId: null, clientRequestId: null };
}

describe('a trail', () => {
  it('[B10] is in the order of time; of one moment what came stands before what was made of it', () => {
    const early = '2026-03-02T09:00:00.000Z';
    const late = '2026-03-02T09:00:01.000Z';
    const merged = mergeTrail([
      [entry('mailed', late), entry('sent', early)],
      [entry('decided', early)],
      [entry('received', early)],
    ]);
    expect(merged.map(({ kind }) => kind)).toEqual(['received', 'decided', 'sent', 'mailed']);
  });

  it('[B9] of a private meeting does not say whom mails went to', () => {
    const entries = [entry('mailed', '2026-03-02T09:00:00.000Z'), entry('sent', '2026-03-02T09:00:00.000Z')];
    expect(maskTrail(entries, true).map(({ who }) => who)).toEqual([null, 'peter@x.example']);
    expect(maskTrail(entries, false)).toEqual(entries);
  });
});
