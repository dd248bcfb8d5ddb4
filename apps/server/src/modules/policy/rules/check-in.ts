/** Whether somebody has to say that they came, until when, and what may be done on site (rule B7). */
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';

const settings = Type.Object(
  {
    required: Type.Boolean(),
    opensMinutesBefore: Type.Integer({ minimum: 0, maximum: 240 }),
    closesMinutesAfter: Type.Integer({ minimum: 2, maximum: 240 }),
    attendeesMay: Type.Boolean(),
    earlyCheckOut: Type.Boolean(),
    onSiteExtension: Type.Boolean(),
    releaseSeriesAfter: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 20 }), Type.Null()])),
  },
  { additionalProperties: false },
);

export const checkIn = defineRule({
  id: 'check-in',
  group: 'check-in',
  settings,
  example: {
    required: true,
    opensMinutesBefore: 10,
    closesMinutesAfter: 15,
    attendeesMay: true,
    earlyCheckOut: true,
    onSiteExtension: true,
    releaseSeriesAfter: null,
  },
  ofOrganizer: true,
  acts: ['end', 'extend'],
  path: '/body/minutes',
  evaluate: ({ act, channel }, { earlyCheckOut, onSiteExtension }) => {
    if (act === 'end') return earlyCheckOut ? allow() : refuseWith({ act });
    return onSiteExtension || channel !== 'player' ? allow() : refuseWith({ act });
  },
  words: {
    en: {
      name: 'Check-in',
      settings: {
        required: 'Check-in is required',
        opensMinutesBefore: 'Opens so many minutes before the start',
        closesMinutesAfter: 'Released so many minutes after the start',
        attendeesMay: 'Attendees may check in, out and extend',
        earlyCheckOut: 'It may be ended early',
        onSiteExtension: 'It may be extended at the door',
        releaseSeriesAfter: 'Release the rest of a series after so many no-shows in a row',
      },
      sentence: ({ act }) =>
        act === 'end' ? 'This booking cannot be ended early.' : 'This cannot be extended at the door.',
    },
    'zh-Hant': {
      name: '報到',
      settings: {
        required: '必須報到',
        opensMinutesBefore: '開始前幾分鐘開放報到',
        closesMinutesAfter: '開始後幾分鐘未報到即釋出',
        attendeesMay: '與會者可報到、結束與延長',
        earlyCheckOut: '可提前結束',
        onSiteExtension: '可在門口延長',
        releaseSeriesAfter: '連續幾次未到場後釋出系列的其餘日期',
      },
      sentence: ({ act }) => (act === 'end' ? '此預約不能提前結束。' : '此資源不能在門口延長。'),
    },
    'zh-Hans': {
      name: '签到',
      settings: {
        required: '必须签到',
        opensMinutesBefore: '开始前几分钟开放签到',
        closesMinutesAfter: '开始后几分钟未签到即释放',
        attendeesMay: '与会者可签到、结束与延长',
        earlyCheckOut: '可提前结束',
        onSiteExtension: '可在门口延长',
        releaseSeriesAfter: '连续几次未到场后释放系列的其余日期',
      },
      sentence: ({ act }) => (act === 'end' ? '此预订不能提前结束。' : '此资源不能在门口延长。'),
    },
  },
});
