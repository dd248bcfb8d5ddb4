/** A person's own roles. Nobody is left without any, and taking the last administrator's away is the server's refusal. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { type Person, roles as rolesInOrder } from '@ones/contract';
import { ProblemMessage, SidePanel, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useMay } from '../session/session.ts';
import { EffectiveSection } from './effective-section.tsx';
import { personQuery, showPerson } from './people-queries.ts';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

type Role = Person['roles'][number];
const roles = rolesInOrder;

export function RolesPanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['people', 'common']);
  const toast = useToast();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly Role[]>(person.roles);
  const save = useMutation({
    mutationFn: () =>
      dataOf(api.PUT('/api/people/{id}/roles', { params: { path: { id: person.id } }, body: { roles: [...chosen] } })),
    onSuccess(saved) {
      showPerson(queries, saved);
      void queries.invalidateQueries({ queryKey: personQuery(saved.id).queryKey });
      toast({ text: t('rolesSaved', { name: saved.name }) });
      onClose();
    },
  });
  const mayGive = useMay()('permission.manage');
  const none = chosen.length === 0;
  const foot = (
    <>
      <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      <Button
        appearance="primary"
        disabledFocusable={none || save.isPending}
        onClick={() => {
          if (!none) save.mutate();
        }}
      >
        {t('common:act.save')}
      </Button>
    </>
  );
  return (
    <SidePanel
      title={t(mayGive ? 'rolesOf' : 'detailsOf', { name: person.name })}
      onClose={onClose}
      {...(mayGive ? { foot } : {})}
    >
      <p>{person.email}</p>
      {mayGive && (
        <fieldset className={styles.set}>
          <legend className={styles.legend}>{t('column.roles')}</legend>
          {roles.map((role) => (
            <Checkbox
              key={role}
              checked={chosen.includes(role)}
              label={
                <>
                  {t(`role.${role}`)}
                  <span className={styles.about}>{t(`roleAbout.${role}`)}</span>
                </>
              }
              onChange={(_, { checked }) =>
                setChosen(roles.filter((one) => (one === role ? checked === true : chosen.includes(one))))
              }
            />
          ))}
        </fieldset>
      )}
      {none && <p className={styles.wrong}>{t('noRole')}</p>}
      {save.error && <ProblemMessage error={save.error} />}
      <EffectiveSection personId={person.id} />
    </SidePanel>
  );
}
