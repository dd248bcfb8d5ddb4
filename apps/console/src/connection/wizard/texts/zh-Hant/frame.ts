/** 精靈的字句：各頁共用。 */
import type { Translation } from '@ones/ui-core';
import type { frame as english } from '../en/frame.ts';

export const frame: Translation<typeof english> = {
  step: {
    server: '伺服器設定',
    rooms: '會議室設定',
    people: '使用者設定',
    state: { done: '已完成', now: '目前', later: '稍後' },
  },
  steps: '步驟',
  testFailed: '上次測試發現問題。您可以稍後在「伺服器設定」修復。',
  next: '儲存並繼續',
  close: '儲存並關閉',
  back: '返回',
  saved: '已儲存。',
  stale: '期間有其他人儲存了這些設定。',
  reload: '顯示他們儲存的內容',
  resume: '繼續設定',
  unfinished: '尚未完成設定。儲存最後一頁之前不會同步。',
  keptDraft: '已保留您之前輸入的內容，密碼除外。',
  startOver: '重新開始',
  cannotYet: '伺服器設定可用後即可載入會議室。',
};
