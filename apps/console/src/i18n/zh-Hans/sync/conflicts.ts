/** 控制台的文字：冲突与处理方式。 */
import type { Translation } from '@ones/ui-core';
import type { conflicts as english } from '../../en/sync/conflicts.ts';

export const conflicts: Translation<typeof english> = {
  title: '冲突',
  intro:
    '以下每个会议都在 Exchange 中使用了他人已持有的会议室时段。在您决定之前，持有者保留时段；时段一旦空出，后者会自动取得。',
  none: { title: '没有冲突', text: 'Exchange 中的会议若使用了他人已持有的时段，双方会立即显示在这里。' },
  claims: '要求这个时段',
  holds: '持有这个时段',
  noHolder: '时段刚刚空出；要求者会自动取得。',
  from: '{{who}} · 创建于：{{origin}}',
  back: '返回',
  audited: '审核记录会保留由谁在何时作出此决定。',
  instead: '此时段的空闲资源',
  nothingFree: '此时段这栋大楼没有其他空闲资源。',
  seats_other: '{{count, number}} 个座位',
  move: {
    name: '移到另一间会议室',
    of: '将“{{title}}”由 {{room}} 移到另一间会议室',
    here: '“{{title}}”改用您选择的会议室；{{holders}} 保留 {{room}}。',
    there: '更改会送到 Exchange，{{who}} 会在那里看到新会议室；若 ONES 无权更改该会议，则不会有任何变动，并会告知您。',
    ours: '将以邮件通知 {{who}}。',
    done: '会议已改用另一间会议室。',
  },
  decline: {
    name: '拒绝提出要求的会议',
    of: '拒绝“{{title}}”使用 {{room}}',
    here: '“{{title}}”不能使用 {{room}}；{{holders}} 保留它。',
    there: '会议室会在 Exchange 中拒绝：{{who}} 会看到“The room was given to another meeting”。',
    ours: '将以邮件通知 {{who}}。',
    done: '已拒绝该要求。',
  },
  release: {
    name: '交给提出要求的会议',
    of: '将 {{room}} 交给“{{title}}”',
    here_other: '{{count, number}} 个会议（{{holders}}）失去 {{room}}，“{{title}}”同时取得它。',
    there: '会议室会在 Exchange 中拒绝这些会议：其召集人会在那里看到，并收到邮件通知。',
    ours: '将以邮件通知其召集人。',
    done: '会议室已交给要求者。',
  },
};
