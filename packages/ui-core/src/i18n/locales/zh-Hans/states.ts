/** 状态与设备的名称。 */
import type { Translation } from '../../texts.ts';
import type { states as english } from '../en/states.ts';

export const states: Translation<typeof english> = {
  room: {
    free: '空闲',
    'starting-soon': '即将开始',
    'waiting-check-in': '等待签到',
    'in-use': '使用中',
    'out-of-service': '暂停使用',
    offline: '离线',
  },
  booking: {
    requested: '等待批准',
    pending_validation: '核对中',
    confirmed: '已预订',
    'waiting-check-in': '等待签到',
    checked_in: '使用中',
    ended: '已结束',
    declined: '已拒绝',
    cancelled: '已取消',
    released: '未到场',
    conflicted: '时间冲突',
  },
  exchange: {
    none: '仅在 ONES',
    queued: '等待 Exchange',
    sent: '已发往 Exchange',
    pending: '等待 Exchange 答复',
    accepted: 'Exchange 已接受',
    declined: 'Exchange 已拒绝',
    unsynced: '未同步到 Exchange',
  },
  connection: { new: '新建', working: '正常', broken: '已中断' },
  calendar: {
    'first-sync': '首次同步',
    'in-step': '同步正常',
    late: '延迟',
    unreadable: '无法读取',
    held: '已暂停应用',
  },
  player: { online: '在线', offline: '离线', 'never-seen': '尚未上线' },
  check: {
    granted: '已授权',
    missing: '缺少',
    restricted: '受限',
    excess: '多于所需',
    failed: '失败',
    'not-tried': '未测试',
  },
  response: {
    none: '尚未答复',
    accepted: '已接受',
    tentative: '暂定',
    declined: '已拒绝',
  },
  amenity: {
    video: '视频会议',
    whiteboard: '白板',
    screen: '屏幕',
    accessible: '无障碍通道',
    phone: '电话',
    audio: '音响',
    catering: '餐饮',
    daylight: '自然采光',
  },
};
