/** 向导的字句：字段旁的指南。 */
import type { Translation } from '@ones/ui-core';
import type { guide as english } from '../en/guide.ts';

export const guide: Translation<typeof english> = {
  guide: {
    types: {
      title: '选哪一种？',
      s1: '若全公司都用 ONES 预订，请选应用权限。',
      s2: '若不容许接触员工日历，请选两种“仅限资源”之一。',
    },
    certificate: {
      title: '证书',
      s1: '在这里建立并下载公开部分。',
      s2: '在该注册打开“证书和密码”、“证书”，选择“上传证书”。',
      s3: '核对指纹，然后在这里测试设置。',
    },
    consent: {
      title: '管理员同意',
      s1: '在该注册打开“API 权限”，加入此类型的 Microsoft Graph 权限。',
      s2: '按“授予管理员同意”，或用这里的按钮。',
      s3: '之后“状态”一栏会显示“已授予”。',
    },
    senderAddress: {
      title: '发件人地址',
      s1: '加入应用权限 Mail.Send 并授予同意。',
      s2: '请用租户域中没有人阅读的邮箱。',
    },
    representatives: {
      title: '代表地址',
      s1: '为每个会让他人预订的域，在该域建立一个邮箱。',
      s2: '它须可预订该处的会议室，但不能是其代理人。',
    },
    redirect: {
      title: '重定向 URI',
      s1: '在该注册打开“身份验证”、“添加平台”、Web。',
      s2: '贴上网址并按“设置”。',
      s3: '用“新增 URI”在下面加入另一个。',
    },
    roomAccount: {
      title: '会议室账户',
      s1: '为 ONES 建立专用账户，须有邮箱。',
      s2: '在 Exchange 管理中心或用脚本，给它每间会议室的完整存取权限。',
      s3: '在注册加入重定向 URI，然后在这里用该账户登录。',
    },
    addresses: {
      title: '按地址加入会议室',
      s1: '在 Exchange 管理中心打开“收件者”、“资源”，可看到地址。',
      s2: '可一次贴上多个，用逗号或换行分隔。',
    },
    delegateAddress: {
      title: '代理人',
      s1: '有代理人时 Exchange 会等候：要求保持暂定，直到 ONES 按您的规则答复。',
      s2: '之前已接受的会议保持不变。',
    },
    restrict: {
      title: 'RBAC for Applications',
      s1: '由管理员在 Exchange Online PowerShell 执行脚本。',
      s2: '对象 ID是企业应用的，不是注册的。',
      s3: '最长需要两小时。然后在这里试用一个应被拒绝的邮箱。',
    },
    defaultGroups: {
      title: '预设用户群组',
      s1: '群组决定谁可以预订什么。新人员会得到这些群组。',
      s2: '首次同步后群组才会出现，您可以稍后回来设置。',
    },
    cardNumber: {
      title: '卡号',
      s1: 'Microsoft Graph 本身没有 Pager：须由 Entra Connect 以目录扩展同步。',
      s2: '在 Entra Connect 选择“目录扩展属性同步”，再选 pager。',
      s3: '扩展名称中含有应用“Tenant Schema Extension App”的客户端 ID。',
    },
    bookers: {
      title: '谁可以在 ONES 预订',
      s1: '这些人的预订会写入会议室的日历，并邀请本人。',
      s2: '人员首次登录后才会出现在此。',
    },
    groupRoles: { title: '按群组给予角色', s1: '加入该群组者在下次同步时得到角色，离开时失去。' },
  },
  draw: {
    label: 'Azure 页面的示意图',
    overview: '概述',
    authentication: '身份验证',
    secrets: '证书和密码',
    permissions: 'API 权限',
    single: '仅此目录',
    multi: '任何组织目录（多租户）',
    client: '应用 (客户端) ID',
    object: '对象 ID',
    tenant: '目录(租户) ID',
    value: '值',
    secretId: '机密ID',
    expires: '到期',
    upload: '上传证书',
    grant: '授予管理员同意',
    granted: '已授予',
    web: 'Web',
    uri: '重定向 URI',
    here: '这一个',
    notHere: '不是这一个',
  },
};
