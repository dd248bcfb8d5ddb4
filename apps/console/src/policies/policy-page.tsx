/** One policy: its rules, for whom it is otherwise, and what it binds. Another's change in between is told, not lost. */
import { Button, Field, Input } from '@fluentui/react-components';
import type { Policy, PolicyRule } from '@ones/contract';
import { ConfirmDialog, ErrorState, ProblemMessage, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../pages/card.tsx';
import { Page } from '../pages/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { SaveButton } from '../parts/save-button.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { HoldsNothingNotice } from './holds-nothing-notice.tsx';
import { OverridesSection } from './overrides-section.tsx';
import { draftOf, emptyPolicy, isSame, type PolicyDraft, problemAt } from './policy-draft.ts';
import { policiesQuery, policyQuery, rulesQuery } from './policy-queries.ts';
import { ResourcesSection } from './resources-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { TryPanel } from './try-panel.tsx';
import { useSavePolicy } from './use-save-policy.ts';

export function NewPolicyPage() {
  const rules = useQuery(rulesQuery);
  return <Loaded rules={rules} policy={null} />;
}

export function PolicyPage() {
  const { policyId } = useParams({ strict: false }) as { policyId: string };
  const rules = useQuery(rulesQuery);
  const policy = useQuery(policyQuery(policyId));
  if (policy.isError) return <Failed error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Skeletons rows={8} height={60} />;
  return (
    <Loaded
      key={`${policyId} ${policy.dataUpdatedAt}`}
      rules={rules}
      policy={policy.data}
      onReload={() => void policy.refetch()}
    />
  );
}

interface LoadedProps {
  readonly rules: { readonly data: readonly PolicyRule[] | undefined; readonly error: unknown; refetch(): unknown };
  readonly policy: Policy | null;
  readonly onReload?: () => void;
}

function Loaded({ rules, policy, onReload }: LoadedProps) {
  if (rules.data) return <Editor rules={rules.data} policy={policy} onReload={onReload ?? (() => undefined)} />;
  if (rules.error) return <Failed error={rules.error} onRetry={() => void rules.refetch()} />;
  return <Skeletons rows={8} height={60} />;
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('policies');
  return (
    <Page title={t('title')}>
      <ErrorState error={error} onRetry={onRetry} />
    </Page>
  );
}

interface EditorProps {
  readonly rules: readonly PolicyRule[];
  readonly policy: Policy | null;
  readonly onReload: () => void;
}

function Editor({ rules, policy, onReload }: EditorProps) {
  const { t } = useTranslation('policies');
  const search = useSearchState();
  const writes = useMay()('policy.manage');
  const [draft, setDraft] = useState<PolicyDraft>(() => (policy ? draftOf(policy) : emptyPolicy));
  const [removing, setRemoving] = useState(false);
  const { save, remove, problem } = useSavePolicy(policy, draft);
  const change = useCallback((part: Partial<PolicyDraft>) => setDraft((before) => ({ ...before, ...part })), []);
  const changed = !isSame(draft, policy ? draftOf(policy) : emptyPolicy);
  const named = draft.name.trim() !== '';
  const wrongName = problemAt(problem, '/body/name');
  return (
    <Page
      title={policy?.name ?? t('add')}
      acts={policy && <Button onClick={() => search.open({ try: 'yes' })}>{t('try.title')}</Button>}
    >
      <Card>
        <Field
          label={t('column.name')}
          required
          hint={t('nameHint')}
          {...(wrongName ? { validationMessage: wrongName } : {})}
        >
          <Input value={draft.name} maxLength={120} onChange={(_, { value }) => change({ name: value })} />
        </Field>
      </Card>
      <RulesSection
        rules={rules}
        chosen={draft.rules}
        onChange={(next) => change({ rules: next })}
        problemAt={(below) => problemAt(problem, `/body/rules${below}`)}
      />
      <OverridesSection
        rules={rules}
        overrides={draft.overrides}
        onChange={(overrides) => change({ overrides })}
        problemAt={(below) => problemAt(problem, `/body/overrides${below}`)}
      />
      <HoldsNothingNotice draft={draft} />
      <Bound policy={policy} draft={draft} onChange={change} />
      {problem && (
        <ProblemMessage error={problem}>
          {problem.code === 'stale-version' && <Button onClick={onReload}>{t('reload')}</Button>}
        </ProblemMessage>
      )}
      {writes && (
        <SaveBar news={t(!named ? 'nameMissing' : changed ? 'unsaved' : 'nothingToSave')}>
          {policy && <Button onClick={() => setRemoving(true)}>{t('remove')}</Button>}
          <SaveButton can={changed && named} saving={save} />
        </SaveBar>
      )}
      {removing && policy && (
        <ConfirmDialog
          title={t('removeTitle', { name: policy.name })}
          confirm={t('remove')}
          keep={t('keep')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setRemoving(false)}
        >
          <p>{t('removeText', { count: policy.resourceIds.length })}</p>
          {remove.error && <ProblemMessage error={remove.error} />}
        </ConfirmDialog>
      )}
      {search.word('try') !== null && (
        <TryPanel resourceId={policy?.resourceIds[0] ?? null} onClose={() => search.replace({ try: null })} />
      )}
    </Page>
  );
}

interface BoundProps {
  readonly policy: Policy | null;
  readonly draft: PolicyDraft;
  readonly onChange: (part: Partial<PolicyDraft>) => void;
}

function Bound({ policy, draft, onChange }: BoundProps) {
  const policies = useQuery(policiesQuery);
  const ownId = policy?.id;
  const boundBy = useCallback(
    (id: string) => policies.data?.find((one) => one.id !== ownId && one.resourceIds.includes(id))?.name ?? null,
    [policies.data, ownId],
  );
  const choose = useCallback((resourceIds: readonly string[]) => onChange({ resourceIds }), [onChange]);
  return <ResourcesSection chosen={draft.resourceIds} onChange={choose} boundBy={boundBy} />;
}
