/** The comparison of functions as data: booked in ONES and in Outlook, in the full types and in those for resources only. */

export type Cell = 'yes' | 'no' | 'partly' | 'optIn' | 'none';

export const columns = ['a1', 'a2', 'b1', 'b2'] as const;

interface Row {
  readonly id: string;
  readonly cells: Readonly<Record<(typeof columns)[number], Cell>>;
}

export const comparison: readonly Row[] = [
  { id: 'create', cells: { a1: 'yes', a2: 'none', b1: 'optIn', b2: 'none' } },
  { id: 'shown', cells: { a1: 'yes', a2: 'yes', b1: 'yes', b2: 'yes' } },
  { id: 'walkIn', cells: { a1: 'yes', a2: 'yes', b1: 'yes', b2: 'yes' } },
  { id: 'rules', cells: { a1: 'yes', a2: 'yes', b1: 'yes', b2: 'yes' } },
  { id: 'checkIn', cells: { a1: 'yes', a2: 'yes', b1: 'yes', b2: 'yes' } },
  { id: 'approvalHolding', cells: { a1: 'yes', a2: 'yes', b1: 'yes', b2: 'yes' } },
  { id: 'approval', cells: { a1: 'yes', a2: 'partly', b1: 'yes', b2: 'partly' } },
  { id: 'lock', cells: { a1: 'yes', a2: 'no', b1: 'yes', b2: 'no' } },
  { id: 'others', cells: { a1: 'yes', a2: 'none', b1: 'yes', b2: 'none' } },
  { id: 'terms', cells: { a1: 'yes', a2: 'partly', b1: 'yes', b2: 'partly' } },
  { id: 'mailStyle', cells: { a1: 'yes', a2: 'partly', b1: 'yes', b2: 'partly' } },
];
