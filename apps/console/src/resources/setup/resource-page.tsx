/** One resource as it is set up, or a new one. Another's change in between is told, not lost. */
import { Button } from '@fluentui/react-components';
import type { ResourceSettings } from '@ones/contract';
import { ConfirmDialog, ErrorState, ProblemMessage, Skeletons, StateChip } from '@ones/ui';
import { localZone, resourceLooks } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { SaveBar } from '../../parts/save-bar.tsx';
import { isSame, problemAt } from '../../policies/policy-draft.ts';
import { useMay } from '../../session/session.ts';
import { AmenitiesCard } from './amenities-card.tsx';
import { BasicsCard } from './basics-card.tsx';
import { FeedCard } from './feed-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { PicturesCard } from './pictures-card.tsx';
import { PlaceCard } from './place-card.tsx';
import { draftOf, isComplete, newResource, type ResourceDraft } from './resource-draft.ts';
import { settingsQuery } from './setup-queries.ts';
import { ToldCard } from './told-card.tsx';
import { useSaveResource } from './use-save-resource.ts';

export function NewResourcePage() {
  const [first] = useState(() => newResource('room', localZone()));
  return <Editor first={first} known={null} onReload={() => undefined} />;
}

export function ResourcePage() {
  const { t } = useTranslation('setup');
  const { resourceId } = useParams({ strict: false }) as { resourceId: string };
  const settings = useQuery(settingsQuery(resourceId));
  const reload = () => void settings.refetch();
  if (settings.isError) {
    return (
      <Page title={t('title')}>
        <ErrorState error={settings.error} onRetry={reload} />
      </Page>
    );
  }
  if (!settings.data) return <Skeletons rows={8} height={60} />;
  const { id, version } = settings.data;
  return <Editor key={`${id} ${version}`} first={draftOf(settings.data)} known={settings.data} onReload={reload} />;
}

interface EditorProps {
  readonly first: ResourceDraft;
  readonly known: ResourceSettings | null;
  readonly onReload: () => void;
}

function Editor({ first, known, onReload }: EditorProps) {
  const { t } = useTranslation(['setup', 'common']);
  const writes = useMay()('resource.manage');
  const [draft, setDraft] = useState(first);
  const [leaving, setLeaving] = useState(false);
  const { save, use, problem } = useSaveResource(known, draft);
  const change = (part: Partial<ResourceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changed = !isSame(draft, first);
  const complete = isComplete(draft);
  const wrongAt = (path: string) => problemAt(problem, path);
  return (
    <Page title={known?.name ?? t('addTitle')} acts={known && known.state !== 'active' && <State known={known} />}>
      <BasicsCard draft={draft} isNew={known === null} onChange={change} problemAt={wrongAt} />
      <PlaceCard draft={draft} onChange={change} problemAt={wrongAt} />
      <AmenitiesCard
        chosen={draft.amenities}
        onChange={(amenities) => change({ amenities })}
        problem={wrongAt('/body/amenities')}
      />
      {draft.kind === 'room' && (
        <PartsCard
          parts={draft.parts}
          partOf={known?.partOf ?? []}
          onChange={(parts) => change({ parts })}
          problem={wrongAt('/body/partIds')}
        />
      )}
      {known && <PicturesCard resource={known} writes={writes} />}
      {known && writes && <FeedCard resourceId={known.id} />}
      {known?.synced && <ToldCard resource={known} writes={writes} onTaken={onReload} />}
      {problem && (
        <ProblemMessage error={problem}>
          {problem.code === 'stale-version' && <Button onClick={onReload}>{t('reload')}</Button>}
        </ProblemMessage>
      )}
      {writes && (
        <SaveBar news={t(!complete ? 'incomplete' : changed ? 'unsaved' : 'nothingToSave')}>
          {known && known.state !== 'archived' && <Button onClick={() => setLeaving(true)}>{t('archive')}</Button>}
          {known?.state === 'archived' && <Button onClick={() => use.mutate('restore')}>{t('restore')}</Button>}
          <Button
            appearance="primary"
            disabledFocusable={!changed || !complete || save.isPending}
            onClick={() => {
              if (changed && complete && !save.isPending) save.mutate();
            }}
          >
            {t('common:act.save')}
          </Button>
        </SaveBar>
      )}
      {leaving && known && (
        <ConfirmDialog
          title={t('archiveTitle', { name: known.name })}
          confirm={t('archive')}
          keep={t('keep')}
          busy={use.isPending}
          onConfirm={() => use.mutate('archive', { onSettled: () => setLeaving(false) })}
          onClose={() => setLeaving(false)}
        >
          <p>{t('archiveText')}</p>
          {known.upcoming > 0 && <p>{t('archiveUpcoming', { count: known.upcoming })}</p>}
        </ConfirmDialog>
      )}
    </Page>
  );
}

function State({ known }: { known: ResourceSettings }) {
  return known.state === 'active' ? null : <StateChip look={resourceLooks[known.state]} />;
}
