/** What a feed says in its own words. */
import type { Language } from '../../../kernel/language.ts';

interface FeedWords {
  readonly privateMeeting: string;
  readonly bookedBy: (name: string) => string;
  readonly mine: string;
}

export const feedWords: Readonly<Record<Language, FeedWords>> = {
  en: { privateMeeting: 'Private meeting', bookedBy: (name) => `Booked by ${name}`, mine: 'My bookings' },
  'zh-Hant': { privateMeeting: '私人會議', bookedBy: (name) => `由 ${name} 預訂`, mine: '我的預訂' },
  'zh-Hans': { privateMeeting: '私人会议', bookedBy: (name) => `由 ${name} 预订`, mine: '我的预订' },
};
