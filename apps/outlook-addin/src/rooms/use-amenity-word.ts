/** An amenity in the reader's language where it is a plain word, else in the tenant's own. */
import { amenityLook } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';

export function useAmenityWord(): (name: string) => string {
  const { t } = useTranslation('states');
  return (name) => {
    const { labelKey } = amenityLook(name);
    return labelKey === null ? name : t(labelKey);
  };
}
