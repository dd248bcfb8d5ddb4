/** Roles that come by a group of the tenant; chosen by those who give roles by hand too, shown to everybody else. */
import type { GroupRole } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { useMay } from '../../session/session.ts';
import { GroupList } from './group-list.tsx';
import { RoleSelect } from './role-select.tsx';

interface GroupRolesCardProps {
  readonly roles: readonly GroupRole[];
  readonly onChange: (roles: readonly GroupRole[]) => void;
}

export function GroupRolesCard({ roles, onChange }: GroupRolesCardProps) {
  const { t } = useTranslation('wizard');
  const mayGive = useMay()('permission.manage');
  return (
    <Card title={t('people.roles')}>
      <p>{t(mayGive ? 'people.rolesHint' : 'people.rolesByAdministrators')}</p>
      {mayGive && (
        <div data-topic="groupRoles">
          <GroupList
            label={t('people.addGroup')}
            ids={roles.map(({ groupId }) => groupId)}
            onAdd={(groupId) => onChange([...roles, { groupId, role: 'manager' }])}
            onRemove={(id) => onChange(roles.filter(({ groupId }) => groupId !== id))}
            beside={(id, name) => <RoleSelect id={id} name={name} roles={roles} onChange={onChange} />}
          />
        </div>
      )}
    </Card>
  );
}
