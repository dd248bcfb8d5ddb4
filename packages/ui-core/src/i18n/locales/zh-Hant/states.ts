/** 狀態與設備的名稱。 */
import type { Translation } from '../../texts.ts';
import type { states as english } from '../en/states.ts';

export const states: Translation<typeof english> = {
  room: {
    free: '空閒',
    'starting-soon': '即將開始',
    'waiting-check-in': '等待簽到',
    'in-use': '使用中',
    'out-of-service': '暫停使用',
    offline: '離線',
  },
  booking: {
    requested: '等待批准',
    pending_validation: '核對中',
    confirmed: '已預訂',
    'waiting-check-in': '等待簽到',
    checked_in: '使用中',
    ended: '已結束',
    declined: '已拒絕',
    cancelled: '已取消',
    released: '未到場',
    conflicted: '時間衝突',
  },
  exchange: {
    none: '僅在 ONES',
    queued: '等待 Exchange',
    sent: '已送往 Exchange',
    pending: '等待 Exchange 回覆',
    accepted: 'Exchange 已接受',
    declined: 'Exchange 已拒絕',
    unsynced: '未同步至 Exchange',
  },
  connection: { new: '新建', working: '正常', broken: '已中斷' },
  calendar: {
    'first-sync': '首次同步',
    'in-step': '同步正常',
    late: '延遲',
    unreadable: '無法讀取',
    held: '已暫停套用',
  },
  player: { online: '在線', offline: '離線', 'never-seen': '尚未上線' },
  check: {
    granted: '已授權',
    missing: '缺少',
    restricted: '受限',
    excess: '多於所需',
    failed: '失敗',
    'not-tried': '未測試',
  },
  response: {
    none: '尚未回覆',
    accepted: '已接受',
    tentative: '暫定',
    declined: '已拒絕',
  },
  amenity: {
    video: '視訊會議',
    whiteboard: '白板',
    screen: '螢幕',
    accessible: '無障礙通道',
    phone: '電話',
    audio: '音響',
    catering: '餐飲',
    daylight: '自然採光',
  },
};
