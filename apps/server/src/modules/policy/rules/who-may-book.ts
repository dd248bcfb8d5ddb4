/** For whom it may be booked: roles, groups, people, and whether somebody unknown may walk in. */
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { isNamed } from './named.ts';

const ids = Type.Array(Type.String({ format: 'uuid' }), { uniqueItems: true });
const settings = Type.Object(
  {
    roles: Type.Array(Type.Enum(['global-administrator', 'manager', 'user']), { uniqueItems: true }),
    groupIds: ids,
    personIds: Type.Optional(ids),
    walkIns: Type.Boolean(),
  },
  { additionalProperties: false },
);

export const whoMayBook = defineRule({
  id: 'who-may-book',
  group: 'people',
  settings,
  example: { roles: ['manager'], groupIds: [], personIds: [], walkIns: false },
  acts: ['book', 'walk-in', 'move'],
  path: '/body/resourceIds',
  evaluate: ({ act, organizer }, { roles, groupIds, personIds = [], walkIns }) => {
    if (act === 'walk-in' && organizer.personId === null) return walkIns ? allow() : refuseWith({ walkIn: true });
    const may =
      organizer.roles.some((role) => (roles as readonly string[]).includes(role)) ||
      isNamed(organizer, { personIds, groupIds });
    return may ? allow() : refuseWith({ walkIn: false });
  },
  words: {
    en: {
      name: 'Who may book',
      settings: { roles: 'Roles', groupIds: 'Groups', personIds: 'People', walkIns: 'Anybody at the door' },
      sentence: ({ walkIn }) =>
        walkIn
          ? 'This is not booked at the door.'
          : 'This is reserved for certain people, the organizer is none of them.',
    },
    'zh-Hant': {
      name: '可預約的人員',
      settings: { roles: '角色', groupIds: '群組', personIds: '人員', walkIns: '任何人可在門口預約' },
      sentence: ({ walkIn }) => (walkIn ? '此資源不能在門口預約。' : '此資源只供特定人員預約，召集人不在其中。'),
    },
    'zh-Hans': {
      name: '可预订的人员',
      settings: { roles: '角色', groupIds: '群组', personIds: '人员', walkIns: '任何人可在门口预订' },
      sentence: ({ walkIn }) => (walkIn ? '此资源不能在门口预订。' : '此资源只供特定人员预订，组织者不在其中。'),
    },
  },
});
