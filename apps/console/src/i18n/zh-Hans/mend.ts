/** 控制台的字句：出错时可以怎样做，按服务器的固定字词。 */
import type { Translation } from '@ones/ui-core';
import type { mend as english } from '../en/mend.ts';

export const mend: Translation<typeof english> = {
  'check-secret-value': '客户端密码不正确。请输入密码的值，而不是 ID；若已丢失，请创建新的。',
  'renew-secret': '客户端密码已到期。请在 Azure 创建新的，再在此输入。',
  'check-client-id': '租户中没有此客户端 ID 的应用。请与 Azure 的“应用程序(客户端) ID”核对。',
  'check-tenant-id': '找不到此租户。请与 Azure 的“目录(租户) ID”核对。',
  'enable-application': '应用在租户中已停用。请在 Entra ID 的“企业应用”启用。',
  'grant-consent': '管理员尚未同意。请在 Azure 打开“API 权限”，按“授予管理员同意”。',
  'add-permissions': '注册中缺少权限。请在“API 权限”加入上面列出的权限，再授予同意。',
  'check-operator': '运营商与此租户不符。请选另一个。',
  'check-certificate': '证书与 Azure 中的不符。请在那里重新上传。',
  'check-conditional-access': '租户的条件访问策略阻挡了 ONES。请豁免此应用。',
  'check-access-policy': 'Exchange 的访问策略不允许 ONES 使用此邮箱。请把会议室加入应用的范围。',
  'check-network': '服务器无法连到 Microsoft 365。请检查网络、域名解析和防火墙（对外 443）。',
  'remove-excess': 'ONES 不需要这些权限，您可以移除：{{rights}}',
  'enable-room-account': '会议室帐户已停用。请在 Microsoft Entra ID 启用，再打开“会议室设置”并按“登录”。',
  'sign-in-representative': '请先在此地址下方让该帐户登录。',
  'set-sender-address': '请在连接中设置发件地址，或选择其他发送方式。',
  'sign-in-room-account': '会议室帐户需要登录。请打开连接的“会议室设置”，然后按“登录”。',
  'use-secret-value': '这是密码的 ID。请在 Azure 复制“值”一栏；若已不再显示，请新建密码。',
  'grant-consent-again': '管理员已撤回之前的同意。请再次授予管理员同意。',
  'check-clock': '此服务器与 Microsoft 的时钟相差超过五分钟。请以 NTP 校正服务器时钟。',
  'make-rooms': '租户尚未有会议室邮箱。请在 Exchange 管理中心创建。',
  'check-mailbox': '没有此邮箱，或它没有许可证。请与 Exchange 管理中心的地址核对。',
  'restrict-mailboxes':
    'ONES 可打开此邮箱。请用“会议室设置”的脚本限制应用，移除 Calendars.ReadWrite 的同意，两小时后再试。',
  'enable-account': '此账户已停用。请在 Microsoft Entra ID 启用。',
  'ask-support': '请几分钟后再试。若仍然如此，请查阅此代码或联系技术支持人员。',
};
