/** What is missing, with the same parts as the booking form; refusals stand beside their fields (U5). */
import { Button } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { Completion } from '@ones/contract';
import { ProblemMessage, problemsByField } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { type AskedAnswers, AskedParts } from '../booking/asked-fields.tsx';
import { bookingFields } from '../booking/booking-fields.ts';
import { completionQuery } from './completion-queries.ts';

export function CompletionForm({ completion }: { readonly completion: Completion }) {
  const { t } = useTranslation('pages');
  const [answers, setAnswers] = useState<AskedAnswers>({});
  const complete = useComplete(completion.id);
  const problem = complete.error ? asProblem(complete.error) : null;
  const { beside, rest } = problemsByField(problem, bookingFields);
  const isBeside = problem !== null && problem.reasons.length > 0 && rest.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete.isPending) complete.mutate(answers);
  };
  return (
    <form onSubmit={submit} style={{ display: 'flex', flexDirection: 'column', gap: '14px' }}>
      <p>{t('completion.why')}</p>
      <AskedParts asked={completion.form} answers={answers} beside={beside} onChange={setAnswers} />
      {problem && !isBeside && (
        <ProblemMessage error={problem} withoutReasons>
          {rest.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </ProblemMessage>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={complete.isPending}>
          {t('completion.submit')}
        </Button>
      </div>
    </form>
  );
}

/** Somebody else, or time, may have been faster: then the page says how it ended. */
function useComplete(id: string) {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: AskedAnswers) =>
      dataOf(api.POST('/api/completions/{id}', { params: { path: { id } }, body: answers })),
    onSuccess(done) {
      queries.setQueryData(completionQuery(id, i18n.language).queryKey, done);
    },
    onError(error) {
      if (asProblem(error).code === 'booking-not-changeable') {
        void queries.invalidateQueries({ queryKey: ['my-schedule', 'completion', id] });
      }
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['my-schedule', 'booking'] }),
  });
}
