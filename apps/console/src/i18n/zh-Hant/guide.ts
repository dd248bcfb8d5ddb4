/** 主控台的字句：Azure 入口網站的步驟，按所屬欄位排列。 */
import type { Translation } from '@ones/ui-core';
import type { guide as english } from '../en/guide.ts';

export const guide: Translation<typeof english> = {
  eyebrow: '在 Azure 入口網站',
  folded: '指引：{{title}}',
  portal: '開啟 Azure 入口網站',
  name: {
    title: '開始之前',
    s1: '您需要一個可以註冊應用程式並授予管理員同意的帳戶。',
    s2: '開啟 Microsoft Entra ID 的「應用程式註冊」，選擇「新增註冊」。',
    s3: '那裡的名稱可以隨意。支援的帳戶類型請選「任何組織目錄（多租用戶）」。',
    s4: '重新導向 URI 請選平台 Web，並填入本頁顯示的網址。',
    s5: '此欄的名稱只在 ONES 使用，用公司名稱就很好。',
  },
  operator: {
    title: '誰營運您的租用戶',
    s1: '絕大多數都是 Microsoft。',
    s2: '中國內地的租用戶由世紀互聯營運，管理網址是 portal.azure.cn。',
  },
  tenantId: {
    title: '租用戶識別碼',
    s1: '開啟 Microsoft Entra ID 的「應用程式註冊」，再開啟您的註冊。',
    s2: '在「概觀」複製「目錄 (租用戶) 識別碼」。',
  },
  clientId: {
    title: '用戶端識別碼',
    s1: '留在該註冊的「概觀」。',
    s2: '複製「應用程式 (用戶端) 識別碼」。它不同於下面的物件識別碼。',
  },
  clientSecret: {
    title: '用戶端密碼',
    s1: '在該註冊開啟「憑證及祕密」，再開啟「用戶端密碼」。',
    s2: '選擇「新增用戶端密碼」。有效期最長兩年。',
    s3: '立即複製「值」一欄：之後不會再顯示。',
    s4: 'ONES 需要的不是「祕密識別碼」一欄。',
    s5: '然後開啟「API 權限」，加入上面列出的 Microsoft Graph 應用程式權限，並按「授予管理員同意」。',
  },
  secretExpires: {
    title: '密碼何時到期',
    s1: '在「憑證及祕密」的「到期」一欄可看到日期。',
    s2: '到期前在那裡建立第二個密碼並在此輸入：兩個可同時使用，不會中斷。',
  },
  loginButtonName: {
    title: '登入按鈕',
    s1: '它顯示在 ONES 的登入頁。',
    s2: '有多個連線時，人員按此名稱選擇。',
    s3: '登入需要下面的重新導向 URI：「驗證」、「新增平台」、Web。',
  },
  roomMode: {
    title: '哪些會議室',
    s1: '所有會議室：租用戶的每個會議室信箱，包括日後新增的。',
    s2: '指定會議室：只限您勾選的。適合先在一座大樓試用。',
    s3: 'ONES 從 Microsoft Places 取得名稱、座位、大樓和樓層。',
  },
};
