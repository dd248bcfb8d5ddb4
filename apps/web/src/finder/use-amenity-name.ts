/** An amenity as somebody called it here, else in the reader's language where it is a plain word, else in the tenant's own. */
import { amenityLook } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placesQuery } from './finder-queries.ts';

export function useAmenityName(): (name: string) => string {
  const { t } = useTranslation('states');
  const named = useQuery(placesQuery).data?.amenityNames ?? [];
  return (name) => {
    const own = named.find((one) => one.name === name)?.label;
    const { labelKey } = amenityLook(name);
    return own !== undefined && own !== name ? own : labelKey === null ? name : t(labelKey);
  };
}
