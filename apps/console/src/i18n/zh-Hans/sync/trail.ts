/** 控制台的文字：一个预订在双方的轨迹。 */
import type { Translation } from '@ones/ui-core';
import type { trail as english } from '../../en/sync/trail.ts';

export const trail: Translation<typeof english> = {
  title: '双方的轨迹',
  none: '没有保留此预订的记录。',
  requestId: 'request-id {{id}}',
  clientRequestId: 'client-request-id {{id}}',
  kind: {
    received: '由 Exchange 收到：{{what}}',
    decided: '决定：{{what}}',
    done: '操作：{{what}}',
    sent: '送到 Exchange：{{what}}',
    mailed: '邮件：{{what}}',
  },
  what: {
    present: '存在于该处',
    gone: '已从该处消失',
    unchanged: '详细信息',
    allowed: '允许',
    refused: '拒绝',
    'needs-approval': '需要审批',
    create: '创建活动',
    invite: '邀请会议室与人员',
    update: '更改活动',
    cancel: '取消活动',
    respond: '以会议室身份回复',
    remove: '移除活动',
  },
  word: {
    notification: '经通知得知',
    polling: '经查看得知',
    accepted: '已接受',
    pending: '尚未回复',
    cancelled: '已取消',
    declined: '已拒绝',
    done: '完成',
    open: '进行中',
    failed: '失败',
    queued: '等候中',
    sent: '已发出',
    shadow: '仅供比较',
    create: '预订时',
    move: '移动时',
    edit: '更改时',
    cancel: '取消时',
  },
};
