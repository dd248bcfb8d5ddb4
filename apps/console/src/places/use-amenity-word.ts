/** What an amenity is called here: by the names given to it, else by the word that tenants commonly use. */
import type { Amenity } from '@ones/contract';
import { useLanguage } from '@ones/ui';
import { amenityLook } from '@ones/ui-core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export function useAmenityWord(): (name: string, named: readonly Amenity[]) => string {
  const { t } = useTranslation('states');
  const { language } = useLanguage();
  return useCallback(
    (name, named) => {
      const own = named.find((one) => one.name === name)?.names[language];
      const { labelKey } = amenityLook(name);
      return own ?? (labelKey === null ? name : t(labelKey));
    },
    [t, language],
  );
}
