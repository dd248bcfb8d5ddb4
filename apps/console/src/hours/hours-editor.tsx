/** One set of business hours: its name and zone, the week, the holidays, and the rooms that keep it. */
import { Button, Field, Input } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { BusinessHours } from '@ones/contract';
import { ConfirmDialog, ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Card } from '../pages/card.tsx';
import { Page } from '../pages/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { SaveButton } from '../parts/save-button.tsx';
import { isSame, problemAt } from '../policies/policy-draft.ts';
import { ResourcesSection } from '../policies/resources-section.tsx';
import { HolidaysField } from './holidays-field.tsx';
import { bodyOf, type HoursDraft } from './week.ts';
import { WeekField } from './week-field.tsx';

type KnownHours = Pick<BusinessHours, 'id' | 'version'>;

interface HoursEditorProps {
  /** Null for a new one. */
  readonly known: KnownHours | null;
  readonly first: HoursDraft;
  readonly boundBy: (resourceId: string) => string | null;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

export function HoursEditor({ known: latest, first: newest, boundBy, onClose, onReload }: HoursEditorProps) {
  const { t } = useTranslation(['policies', 'common']);
  const [{ known, first }] = useState({ known: latest, first: newest });
  const [draft, setDraft] = useState(first);
  const [removing, setRemoving] = useState(false);
  const { save, remove } = useWriting(known, draft, onClose);
  const problem = save.error ? asProblem(save.error) : null;
  const change = (part: Partial<HoursDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changed = !isSame(draft, first);
  const named = draft.name.trim() !== '';
  const wrong = (path: string) => {
    const message = problemAt(problem, path);
    return message ? { validationMessage: message } : {};
  };
  return (
    <Page title={known === null ? t('hours.add') : t('hours.edit', { name: first.name })}>
      <Card>
        <Field label={t('column.name')} required {...wrong('/body/name')}>
          <Input value={draft.name} maxLength={120} onChange={(_, { value }) => change({ name: value })} />
        </Field>
        <Field label={t('hours.zone')} hint={t('hours.zoneHint')} required {...wrong('/body/timeZone')}>
          <Input
            value={draft.timeZone}
            maxLength={64}
            list="zones"
            onChange={(_, { value }) => change({ timeZone: value })}
          />
        </Field>
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Card>
      <WeekField
        week={draft.week}
        onChange={(week) => change({ week })}
        problemAt={(below) => problemAt(problem, `/body/week${below}`)}
      />
      <HolidaysField holidays={draft.holidays} onChange={(holidays) => change({ holidays: [...holidays] })} />
      <ResourcesSection
        chosen={draft.resourceIds}
        onChange={(resourceIds) => change({ resourceIds })}
        boundBy={boundBy}
      />
      {problem && (
        <ProblemMessage error={problem}>
          {problem.code === 'stale-version' && <Button onClick={onReload}>{t('reload')}</Button>}
        </ProblemMessage>
      )}
      <SaveBar news={t(!named ? 'nameMissing' : changed ? 'unsaved' : 'nothingToSave')}>
        {known !== null && <Button onClick={() => setRemoving(true)}>{t('hours.remove')}</Button>}
        <Button onClick={onClose}>{t('common:act.back')}</Button>
        <SaveButton can={changed && named} saving={save} />
      </SaveBar>
      {removing && (
        <ConfirmDialog
          title={t('removeTitle', { name: first.name })}
          confirm={t('hours.remove')}
          keep={t('keep')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setRemoving(false)}
        >
          <p>{t('hours.removeText')}</p>
          {remove.error && <ProblemMessage error={remove.error} />}
        </ConfirmDialog>
      )}
    </Page>
  );
}

function write(known: KnownHours | null, draft: HoursDraft) {
  const body = bodyOf(draft);
  if (known === null) return dataOf(api.POST('/api/business-hours', { body }));
  const { id, version } = known;
  return dataOf(api.PUT('/api/business-hours/{id}', { params: { path: { id } }, body: { ...body, version } }));
}

function useWriting(known: KnownHours | null, draft: HoursDraft, onClose: () => void) {
  const { t } = useTranslation('policies');
  const queries = useQueryClient();
  const toast = useToast();
  const done = (words: 'hours.saved' | 'hours.removed') => async () => {
    await queries.invalidateQueries({ queryKey: ['business-hours'] });
    toast({ text: t(words, { name: draft.name }) });
    onClose();
  };
  const save = useMutation({ mutationFn: () => write(known, draft), onSuccess: done('hours.saved') });
  const remove = useMutation({
    mutationFn: async () => {
      if (known) await dataOf(api.DELETE('/api/business-hours/{id}', { params: { path: { id: known.id } } }));
    },
    onSuccess: done('hours.removed'),
  });
  return { save, remove };
}
