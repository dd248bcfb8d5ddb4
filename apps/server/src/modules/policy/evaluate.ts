/** Asks every rule of a policy, and answers with all of their answers at once (rule B3). Pure. */
import type { Language } from '../../kernel/language.ts';
import { languages } from '../../kernel/language.ts';
import { type Policy, type RuleSettings, settingsFor } from './policy.ts';
import type { Facts, Values } from './rule.ts';
import { ruleById, rules } from './rules/index.ts';

export type Outcome = 'allowed' | 'refused' | 'needs-approval';

export interface RuleAnswer {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly values: Values;
}

/** The verdict on one resource: what binds it, and every rule's answer. */
export interface ResourceVerdict {
  readonly resourceId: string;
  readonly policyId: string | null;
  readonly policyName: string | null;
  readonly policyVersion: number | null;
  readonly outcome: Outcome;
  readonly answers: readonly RuleAnswer[];
}

export interface Evaluated {
  readonly verdict: ResourceVerdict;
  readonly settings: ReadonlyMap<string, RuleSettings>;
}

export function evaluate(facts: Facts, policy: Policy | null): Evaluated {
  const settings = settingsFor(policy, facts.requester, facts.organizer);
  const answers = rules.flatMap((rule): RuleAnswer[] => {
    const own = settings.get(rule.id);
    if (own === undefined || !rule.acts.includes(facts.act)) return [];
    const answer = rule.evaluate(facts, own);
    return [{ rule: rule.id, outcome: answer.outcome, values: answer.outcome === 'allowed' ? {} : answer.values }];
  });
  const about = { policyId: policy?.id ?? null, policyName: policy?.name ?? null };
  const verdict = {
    ...about,
    resourceId: facts.resource.id,
    policyVersion: policy?.version ?? null,
    outcome: worstOf(answers.map((answer) => answer.outcome)),
    answers,
  };
  return { verdict, settings };
}

export function worstOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('refused')) return 'refused';
  return outcomes.includes('needs-approval') ? 'needs-approval' : 'allowed';
}

/** Minutes within which all that is missing may be filled in afterwards; null where that is not so, or not all. */
export function completableWithin({ verdict, settings }: Evaluated): number | null {
  const own = settings.get('completion') as { readonly withinMinutes: number } | undefined;
  const against = verdict.answers.filter((answer) => answer.outcome === 'refused');
  const isForm = against.length > 0 && against.every(({ rule }) => ruleById(rule)?.group === 'form');
  return own && isForm ? own.withinMinutes : null;
}

/** Whether any rule has to know the organizer's other meetings. */
export function needsOthers(settings: ReadonlyMap<string, RuleSettings>): boolean {
  return rules.some((rule) => {
    const own = settings.get(rule.id);
    return own !== undefined && rule.needsOthers?.(own) === true;
  });
}

export function sentenceOf(answer: RuleAnswer, language: Language): string {
  return ruleById(answer.rule)?.words[language].sentence(answer.values) ?? answer.rule;
}

export function sentencesOf(answer: RuleAnswer): Readonly<Record<Language, string>> {
  return Object.fromEntries(languages.map((one) => [one, sentenceOf(answer, one)])) as Record<Language, string>;
}
