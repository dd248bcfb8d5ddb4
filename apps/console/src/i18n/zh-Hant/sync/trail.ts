/** 主控台的字句：一個預訂在雙方的軌跡。 */
import type { Translation } from '@ones/ui-core';
import type { trail as english } from '../../en/sync/trail.ts';

export const trail: Translation<typeof english> = {
  title: '雙方的軌跡',
  none: '沒有保留此預訂的記錄。',
  requestId: 'request-id {{id}}',
  clientRequestId: 'client-request-id {{id}}',
  kind: {
    received: '由 Exchange 收到：{{what}}',
    decided: '決定：{{what}}',
    done: '操作：{{what}}',
    sent: '送到 Exchange：{{what}}',
    mailed: '郵件：{{what}}',
  },
  what: {
    present: '存在於該處',
    gone: '已從該處消失',
    unchanged: '詳細資料',
    allowed: '允許',
    refused: '拒絕',
    'needs-approval': '需要核准',
    create: '建立活動',
    invite: '邀請會議室與人員',
    update: '更改活動',
    cancel: '取消活動',
    respond: '以會議室身分回覆',
    remove: '移除活動',
  },
  word: {
    notification: '經通知得知',
    polling: '經查看得知',
    accepted: '已接受',
    pending: '尚未回覆',
    cancelled: '已取消',
    declined: '已婉拒',
    done: '完成',
    open: '進行中',
    failed: '失敗',
    queued: '等候中',
    sent: '已寄出',
    shadow: '僅供比較',
    create: '預訂時',
    move: '移動時',
    edit: '更改時',
    cancel: '取消時',
  },
};
