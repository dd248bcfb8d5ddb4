// What changed among a tenant's people and groups, in order.

export interface DirectoryChange {
  readonly kind: 'users' | 'groups';
  readonly id: string;
  readonly isRemoved: boolean;
  /** Members that came into or left a group. */
  readonly members: readonly { readonly id: string; readonly isRemoved: boolean }[];
}

export class DirectoryLog {
  private readonly changes: DirectoryChange[] = [];

  note(change: DirectoryChange): void {
    this.changes.push(change);
  }

  position(): number {
    return this.changes.length;
  }

  /** Changes between two places. */
  between(since: number, until: number): readonly DirectoryChange[] {
    return this.changes.slice(since, until);
  }
}
