/** 行事曆訂閱的字句，隨頁面載入。 */
import type { Translation } from '../../texts.ts';
import type { texts as english } from '../en/feed.ts';

export const texts: Translation<typeof english> = {
  title: '行事曆訂閱',
  mine: '我的行事曆訂閱',
  about: {
    person:
      '在其他行事曆（例如手機）中查看您的會議：在那裡訂閱一個祕密網址。任何擁有該網址的人都能讀取您的會議，包括私人會議。',
    resource: '在其他行事曆中查看此處的預約。任何擁有該網址的人都能讀取；私人會議只顯示有會議，不顯示內容。',
    floor: '在其他行事曆中查看此樓層的預約。任何擁有該網址的人都能讀取；私人會議只顯示有會議，不顯示內容。',
  },
  off: '管理員已停用此類訂閱。',
  none: '尚無網址。',
  made: '建立時間',
  read: '上次讀取',
  never: '尚未讀取',
  make: '建立網址',
  renew: '建立新網址',
  renewTitle: '要建立新網址嗎？',
  renewText: '目前的網址會立即失效。所有讀取它的行事曆都需要改用新網址。',
  revoke: '終止訂閱',
  revokeTitle: '要終止訂閱嗎？',
  revokeText: '讀取它的行事曆將再也讀不到任何內容。',
  revoked: '訂閱已終止',
  keep: '保留',
  address: '網址',
  once: '網址只顯示這一次：請立即複製。',
  copy: '複製網址',
  copied: '已複製',
  notCopied: '無法複製，請自行選取並複製。',
};
