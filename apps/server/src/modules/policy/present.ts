/** Policies, verdicts and approvals as the API gives them. */
import type {
  OutOfService as OutOfServiceOfContract,
  Policy as PolicyOfContract,
  PolicyOverride,
  PolicyRule,
  Verdict,
  ResourceVerdict as VerdictOfContract,
} from '@ones/contract';
import { type Language, languages } from '../../kernel/language.ts';
import { type ResourceVerdict, sentenceOf } from './evaluate.ts';
import type { OutOfService } from './out-of-service.repository.ts';
import type { StoredPolicy } from './policy.repository.ts';
import { ruleById, rules } from './rules/index.ts';
import type { StoredVerdict } from './verdict.repository.ts';

function inLanguages<T>(of: (language: Language) => T): { en: T; 'zh-Hant': T; 'zh-Hans': T } {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as ReturnType<typeof inLanguages<T>>;
}

/** What is always so has no settings, and no place in a form. */
export function presentRules(): PolicyRule[] {
  return rules
    .filter((rule) => rule.id !== 'out-of-service')
    .map((rule) => ({
      id: rule.id,
      group: rule.group,
      name: inLanguages((language) => rule.words[language].name),
      // A plain copy: the schema objects carry marks of their library.
      settings: JSON.parse(JSON.stringify(rule.settings)) as Record<string, unknown>,
      labels: inLanguages((language) => ({ ...rule.words[language].settings })),
      example: { ...rule.example },
    }));
}

export function presentPolicy(policy: StoredPolicy): PolicyOfContract {
  return {
    ...policy,
    rules: policy.rules as PolicyOfContract['rules'],
    overrides: policy.overrides as unknown as PolicyOverride[],
    resourceIds: [...policy.resourceIds],
    updatedAt: policy.updatedAt.toISOString(),
  };
}

export function presentVerdicts(verdicts: readonly ResourceVerdict[], language: Language): VerdictOfContract[] {
  return verdicts.map((verdict) => ({
    ...verdict,
    answers: verdict.answers.map((answer) => ({
      rule: answer.rule,
      name: ruleById(answer.rule)?.words[language].name ?? answer.rule,
      outcome: answer.outcome,
      values: { ...answer.values },
      message: answer.outcome === 'allowed' ? null : sentenceOf(answer, language),
    })),
  }));
}

export function presentVerdict(verdict: StoredVerdict, language: Language): Verdict {
  const { id, at, act, channel, outcome, period, resources } = verdict;
  return {
    id,
    at: at.toISOString(),
    act,
    channel,
    outcome,
    start: period.start.toISOString(),
    end: period.end.toISOString(),
    resources: presentVerdicts(resources, language),
  };
}

export function presentOutOfService(row: OutOfService, affected: number): OutOfServiceOfContract {
  const { id, resourceId, period, remark, createdBy } = row;
  return {
    id,
    resourceId,
    start: period.start.toISOString(),
    end: period.end.toISOString(),
    remark,
    createdBy,
    affected,
  };
}
