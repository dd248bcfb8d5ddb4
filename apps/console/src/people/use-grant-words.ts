/** A role with its limits as people read it: "Manager (read only)", "Booking manager: Harbour House". */
import type { RoleGrant } from '@ones/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../resources/place-queries.ts';

type Limited = Pick<RoleGrant, 'access' | 'buildingId' | 'floorId'> & { readonly role: string };

export function useGrantWords(): (grant: Limited) => string {
  const { t } = useTranslation('people');
  const { data } = useQuery(placesQuery);
  return ({ role, access, buildingId, floorId }) => {
    const name = t(`role.${role as RoleGrant['role']}`);
    const named = access === 'read' ? t('grant.readOnly', { role: name }) : name;
    const building = data?.buildings.find(
      ({ id, floors }) => id === buildingId || floors.some((one) => one.id === floorId),
    );
    const floor = building?.floors.find(({ id }) => id === floorId);
    const place = floor ? `${building?.name ?? ''} · ${floor.name}` : building?.name;
    return place === undefined ? named : t('grant.inPlace', { role: named, place });
  };
}
