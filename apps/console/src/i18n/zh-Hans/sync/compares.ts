/** 控制台的文字：每晚比对，以及立即查看一间会议室。 */
import type { Translation } from '@ones/ui-core';
import type { compares as english, look as englishLook } from '../../en/sync/compares.ts';

export const compares: Translation<typeof english> = {
  title: '发现的差异',
  toHealth: '返回连接',
  link: '比对发现的差异',
  intro:
    '每晚会完整读取每个日历并与 ONES 的数据比对，找出没有通知提及的变动。差异会立即依 Exchange 更新；若将删除的预订异常地多，则会暂停，直到有人确认。日期以 UTC 计；报告保留 30 天。',
  none: { title: '尚未比对', text: '会议室连接后的当晚会进行第一次比对。' },
  run_other: '已比对 {{count, number}} 间会议室：已修复 {{healed, number}} 间，暂停 {{held, number}} 间。',
  same: '双方处处相同。',
  outcome: {
    same: '{{at}}：双方相同',
    healed_other: '{{at}}：{{count, number}} 项差异，已修复',
    held_other: '{{at}}：{{count, number}} 项差异，已暂停',
  },
  kind: {
    'missing-here': '只在 Exchange 中',
    'missing-there': '只在 ONES 中',
    time: '时间不同',
    answer: '会议室的回复不同',
  },
  ours: 'ONES：{{when}}',
  theirs: 'Exchange：{{when}}',
  trail: '审核记录',
  more_other: '另有 {{count, number}} 项未列出。',
};

export const look: Translation<typeof englishLook> = {
  column: '立即',
  now: '立即查看',
  of: '立即查看 {{room}}',
  busy: '查看中…',
  done: '{{room}}：已读取并比对。',
  failed: '无法读取 {{room}}：{{error}}',
  notAsked: '无法查看 {{room}}，请再试一次。',
  apply: '应用暂停的更改',
  wouldGo_other: '将一次移除 {{count, number}} 个预订',
  applyOf: '应用 {{room}} 暂停的更改',
  askTitle: '{{room}} 的这些预订确实已取消吗？',
  askText_other:
    '自 {{since}} 起，{{of, number}} 个未来预订中有 {{count, number}} 个将被删除。它们会在此移除，并通知相关人员。',
  audited: '审核记录会保留由谁确认。',
  keep: '保留',
  applied: '{{room}}：正在应用删除。',
};
