/** What a resource has: ticked from what is known, or added by its word. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { useAmenityWord } from '../../places/use-amenity-word.ts';
import { amenitiesQuery } from './setup-queries.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))', gap: '0 12px' },
  add: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  word: { flex: '1 1 180px', maxWidth: '320px' },
});

interface AmenitiesCardProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem?: string | undefined;
}

export function AmenitiesCard({ chosen, onChange, problem }: AmenitiesCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('setup');
  const wordOf = useAmenityWord();
  const known = useQuery(amenitiesQuery).data ?? [];
  const [typed, setTyped] = useState('');
  const all = [...new Set([...known.map(({ name }) => name), ...chosen])];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const word = typed.replaceAll(',', ' ').trim();
    if (word !== '' && !chosen.includes(word)) onChange([...chosen, word]);
    setTyped('');
  };
  return (
    <Card title={t('amenities')}>
      <div className={styles.list}>
        {all.map((name) => (
          <Checkbox
            key={name}
            label={wordOf(name, known)}
            checked={chosen.includes(name)}
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...chosen, name] : chosen.filter((one) => one !== name))
            }
          />
        ))}
      </div>
      <form className={styles.add} onSubmit={add}>
        <Field label={t('otherAmenity')} className={styles.word} {...(problem ? { validationMessage: problem } : {})}>
          <Input value={typed} maxLength={80} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button type="submit">{t('add')}</Button>
      </form>
    </Card>
  );
}
