/** Outlook 增益集的文字。 */
import type { Translation } from '@ones/ui-core';
import type { addin as english } from '../en/addin.ts';

export const addin: Translation<typeof english> = {
  title: '尋找會議室',
  titleRead: '此會議的會議室',
  outside: {
    title: '請在 Outlook 中開啟',
    text: '此頁面須在 Outlook 的約會中使用。系統管理員可用下方的資訊清單加入。',
    manifest: 'Outlook 資訊清單',
  },
  noAppointment: {
    title: '沒有開啟的約會',
    text: '請在 Outlook 開啟或建立約會，再到此處尋找會議室。',
  },
  signIn: {
    title: '登入以查看空閒會議室',
    text: '請使用公司帳戶，登入視窗會另外開啟。',
    button: '登入',
    buttonWith: '以 {{name}} 登入',
    waiting: '請在開啟的視窗中登入…',
    none: 'ONES 尚未連接 Microsoft 365，請通知系統管理員。',
    failed: {
      cancelled: '登入尚未完成，準備好後請再試一次。',
      blocked: '瀏覽器封鎖了登入視窗。請允許此頁面的彈出視窗後再試。',
      other: '登入失敗。請再試一次，或通知系統管理員。（{{code}}）',
    },
  },
  when: {
    people_other: '{{count}} 人',
    zone: '您的時區：{{city}}',
    recurring: '此會議會重複。這裡只檢查首個日期；會議室會就每個日期回覆。',
    invalid: '會議的結束時間早於開始時間，請在 Outlook 更正。',
    past: '此時間已過，請在 Outlook 選擇較後的時間。',
  },
  filter: {
    title: '篩選',
    building: '大樓',
    everywhere: '所有大樓',
    people: '人數',
    amenities: '設備',
  },
  chosen: {
    title: '此會議中',
    none: '尚未有會議室。',
    free: '此時間空閒',
    held: '已為此會議預訂',
    unknown: '非由 ONES 管理，無法得知其時間',
    remove: '移除',
    removeNamed: '移除 {{room}}',
  },
  free: {
    title: '空閒會議室',
    until: '空閒至 {{time}}',
    allDay: '今日餘下時間空閒',
    seats: '{{count}} 個座位',
    add: '加入',
    addNamed: '加入 {{room}}',
    adding: '正在加入…',
    more: '顯示更多會議室',
    count_other: '有 {{count}} 間會議室空閒',
    noAddress: '請在 ONES 預訂：它在 Outlook 沒有地址。',
  },
  empty: {
    title: '該時間沒有空閒會議室',
    text: '請選擇其他時間，或減少篩選條件。',
    nearest: '以下時間有空閒會議室：',
    take: '將會議移至 {{time}}',
    reset: '清除篩選',
  },
  taken: {
    title_other: '有 {{count}} 間會議室無法預訂',
    reason: {
      taken: '已被預訂',
      'too-small': '座位不足',
      'lacks-amenity': '缺少設備',
      'out-of-service': '暫停使用',
      closed: '該時段不開放',
      policy: '該時段您不能預訂',
    },
    from: '{{time}} 起空閒',
  },
  done: {
    place: '已將 {{room}} 設為地點並邀請。傳送會議時便會提出預訂。',
    text: '已將 {{room}} 寫入地點並邀請。傳送會議時便會提出預訂。',
    removed: '已從會議移除 {{room}}。',
    moved: '會議已移至 {{time}}。',
    failed: 'Outlook 拒絕：{{message}} 請再試一次，或直接在 Outlook 加入會議室。',
  },
  readOnly: '只有召集人可以更改此會議的會議室。',
};
