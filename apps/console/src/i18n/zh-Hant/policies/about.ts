/** Texts of the console: what each rule does. */
import type { Translation } from '@ones/ui-core';
import type { about as english } from '../../en/policies/about.ts';

export const about: Translation<typeof english> = {
  recurring: '是否可以預約週期性會議。',
  'all-day': '是否可以預約全天。',
  'cross-day': '預約是否可以跨越午夜。',
  'several-resources': '一次預約是否可以使用多項資源。',
  'walk-in-only': '不可提前預約：站在門口的人即時使用。',
  channels: '可經由哪些途徑預約和變更。',
  'date-range': '可以提前多久預約，以及最後一天於何時開放（按會議室所在時區）。',
  length: '最短與最長的預約時間。',
  'lock-before-start': '自何時起不能再變更或取消預約。',
  'business-hours': '預約是否可以在會議室的營業時間之外。',
  buffers: '前後保留的時間，供清潔或佈置之用。時段會保留，但不顯示為會議。',
  'who-may-view': '只有這些人員與群組以及管理者看得到；對其他人不會出現在任何清單、樓層顯示器或行事曆訂閱中。',
  'who-may-book': '只有這些角色或群組的人以及這些人員可以預約。',
  'who-may-manage': '這些人員與群組可移動、取消及核准他人在此的預約，如同該地點的管理者。',
  overlap: '同一人是否可以同時佔用兩項資源。',
  'maximum-in-period': '每人在一天、一週、一個月內最多可以預約多久。',
  approval: '預約須等候核准。核准人會收到郵件；他們自己的預約無須核准。',
  outsiders: '哪些外部人員可以預約：經由 Outlook，或沒有帳戶。',
  terms: '預約時必須接受的條款。',
  'extra-fields': '預約時另外詢問的內容，例如成本中心。',
  pin: '預約時設定 PIN 碼，在門口操作時使用。',
  completion: '在 Outlook 預約的人透過連結補填所需內容；逾時未填，會議室會拒絕。',
  'check-in': '必須有人報到，否則會議室會釋出給他人使用。',
  confidentiality: '路過的人可以讀到什麼。',
};
