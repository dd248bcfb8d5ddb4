/** What a person picker holds, and how typed text becomes an address. Pure. */

export interface ChosenPerson {
  readonly email: string;
  readonly name: string | null;
}

const address = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

export function isAddress(text: string): boolean {
  return address.test(text.trim());
}

/** Several at once, as pasted from a mail: "Ann <ann@a.example>; bob@b.example". What is no address stays as rest. */
export function readAddresses(text: string): { readonly people: readonly ChosenPerson[]; readonly rest: string } {
  const people: ChosenPerson[] = [];
  const rest: string[] = [];
  for (const part of text.split(/[,;\n]/).map((piece) => piece.trim())) {
    const named = /^(.*?)\s*<([^<>]+)>$/.exec(part);
    const email = named?.[2] ?? part;
    if (isAddress(email)) people.push({ email, name: named?.[1]?.replaceAll('"', '') || null });
    else if (part !== '') rest.push(part);
  }
  return { people, rest: rest.join(', ') };
}

export function withPeople(chosen: readonly ChosenPerson[], more: readonly ChosenPerson[]): readonly ChosenPerson[] {
  const known = new Set(chosen.map(({ email }) => email.toLowerCase()));
  return [...chosen, ...more.filter(({ email }) => !known.has(email.toLowerCase()))];
}
