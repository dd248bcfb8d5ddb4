/** What policies have to tell: approvals asked for and declined, rooms out of service, rooms released. Pure. */
import { factTable, framed, heading, oneLine, paragraph, type RenderedMail } from './frame.ts';
import { html } from './html.ts';
import type { Language } from './words.ts';

export type PolicyMailKind =
  | 'approval-requested'
  | 'approval-reminded'
  | 'approval-declined'
  | 'completion-requested'
  | 'completion-reminded'
  | 'locked-move'
  | 'locked-cancel'
  | 'decline-kept'
  | 'out-of-service'
  | 'released'
  | 'series-released'
  | 'series-released-outside';

export interface PolicyMail {
  readonly kind: PolicyMailKind;
  readonly language: Language;
  readonly title: string;
  readonly who: string;
  readonly where: string;
  /** Null: of a series, whose dates are many. */
  readonly when: string | null;
  /** What somebody wrote about it. */
  readonly remark: string | null;
  /** Until when something has to be done. */
  readonly until: string | null;
  readonly link: string;
}

interface Words {
  readonly kinds: Readonly<Record<PolicyMailKind, { readonly subject: string; readonly text: string }>>;
  readonly facts: readonly [who: string, where: string, when: string, remark: string, until: string];
  readonly open: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    kinds: {
      'approval-requested': { subject: 'Please approve', text: 'This booking waits for your approval.' },
      'approval-reminded': { subject: 'Still waiting', text: 'This booking still waits for your approval.' },
      'approval-declined': { subject: 'Not approved', text: 'Your booking was not approved.' },
      'completion-requested': {
        subject: 'Please complete',
        text: 'The room asks for more than Outlook does: terms to accept, fields or a PIN. Fill it in, and it answers; until then your booking is tentative. After the time below the room declines.',
      },
      'completion-reminded': {
        subject: 'Still to complete',
        text: 'The room still waits for what your booking lacks. After the time below it declines.',
      },
      'locked-move': {
        subject: 'Moved though locked',
        text: 'This meeting was moved in Outlook after its room’s rules had locked it. Nobody can hold Outlook back: ONES and the display follow.',
      },
      'locked-cancel': {
        subject: 'Cancelled though locked',
        text: 'This meeting was cancelled in Outlook after its room’s rules had locked it. Nobody can hold Outlook back: the room is free.',
      },
      'decline-kept': {
        subject: 'Still booked',
        text: 'You declined this meeting, but the rules of its room do not let it be cancelled any more. The booking stands; whoever manages the room can give it up for you.',
      },
      'out-of-service': {
        subject: 'Out of service',
        text: 'The room of your booking is out of service at this time. The booking stands; please choose another room or time.',
      },
      released: { subject: 'Released', text: 'Nobody checked in, so the room was released for others.' },
      'series-released': {
        subject: 'Series released',
        text: 'Nobody checked in several times in a row, so the coming dates of this series were released for others. Open ONES to keep those that are still free.',
      },
      'series-released-outside': {
        subject: 'Series released',
        text: 'Nobody checked in several times in a row, so the room left the coming dates of this series. The meetings stay in your calendar. If you still need the room, invite it to them again.',
      },
    },
    facts: ['For', 'Where', 'When', 'Remark', 'Complete by'],
    open: 'Open ONES',
  },
  'zh-Hant': {
    kinds: {
      'approval-requested': { subject: '請核准', text: '此預約等候您的核准。' },
      'approval-reminded': { subject: '仍在等候', text: '此預約仍在等候您的核准。' },
      'approval-declined': { subject: '未獲核准', text: '您的預約未獲核准。' },
      'completion-requested': {
        subject: '請補填',
        text: '會議室需要 Outlook 未提供的資料：接受條款、填寫欄位或設定 PIN 碼。填妥後會議室才會答覆；在此之前預約為暫定，逾時會議室將拒絕。',
      },
      'completion-reminded': { subject: '仍待補填', text: '會議室仍在等候您預約所缺的資料，逾時將拒絕。' },
      'locked-move': {
        subject: '鎖定後仍變更時間',
        text: '此會議在規則鎖定後，於 Outlook 變更了時間。ONES 無法阻止 Outlook 的變更，已隨之更新。',
      },
      'locked-cancel': {
        subject: '鎖定後仍取消',
        text: '此會議在規則鎖定後，於 Outlook 取消。ONES 無法阻止 Outlook 的變更，會議室已釋出。',
      },
      'decline-kept': {
        subject: '預約仍然有效',
        text: '您已拒絕此會議，但依會議室的規則已不能取消。預約仍然有效；如不再需要，請聯絡會議室管理員代為取消。',
      },
      'out-of-service': {
        subject: '停止使用',
        text: '您預約的會議室在此期間停止使用。預約仍然保留，請另選會議室或時間。',
      },
      released: { subject: '已釋出', text: '無人報到，會議室已釋出給他人使用。' },
      'series-released': {
        subject: '系列已釋出',
        text: '連續多次無人報到，此系列之後的日期已釋出給他人使用。如仍需要，請開啟 ONES 保留尚未被預訂的日期。',
      },
      'series-released-outside': {
        subject: '系列已釋出',
        text: '連續多次無人報到，會議室已退出此系列之後的日期。會議仍保留在您的行事曆；如仍需要會議室，請重新邀請它。',
      },
    },
    facts: ['預約人', '地點', '時間', '備註', '補填期限'],
    open: '開啟 ONES',
  },
  'zh-Hans': {
    kinds: {
      'approval-requested': { subject: '请审批', text: '此预订等候您的审批。' },
      'approval-reminded': { subject: '仍在等候', text: '此预订仍在等候您的审批。' },
      'approval-declined': { subject: '未获批准', text: '您的预订未获批准。' },
      'completion-requested': {
        subject: '请补填',
        text: '会议室需要 Outlook 未提供的资料：接受条款、填写字段或设置 PIN 码。填妥后会议室才会答复；在此之前预订为暂定，逾时会议室将拒绝。',
      },
      'completion-reminded': { subject: '仍待补填', text: '会议室仍在等候您预订所缺的资料，逾时将拒绝。' },
      'locked-move': {
        subject: '锁定后仍更改时间',
        text: '此会议在规则锁定后，于 Outlook 更改了时间。ONES 无法阻止 Outlook 的更改，已随之更新。',
      },
      'locked-cancel': {
        subject: '锁定后仍取消',
        text: '此会议在规则锁定后，于 Outlook 取消。ONES 无法阻止 Outlook 的更改，会议室已释放。',
      },
      'decline-kept': {
        subject: '预订仍然有效',
        text: '您已拒绝此会议，但依会议室的规则已不能取消。预订仍然有效；如不再需要，请联系会议室管理员代为取消。',
      },
      'out-of-service': {
        subject: '停止使用',
        text: '您预订的会议室在此期间停止使用。预订仍然保留，请另选会议室或时间。',
      },
      released: { subject: '已释放', text: '无人签到，会议室已释放给他人使用。' },
      'series-released': {
        subject: '系列已释放',
        text: '连续多次无人签到，此系列之后的日期已释放给他人使用。如仍需要，请打开 ONES 保留尚未被预订的日期。',
      },
      'series-released-outside': {
        subject: '系列已释放',
        text: '连续多次无人签到，会议室已退出此系列之后的日期。会议仍保留在您的日历；如仍需要会议室，请重新邀请它。',
      },
    },
    facts: ['预订人', '地点', '时间', '备注', '补填期限'],
    open: '打开 ONES',
  },
};

export function renderPolicyMail(mail: PolicyMail): RenderedMail {
  const { kinds, facts: names, open } = words[mail.language];
  const { subject: mark, text } = kinds[mail.kind];
  const subject = `${mark}: ${oneLine(mail.title)}`;
  const values = [mail.who, mail.where, mail.when, mail.remark, mail.until];
  const facts = names.flatMap((name, at) => (values[at] ? [[name, values[at]] as const] : []));
  const page = framed({
    ...{ language: mail.language, subject, band: null, footer: null },
    body: html`${heading(subject)}${paragraph(text)}${factTable(facts)}`,
    link: { address: mail.link, label: open },
  });
  const said = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return { subject, text: `${text}\n\n${said}\n\n${open}: ${mail.link}`, html: page };
}
