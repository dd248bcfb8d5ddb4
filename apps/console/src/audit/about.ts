/** What an audit line is about, in words: titles, times and rooms that it names. Pure. */
import type { AuditLine } from '@ones/contract';

export interface About {
  /** Of a booking its title, of a thing its name. */
  readonly title: string | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly resources: readonly string[];
}

export function aboutOf({ before, after, resources }: Pick<AuditLine, 'before' | 'after' | 'resources'>): About {
  const sides = [after, before];
  const first = (name: string) => sides.map((side) => wordIn(side, name)).find((word) => word !== null) ?? null;
  const [start, end] = [first('start'), first('end')];
  const title = first('subject') ?? first('name');
  return {
    title,
    period: start !== null && end !== null ? { start, end } : null,
    resources: resources.map(({ name }) => name).filter((name) => name !== title),
  };
}

function wordIn(side: unknown, name: string): string | null {
  if (typeof side !== 'object' || side === null) return null;
  const value: unknown = Object.entries(side).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Ids of resources in a list of values, by the names that people know. */
export function withNames(value: string, resources: AuditLine['resources']): string {
  return resources.reduce((text, { id, name }) => text.replaceAll(id, name), value);
}
