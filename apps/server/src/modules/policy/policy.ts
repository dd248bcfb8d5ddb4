/** A policy: settings for rules, and what certain people get instead. One policy serves many resources. Pure. */
import type { FieldError } from '@ones/contract';
import { Compile } from 'typebox/compile';
import type { WhoFacts } from './rule.ts';
import { ruleById, rules } from './rules/index.ts';

export type RuleSettings = Readonly<Record<string, unknown>>;

export interface Override {
  readonly name: string;
  readonly roles: readonly string[];
  readonly groupIds: readonly string[];
  /** Instead of the policy's own; null: the rule does not apply to them. */
  readonly rules: Readonly<Record<string, RuleSettings | null>>;
}

export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly rules: Readonly<Record<string, RuleSettings>>;
  readonly overrides: readonly Override[];
}

/**
 * The settings that hold when somebody asks for something, of rules about the standing meeting those of its organizer. Of
 * several overrides that fit, the later has the last word on a rule.
 */
export function settingsFor(
  policy: Policy | null,
  who: WhoFacts,
  organizer: WhoFacts = who,
): ReadonlyMap<string, RuleSettings> {
  const settings = new Map<string, RuleSettings>();
  for (const rule of rules) if (rule.always) settings.set(rule.id, rule.always);
  for (const [id, own] of Object.entries(policy?.rules ?? {})) settings.set(id, own);
  for (const override of policy?.overrides ?? []) {
    for (const [id, own] of Object.entries(override.rules)) {
      if (!fits(override, ruleById(id)?.ofOrganizer ? organizer : who)) continue;
      if (own === null) settings.delete(id);
      else settings.set(id, own);
    }
  }
  // What is out of service is so for everybody.
  settings.set('out-of-service', {});
  return settings;
}

function fits(override: Override, who: WhoFacts): boolean {
  return (
    override.roles.some((role) => who.roles.includes(role)) || override.groupIds.some((id) => who.groupIds.includes(id))
  );
}

const validators = new Map(rules.map((rule) => [rule.id, Compile(rule.settings)]));

/** What is wrong with settings as they came in, each with the path to the field. */
export function settingsErrors(settings: Readonly<Record<string, unknown>>, path: string): FieldError[] {
  return Object.entries(settings).flatMap(([id, own]) => {
    if (own === null) return [];
    const at = `${path}/${id}`;
    const validator = validators.get(id);
    if (!validator || !ruleById(id)) return [{ path: at, code: 'unknown-rule', message: `There is no rule "${id}".` }];
    const wrong = validator.Errors(own).map(({ instancePath, keyword, message }) => ({
      path: `${at}${instancePath}`,
      code: keyword,
      message,
    }));
    return wrong.length > 0 ? wrong : orderErrors(id, own as RuleSettings, at);
  });
}

/** Pairs of settings of which the first is not above the second. */
const ORDERED: readonly (readonly [rule: string, low: string, high: string])[] = [
  ['length', 'minMinutes', 'maxMinutes'],
  ['date-range', 'fromDays', 'toDays'],
];

function orderErrors(id: string, own: RuleSettings, at: string): FieldError[] {
  return ORDERED.flatMap(([rule, low, high]) =>
    rule === id && Number(own[low]) > Number(own[high])
      ? [{ path: `${at}/${high}`, code: 'order', message: 'must not be below the lower limit' }]
      : [],
  );
}
