/** The state of the settings form: what is typed, which mistakes are shown yet, where the focus is. */
import { useState } from 'react';
import { type Draft, type DraftField, type DraftMistakes, mistakesWhileTyping } from './draft.ts';
import type { Topic } from './guide.tsx';

export interface Settings {
  readonly draft: Draft;
  /** What the guide tells of. */
  readonly topic: Topic;
  readonly mistakes: DraftMistakes;
  change(part: Partial<Draft>): void;
  focus(topic: Topic): void;
  /** A field was left (or pasted into): what can be told of it by itself is told from now on. */
  leave(field: DraftField): void;
  /** Shows all that an act needs; true where nothing is wrong. */
  pass(mistakes: DraftMistakes): boolean;
}

export function useSettings(initial: Draft): Settings {
  const [draft, setDraft] = useState(initial);
  const [topic, setTopic] = useState<Topic>('name');
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set());
  const [asked, setAsked] = useState<DraftMistakes>({});
  const typing = Object.entries(mistakesWhileTyping(draft)).filter(([field]) => left.has(field as DraftField));
  return {
    draft,
    topic,
    mistakes: { ...asked, ...Object.fromEntries(typing) },
    change(part) {
      setDraft((before) => ({ ...before, ...part }));
      const changed = new Set(Object.keys(part));
      setAsked((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !changed.has(field))));
    },
    focus: setTopic,
    leave: (field) => setLeft((before) => new Set([...before, field])),
    pass(mistakes) {
      setAsked(mistakes);
      return Object.keys(mistakes).length === 0;
    },
  };
}
