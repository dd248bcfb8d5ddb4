import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { type BusinessHours, closedFor } from './business-hours.ts';
import { evaluate, sentencesOf } from './evaluate.ts';
import { type Policy, type RuleSettings, settingsErrors } from './policy.ts';
import { readHolidays } from './read-holidays.ts';
import type { Facts } from './rule.ts';
import { rules } from './rules/index.ts';

// Pure: a Monday in Oslo (UTC+1), nine in the morning there.
const NOW = new Date('2026-03-02T08:00:00Z');
const at = (text: string) => new Date(`2026-03-${text}:00Z`);
const person = { personId: 'p', roles: ['user'], groupIds: ['g'] };
const nobody = { personId: null, roles: [], groupIds: [] };

function facts(more: Partial<Facts> = {}): Facts {
  return {
    act: 'book',
    channel: 'web',
    now: NOW,
    period: { start: at('03T09:00'), end: at('03T10:00') },
    before: null,
    allDay: false,
    recurring: false,
    resourceCount: 1,
    resource: { id: 'r', timeZone: 'Europe/Oslo' },
    hidden: false,
    requester: person,
    organizer: person,
    hours: null,
    outOfService: [],
    others: [],
    form: {},
    ...more,
  };
}

function policy(own: Readonly<Record<string, RuleSettings>>, overrides: Policy['overrides'] = []): Policy {
  return { id: 'x', name: 'X', version: 1, rules: own, overrides };
}

function outcome(rule: string, settings: RuleSettings, more: Partial<Facts> = {}) {
  const { verdict } = evaluate(facts(more), policy({ [rule]: settings }));
  return verdict.answers.find((answer) => answer.rule === rule);
}

const period = (start: string, end: string) => ({ period: { start: at(start), end: at(end) } });
const other = (start: string, end: string, samePolicy: boolean) => ({ ...period(start, end), samePolicy });
const week: BusinessHours['week'] = {
  monday: [{ from: '08:00', to: '18:00' }],
  tuesday: [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '24:00' },
  ],
  wednesday: [{ from: '00:00', to: '24:00' }],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};
const hours: BusinessHours = {
  id: 'h',
  name: 'Office',
  timeZone: 'Europe/Oslo',
  week,
  holidays: [{ date: '2026-03-04', name: 'Founders’ Day' }],
};

type Case = readonly [what: string, rule: string, settings: RuleSettings, wrong: Partial<Facts>, right: Partial<Facts>];
const cases: readonly Case[] = [
  ['series', 'recurring', { allowed: false }, { recurring: true }, {}],
  ['whole days', 'all-day', { allowed: false }, period('03T23:00', '04T23:00'), period('03T09:00', '03T22:00')],
  ['over midnight', 'cross-day', { allowed: false }, period('03T22:30', '03T23:30'), period('03T22:00', '03T23:00')],
  ['several', 'several-resources', { allowed: false }, { resourceCount: 2 }, {}],
  ['ahead', 'walk-in-only', { only: true }, {}, period('02T08:04', '02T09:00')],
  ['channel', 'channels', { allowed: ['player'] }, {}, { channel: 'player' }],
  ['too short', 'length', { minMinutes: 30, maxMinutes: 60 }, period('03T09:00', '03T09:29'), {}],
  ['too long', 'length', { minMinutes: 30, maxMinutes: 60 }, period('03T09:00', '03T10:01'), {}],
  [
    'closed at noon',
    'business-hours',
    { allowOutside: false },
    { hours, ...period('03T10:30', '03T12:30') },
    { hours },
  ],
  ['holiday', 'business-hours', { allowOutside: false }, { hours, ...period('04T09:00', '04T10:00') }, { hours }],
  [
    'two at once of one policy',
    'overlap',
    { mode: 'not-within-policy' },
    { others: [other('03T09:30', '03T11:00', true)] },
    { others: [other('03T09:30', '03T11:00', false)] },
  ],
  [
    'two at once',
    'overlap',
    { mode: 'not-at-all' },
    { others: [other('03T09:30', '03T11:00', false)] },
    { others: [other('03T10:00', '03T11:00', false)] },
  ],
  [
    'other people',
    'who-may-book',
    { roles: [], groupIds: ['h'], walkIns: true },
    {},
    { act: 'walk-in', organizer: nobody },
  ],
  ['outsider', 'outsiders', { get: 'nothing' }, { organizer: nobody }, {}],
  ['terms', 'terms', { text: { en: 'a', 'zh-Hant': 'b', 'zh-Hans': 'c' } }, {}, { form: { termsAccepted: true } }],
  ['PIN', 'pin', { required: true }, { form: { pin: '12' } }, { form: { pin: '1234' } }],
  [
    'early end',
    'check-in',
    {
      required: true,
      opensMinutesBefore: 5,
      closesMinutesAfter: 5,
      attendeesMay: true,
      earlyCheckOut: false,
      onSiteExtension: false,
    },
    { act: 'end' },
    { act: 'extend' },
  ],
];

