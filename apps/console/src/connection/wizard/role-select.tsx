/** Which role the members of one group get. */
import { Select } from '@fluentui/react-components';
import type { GroupRole } from '@ones/contract';
import { useTranslation } from 'react-i18next';

const roles = ['manager', 'user'] as const;

interface RoleSelectProps {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly GroupRole[];
  readonly onChange: (roles: readonly GroupRole[]) => void;
}

export function RoleSelect({ id, name, roles: all, onChange }: RoleSelectProps) {
  const { t } = useTranslation('wizard');
  const chosen = all.find(({ groupId }) => groupId === id)?.role ?? 'user';
  const change = (value: string) => {
    const role = roles.find((one) => one === value) ?? 'user';
    onChange(all.map((one) => (one.groupId === id ? { ...one, role } : one)));
  };
  return (
    <Select aria-label={t('people.roleOf', { name })} value={chosen} onChange={(_, { value }) => change(value)}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(`people.role.${role}`)}
        </option>
      ))}
    </Select>
  );
}
