/** 主控台的字句：資源。 */
import type { Translation } from '@ones/ui-core';
import type { resources as english } from '../en/resources.ts';

export const resources: Translation<typeof english> = {
  title: '資源',
  filters: '篩選',
  search: '搜尋',
  building: '大樓',
  anyBuilding: '所有大樓',
  floor: '樓層',
  anyFloor: '所有樓層',
  column: { name: '名稱', kind: '種類', place: '位置', seats: '座位', amenities: '設備', state: '狀態' },
  kind: { room: '會議室', desk: '座位', equipment: '器材' },
  noPlace: '沒有位置',
  noSeats: '–',
  noAmenities: '–',
  add: '新增',
  tabs: '資源與位置',
  tab: { places: '大樓與樓層', amenities: '設備' },
  kindLabel: '種類',
  anyKind: '所有種類',
  use: '狀態',
  inUse: '使用中',
  archived: '已停用',
  absent: '已不在租用戶中',
  onesOnly: '僅在 ONES',
  none: { title: '尚未有資源', text: '連接 Microsoft 365 以匯入會議室，或手動新增資源。', act: '連線' },
  noneFound: { title: '沒有符合的項目', text: '請搜尋其他字詞，或顯示所有大樓。' },
};
