/** Outlook 外接程序的文字。 */
import type { Translation } from '@ones/ui-core';
import type { addin as english } from '../en/addin.ts';

export const addin: Translation<typeof english> = {
  title: '查找会议室',
  titleRead: '此会议的会议室',
  outside: {
    title: '请在 Outlook 中打开',
    text: '此页面须在 Outlook 的约会中使用。管理员可用下方的清单添加。',
    manifest: 'Outlook 清单',
  },
  noAppointment: {
    title: '没有打开的约会',
    text: '请在 Outlook 中打开或创建约会，再到这里查找会议室。',
  },
  signIn: {
    title: '登录以查看空闲会议室',
    text: '请使用公司帐户，登录窗口会另外打开。',
    button: '登录',
    buttonWith: '用 {{name}} 登录',
    waiting: '请在打开的窗口中登录…',
    none: 'ONES 尚未连接 Microsoft 365，请通知管理员。',
    failed: {
      cancelled: '登录尚未完成，准备好后请再试一次。',
      blocked: '浏览器阻止了登录窗口。请允许此页面的弹出窗口后再试。',
      other: '登录失败。请再试一次，或通知管理员。（{{code}}）',
    },
  },
  when: {
    people_other: '{{count}} 人',
    zone: '您的时区：{{city}}',
    recurring: '此会议会重复。这里只检查首个日期；会议室会就每个日期答复。',
    invalid: '会议的结束时间早于开始时间，请在 Outlook 中更正。',
    past: '此时间已过，请在 Outlook 中选择更晚的时间。',
  },
  filter: {
    title: '筛选',
    building: '大楼',
    everywhere: '所有大楼',
    people: '人数',
    amenities: '设备',
  },
  chosen: {
    title: '此会议中',
    none: '还没有会议室。',
    free: '此时间空闲',
    held: '已为此会议预订',
    unknown: '不由 ONES 管理，无法得知其时间',
    remove: '移除',
    removeNamed: '移除 {{room}}',
  },
  free: {
    title: '空闲会议室',
    until: '空闲至 {{time}}',
    allDay: '今天余下时间空闲',
    seats: '{{count}} 个座位',
    add: '添加',
    addNamed: '添加 {{room}}',
    adding: '正在添加…',
    more: '显示更多会议室',
    count_other: '有 {{count}} 间会议室空闲',
    noAddress: '请在 ONES 中预订：它在 Outlook 中没有地址。',
  },
  empty: {
    title: '该时间没有空闲会议室',
    text: '请选择其他时间，或减少筛选条件。',
    nearest: '以下时间有空闲会议室：',
    take: '将会议移至 {{time}}',
    reset: '清除筛选',
  },
  taken: {
    title_other: '有 {{count}} 间会议室无法预订',
    reason: {
      taken: '已被预订',
      'too-small': '座位不足',
      'lacks-amenity': '缺少设备',
      'out-of-service': '暂停使用',
      closed: '该时段不开放',
      policy: '该时段您不能预订',
    },
    from: '{{time}} 起空闲',
  },
  done: {
    place: '已将 {{room}} 设为地点并邀请。发送会议时便会提出预订。',
    text: '已将 {{room}} 写入地点并邀请。发送会议时便会提出预订。',
    removed: '已从会议移除 {{room}}。',
    moved: '会议已移至 {{time}}。',
    failed: 'Outlook 拒绝：{{message}} 请再试一次，或直接在 Outlook 中添加会议室。',
  },
  readOnly: '只有组织者可以更改此会议的会议室。',
};
