/** From which attribute card numbers are read: what the field offers, and what is sent. Pure. */

export const plainAttributes = ['employeeId', ...Array.from({ length: 15 }, (_, at) => `extensionAttribute${at + 1}`)];

export interface CardNumber {
  readonly source: 'none' | 'plain' | 'pager';
  readonly attribute: string;
}

export function isExtension(name: string): boolean {
  return /^extension_[0-9a-f]{32}_\w+$/i.test(name);
}

export function cardNumberOf(attribute: string | null): CardNumber {
  if (attribute === null) return { source: 'none', attribute: '' };
  return { source: plainAttributes.includes(attribute) ? 'plain' : 'pager', attribute };
}

/** `choice` is a plain attribute's name, `pager`, or empty for none. */
export function chooseCardNumber(choice: string): CardNumber {
  if (choice === '') return { source: 'none', attribute: '' };
  return choice === 'pager' ? { source: 'pager', attribute: '' } : { source: 'plain', attribute: choice };
}
