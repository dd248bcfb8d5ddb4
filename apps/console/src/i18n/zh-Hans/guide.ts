/** 控制台的字句：Azure 门户的步骤，按所属字段排列。 */
import type { Translation } from '@ones/ui-core';
import type { guide as english } from '../en/guide.ts';

export const guide: Translation<typeof english> = {
  eyebrow: '在 Azure 门户',
  folded: '指引：{{title}}',
  portal: '打开 Azure 门户',
  name: {
    title: '开始之前',
    s1: '您需要一个可以注册应用并授予管理员同意的账户。',
    s2: '打开 Microsoft Entra ID 的“应用注册”，选择“新注册”。',
    s3: '那里的名称可以随意。支持的账户类型请选“任何组织目录（多租户）”。',
    s4: '重定向 URI 请选平台 Web，并填入本页显示的网址。',
    s5: '此项的名称只在 ONES 使用，用公司名称就很好。',
  },
  operator: {
    title: '谁运营您的租户',
    s1: '绝大多数都是 Microsoft。',
    s2: '中国内地的租户由世纪互联运营，管理网址是 portal.azure.cn。',
  },
  tenantId: {
    title: '租户 ID',
    s1: '打开 Microsoft Entra ID 的“应用注册”，再打开您的注册。',
    s2: '在“概述”复制“目录(租户) ID”。',
  },
  clientId: {
    title: '客户端 ID',
    s1: '留在该注册的“概述”。',
    s2: '复制“应用程序(客户端) ID”。它不同于下面的对象 ID。',
  },
  clientSecret: {
    title: '客户端密码',
    s1: '在该注册打开“证书和密码”，再打开“客户端密码”。',
    s2: '选择“新客户端密码”。有效期最长两年。',
    s3: '立即复制“值”一列：之后不会再显示。',
    s4: 'ONES 需要的不是“机密 ID”一列。',
    s5: '然后打开“API 权限”，加入上面列出的 Microsoft Graph 应用权限，并按“授予管理员同意”。',
  },
  secretExpires: {
    title: '密码何时到期',
    s1: '在“证书和密码”的“到期”一列可看到日期。',
    s2: '到期前在那里创建第二个密码并在此输入：两个可同时使用，不会中断。',
  },
  loginButtonName: {
    title: '登录按钮',
    s1: '它显示在 ONES 的登录页。',
    s2: '有多个连接时，人员按此名称选择。',
    s3: '登录需要下面的重定向 URI：“身份验证”、“添加平台”、Web。',
  },
  roomMode: {
    title: '哪些会议室',
    s1: '所有会议室：租户的每个会议室邮箱，包括日后新增的。',
    s2: '指定会议室：只限您勾选的。适合先在一座楼宇试用。',
    s3: 'ONES 从 Microsoft Places 获取名称、座位数、楼宇和楼层。',
  },
};
