/** One group: its name, the roles it gives, who belongs to it. A tenant's group takes its name and its members from there. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { Group } from '@ones/contract';
import { ErrorState, ProblemMessage, SidePanel, Skeletons, useReading } from '@ones/ui';
import { formatList } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/session.ts';
import { DeleteGroup } from './delete-group.tsx';
import { type DraftGrant, draftsOf, grantsOf, repeated } from './grants.ts';
import { GrantsField } from './grants-field.tsx';
import { MembersSection } from './members-section.tsx';
import { groupQuery } from './people-queries.ts';
import { SaveFoot } from './save-foot.tsx';
import { useGrantWords } from './use-grant-words.ts';
import { useSaveGroup } from './use-save-group.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Change {
  readonly name: string;
  readonly drafts: readonly DraftGrant[];
}

const changeOf = ({ name, grants }: Group): Change => ({ name, drafts: draftsOf(grants) });

export function GroupPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const { data: group, error, isPending, refetch } = useQuery(groupQuery(id));
  const [changed, setChanged] = useState<Change | null>(null);
  const change = changed ?? (group ? changeOf(group) : null);
  const saving = useSaveGroup(group, onClose);
  const mayName = may('directory.manage') && group?.source === 'local';
  const mayGive = may('permission.manage');
  const wrong = change === null || change.name.trim() === '' || repeated(change.drafts).size > 0;
  const save = () => {
    if (!wrong && !saving.isPending) saving.mutate({ name: change.name.trim(), grants: grantsOf(change.drafts) });
  };
  const foot = <SaveFoot idle={wrong || saving.isPending} onSave={save} onClose={onClose} />;
  return (
    <SidePanel title={group?.name ?? t('groups.title')} onClose={onClose} {...(mayName || mayGive ? { foot } : {})}>
      {error && !group && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeletons rows={5} height={32} />}
      {group && change && (
        <>
          <NameField group={group} change={change} error={saving.error} onChange={mayName ? setChanged : null} />
          <GivesField group={group} change={change} onChange={mayGive ? setChanged : null} />
          {saving.error && !isTaken(saving.error) && <ProblemMessage error={saving.error} />}
          <MembersSection groupId={id} />
          {mayName && <DeleteGroup group={group} onDeleted={onClose} />}
        </>
      )}
    </SidePanel>
  );
}

const isTaken = (error: Error | null) => error !== null && asProblem(error).errors?.[0]?.code === 'name-taken';

interface PartProps {
  readonly group: Group;
  readonly change: Change;
  /** Null: may not be changed here. */
  readonly onChange: ((change: Change) => void) | null;
}

function NameField({ group, change, error, onChange }: PartProps & { error: Error | null }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  if (group.source === 'imported') return <p className={styles.quiet}>{t('groups.ofTenant')}</p>;
  if (!onChange) return null;
  return (
    <Field label={t('groups.name')} {...(isTaken(error) ? { validationMessage: t('groups.nameTaken') } : {})}>
      <Input value={change.name} maxLength={120} onChange={(_, { value }) => onChange({ ...change, name: value })} />
    </Field>
  );
}

function GivesField({ group, change, onChange }: PartProps) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  return (
    <>
      <h3 className={styles.title}>{t('groups.roles')}</h3>
      <p className={styles.quiet}>{t(onChange ? 'groups.rolesHint' : 'groups.rolesByAdministrators')}</p>
      {onChange ? (
        <GrantsField drafts={change.drafts} onChange={(drafts) => onChange({ ...change, drafts })} />
      ) : (
        <Given group={group} />
      )}
    </>
  );
}

function Given({ group }: { group: Group }) {
  const { t } = useTranslation('people');
  const { locale } = useReading();
  const wordsOf = useGrantWords();
  return <p>{group.grants.length === 0 ? t('groups.nothing') : formatList(group.grants.map(wordsOf), locale)}</p>;
}
