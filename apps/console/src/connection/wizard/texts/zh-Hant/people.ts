/** 精靈的字句：使用者設定及其後。 */
import type { Translation } from '@ones/ui-core';
import type { people as english } from '../en/people.ts';

export const people: Translation<typeof english> = {
  people: {
    groups: '預設使用者群組',
    groupsHint: '新加入的人員會得到這些群組。',
    addGroup: '加入群組',
    removeGroup: '移除 {{name}}',
    noGroups: '沒有群組：新人員只有一般權限。',
    members_other: '{{count, number}} 位成員',
    card: '卡號',
    cardHint: '從 Microsoft 365 讀取，用於拍卡簽到。',
    cardNone: '不讀取',
    cardPager: '呼叫器（Pager），經目錄擴充',
    cardEmployee: '員工識別碼',
    cardAttribute: '擴充屬性 {{number}}',
    extension: '目錄擴充的名稱',
    extensionHint:
      '例如 extension_0123456789abcdef0123456789abcdef_pager：中間是「Tenant Schema Extension App」的用戶端識別碼。',
    extensionWrong: '這不是目錄擴充的名稱。',
    bookers: '誰可在 ONES 預訂',
    bookersHint: '這些會議室自行主辦會議。在此列出的人可在 ONES 預訂；其他人在 Outlook 預訂。',
    noBookers: '沒有人：這些會議室在 Outlook 或門口顯示屏預訂。',
    addBooker: '加入人員',
    rolesByAdministrators: '只有全域管理員可以把群組對應到角色。',
    roles: '按群組給予角色',
    rolesHint: '全域管理員須逐一給予。',
    role: { manager: '管理者', user: '使用者' },
    roleOf: '{{name}} 的角色',
    login: '登入',
    loading: '群組',
  },
  now: {
    title: '接下來會怎樣',
    s1: 'ONES 會匯入會議室、人員和群組，再讀取每個行事曆。您可以關閉此頁。',
    s2: '會議室同步後即可預訂，並顯示在螢幕上。',
    s3: '從此雙向跟進每項更改。',
  },
};
