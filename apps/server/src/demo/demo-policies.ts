/** One example of each kind of policy, on the rooms listed last: what a newcomer books first stays free of any. */
import { systemActor } from '../kernel/actor.ts';
import { listPolicies, savePolicy } from '../modules/policy/index.ts';
import { listResources } from '../modules/resource/index.ts';
import type { House } from '../roles/house.ts';

type Rules = Parameters<typeof savePolicy>[1]['rules'];

const CHECK_IN = {
  required: true,
  opensMinutesBefore: 10,
  closesMinutesAfter: 15,
  attendeesMay: true,
  earlyCheckOut: true,
  onSiteExtension: true,
};

const examples: readonly { readonly name: string; readonly rules: Rules }[] = [
  {
    name: 'Short meetings, two weeks ahead',
    rules: {
      length: { minMinutes: 15, maxMinutes: 120 },
      'date-range': { fromDays: 0, toDays: 14, releaseTime: '08:00' },
      'lock-before-start': { minutes: 15 },
      overlap: { mode: 'not-within-policy' },
    },
  },
  { name: 'Check-in required', rules: { 'check-in': CHECK_IN, buffers: { beforeMinutes: 0, afterMinutes: 10 } } },
  {
    name: 'Board room, by approval',
    rules: {
      approval: {
        holds: true,
        approverIds: [],
        approverGroupIds: [],
        remindAfterMinutes: 240,
        expireAfterMinutes: 1440,
      },
      confidentiality: { show: 'organizer' },
    },
  },
  {
    name: 'Studio, with terms and cost centre',
    rules: {
      terms: {
        text: {
          en: 'Switch the equipment off and close the door.',
          'zh-Hant': '離開前請關閉設備並關門。',
          'zh-Hans': '离开前请关闭设备并关门。',
        },
      },
      'extra-fields': {
        fields: [
          {
            id: 'cost-centre',
            label: { en: 'Cost centre', 'zh-Hant': '成本中心', 'zh-Hans': '成本中心' },
            required: true,
            choices: [],
          },
        ],
      },
      pin: { required: true },
      // What Outlook has no fields for is asked for by a link.
      completion: { withinMinutes: 1440 },
    },
  },
  { name: 'Walk-in only', rules: { 'walk-in-only': { only: true } } },
];

const ROOMS_AT_MOST = 1000;

/** Once: what somebody made of them afterwards stays. */
export async function ensurePolicies({ policy }: House): Promise<void> {
  const { db } = policy.host;
  if ((await listPolicies(db)).length > 0) return;
  const rooms = await listResources(db, { after: null, limit: ROOMS_AT_MOST });
  const last = rooms.slice(1).slice(-examples.length);
  for (const [at, example] of examples.entries()) {
    const room = last[at];
    const resourceIds = room ? [room.id] : [];
    await savePolicy(policy, { ...example, overrides: [], resourceIds, known: null }, systemActor);
  }
}
