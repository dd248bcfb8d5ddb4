/** What a room writes to an organizer whom it turns away: why, in the rule's own words, and what is free instead. Pure. */
import type { Alternative } from '@ones/contract';
import type { Language } from '../../../../kernel/language.ts';

const MOST = 3;

interface Words {
  readonly taken: string;
  readonly free: string;
  readonly stranger: string;
  readonly nobodyCame: string;
  readonly notAvailable: string;
}

export const declineWords: Readonly<Record<Language, Words>> = {
  en: {
    taken: 'The room is taken at this time.',
    free: 'Free instead:',
    stranger: 'Only people with an account in ONES can be asked for this afterwards.',
    nobodyCame: 'Nobody checked in, so the room was given back.',
    notAvailable: 'The room is not available for this meeting.',
  },
  'zh-Hant': {
    taken: '此時段會議室已被預約。',
    free: '可改選：',
    stranger: '只有在 ONES 有帳號的人員才能事後補填。',
    nobodyCame: '無人報到，會議室已釋出。',
    notAvailable: '會議室無法供此會議使用。',
  },
  'zh-Hans': {
    taken: '此时段会议室已被预订。',
    free: '可改选：',
    stranger: '只有在 ONES 有账号的人员才能事后补填。',
    nobodyCame: '无人签到，会议室已释放。',
    notAvailable: '会议室无法供此会议使用。',
  },
};

export interface DeclineFacts {
  /** Empty: somebody else has the slot. */
  readonly sentences: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly language: Language;
  readonly isStranger: boolean;
  /** In which the alternatives are named. */
  readonly timeZone: string;
}

export function declineText({ sentences, alternatives, language, timeZone, isStranger }: DeclineFacts): string {
  const { taken, free, stranger } = declineWords[language];
  const why = sentences.length > 0 ? [...new Set(sentences), ...(isStranger ? [stranger] : [])] : [taken];
  const offers = alternatives.slice(0, MOST).map((one) => `– ${one.resourceName}, ${spanOf(one, language, timeZone)}`);
  return [...why, ...(offers.length > 0 ? [free, ...offers] : [])].join('\n');
}

function spanOf({ start, end }: Alternative, language: Language, timeZone: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat(locale, { ...parts, hour12: false, timeZone });
  return format.formatRange(new Date(start), new Date(end));
}
