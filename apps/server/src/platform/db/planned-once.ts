/** Put before a statement of many parts that is asked often and whose best plan is the same for all values. */
import { sql } from 'kysely';
import { PLANNED_ONCE } from './preparing-client.ts';

export const plannedOnce = sql.raw(PLANNED_ONCE);
