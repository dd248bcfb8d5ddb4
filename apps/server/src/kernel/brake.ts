/** How much at once is not believed without a person's word: more than five, and more than a fifth. Pure. */
const MORE_THAN = 5;
const MORE_THAN_SHARE = 0.2;

/** @param all how many there are, those that would go among them. */
export function isMany(gone: number, all: number): boolean {
  return isWorthCounting(gone) && gone > MORE_THAN_SHARE * all;
}

/** Few are never many: nobody need count the rest. */
export function isWorthCounting(gone: number): boolean {
  return gone > MORE_THAN;
}
