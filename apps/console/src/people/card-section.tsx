/** The access card that a person checks in with at doors; a user manager gives one by hand. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { PersonDetail } from '@ones/contract';
import { ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useMay } from '../session/session.ts';
import { personQuery } from './people-queries.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'start', '& .fui-Field': { flex: '1 1 160px' } },
  act: { marginTop: '26px' },
  others: { display: 'flex', flexWrap: 'wrap', gap: '8px', flex: '1 0 100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function CardSection({ person }: { person: PersonDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const keeps = useMay()('directory.manage');
  if (!keeps && person.cardNumber === null) return null;
  const said = person.cardNumber === null ? 'card.blocked' : 'card.byHand';
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('card.title')}</h3>
      <p className={styles.quiet}>{t(person.hasOwnCard ? said : 'card.imported')}</p>
      {keeps ? <CardForm key={person.cardNumber} person={person} /> : <p>{person.cardNumber}</p>}
    </section>
  );
}

function CardForm({ person }: { person: PersonDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [number, setNumber] = useState(person.cardNumber ?? '');
  const saving = useSaveCard(person);
  const isTaken = saving.error !== null && asProblem(saving.error).errors?.[0]?.code === 'taken';
  const wanted = number.trim();
  const idle = saving.isPending || wanted === '' || wanted === person.cardNumber;
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (!idle) saving.mutate(wanted);
      }}
    >
      <Field label={t('card.number')} {...(isTaken ? { validationMessage: t('card.taken') } : {})}>
        <Input value={number} maxLength={64} autoComplete="off" onChange={(_, { value }) => setNumber(value)} />
      </Field>
      <Button className={styles.act} type="submit" disabledFocusable={idle}>
        {t('card.give')}
      </Button>
      <div className={styles.others}>
        {person.cardNumber !== null && <CardAct text={t('card.block')} saving={saving} cardNumber="" />}
        {person.hasOwnCard && <CardAct text={t('card.takeBack')} saving={saving} cardNumber={null} />}
      </div>
      {saving.error && !isTaken && <ProblemMessage error={saving.error} />}
    </form>
  );
}

interface CardActProps {
  readonly text: string;
  readonly saving: ReturnType<typeof useSaveCard>;
  readonly cardNumber: string | null;
}

function CardAct({ text, saving, cardNumber }: CardActProps) {
  const { isPending } = saving;
  return (
    <Button disabledFocusable={isPending} onClick={() => !isPending && saving.mutate(cardNumber)}>
      {text}
    </Button>
  );
}

function useSaveCard({ id, name }: PersonDetail) {
  const { t } = useTranslation('people');
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (cardNumber: string | null) =>
      dataOf(api.PUT('/api/people/{id}/card-number', { params: { path: { id } }, body: { cardNumber } })),
    onSuccess(saved) {
      queries.setQueryData(personQuery(id).queryKey, saved);
      toast({ text: t('card.saved', { name }) });
    },
  });
}
