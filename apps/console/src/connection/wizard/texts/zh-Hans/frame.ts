/** 向导的字句：各页共用。 */
import type { Translation } from '@ones/ui-core';
import type { frame as english } from '../en/frame.ts';

export const frame: Translation<typeof english> = {
  step: {
    server: '服务器设置',
    rooms: '会议室设置',
    people: '用户设置',
    state: { done: '已完成', now: '目前', later: '稍后' },
  },
  steps: '步骤',
  testFailed: '上次测试发现问题。您可以稍后在“服务器设置”修复。',
  next: '保存并继续',
  close: '保存并关闭',
  back: '返回',
  saved: '已保存。',
  stale: '期间有其他人保存了这些设置。',
  reload: '显示他们保存的内容',
  resume: '继续设置',
  unfinished: '尚未完成设置。保存最后一页之前不会同步。',
  keptDraft: '已保留您之前输入的内容，密码除外。',
  startOver: '重新开始',
  cannotYet: '服务器设置可用后即可加载会议室。',
};
