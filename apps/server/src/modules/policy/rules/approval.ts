/** Bookings wait for somebody's approval, with the slot held meanwhile or not. */
import Type from 'typebox';
import { allow, defineRule } from '../rule.ts';

const id = Type.String({ format: 'uuid' });
const settings = Type.Object(
  {
    holds: Type.Boolean(),
    approverIds: Type.Array(id, { uniqueItems: true }),
    approverGroupIds: Type.Array(id, { uniqueItems: true }),
    remindAfterMinutes: Type.Union([Type.Integer({ minimum: 5, maximum: 43_200 }), Type.Null()]),
    expireAfterMinutes: Type.Union([Type.Integer({ minimum: 5, maximum: 43_200 }), Type.Null()]),
  },
  { additionalProperties: false },
);

export const approval = defineRule({
  id: 'approval',
  group: 'people',
  settings,
  example: {
    holds: true,
    approverIds: [],
    approverGroupIds: [],
    remindAfterMinutes: 240,
    expireAfterMinutes: 1440,
  },
  acts: ['book', 'move'],
  path: '/body/resourceIds',
  evaluate: ({ requester }, { holds, approverIds, approverGroupIds }) => {
    const mayApprove =
      (requester.personId !== null && approverIds.includes(requester.personId)) ||
      requester.groupIds.some((one) => approverGroupIds.includes(one));
    return mayApprove ? allow() : { outcome: 'needs-approval', values: { holds } };
  },
  words: {
    en: {
      name: 'Approval',
      settings: {
        holds: 'The time is held while it waits',
        approverIds: 'Approvers',
        approverGroupIds: 'Groups of approvers',
        remindAfterMinutes: 'Reminder after minutes',
        expireAfterMinutes: 'Declined by itself after minutes',
      },
      sentence: ({ holds }) =>
        holds
          ? 'Somebody has to approve this booking. The time is held for you meanwhile.'
          : 'Somebody has to approve this booking. Until then the time is not held.',
    },
    'zh-Hant': {
      name: '核准',
      settings: {
        holds: '等待期間保留時段',
        approverIds: '核准人',
        approverGroupIds: '核准群組',
        remindAfterMinutes: '幾分鐘後提醒',
        expireAfterMinutes: '幾分鐘後自動拒絕',
      },
      sentence: ({ holds }) => (holds ? '此預約須經核准，期間為您保留時段。' : '此預約須經核准，核准前不保留時段。'),
    },
    'zh-Hans': {
      name: '审批',
      settings: {
        holds: '等待期间保留时段',
        approverIds: '审批人',
        approverGroupIds: '审批群组',
        remindAfterMinutes: '几分钟后提醒',
        expireAfterMinutes: '几分钟后自动拒绝',
      },
      sentence: ({ holds }) => (holds ? '此预订须经审批，期间为您保留时段。' : '此预订须经审批，审批前不保留时段。'),
    },
  },
});
