/** Which function does which act. */
import type { ActName } from './act.ts';
import { adminActs } from './admin.ts';
import { faultActs } from './faults.ts';
import { onesActs, type Performer } from './ones.ts';
import { outlookActs } from './outlook.ts';

export const performers: Readonly<Record<ActName, Performer>> = {
  ...onesActs,
  ...outlookActs,
  ...adminActs,
  ...faultActs,
};
