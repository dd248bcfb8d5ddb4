/** Sorts a refusal's errors and reasons beside the fields they are about (U5). Pure. */
import type { ProblemError } from '@ones/api-client';

/** Field names by what they own: JSON pointers of `errors`, rule ids of `reasons`. */
export type FieldMap<Field extends string> = Readonly<
  Record<Field, { readonly paths: readonly string[]; readonly rules?: readonly string[] }>
>;

export interface SortedProblems<Field extends string> {
  readonly beside: Partial<Record<Field, string>>;
  /** What belongs to no field and is said above the form. */
  readonly rest: readonly string[];
}

export function problemsByField<Field extends string>(
  problem: Pick<ProblemError, 'errors' | 'reasons'> | null,
  fields: FieldMap<Field>,
): SortedProblems<Field> {
  const names = Object.keys(fields) as Field[];
  const said: { field: Field | undefined; message: string }[] = [
    ...(problem?.errors ?? []).map(({ path, message }) => ({
      field: names.find((name) => fields[name].paths.some((own) => path === own || path.startsWith(`${own}/`))),
      message,
    })),
    ...(problem?.reasons ?? []).map(({ rule, message }) => ({
      field: names.find((name) => fields[name].rules?.includes(rule)),
      message,
    })),
  ];
  const beside: Partial<Record<Field, string>> = {};
  const rest: string[] = [];
  for (const { field, message } of said) {
    if (field === undefined) rest.push(message);
    else beside[field] = beside[field] === undefined ? message : `${beside[field]} ${message}`;
  }
  return { beside, rest };
}
