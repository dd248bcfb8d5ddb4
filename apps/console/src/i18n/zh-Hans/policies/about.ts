/** Texts of the console: what each rule does. */
import type { Translation } from '@ones/ui-core';
import type { about as english } from '../../en/policies/about.ts';

export const about: Translation<typeof english> = {
  recurring: '是否可以预订周期性会议。',
  'all-day': '是否可以预订全天。',
  'cross-day': '预订是否可以跨越午夜。',
  'several-resources': '一次预订是否可以使用多项资源。',
  'walk-in-only': '不可提前预订：站在门口的人即时使用。',
  channels: '可通过哪些途径预订和更改。',
  'date-range': '可以提前多久预订，以及最后一天于何时开放（按会议室所在时区）。',
  length: '最短与最长的预订时间。',
  'lock-before-start': '自何时起不能再更改或取消预订。',
  'business-hours': '预订是否可以在会议室的营业时间之外。',
  buffers: '前后保留的时间，供清洁或布置之用。时段会保留，但不显示为会议。',
  'who-may-view': '只有这些人员与群组以及管理者看得到；对其他人不会出现在任何列表、楼层显示屏或日历订阅中。',
  'who-may-book': '只有这些角色或群组的人以及这些人员可以预订。',
  'who-may-manage': '这些人员与群组可移动、取消及审批他人在此的预订，如同该地点的管理者。',
  overlap: '同一人是否可以同时占用两项资源。',
  'maximum-in-period': '每人在一天、一周、一个月内最多可以预订多久。',
  approval: '预订须等候审批。审批人会收到邮件；他们自己的预订无须审批。',
  outsiders: '哪些外部人员可以预订：通过 Outlook，或没有账户。',
  terms: '预订时必须接受的条款。',
  'extra-fields': '预订时另外询问的内容，例如成本中心。',
  pin: '预订时设置 PIN 码，在门口操作时使用。',
  completion: '在 Outlook 预订的人通过链接补填所需内容；逾时未填，会议室会拒绝。',
  'check-in': '必须有人签到，否则会议室会释放给他人使用。',
  confidentiality: '路过的人可以读到什么。',
};
