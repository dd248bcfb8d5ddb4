/** The frame in which a building, a floor or an amenity is changed: its acts, and what went wrong. */
import { Button } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import { ProblemMessage, SidePanel, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../policies/policy-draft.ts';

interface PlacePanelProps {
  readonly title: string;
  readonly name: string;
  readonly complete: boolean;
  readonly save: () => Promise<unknown>;
  /** Null where it cannot be removed. */
  readonly remove: (() => Promise<unknown>) | null;
  readonly onClose: () => void;
  readonly children: (problemAt: (path: string) => { validationMessage?: string }) => ReactNode;
}

export function PlacePanel({ title, name, complete, save, remove, onClose, children }: PlacePanelProps) {
  const { t } = useTranslation(['setup', 'common']);
  const formId = useId();
  const queries = useQueryClient();
  const toast = useToast();
  const done = (words: string) => async () => {
    await Promise.all(
      [['resources'], ['places'], ['directory']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
    toast({ text: words });
    onClose();
  };
  const saving = useMutation({ mutationFn: save, onSuccess: done(t('saved', { name })) });
  const removing = useMutation({
    mutationFn: async () => void (await remove?.()),
    onSuccess: done(t('removed', { name })),
  });
  const error = saving.error ?? removing.error;
  const problem = error ? asProblem(error) : null;
  const busy = saving.isPending || removing.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !busy) saving.mutate();
  };
  const wrong = (path: string) => {
    const message = problemAt(problem, path);
    return message ? { validationMessage: message } : {};
  };
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      foot={
        <>
          {remove && (
            <Button disabledFocusable={busy} onClick={() => removing.mutate()}>
              {t('remove')}
            </Button>
          )}
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={!complete || busy}>
            {t('common:act.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate style={{ display: 'contents' }}>
        {children(wrong)}
      </form>
      {problem && <ProblemMessage error={problem} />}
    </SidePanel>
  );
}
