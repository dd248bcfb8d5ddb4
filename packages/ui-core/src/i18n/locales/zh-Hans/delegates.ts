/** 代理人部分的文字。 */
export const texts = {
  title: '代理人',
  mine: '我的代理人',
  about: {
    me: '他们可以代您预订，并查看、更改和取消您组织的会议，包括私人会议。您的日历订阅、登录，以及其他人设为私人的内容，他们都无法使用。',
    person: '他们可以代此人预订，并查看、更改和取消此人组织的会议，包括私人会议。',
  },
  add: '添加代理人',
  hint: '输入姓名，用方向键和 Enter 选择。',
  none: '目前没有代理人。',
  remove: '移除 {{name}}',
  removeShort: '移除',
  added: '{{name}} 现在是代理人',
  removed: '{{name}} 不再是代理人',
  inactive: '帐户未启用，目前无法代为预订',
  refused: {
    'not-oneself': { title: '无法指定此人', mend: '不能指定自己。' },
    'unknown-person': { title: '此人无法在这里预订', mend: '请选择在职且帐户启用的人员。' },
    'too-many': { title: '代理人已达五十位', mend: '请先移除一位。' },
  },
  principals: { title: '您可代为预订的人', hint: '在新预订的“为谁预订”中选择。', schedule: '{{name}} 的日程' },
};
