/** 主控台的字句：出錯時可以怎樣做，按伺服器的固定字詞。 */
import type { Translation } from '@ones/ui-core';
import type { mend as english } from '../en/mend.ts';

export const mend: Translation<typeof english> = {
  'check-secret-value': '用戶端密碼不正確。請輸入密碼的值，而不是識別碼；若已遺失，請建立新的。',
  'renew-secret': '用戶端密碼已到期。請在 Azure 建立新的，再在此輸入。',
  'check-client-id': '租用戶中沒有此用戶端識別碼的應用程式。請與 Azure 的「應用程式 (用戶端) 識別碼」核對。',
  'check-tenant-id': '找不到此租用戶。請與 Azure 的「目錄 (租用戶) 識別碼」核對。',
  'enable-application': '應用程式在租用戶中已停用。請在 Entra ID 的「企業應用程式」啟用。',
  'grant-consent': '管理員尚未同意。請在 Azure 開啟「API 權限」，按「授予管理員同意」。',
  'add-permissions': '註冊中缺少權限。請在「API 權限」加入上面列出的權限，再授予同意。',
  'check-operator': '營運商與此租用戶不符。請選另一個。',
  'check-certificate': '憑證與 Azure 中的不符。請在那裡重新上傳。',
  'check-conditional-access': '租用戶的條件式存取原則阻擋了 ONES。請豁免此應用程式。',
  'check-access-policy': 'Exchange 的存取原則不容許 ONES 使用此信箱。請把會議室加入應用程式的範圍。',
  'check-network': '伺服器無法連到 Microsoft 365。請檢查網路、名稱解析和防火牆（對外 443）。',
  'remove-excess': 'ONES 不需要這些權限，您可以移除：{{rights}}',
  'enable-room-account': '會議室帳戶已停用。請在 Microsoft Entra ID 啟用，再開啟「會議室設定」並按「登入」。',
  'sign-in-representative': '請先在此地址下方讓該帳戶登入。',
  'set-sender-address': '請在連線中設定寄件地址，或選擇其他寄送方式。',
  'sign-in-room-account': '會議室帳戶需要登入。請開啟連線的「會議室設定」，然後按「登入」。',
  'use-secret-value': '這是密碼識別碼。請在 Azure 複製「值」一欄；若已不再顯示，請建立新的密碼。',
  'grant-consent-again': '管理員已撤回之前的同意。請再次授予管理員同意。',
  'check-clock': '此伺服器與 Microsoft 的時鐘相差超過五分鐘。請以 NTP 校正伺服器時鐘。',
  'make-rooms': '租用戶尚未有會議室信箱。請在 Exchange 系統管理中心建立。',
  'check-mailbox': '沒有此信箱，或它沒有授權。請與 Exchange 系統管理中心的地址核對。',
  'restrict-mailboxes':
    'ONES 可開啟此信箱。請用「會議室設定」的指令碼限制應用程式，移除 Calendars.ReadWrite 的同意，兩小時後再試。',
  'enable-account': '此帳戶已停用。請在 Microsoft Entra ID 啟用。',
  'ask-support': '請幾分鐘後再試。若仍然如此，請查閱此代碼或聯絡支援人員。',
};
