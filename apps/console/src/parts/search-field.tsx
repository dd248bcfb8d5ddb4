/** A search whose words stand in the address (U4) and are asked for a moment after the last key. */
import { Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useSearchState } from '../search-state.ts';

const pauseMs = 220;

export function SearchField({ label, word = 'q' }: { label: string; word?: string }) {
  const search = useSearchState();
  const known = search.word(word) ?? '';
  const [typed, setTyped] = useState(known);
  const { replace } = search;
  const latest = useRef(replace);
  latest.current = replace;
  useEffect(() => setTyped(known), [known]);
  useEffect(() => {
    if (typed === known) return;
    const timer = setTimeout(() => latest.current({ [word]: typed.trim() === '' ? null : typed }), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, known, word]);
  return (
    <Field label={label}>
      <Input type="search" maxLength={120} value={typed} onChange={(_, { value }) => setTyped(value)} />
    </Field>
  );
}
