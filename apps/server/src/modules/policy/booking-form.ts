/** What has to be filled in when some resources are booked together, in one language. */
import type { BookingForm } from '@ones/contract';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { policiesOfResources } from './policy.repository.ts';
import type { RuleSettings } from './policy.ts';
import { inLanguage } from './rules/localized.ts';

interface FieldSetting {
  readonly id: string;
  readonly label: unknown;
  readonly required: boolean;
  readonly choices: readonly string[];
}

export async function bookingFormOf(db: Db, resourceIds: readonly string[], language: Language): Promise<BookingForm> {
  const policies = await policiesOfResources(db, resourceIds);
  const settings = (rule: string): readonly RuleSettings[] =>
    policies.flatMap(({ rules }) => {
      const own = rules[rule];
      return own ? [own] : [];
    });
  const fields = new Map<string, FieldSetting>();
  for (const own of settings('extra-fields') as { fields?: FieldSetting[] }[]) {
    for (const field of own.fields ?? []) {
      const other = fields.get(field.id);
      fields.set(field.id, { ...field, required: field.required || other?.required === true });
    }
  }
  return {
    terms: settings('terms').map(({ text }) => inLanguage(text, language)),
    fields: [...fields.values()].map((field) => ({
      id: field.id,
      label: inLanguage(field.label, language),
      required: field.required,
      choices: [...field.choices],
    })),
    pin: settings('pin').some(({ required }) => required === true),
    approval: settings('approval').length > 0,
  };
}
