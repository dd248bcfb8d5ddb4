/** A policy while somebody changes it. Pure. */
import type { ProblemError } from '@ones/api-client';
import type { Policy, PolicyInput, PolicyOverride, PolicyRule } from '@ones/contract';
import type { Values } from './setting-schema.ts';

export interface PolicyDraft {
  readonly name: string;
  readonly rules: Readonly<Record<string, Values>>;
  readonly overrides: readonly PolicyOverride[];
  readonly resourceIds: readonly string[];
}

export const emptyPolicy: PolicyDraft = { name: '', rules: {}, overrides: [], resourceIds: [] };

export function draftOf({ name, rules, overrides, resourceIds }: Policy): PolicyDraft {
  return { name, rules, overrides, resourceIds };
}

/** Lists with a line for each answer lose their empty lines only when they are sent. */
export function bodyOf({ name, rules, overrides, resourceIds }: PolicyDraft): PolicyInput {
  return {
    name: name.trim(),
    rules: rules as PolicyInput['rules'],
    overrides: overrides.map((override) => ({ ...override, name: override.name.trim() })),
    resourceIds: [...resourceIds],
  };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export const ruleGroups = ['booking', 'time', 'people', 'form', 'check-in', 'display'] as const;

export function rulesByGroup(rules: readonly PolicyRule[]) {
  return ruleGroups
    .map((group) => ({ group, rules: rules.filter((rule) => rule.group === group) }))
    .filter((one) => one.rules.length > 0);
}

/** Whether the time is to be held for anybody while an approval is waited for. */
export function holdsWhileWaiting({ rules, overrides }: Pick<PolicyDraft, 'rules' | 'overrides'>): boolean {
  return [rules, ...overrides.map((override) => override.rules)].some((own) => own.approval?.holds === true);
}

export function newOverride(name: string): PolicyOverride {
  return { name, roles: [], groupIds: [], rules: {} };
}

/** All that was found wrong at a place, or below it. */
export function problemAt(problem: Pick<ProblemError, 'errors'> | null, path: string): string | undefined {
  const found = (problem?.errors ?? []).filter((one) => one.path === path || one.path.startsWith(`${path}/`));
  return found.length === 0 ? undefined : [...new Set(found.map(({ message }) => message))].join(' ');
}
