/** What the policy module needs of others, handed in where the roles are wired. */
import type { Clock } from '../../kernel/clock.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';
import type { WhoFacts } from './rule.ts';

export interface PolicyDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  /** From the directory: roles and groups; null for nobody. */
  readonly who: (db: Db, personId: string) => Promise<WhoFacts | null>;
  /** The same of many people at once. */
  readonly whoAmong: (db: Db, personIds: readonly string[]) => Promise<ReadonlyMap<string, WhoFacts>>;
  /** From the directory: active people among these, and the members of these groups. */
  readonly approvers: (
    db: Db,
    wanted: { readonly personIds: readonly string[]; readonly groupIds: readonly string[] },
  ) => Promise<readonly string[]>;
  /** From the booking module: live meetings that somebody organizes, by resource. */
  readonly meetingsOf: (
    db: Db,
    where: { readonly personId: string; readonly within: Interval; readonly except: string | null },
  ) => Promise<readonly { readonly resourceId: string; readonly period: Interval }[]>;
}
