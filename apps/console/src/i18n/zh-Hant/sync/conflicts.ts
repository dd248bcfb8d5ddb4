/** 主控台的字句：衝突與處理方式。 */
import type { Translation } from '@ones/ui-core';
import type { conflicts as english } from '../../en/sync/conflicts.ts';

export const conflicts: Translation<typeof english> = {
  title: '衝突',
  intro:
    '以下每個會議都在 Exchange 中使用了他人已持有的會議室時段。在您決定之前，持有者保留時段；時段一旦空出，後者會自動取得。',
  none: { title: '沒有衝突', text: 'Exchange 中的會議若使用了他人已持有的時段，雙方會立即顯示在這裡。' },
  claims: '要求這個時段',
  holds: '持有這個時段',
  noHolder: '時段剛剛空出；要求者會自動取得。',
  from: '{{who}} · 建立於：{{origin}}',
  back: '返回',
  audited: '稽核記錄會保留由誰在何時作出此決定。',
  instead: '此時段的空閒資源',
  nothingFree: '此時段這棟大樓沒有其他空閒資源。',
  seats_other: '{{count, number}} 個座位',
  move: {
    name: '移到另一間會議室',
    of: '將「{{title}}」由 {{room}} 移到另一間會議室',
    here: '「{{title}}」改用您選擇的會議室；{{holders}} 保留 {{room}}。',
    there: '更改會送到 Exchange，{{who}} 會在那裡看到新會議室；若 ONES 無權更改該會議，則不會有任何變動，並會告知您。',
    ours: '將以電郵通知 {{who}}。',
    done: '會議已改用另一間會議室。',
  },
  decline: {
    name: '婉拒提出要求的會議',
    of: '婉拒「{{title}}」使用 {{room}}',
    here: '「{{title}}」不能使用 {{room}}；{{holders}} 保留它。',
    there: '會議室會在 Exchange 中婉拒：{{who}} 會看到「The room was given to another meeting」。',
    ours: '將以電郵通知 {{who}}。',
    done: '已婉拒該要求。',
  },
  release: {
    name: '交給提出要求的會議',
    of: '將 {{room}} 交給「{{title}}」',
    here_other: '{{count, number}} 個會議（{{holders}}）失去 {{room}}，「{{title}}」同時取得它。',
    there: '會議室會在 Exchange 中婉拒這些會議：其召集人會在那裡看到，並收到電郵通知。',
    ours: '將以電郵通知其召集人。',
    done: '會議室已交給要求者。',
  },
};
