/** 精靈的字句：欄位旁的指南。 */
import type { Translation } from '@ones/ui-core';
import type { guide as english } from '../en/guide.ts';

export const guide: Translation<typeof english> = {
  guide: {
    types: {
      title: '選哪一種？',
      s1: '若全公司都用 ONES 預訂，請選應用程式權限。',
      s2: '若不容許接觸員工行事曆，請選兩種「僅限資源」之一。',
    },
    certificate: {
      title: '憑證',
      s1: '在這裡建立並下載公開部分。',
      s2: '在該註冊開啟「憑證及祕密」、「憑證」，選擇「上傳憑證」。',
      s3: '核對指紋，然後在這裡測試設定。',
    },
    consent: {
      title: '管理員同意',
      s1: '在該註冊開啟「API 權限」，加入此類型的 Microsoft Graph 權限。',
      s2: '按「授予管理員同意」，或用這裡的按鈕。',
      s3: '之後「狀態」一欄會顯示「已授予」。',
    },
    senderAddress: {
      title: '寄件者地址',
      s1: '加入應用程式權限 Mail.Send 並授予同意。',
      s2: '請用租用戶網域中沒有人閱讀的信箱。',
    },
    representatives: {
      title: '代表地址',
      s1: '為每個會讓他人預訂的網域，在該網域建立一個信箱。',
      s2: '它須可預訂該處的會議室，但不能是其代理人。',
    },
    redirect: {
      title: '重新導向 URI',
      s1: '在該註冊開啟「驗證」、「新增平台」、Web。',
      s2: '貼上網址並按「設定」。',
      s3: '用「新增 URI」在下面加入另一個。',
    },
    roomAccount: {
      title: '會議室帳戶',
      s1: '為 ONES 建立專用帳戶，須有信箱。',
      s2: '在 Exchange 系統管理中心或用指令碼，給它每間會議室的完整存取權限。',
      s3: '在註冊加入重新導向 URI，然後在這裡用該帳戶登入。',
    },
    addresses: {
      title: '按地址加入會議室',
      s1: '在 Exchange 系統管理中心開啟「收件者」、「資源」，可看到地址。',
      s2: '可一次貼上多個，用逗號或換行分隔。',
    },
    delegateAddress: {
      title: '代理人',
      s1: '有代理人時 Exchange 會等候：要求保持暫定，直到 ONES 按您的規則回覆。',
      s2: '之前已接受的會議保持不變。',
    },
    restrict: {
      title: 'RBAC for Applications',
      s1: '由管理員在 Exchange Online PowerShell 執行指令碼。',
      s2: '物件識別碼是企業應用程式的，不是註冊的。',
      s3: '最長需要兩小時。然後在這裡試用一個應被拒絕的信箱。',
    },
    defaultGroups: {
      title: '預設使用者群組',
      s1: '群組決定誰可以預訂什麼。新人員會得到這些群組。',
      s2: '首次同步後群組才會出現，您可以稍後回來設定。',
    },
    cardNumber: {
      title: '卡號',
      s1: 'Microsoft Graph 本身沒有 Pager：須由 Entra Connect 以目錄擴充同步。',
      s2: '在 Entra Connect 選擇「目錄擴充屬性同步」，再選 pager。',
      s3: '擴充名稱中含有應用程式「Tenant Schema Extension App」的用戶端識別碼。',
    },
    bookers: {
      title: '誰可在 ONES 預訂',
      s1: '這些人的預訂會寫入會議室的行事曆，並邀請本人。',
      s2: '人員首次登入後才會出現在此。',
    },
    groupRoles: { title: '按群組給予角色', s1: '加入該群組者在下次同步時得到角色，離開時失去。' },
  },
  draw: {
    label: 'Azure 頁面的示意圖',
    overview: '概觀',
    authentication: '驗證',
    secrets: '憑證及祕密',
    permissions: 'API 權限',
    single: '僅此目錄',
    multi: '任何組織目錄（多租用戶）',
    client: '應用程式 (用戶端) 識別碼',
    object: '物件識別碼',
    tenant: '目錄 (租用戶) 識別碼',
    value: '值',
    secretId: '祕密識別碼',
    expires: '到期',
    upload: '上傳憑證',
    grant: '授予管理員同意',
    granted: '已授予',
    web: 'Web',
    uri: '重新導向 URI',
    here: '這一個',
    notHere: '不是這一個',
  },
};
