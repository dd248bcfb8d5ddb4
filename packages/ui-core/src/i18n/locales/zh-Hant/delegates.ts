/** 代理人部分的文字。 */
export const texts = {
  title: '代理人',
  mine: '我的代理人',
  about: {
    me: '他們可以代您預訂，並查看、變更和取消您主辦的會議，包括私人會議。您的行事曆訂閱、登入，以及其他人設為私人的內容，他們都無法使用。',
    person: '他們可以代此人預訂，並查看、變更和取消此人主辦的會議，包括私人會議。',
  },
  add: '新增代理人',
  hint: '輸入姓名，用方向鍵和 Enter 選擇。',
  none: '目前沒有代理人。',
  remove: '移除 {{name}}',
  removeShort: '移除',
  added: '{{name}} 現在是代理人',
  removed: '{{name}} 不再是代理人',
  inactive: '帳戶未啟用，目前無法代為預訂',
  refused: {
    'not-oneself': { title: '無法指定此人', mend: '不能指定自己。' },
    'unknown-person': { title: '此人無法在這裡預訂', mend: '請選擇在職且帳戶啟用的人員。' },
    'too-many': { title: '代理人已達五十位', mend: '請先移除一位。' },
  },
  principals: { title: '您可代為預訂的人', hint: '在新預訂的「為誰預訂」中選擇。', schedule: '{{name}} 的行程' },
};
