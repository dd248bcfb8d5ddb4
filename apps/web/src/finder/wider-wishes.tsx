/** Looser wishes for who finds nothing free, each one click. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Finder } from './use-finder.ts';

export function WiderWishes({ finder: { query, change } }: { finder: Finder }) {
  const { t } = useTranslation('finder');
  return (
    <>
      {query.buildingId !== null && (
        <Button onClick={() => change({ buildingId: null })}>{t('nothing.otherBuildings')}</Button>
      )}
      {query.amenities.length > 0 && (
        <Button onClick={() => change({ amenities: [] })}>{t('nothing.fewerWishes')}</Button>
      )}
      {query.people !== null && <Button onClick={() => change({ people: null })}>{t('nothing.anySize')}</Button>}
    </>
  );
}
