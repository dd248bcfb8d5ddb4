/** 出了什么问题，以及可以怎么做。 */
import type { Translation } from '../../texts.ts';
import type { problems as english } from '../en/problems.ts';

export const problems: Translation<typeof english> = {
  'invalid-input': { title: '有内容填写不正确', mend: '请检查下方标出的内容。' },
  'invalid-time-range': { title: '结束时间不在开始时间之后', mend: '请选择其他时间。' },
  'in-the-past': { title: '这个时间已经过去', mend: '请选择现在以后的时间。' },
  'unknown-time-zone': { title: '无法识别时区', mend: '请选择其他时区。' },
  'body-too-large': { title: '一次提交的内容太多', mend: '请减少内容，例如减少参会者。' },
  'unsupported-media-type': { title: '服务器无法理解请求', mend: '请刷新页面后重试。' },
  'malformed-json': { title: '服务器无法理解请求', mend: '请刷新页面后重试。' },
  'not-signed-in': { title: '您尚未登录', mend: '请先登录。' },
  'sign-in-expired': { title: '登录已过期', mend: '请重新登录，之后会回到原来的页面。' },
  'sign-in-failed': { title: '无法登录', mend: '请重试。若仍失败，请把请求编号告诉管理员。' },
  'connection-sign-in-required': {
    title: 'Microsoft 365 需要您登录一次',
    mend: '请再登录一次，让 ONES 可以写入您的日历。',
  },
  forbidden: { title: '您没有权限执行此操作', mend: '请向管理员申请权限。' },
  'wrong-origin': { title: '请求来自其他网站', mend: '请从 ONES 的网址打开。' },
  'not-found': { title: '找不到此内容', mend: '它可能已被移除，或您无权查看。' },
  'slot-taken': { title: '有人抢先一步', mend: '这个时段刚被预订。请选择其他会议室或时间。' },
  'policy-refused': { title: '此会议室的规则不允许', mend: '请修改下方标出的内容。' },
  'booking-not-changeable': { title: '此预订已无法更改', mend: '它已结束、已取消或已锁定。' },
  'name-taken': { title: '此名称已被使用', mend: '请换一个名称。' },
  'group-in-use': { title: '此群组正在使用', mend: '请先从角色、连接和策略中移除。' },
  'place-in-use': { title: '仍有项目使用中', mend: '请先移走或停用其中的项目。' },
  'stale-version': { title: '期间有其他人作了更改', mend: '现在显示的是最新状态，请查看后重试。' },
  'idempotency-key-reused': { title: '此请求已提交过', mend: '重试之前，请先查看是否已完成。' },
  'unknown-resource': { title: '此会议室已不存在', mend: '请选择其他会议室。' },
  'unknown-person': { title: '找不到此人', mend: '请选择其他人。' },
  'not-offered-by-integration-type': {
    title: '无法在此预订',
    mend: '贵公司在 Outlook 中预订此会议室，请到 Outlook 预订。',
  },
  'connection-failed': { title: 'Microsoft 365 的响应不正常', mend: '请稍后重试。管理员可在控制台看到原因。' },
  'room-of-other-connection': {
    title: '这些会议室已由另一个连接使用',
    mend: '一间会议室只能经一个连接预订。请先从另一个连接移除。',
  },
  'pairing-code-unknown': { title: '没有显示屏显示此代码', mend: '请核对显示屏上的代码，它会定时更换。' },
  'too-many-requests': { title: '尝试次数太多', mend: '请等一分钟再试。' },
  unavailable: { title: 'ONES 暂时无法使用', mend: '请稍后重试。' },
  internal: { title: '系统发生错误', mend: '请重试。若仍失败，请把请求编号告诉管理员。' },
  offline: { title: '没有网络连接', mend: '请检查网络。数据没有丢失，恢复连接后请重试。' },
  'unreadable-answer': { title: '无法读取响应', mend: '请刷新页面后重试。' },
};