describe('each rule', () => {
  it.each(cases)('[B3] refuses %s and allows the rest', (_what, rule, settings, wrong, right) => {
    expect(outcome(rule, settings, wrong)?.outcome).toBe('refused');
    expect(outcome(rule, settings, right)?.outcome).toBe('allowed');
  });

  it('[B3] takes its own example for its settings, and says every refusal in each language', () => {
    for (const rule of rules) {
      expect(settingsErrors({ [rule.id]: rule.example }, ''), rule.id).toEqual([]);
      for (const language of languages) expect(rule.words[language].name.length, rule.id).toBeGreaterThan(0);
      const [own, ...others] = languages.map((one) => Object.keys(rule.words[one].settings).sort());
      for (const keys of others) expect(keys, rule.id).toEqual(own);
      const properties = (rule.settings as unknown as { properties?: object }).properties;
      expect(Object.keys(properties ?? {}).sort(), rule.id).toEqual(own);
    }
    for (const [, rule, settings, wrong] of cases) {
      const answer = outcome(rule, settings, wrong);
      const said = Object.values(sentencesOf(answer ?? { rule, outcome: 'refused', values: {} }));
      expect(new Set(said).size, rule).toBe(3);
      for (const sentence of said) expect(sentence, rule).not.toMatch(/undefined|Invalid|NaN|\[object/);
    }
  });

  it('[B3] opens the last day at the release time where the resource stands', () => {
    const range = { fromDays: 0, toDays: 3, releaseTime: '09:30' };
    const wanted = period('05T09:00', '05T10:00');
    const early = outcome('date-range', range, wanted);
    expect(early).toMatchObject({
      outcome: 'refused',
      values: { latest: '2026-03-04', opensAt: '2026-03-02T08:30:00.000Z' },
    });
    expect(outcome('date-range', range, { ...wanted, now: at('02T08:30') })?.outcome).toBe('allowed');
    expect(outcome('date-range', { ...range, fromDays: 2 }, {})?.outcome).toBe('refused');
    // 00:30 in Oslo is another day than in UTC.
    expect(
      outcome('date-range', { ...range, releaseTime: '00:00', toDays: 0 }, period('02T23:30', '02T23:45'))?.outcome,
    ).toBe('refused');
  });

  it('[B3] locks a booking from some time before its start, for changes and cancelling alike', () => {
    const before = { start: at('02T09:00'), end: at('02T10:00') };
    for (const act of ['move', 'edit', 'cancel'] as const) {
      expect(outcome('lock-before-start', { minutes: 60 }, { act, before })?.outcome).toBe('refused');
      expect(outcome('lock-before-start', { minutes: 59 }, { act, before })?.outcome).toBe('allowed');
    }
  });

  it('[B3] counts what somebody has of the same policy in the day, the week and the month', () => {
    const limits = { dayMinutes: 90, weekMinutes: 120, monthMinutes: 150 };
    const of = (...others: Facts['others'][number][]) => outcome('maximum-in-period', limits, { others });
    expect(of(other('03T12:00', '03T12:30', true))?.outcome).toBe('allowed');
    expect(of(other('03T12:00', '03T12:31', true))).toMatchObject({ values: { period: 'day', left: 59 } });
    expect(of(other('06T12:00', '06T13:01', true))).toMatchObject({ values: { period: 'week' } });
    expect(of(other('20T12:00', '20T13:31', true))).toMatchObject({ values: { period: 'month' } });
    expect(of(other('03T12:00', '03T18:00', false))?.outcome).toBe('allowed');
  });

  it('[B3] asks for approval unless an approver books, and says whether the slot is held', () => {
    const settings = {
      holds: false,
      approverIds: ['a'],
      approverGroupIds: [],
      remindAfterMinutes: null,
      expireAfterMinutes: null,
    };
    expect(outcome('approval', settings)).toMatchObject({ outcome: 'needs-approval', values: { holds: false } });
    const approver = { ...person, personId: 'a' };
    expect(outcome('approval', settings, { requester: approver })?.outcome).toBe('allowed');
  });

  it('[B3] names every additional field that is missing or not among the choices', () => {
    const label = { en: 'Cost', 'zh-Hant': '成本', 'zh-Hans': '成本' };
    const field = (id: string, more: object) => ({ id, label, required: false, choices: [], ...more });
    const settings = { fields: [field('a', { required: true }), field('b', { choices: ['x'] }), field('c', {})] };
    expect(outcome('extra-fields', settings, { form: { fields: { a: ' ', b: 'y' } } })).toMatchObject({
      values: { fields: ['a', 'b'] },
    });
    expect(outcome('extra-fields', settings, { form: { fields: { a: '1' } } })?.outcome).toBe('allowed');
  });
});

describe('a policy', () => {
  const strict = { length: { minMinutes: 15, maxMinutes: 30 }, channels: { allowed: ['player'] } };

  it('[B3] gives all reasons at once, and every rule’s answer', () => {
    const { verdict } = evaluate(
      facts({ hours, ...period('03T10:30', '03T12:30') }),
      policy({ ...strict, 'cross-day': { allowed: false } }),
    );
    expect(verdict.outcome).toBe('refused');
    expect(verdict.answers.filter((one) => one.outcome === 'refused').map((one) => one.rule)).toEqual([
      'channels',
      'length',
      'business-hours',
    ]);
    expect(verdict.answers.find((one) => one.rule === 'cross-day')?.outcome).toBe('allowed');
  });

  it('[B3] gives a role or a group other settings, and lifts rules from them', () => {
    const override = {
      name: 'Staff',
      roles: [],
      groupIds: ['g'],
      rules: { channels: null, length: { minMinutes: 1, maxMinutes: 60 } },
    };
    expect(evaluate(facts(), policy(strict, [override])).verdict.outcome).toBe('allowed');
    const stranger = { ...person, groupIds: [] };
    expect(evaluate(facts({ requester: stranger }), policy(strict, [override])).verdict.outcome).toBe('refused');
    const outOfService = [{ start: at('03T00:00'), end: at('04T00:00'), remark: null }];
    const lifted = { ...override, rules: { ...override.rules, 'out-of-service': null } };
    expect(evaluate(facts({ outOfService }), policy({}, [lifted])).verdict.outcome).toBe('refused');
  });

  it('[X5] is told each wrong setting by its path', () => {
    const errors = settingsErrors(
      { length: { minMinutes: 60, maxMinutes: 30 }, pin: { required: 1 }, nope: {} },
      '/body/rules',
    );
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['/body/rules/length/maxMinutes', 'order'],
      ['/body/rules/pin/required', 'type'],
      ['/body/rules/nope', 'unknown-rule'],
    ]);
  });
});

