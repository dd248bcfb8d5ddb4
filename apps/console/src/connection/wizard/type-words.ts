/** The integration types in words. Their names belong to the server's table; here only keys are made of them. Pure. */
import type { IntegrationType } from '@ones/contract';
import type { TFunction } from 'i18next';

/** `resource-only` → `resourceOnly`: the key of a type's texts. */
export function textKey(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A type that this version of the console has no words for is called by its id. `t` of the namespace `connection`. */
export function typeTitle(id: string, t: TFunction): string {
  return t(`type.${textKey(id)}`, { defaultValue: id });
}

/** What works, sentence by sentence, from the columns of the type. */
export function typeFacts(type: IntegrationType, t: TFunction): readonly string[] {
  return [
    t(`fact.people.${type.importsPeople ? 'imported' : 'onSignIn'}`),
    t(`fact.places.${type.importsPlaces ? 'imported' : 'entered'}`),
    t(`fact.calendars.${textKey(type.touchesPersonCalendars)}`),
    t(`fact.learns.${type.learnsBy}`),
  ];
}

/** What does not work, as keys in `wizard:types.not`. */
export function typeLimits(type: IntegrationType): readonly string[] {
  const limits = [
    ['bookInOnes', type.touchesPersonCalendars === 'never'],
    ['signIn', type.personMustSignIn],
    ['people', !type.importsPeople],
    ['places', !type.importsPlaces],
    ['instant', type.learnsBy === 'polling'],
    ['mail', !type.mailByGraph],
  ] as const;
  return limits.filter(([, holds]) => holds).map(([key]) => key);
}

/** What somebody who grants rights in the tenant needs to know, as plain text for a mail. */
export function textForIt(type: IntegrationType, redirectUri: string | null, t: TFunction): string {
  return [
    t('it.intro', { type: typeTitle(type.id, t) }),
    t('it.permissions'),
    ...type.permissions.map((permission) => `  - ${permission}`),
    ...typeFacts(type, t),
    ...(redirectUri === null ? [] : [t('it.redirect', { uri: redirectUri })]),
    t('it.send'),
  ].join('\n');
}
