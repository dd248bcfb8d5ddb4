/** 精靈的字句：選擇類型與比較。 */
import type { Translation } from '@ones/ui-core';
import type { types as english } from '../en/types.ts';

export const types: Translation<typeof english> = {
  types: {
    title: '連接 Microsoft 365',
    intro: 'ONES 應如何連接您的租用戶？各種方式要求不同的權限；您可以連接多個租用戶，各用各的方式。',
    works: '可用功能',
    worksNot: '不可用功能',
    choose: '繼續',
    compare: '逐項比較四種類型',
    not: {
      bookInOnes: '會議室不在 ONES 預訂，而是在 Outlook 或門口螢幕預訂。',
      people: '不匯入人員和群組。',
      places: '不會列出會議室：由您輸入其地址。',
      instant: '更改在一分鐘內到達，而非立即。',
      signIn: '每人須先登入一次才能預訂。',
      mail: '郵件只經 SMTP 寄出。',
    },
  },
  compare: {
    title: '四種類型的比較',
    type: '類型',
    rights: '要求的權限',
    how: '運作方式',
    inOnes: '在 ONES 預訂',
    inOutlook: '在 Outlook 預訂',
    function: '功能',
    yes: '可以',
    no: '不可以',
    partly: '部分可以',
    optIn: '獲准許時可以',
    none: '不適用',
    row: {
      create: '在 ONES 預訂會議室',
      shown: '顯示在 ONES 和會議室的時間表',
      walkIn: '在螢幕即時預訂、簽到、延長和結束',
      rules: '時長、日期、重複、時段和重疊的規則',
      checkIn: '須簽到、提早簽退、現場延長',
      approvalHolding: '保留會議室的審批',
      approval: '不保留會議室的審批',
      lock: '開始前鎖定',
      others: '管理者代他人預訂',
      terms: '條款、額外欄位和 PIN',
      mailStyle: '公司樣式的郵件',
    },
    back: '返回類型',
  },
};
