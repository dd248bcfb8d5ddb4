/** Where, how many, with what. Filled from the appointment; closed until somebody wants to change it. */
import { Field, Input, Select } from '@fluentui/react-components';
import type { Places } from '@ones/contract';
import { DrawnIcon } from '@ones/ui';
import { amenityLook } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { useAmenityWord } from './use-amenity-word.ts';
import type { Filter } from './use-availability.ts';

interface FiltersProps {
  readonly places: Places | null;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

const MOST_PEOPLE = 100_000;

export function Filters({ places, filter, onChange }: FiltersProps) {
  const { t } = useTranslation('addin');
  return (
    <section>
      <h2 className="ones-hidden">{t('filter.title')}</h2>
      <div className="filters">
        <Field label={t('filter.building')}>
          <Select
            value={filter.buildingId ?? ''}
            onChange={(_, { value }) => onChange({ ...filter, buildingId: value === '' ? null : value })}
          >
            <option value="">{t('filter.everywhere')}</option>
            {places?.buildings.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('filter.people')}>
          <Input
            type="number"
            min={1}
            max={MOST_PEOPLE}
            value={String(filter.people)}
            onChange={(_, { value }) => onChange({ ...filter, people: peopleOf(value) ?? filter.people })}
          />
        </Field>
      </div>
      {places && places.amenities.length > 0 && <Amenities {...{ filter, onChange }} names={places.amenities} />}
    </section>
  );
}

function Amenities({ names, filter, onChange }: Omit<FiltersProps, 'places'> & { readonly names: readonly string[] }) {
  const { t } = useTranslation('addin');
  const word = useAmenityWord();
  return (
    <fieldset className="chips">
      <legend>{t('filter.amenities')}</legend>
      {names.map((name) => {
        const pressed = filter.amenities.includes(name);
        const amenities = pressed ? filter.amenities.filter((one) => one !== name) : [...filter.amenities, name];
        return (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={pressed}
            onClick={() => onChange({ ...filter, amenities })}
          >
            <DrawnIcon name={pressed ? 'ended' : amenityLook(name).icon} />
            {word(name)}
          </button>
        );
      })}
    </fieldset>
  );
}

function peopleOf(text: string): number | null {
  const people = Number(text);
  return Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE ? people : null;
}
