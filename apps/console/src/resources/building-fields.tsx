/** Building and floor, as words of the address; another building forgets the floor. */
import { Field, Select } from '@fluentui/react-components';
import type { Places } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '../search-state.ts';

interface BuildingFieldProps {
  readonly places: Places | undefined;
  /** Shown where the address names none. */
  readonly fallback?: string | null;
}

export function BuildingField({ places, fallback = null }: BuildingFieldProps) {
  const { t } = useTranslation('resources');
  const search = useSearchState();
  return (
    <Field label={t('building')}>
      <Select
        value={search.word('building') ?? fallback ?? ''}
        onChange={(_, { value }) => search.replace({ building: value === '' ? null : value, floor: null })}
      >
        {fallback === null && <option value="">{t('anyBuilding')}</option>}
        {places?.buildings.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function FloorField({ places }: { places: Places | undefined }) {
  const { t } = useTranslation('resources');
  const search = useSearchState();
  const building = places?.buildings.find(({ id }) => id === search.word('building'));
  return (
    <Field label={t('floor')}>
      <Select
        value={search.word('floor') ?? ''}
        disabled={!building}
        onChange={(_, { value }) => search.replace({ floor: value === '' ? null : value })}
      >
        <option value="">{t('anyFloor')}</option>
        {building?.floors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** One of few words of the address, the empty one first. */
export function WordField({ word, label, any, words }: WordFieldProps) {
  const search = useSearchState();
  return (
    <Field label={label}>
      <Select
        value={search.word(word) ?? ''}
        onChange={(_, { value }) => search.replace({ [word]: value === '' ? null : value })}
      >
        <option value="">{any}</option>
        {words.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface WordFieldProps {
  readonly word: string;
  readonly label: string;
  readonly any: string;
  readonly words: readonly { readonly id: string; readonly name: string }[];
}
