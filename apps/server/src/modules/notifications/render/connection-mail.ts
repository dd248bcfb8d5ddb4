/** What administrators are told of a connection, as subject, HTML and plain text. Pure. */
import { framed, heading, paragraph, type RenderedMail } from './frame.ts';
import { html } from './html.ts';
import type { Language } from './words.ts';

export type ConnectionMailKind =
  | 'connection-broke'
  | 'room-account-broke'
  | 'connection-recovered'
  | 'credential-expiring'
  | 'import-held'
  | 'rooms-held'
  | 'webhook-given-up';

export interface ConnectionMail {
  readonly kind: ConnectionMailKind;
  readonly language: Language;
  readonly name: string;
  /** AADSTS number or Graph error, of what broke. */
  readonly code: string | null;
  /** Until the credential ends. */
  readonly days: number | null;
  /** The page where the mend stands. */
  readonly link: string;
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

type Speak = (mail: ConnectionMail) => Words;

const en: Readonly<Record<ConnectionMailKind, Speak>> = {
  'room-account-broke': ({ name, code }) => ({
    subject: `The room account of “${name}” cannot sign in`,
    text: `All rooms of this connection stand still until the account works and is signed in again on the Room settings page (${code ?? 'unknown'}). What is booked meanwhile is kept and sent afterwards.`,
  }),
  'connection-broke': ({ name, code }) => ({
    subject: `“${name}” cannot reach Microsoft 365`,
    text: `Bookings no longer travel between ONES and Microsoft 365 by this connection (${code ?? 'unknown'}). The console says what to do; what is booked meanwhile is kept and sent as soon as it works again.`,
  }),
  'connection-recovered': ({ name }) => ({
    subject: `“${name}” works again`,
    text: 'The connection to Microsoft 365 works again. What waited is being sent.',
  }),
  'credential-expiring': ({ name, days }) => ({
    subject: `The credential of “${name}” ends in ${days === 1 ? 'one day' : `${days} days`}`,
    text: 'Make a new client secret or certificate in Azure and enter it beside the old one: both work side by side, so nothing stops.',
  }),
  'import-held': ({ name }) => ({
    subject: `An import of “${name}” is held`,
    text: 'It would make unusually many rooms, people or groups absent at once. Nothing was changed for them. Look whether Microsoft 365 has really lost them; if so, apply the import in the console.',
  }),
  'rooms-held': ({ name }) => ({
    subject: `Many bookings of “${name}” would go at once`,
    text: 'In several rooms unusually many bookings are missing in Microsoft 365 at the same time. Nothing was taken away: the rooms are held back, and no others will be told of one by one. Look whether Microsoft 365 has really lost those meetings; where it has, apply what is held, room by room, in the console.',
  }),
  'webhook-given-up': ({ name }) => ({
    subject: `The webhook “${name}” is switched off`,
    text: 'Nothing has arrived at its address for three days. Switch it on again in the console when the receiver works; what failed meanwhile can be sent again there.',
  }),
};

const zhHant: Readonly<Record<ConnectionMailKind, Speak>> = {
  'room-account-broke': ({ name, code }) => ({
    subject: `「${name}」的會議室帳戶無法登入`,
    text: `此連線的所有會議室都已停止同步（${code ?? '未知'}）。請確認帳戶可用，並在「會議室設定」頁重新登入。這段期間的預訂都會保留，之後再送出。`,
  }),
  'connection-broke': ({ name, code }) => ({
    subject: `「${name}」無法連上 Microsoft 365`,
    text: `此連線目前無法在 ONES 與 Microsoft 365 之間傳送預訂（${code ?? '未知'}）。管理主控台會說明如何處理；這段期間的預訂都會保留，恢復後立即送出。`,
  }),
  'connection-recovered': ({ name }) => ({
    subject: `「${name}」已恢復`,
    text: '與 Microsoft 365 的連線已恢復，等候中的資料正在送出。',
  }),
  'credential-expiring': ({ name, days }) => ({
    subject: `「${name}」的認證將在 ${days} 天後到期`,
    text: '請在 Azure 建立新的用戶端密碼或憑證，並加在舊的旁邊：兩者可同時使用，服務不會中斷。',
  }),
  'import-held': ({ name }) => ({
    subject: `「${name}」的匯入已暫停`,
    text: '此次匯入會讓異常多的會議室、人員或群組一次消失，因此尚未套用。請確認 Microsoft 365 是否真的已移除；若是，請在管理主控台套用。',
  }),
  'rooms-held': ({ name }) => ({
    subject: `「${name}」可能一次失去大量預訂`,
    text: '多間會議室在 Microsoft 365 中同時少了異常多的預訂。ONES 沒有刪除任何預訂：這些會議室的更改已暫停套用，也不會再逐間通知。請確認 Microsoft 365 是否真的已失去這些會議；若是，請在管理主控台逐間套用。',
  }),
  'webhook-given-up': ({ name }) => ({
    subject: `Webhook「${name}」已停用`,
    text: '三天以來沒有任何訊息送達其網址。接收端恢復後，請在管理主控台重新啟用；這段期間失敗的訊息可在那裡重新傳送。',
  }),
};

const zhHans: Readonly<Record<ConnectionMailKind, Speak>> = {
  'room-account-broke': ({ name, code }) => ({
    subject: `“${name}”的会议室帐户无法登录`,
    text: `此连接的所有会议室都已停止同步（${code ?? '未知'}）。请确认帐户可用，并在“会议室设置”页重新登录。期间的预订都会保留，之后再发送。`,
  }),
  'connection-broke': ({ name, code }) => ({
    subject: `“${name}”无法连接 Microsoft 365`,
    text: `此连接目前无法在 ONES 与 Microsoft 365 之间传送预订（${code ?? '未知'}）。管理控制台会说明如何处理；期间的预订都会保留，恢复后立即发送。`,
  }),
  'connection-recovered': ({ name }) => ({
    subject: `“${name}”已恢复`,
    text: '与 Microsoft 365 的连接已恢复，等待中的数据正在发送。',
  }),
  'credential-expiring': ({ name, days }) => ({
    subject: `“${name}”的凭据将在 ${days} 天后到期`,
    text: '请在 Azure 新建客户端密码或证书，并加在旧的旁边：两者可同时使用，服务不会中断。',
  }),
  'import-held': ({ name }) => ({
    subject: `“${name}”的导入已暂停`,
    text: '此次导入会让异常多的会议室、人员或群组一次消失，因此尚未应用。请确认 Microsoft 365 是否真的已移除；若是，请在管理控制台应用。',
  }),
  'rooms-held': ({ name }) => ({
    subject: `“${name}”可能一次失去大量预订`,
    text: '多间会议室在 Microsoft 365 中同时少了异常多的预订。ONES 没有删除任何预订：这些会议室的更改已暂停应用，也不会再逐间通知。请确认 Microsoft 365 是否真的已失去这些会议；若是，请在管理控制台逐间应用。',
  }),
  'webhook-given-up': ({ name }) => ({
    subject: `Webhook“${name}”已停用`,
    text: '三天以来没有任何消息送达其地址。接收端恢复后，请在管理控制台重新启用；期间失败的消息可在那里重新发送。',
  }),
};

const speak: Readonly<Record<Language, Readonly<Record<ConnectionMailKind, Speak>>>> = {
  en,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
};
const openWords: Readonly<Record<Language, string>> = {
  en: 'Open the console',
  'zh-Hant': '開啟管理主控台',
  'zh-Hans': '打开管理控制台',
};

export function renderConnectionMail(mail: ConnectionMail): RenderedMail {
  const { subject, text } = speak[mail.language][mail.kind](mail);
  const open = openWords[mail.language];
  const page = framed({
    ...{ language: mail.language, subject, band: null, footer: null },
    body: html`${heading(subject)}${paragraph(text)}`,
    link: { address: mail.link, label: open },
  });
  return { subject: `ONES: ${subject}`, text: `${text}\n\n${open}: ${mail.link}`, html: page };
}
