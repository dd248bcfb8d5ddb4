/** 日历订阅的字句，随页面加载。 */
import type { Translation } from '../../texts.ts';
import type { texts as english } from '../en/feed.ts';

export const texts: Translation<typeof english> = {
  title: '日历订阅',
  mine: '我的日历订阅',
  about: {
    person:
      '在其他日历（例如手机）中查看您的会议：在那里订阅一个秘密地址。任何拥有该地址的人都能读取您的会议，包括私人会议。',
    resource: '在其他日历中查看此处的预订。任何拥有该地址的人都能读取；私人会议只显示有会议，不显示内容。',
    floor: '在其他日历中查看此楼层的预订。任何拥有该地址的人都能读取；私人会议只显示有会议，不显示内容。',
  },
  off: '管理员已停用此类订阅。',
  none: '还没有地址。',
  made: '创建时间',
  read: '上次读取',
  never: '尚未读取',
  make: '创建地址',
  renew: '创建新地址',
  renewTitle: '要创建新地址吗？',
  renewText: '当前地址会立即失效。所有读取它的日历都需要改用新地址。',
  revoke: '终止订阅',
  revokeTitle: '要终止订阅吗？',
  revokeText: '读取它的日历将再也读不到任何内容。',
  revoked: '订阅已终止',
  keep: '保留',
  address: '地址',
  once: '地址只显示这一次：请立即复制。',
  copy: '复制地址',
  copied: '已复制',
  notCopied: '无法复制，请自行选择并复制。',
};
