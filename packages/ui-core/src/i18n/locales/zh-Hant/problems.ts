/** 出了甚麼問題，以及可以怎樣做。 */
import type { Translation } from '../../texts.ts';
import type { problems as english } from '../en/problems.ts';

export const problems: Translation<typeof english> = {
  'invalid-input': { title: '有欄位填寫不正確', mend: '請檢查下方標示的欄位。' },
  'invalid-time-range': { title: '結束時間不在開始時間之後', mend: '請選擇其他時間。' },
  'in-the-past': { title: '這個時間已經過去', mend: '請選擇現在以後的時間。' },
  'unknown-time-zone': { title: '無法辨認時區', mend: '請選擇其他時區。' },
  'body-too-large': { title: '一次送出的內容太多', mend: '請減少內容，例如減少與會者。' },
  'unsupported-media-type': { title: '伺服器無法理解要求', mend: '請重新載入頁面再試。' },
  'malformed-json': { title: '伺服器無法理解要求', mend: '請重新載入頁面再試。' },
  'not-signed-in': { title: '您尚未登入', mend: '請先登入。' },
  'sign-in-expired': { title: '登入已逾時', mend: '請重新登入，之後會回到原來的頁面。' },
  'sign-in-failed': { title: '無法登入', mend: '請再試一次。若仍失敗，請把要求編號告訴管理員。' },
  'connection-sign-in-required': {
    title: 'Microsoft 365 需要您登入一次',
    mend: '請再登入一次，讓 ONES 可以寫入您的行事曆。',
  },
  forbidden: { title: '您沒有權限執行此操作', mend: '請向管理員申請權限。' },
  'wrong-origin': { title: '要求來自其他網站', mend: '請由 ONES 的網址開啟。' },
  'not-found': { title: '找不到此項目', mend: '它可能已被移除，或您無權檢視。' },
  'slot-taken': { title: '有人搶先一步', mend: '這個時段剛被預訂。請選擇其他會議室或時間。' },
  'policy-refused': { title: '此會議室的規則不允許', mend: '請修改下方標示的內容。' },
  'booking-not-changeable': { title: '此預訂已無法更改', mend: '它已結束、已取消或已鎖定。' },
  'name-taken': { title: '此名稱已被使用', mend: '請換一個名稱。' },
  'group-in-use': { title: '此群組正在使用', mend: '請先從角色、連線和政策中移除。' },
  'place-in-use': { title: '仍有項目使用中', mend: '請先移走或停用其中的項目。' },
  'stale-version': { title: '期間有其他人作了更改', mend: '現在顯示的是最新狀態，請查看後再試。' },
  'idempotency-key-reused': { title: '此要求已送出過', mend: '再試之前，請先查看是否已完成。' },
  'unknown-resource': { title: '此會議室已不存在', mend: '請選擇其他會議室。' },
  'unknown-person': { title: '找不到此人', mend: '請選擇其他人。' },
  'not-offered-by-integration-type': {
    title: '無法在此預訂',
    mend: '貴公司在 Outlook 預訂此會議室，請到 Outlook 預訂。',
  },
  'connection-failed': { title: 'Microsoft 365 的回應不正常', mend: '請稍後再試。管理員可在主控台看到原因。' },
  'room-of-other-connection': {
    title: '這些會議室已由另一個連線使用',
    mend: '一間會議室只能經一個連線預訂。請先從另一個連線移除。',
  },
  'pairing-code-unknown': { title: '沒有顯示屏顯示此代碼', mend: '請核對顯示屏上的代碼，它會定時更換。' },
  'too-many-requests': { title: '嘗試次數太多', mend: '請等一分鐘再試。' },
  unavailable: { title: 'ONES 暫時無法使用', mend: '請稍後再試。' },
  internal: { title: '系統發生錯誤', mend: '請再試一次。若仍失敗，請把要求編號告訴管理員。' },
  offline: { title: '沒有網路連線', mend: '請檢查網路。資料沒有遺失，恢復連線後請再試。' },
  'unreadable-answer': { title: '無法讀取回應', mend: '請重新載入頁面再試。' },
};
