/** Every rule there is, in the order of the console's form. A new rule is a file and a line here. */
import type { Rule } from '../rule.ts';
import { allDay } from './all-day.ts';
import { approval } from './approval.ts';
import { buffers } from './buffers.ts';
import { businessHours } from './business-hours.ts';
import { channels } from './channels.ts';
import { checkIn } from './check-in.ts';
import { completion } from './completion.ts';
import { confidentiality } from './confidentiality.ts';
import { crossDay } from './cross-day.ts';
import { dateRange } from './date-range.ts';
import { extraFields } from './extra-fields.ts';
import { length } from './length.ts';
import { lockBeforeStart } from './lock-before-start.ts';
import { maximumInPeriod } from './maximum-in-period.ts';
import { outOfService } from './out-of-service.ts';
import { outsiders } from './outsiders.ts';
import { overlap } from './overlap.ts';
import { pin } from './pin.ts';
import { recurring } from './recurring.ts';
import { severalResources } from './several-resources.ts';
import { terms } from './terms.ts';
import { walkInOnly } from './walk-in-only.ts';
import { whoMayBook } from './who-may-book.ts';
import { whoMayManage } from './who-may-manage.ts';
import { whoMayView } from './who-may-view.ts';

export const rules: readonly Rule[] = [
  recurring,
  allDay,
  crossDay,
  severalResources,
  walkInOnly,
  channels,
  dateRange,
  length,
  lockBeforeStart,
  businessHours,
  outOfService,
  buffers,
  whoMayView,
  whoMayBook,
  whoMayManage,
  overlap,
  maximumInPeriod,
  approval,
  outsiders,
  terms,
  extraFields,
  pin,
  completion,
  checkIn,
  confidentiality,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
