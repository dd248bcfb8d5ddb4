/** What mails say, in the three languages of the product. A key that a language lacks does not compile. */
import { type Language, languages } from '../../../kernel/language.ts';
import type { MailKind } from '../plan-mail.ts';

export { type Language, languages };

interface KindWords {
  /** One or two words, for the subject line and the mark at the top. */
  readonly mark: string;
  /** What has happened, in a sentence. */
  readonly sentence: string;
}

export interface MailWords {
  readonly locale: string;
  readonly kinds: Readonly<Record<MailKind, KindWords>>;
  readonly when: string;
  readonly where: string;
  readonly organizer: string;
  readonly join: string;
  readonly series: string;
  readonly allDay: string;
  readonly privateMeeting: string;
  readonly noTitle: string;
  readonly waiting: string;
  readonly alternatives: string;
  readonly noAlternatives: string;
  readonly open: string;
  readonly footer: string;
}

const en: MailWords = {
  locale: 'en-GB',
  kinds: {
    confirmed: { mark: 'Confirmed', sentence: 'Your booking is confirmed.' },
    changed: { mark: 'Changed', sentence: 'Your booking has been changed. This is how it stands now.' },
    cancelled: { mark: 'Cancelled', sentence: 'Your booking has been cancelled. The time is free again.' },
    declined: { mark: 'Declined', sentence: 'The room has declined your booking. It is not reserved for you.' },
    unsynced: {
      mark: 'Not in Exchange',
      sentence:
        'Your booking could not be written to Exchange. Others may not see it there; your administrator has been told.',
    },
    conflicted: {
      mark: 'Room taken',
      sentence: 'Another meeting holds the room at this time. Choose another room or time.',
    },
    offline: {
      mark: 'No Teams meeting',
      sentence:
        'Your booking stands, but without the Teams meeting: the calendar it stands in does not allow any. Whoever administers your mailboxes can change that; ask for it in ONES again then.',
    },
    invitation: { mark: 'Invitation', sentence: 'You are invited to a meeting.' },
    update: { mark: 'Updated', sentence: 'A meeting you are invited to has been changed. This is how it stands now.' },
    cancellation: { mark: 'Cancelled', sentence: 'A meeting you were invited to has been cancelled.' },
    uninvited: { mark: 'Cancelled', sentence: 'You are no longer invited to this meeting.' },
  },
  when: 'When',
  where: 'Where',
  organizer: 'Organizer',
  join: 'Teams meeting',
  series: 'A series; this is its first meeting.',
  allDay: 'all day',
  privateMeeting: 'Private meeting',
  noTitle: 'Your booking',
  waiting: 'Exchange has not answered for the new time yet. You hear from us only if the room declines.',
  alternatives: 'Free instead at this time',
  noAlternatives: 'Nothing similar is free at this time. Try another time in ONES.',
  open: 'Open ONES',
  footer: 'Sent by ONES, the booking system of your company.',
};

const zhHant: MailWords = {
  locale: 'zh-Hant',
  kinds: {
    confirmed: { mark: '已確認', sentence: '您的預約已確認。' },
    changed: { mark: '已變更', sentence: '您的預約已變更，目前內容如下。' },
    cancelled: { mark: '已取消', sentence: '您的預約已取消，該時段已釋出。' },
    declined: { mark: '已拒絕', sentence: '會議室拒絕了您的預約，並未為您保留。' },
    unsynced: { mark: '未寫入 Exchange', sentence: '您的預約無法寫入 Exchange，其他人可能看不到；已通知系統管理員。' },
    conflicted: { mark: '會議室已被佔用', sentence: '另一場會議佔用了這個時段。請改選其他會議室或時間。' },
    offline: {
      mark: '沒有 Teams 會議',
      sentence:
        '您的預約仍有效，但未建立 Teams 會議：所在的行事曆不允許 Teams 會議。信箱管理員可以變更此設定，之後請在 ONES 重新要求。',
    },
    invitation: { mark: '會議邀請', sentence: '您受邀參加會議。' },
    update: { mark: '已更新', sentence: '您受邀的會議已變更，目前內容如下。' },
    cancellation: { mark: '已取消', sentence: '您受邀的會議已取消。' },
    uninvited: { mark: '已取消', sentence: '您已不在此會議的邀請名單中。' },
  },
  when: '時間',
  where: '地點',
  organizer: '召集人',
  join: 'Teams 會議',
  series: '週期性會議，以上為首次時間。',
  allDay: '全天',
  privateMeeting: '私人會議',
  noTitle: '您的預約',
  waiting: 'Exchange 尚未回覆新的時間。只有在會議室拒絕時，我們才會再通知您。',
  alternatives: '此時段可改用',
  noAlternatives: '此時段沒有類似的會議室。請在 ONES 選擇其他時間。',
  open: '開啟 ONES',
  footer: '此郵件由貴公司的預約系統 ONES 寄出。',
};

const zhHans: MailWords = {
  locale: 'zh-Hans',
  kinds: {
    confirmed: { mark: '已确认', sentence: '您的预订已确认。' },
    changed: { mark: '已更改', sentence: '您的预订已更改，目前内容如下。' },
    cancelled: { mark: '已取消', sentence: '您的预订已取消，该时段已释放。' },
    declined: { mark: '已拒绝', sentence: '会议室拒绝了您的预订，并未为您保留。' },
    unsynced: { mark: '未写入 Exchange', sentence: '您的预订无法写入 Exchange，其他人可能看不到；已通知系统管理员。' },
    conflicted: { mark: '会议室已被占用', sentence: '另一场会议占用了这个时段。请改选其他会议室或时间。' },
    offline: {
      mark: '没有 Teams 会议',
      sentence:
        '您的预订仍有效，但未创建 Teams 会议：所在的日历不允许 Teams 会议。邮箱管理员可以更改此设置，之后请在 ONES 重新要求。',
    },
    invitation: { mark: '会议邀请', sentence: '您受邀参加会议。' },
    update: { mark: '已更新', sentence: '您受邀的会议已更改，目前内容如下。' },
    cancellation: { mark: '已取消', sentence: '您受邀的会议已取消。' },
    uninvited: { mark: '已取消', sentence: '您已不在此会议的邀请名单中。' },
  },
  when: '时间',
  where: '地点',
  organizer: '组织者',
  join: 'Teams 会议',
  series: '周期性会议，以上为首次时间。',
  allDay: '全天',
  privateMeeting: '私人会议',
  noTitle: '您的预订',
  waiting: 'Exchange 尚未答复新的时间。只有在会议室拒绝时，我们才会再通知您。',
  alternatives: '此时段可改用',
  noAlternatives: '此时段没有类似的会议室。请在 ONES 选择其他时间。',
  open: '打开 ONES',
  footer: '此邮件由贵公司的预订系统 ONES 发出。',
};

export const mailWords: Readonly<Record<Language, MailWords>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
