/** A person's own roles, everywhere and with limits. Taking the last administrator's away is the server's refusal. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person, PersonDetail } from '@ones/contract';
import { ErrorState, ProblemMessage, SidePanel, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/session.ts';
import { CardSection } from './card-section.tsx';
import { DelegatesSection } from './delegates-section.tsx';
import { EffectiveSection } from './effective-section.tsx';
import { type DraftGrant, draftsOf, grantsOf, repeated } from './grants.ts';
import { GrantsField } from './grants-field.tsx';
import { personQuery } from './people-queries.ts';
import { RolesField } from './roles-field.tsx';
import { SaveFoot } from './save-foot.tsx';
import { SignOutPerson } from './sign-out-person.tsx';
import { useSaveRoles } from './use-save-roles.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PanelProps {
  readonly person: Person;
  readonly onClose: () => void;
}

interface Rights {
  readonly roles: Person['roles'];
  readonly drafts: readonly DraftGrant[];
}

const rightsOf = ({ roles, ownGrants }: PersonDetail): Rights => ({ roles, drafts: draftsOf(ownGrants) });

/** Contacts and ONES' own people carry no rights given by hand (S17). */
const carriesRights = ({ source }: Person) => source !== 'contact' && source !== 'local';

export function RolesPanel({ person, onClose }: PanelProps) {
  const { t } = useTranslation('people');
  const may = useMay();
  const detail = useQuery(personQuery(person.id));
  const [changed, setChanged] = useState<Rights | null>(null);
  const rights = changed ?? (detail.data ? rightsOf(detail.data) : null);
  const gives = may('permission.manage');
  const saving = useSaveRoles(detail.data, onClose);
  const wrong = rights === null || rights.roles.length === 0 || repeated(rights.drafts).size > 0;
  const save = () => {
    if (!wrong && !saving.isPending) saving.mutate({ roles: rights.roles, grants: grantsOf(rights.drafts) });
  };
  return (
    <SidePanel
      title={t(gives ? 'rolesOf' : 'detailsOf', { name: person.name })}
      onClose={onClose}
      {...(gives ? { foot: <SaveFoot idle={wrong || saving.isPending} onSave={save} onClose={onClose} /> } : {})}
    >
      <p>{person.email}</p>
      {detail.isError && !detail.data && <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isPending && <Skeletons rows={5} height={32} />}
      {gives && detail.data && rights && (
        <RightsFields rights={rights} limits={carriesRights(detail.data)} onChange={setChanged} />
      )}
      {saving.error && <ProblemMessage error={saving.error} />}
      {detail.data && <EffectiveSection person={detail.data} />}
      {detail.data && carriesRights(person) && <CardSection person={detail.data} />}
      {carriesRights(person) && <DelegatesSection person={person} />}
      {may('directory.manage') && <SignOutPerson person={person} />}
    </SidePanel>
  );
}

interface RightsFieldsProps {
  readonly rights: Rights;
  readonly limits: boolean;
  readonly onChange: (rights: Rights) => void;
}

function RightsFields({ rights, limits, onChange }: RightsFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  return (
    <>
      <RolesField chosen={rights.roles} onChange={(roles) => onChange({ ...rights, roles: [...roles] })} />
      {limits && (
        <>
          <h3 className={styles.title}>{t('rights.title')}</h3>
          <p className={styles.quiet}>{t('rights.hint')}</p>
          <GrantsField drafts={rights.drafts} onChange={(drafts) => onChange({ ...rights, drafts })} />
        </>
      )}
    </>
  );
}