describe('business hours', () => {
  it('[B4] are open over midnight where both days are, in their own zone', () => {
    const wednesdayFree = { ...hours, holidays: [] };
    expect(closedFor(wednesdayFree, { start: at('03T20:00'), end: at('04T20:00') })).toBeNull();
    expect(closedFor(wednesdayFree, { start: at('04T20:00'), end: at('05T00:00') })).toMatchObject({
      date: '2026-03-05',
    });
    expect(closedFor(hours, { start: at('03T20:00'), end: at('04T20:00') })).toMatchObject({
      holiday: 'Founders’ Day',
    });
  });

  it('[B8] keep their wall time on the days on which clocks change', () => {
    const sunday = { ...week, sunday: [{ from: '08:00', to: '10:00' }] };
    const open = { ...hours, week: sunday };
    expect(closedFor(open, { start: at('29T06:00'), end: at('29T08:00') })).toBeNull();
    expect(closedFor(open, { start: at('29T07:00'), end: at('29T09:00') })).not.toBeNull();
    expect(closedFor(open, { start: at('22T07:00'), end: at('22T09:00') })).toBeNull();
  });

  it('[B4] take holidays from a calendar file: days, spans and yearly ones', () => {
    const event = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const file = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      ...event(['UID:1', 'DTSTART;VALUE=DATE:20260101', 'SUMMARY:New Year', 'RRULE:FREQ=YEARLY;COUNT=2']),
      ...event(['UID:2', 'DTSTART;VALUE=DATE:20260217', 'DTEND;VALUE=DATE:20260220', 'SUMMARY:農曆新年']),
      'END:VCALENDAR',
    ].join('\r\n');
    expect(readHolidays(file)).toEqual([
      { date: '2026-01-01', name: 'New Year' },
      { date: '2026-02-17', name: '農曆新年' },
      { date: '2026-02-18', name: '農曆新年' },
      { date: '2026-02-19', name: '農曆新年' },
      { date: '2027-01-01', name: 'New Year' },
    ]);
    expect(readHolidays('not a calendar')).toBeNull();
  });
});
