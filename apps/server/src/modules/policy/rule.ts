/**
 * What a rule is: a name, the settings it takes, what it looks at, and its words. Pure; a rule is a file in `rules/`.
 * The console draws a policy's form from `settings` and `words`, so that a new rule needs no screen of its own.
 */
import type { Static, TObject } from 'typebox';
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import type { Grant } from '../../platform/http/index.ts';
import type { BusinessHours } from './business-hours.ts';

/** What somebody wants to do. `edit` changes neither time nor resources. */
export const policyActs = ['book', 'walk-in', 'move', 'edit', 'cancel', 'extend', 'end'] as const;
export type PolicyAct = (typeof policyActs)[number];

export interface WhoFacts {
  readonly personId: string | null;
  readonly roles: readonly string[];
  readonly groupIds: readonly string[];
  /** Roles with where they hold; none where only the rules' own words count. */
  readonly grants?: readonly Grant[];
  /** In whose place they may book. */
  readonly principalIds?: readonly string[];
}

/** What is filled in beside time and title. */
export interface BookingFormAnswers {
  readonly termsAccepted?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  readonly pin?: string;
  /** Chosen before; only its hash is kept. */
  readonly pinKept?: boolean;
}

export interface OtherMeeting {
  readonly period: Interval;
  readonly samePolicy: boolean;
}

/** All that rules may look at. Instants; `resource.timeZone` says what day they are. */
export interface Facts {
  readonly act: PolicyAct;
  readonly channel: Actor['channel'];
  readonly now: Date;
  readonly period: Interval;
  /** When it was before; null for what is new. */
  readonly before: Interval | null;
  readonly allDay: boolean;
  readonly recurring: boolean;
  readonly resourceCount: number;
  readonly resource: { readonly id: string; readonly timeZone: string };
  /** Kept from whoever acts. */
  readonly hidden: boolean;
  /** Who acts, and for whom. */
  readonly requester: WhoFacts;
  readonly organizer: WhoFacts;
  readonly hours: BusinessHours | null;
  readonly outOfService: readonly (Interval & { readonly remark: string | null })[];
  /** The organizer's other meetings that hold a resource, around the period. */
  readonly others: readonly OtherMeeting[];
  readonly form: BookingFormAnswers;
}

export type Values = Readonly<Record<string, unknown>>;

export type Answer =
  | { readonly outcome: 'allowed' }
  | { readonly outcome: 'refused' | 'needs-approval'; readonly values: Values };

export function allow(): Answer {
  return { outcome: 'allowed' };
}

export function refuseWith(values: Values): Answer {
  return { outcome: 'refused', values };
}

export interface RuleWords<Key extends string = string> {
  readonly name: string;
  /** The labels of the settings, by their names. */
  readonly settings: Readonly<Record<Key, string>>;
  /** Why not, made of the values alone: the sentence can be said again years later, in another language. */
  readonly sentence: (values: Values) => string;
}

export const ruleGroups = ['booking', 'time', 'people', 'form', 'check-in', 'display'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export interface Rule<Settings extends TObject = TObject> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly settings: Settings;
  /** What a form offers at first. */
  readonly example: Static<Settings>;
  /** Which acts it has a say in; none: it only has effects. */
  readonly acts: readonly PolicyAct[];
  /** Where the refusal belongs on the form. */
  readonly path: string;
  /** It is about the meeting itself: exceptions are those of its organizer, whoever acts or looks. */
  readonly ofOrganizer?: boolean;
  /** Settings that apply where no policy says otherwise. */
  readonly always?: Static<Settings>;
  /** Needs the organizer's other meetings, which nobody may add to while it is judged. */
  readonly needsOthers?: (settings: Static<Settings>) => boolean;
  readonly evaluate: (facts: Facts, settings: Static<Settings>) => Answer;
  readonly words: Readonly<Record<Language, RuleWords>>;
}

type Definition<Settings extends TObject> = Omit<Rule<Settings>, 'words'> & {
  readonly words: Readonly<Record<Language, RuleWords<Extract<keyof Static<Settings>, string>>>>;
};

/** Settings are checked against the schema when a policy is saved, and again whenever it is read. */
export function defineRule<Settings extends TObject>(rule: Definition<Settings>): Rule {
  return rule as unknown as Rule;
}
