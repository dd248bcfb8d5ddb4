/** 主控台的字句：每晚比對，以及立即查看一間會議室。 */
import type { Translation } from '@ones/ui-core';
import type { compares as english, look as englishLook } from '../../en/sync/compares.ts';

export const compares: Translation<typeof english> = {
  title: '發現的差異',
  toHealth: '返回連線',
  link: '比對發現的差異',
  intro:
    '每晚會完整讀取每個行事曆並與 ONES 的資料比對，找出沒有通知提及的變動。差異會立即依 Exchange 更新；若將刪除的預訂異常地多，則會暫停，直到有人確認。日期以 UTC 計；報告保留 30 天。',
  none: { title: '尚未比對', text: '會議室連接後的當晚會進行第一次比對。' },
  run_other: '已比對 {{count, number}} 間會議室：已修復 {{healed, number}} 間，暫停 {{held, number}} 間。',
  same: '雙方處處相同。',
  outcome: {
    same: '{{at}}：雙方相同',
    healed_other: '{{at}}：{{count, number}} 項差異，已修復',
    held_other: '{{at}}：{{count, number}} 項差異，已暫停',
  },
  kind: {
    'missing-here': '只在 Exchange 中',
    'missing-there': '只在 ONES 中',
    time: '時間不同',
    answer: '會議室的回覆不同',
  },
  ours: 'ONES：{{when}}',
  theirs: 'Exchange：{{when}}',
  trail: '稽核記錄',
  more_other: '另有 {{count, number}} 項未列出。',
};

export const look: Translation<typeof englishLook> = {
  column: '立即',
  now: '立即查看',
  of: '立即查看 {{room}}',
  busy: '查看中…',
  done: '{{room}}：已讀取並比對。',
  failed: '無法讀取 {{room}}：{{error}}',
  notAsked: '無法查看 {{room}}，請再試一次。',
  apply: '套用暫停的更改',
  wouldGo_other: '將一次移除 {{count, number}} 筆預約',
  applyOf: '套用 {{room}} 暫停的更改',
  askTitle: '{{room}} 的這些預訂確實已取消嗎？',
  askText_other:
    '自 {{since}} 起，{{of, number}} 個未來預訂中有 {{count, number}} 個將被刪除。它們會在此移除，並通知相關人員。',
  audited: '稽核記錄會保留由誰確認。',
  keep: '保留',
  applied: '{{room}}：正在套用刪除。',
};
