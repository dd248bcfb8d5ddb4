/** Through what it may be booked and changed. */
import Type from 'typebox';
import type { Language } from '../../../kernel/language.ts';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { listSaid } from '../said.ts';

const Channel = Type.Enum(['web', 'console', 'player', 'add-in', 'api', 'outlook']);
const settings = Type.Object(
  { allowed: Type.Array(Channel, { uniqueItems: true, minItems: 1 }) },
  { additionalProperties: false },
);

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  web: { en: 'web app', 'zh-Hant': '網頁', 'zh-Hans': '网页' },
  console: { en: 'console', 'zh-Hant': '管理主控台', 'zh-Hans': '管理控制台' },
  player: { en: 'display at the door', 'zh-Hant': '門口顯示器', 'zh-Hans': '门口显示屏' },
  'add-in': { en: 'Outlook add-in', 'zh-Hant': 'Outlook 增益集', 'zh-Hans': 'Outlook 加载项' },
  api: { en: 'API', 'zh-Hant': 'API', 'zh-Hans': 'API' },
  outlook: { en: 'Outlook', 'zh-Hant': 'Outlook', 'zh-Hans': 'Outlook' },
};

function channelsSaid(allowed: unknown, language: Language): string {
  const named = Array.isArray(allowed) ? allowed.map((one) => names[String(one)]?.[language] ?? String(one)) : [];
  return listSaid(named, language);
}

export const channels = defineRule({
  id: 'channels',
  group: 'booking',
  settings,
  example: { allowed: ['web', 'player', 'add-in'] },
  acts: ['book', 'walk-in', 'move', 'edit'],
  path: '/body/resourceIds',
  evaluate: ({ channel }, { allowed }) =>
    (allowed as readonly string[]).includes(channel) ? allow() : refuseWith({ channel, allowed }),
  words: {
    en: {
      name: 'Channels',
      settings: { allowed: 'Booked through' },
      sentence: ({ allowed }) => `This is booked through: ${channelsSaid(allowed, 'en')}.`,
    },
    'zh-Hant': {
      name: '預約管道',
      settings: { allowed: '可用的管道' },
      sentence: ({ allowed }) => `只能透過以下方式預約：${channelsSaid(allowed, 'zh-Hant')}。`,
    },
    'zh-Hans': {
      name: '预订渠道',
      settings: { allowed: '可用的渠道' },
      sentence: ({ allowed }) => `只能通过以下方式预订：${channelsSaid(allowed, 'zh-Hans')}。`,
    },
  },
});
