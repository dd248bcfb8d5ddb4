/** 控制台的字句：资源。 */
import type { Translation } from '@ones/ui-core';
import type { resources as english } from '../en/resources.ts';

export const resources: Translation<typeof english> = {
  title: '资源',
  filters: '筛选',
  search: '搜索',
  building: '楼宇',
  anyBuilding: '所有楼宇',
  floor: '楼层',
  anyFloor: '所有楼层',
  column: { name: '名称', kind: '种类', place: '位置', seats: '座位', amenities: '设施', state: '状态' },
  kind: { room: '会议室', desk: '工位', equipment: '设备' },
  noPlace: '没有位置',
  noSeats: '–',
  noAmenities: '–',
  add: '添加',
  tabs: '资源与位置',
  tab: { places: '楼宇与楼层', amenities: '设施' },
  kindLabel: '种类',
  anyKind: '所有种类',
  use: '状态',
  inUse: '使用中',
  archived: '已停用',
  absent: '已不在租户中',
  onesOnly: '仅在 ONES',
  none: { title: '尚未有资源', text: '连接 Microsoft 365 以导入会议室，或手动添加资源。', act: '连接' },
  noneFound: { title: '没有符合的项目', text: '请搜索其他字词，或显示所有楼宇。' },
};
