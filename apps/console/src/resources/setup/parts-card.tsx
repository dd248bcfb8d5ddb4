/** Of a combined room: the rooms it is made of. Booking it takes them, and one of them keeps it from being booked (B5). */
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { ManyPicker } from '../../policies/many-picker.tsx';
import type { ResourceDraft } from './resource-draft.ts';
import { suggestRooms } from './setup-queries.ts';

interface PartsCardProps {
  readonly parts: ResourceDraft['parts'];
  readonly partOf: ResourceDraft['parts'];
  readonly onChange: (parts: ResourceDraft['parts']) => void;
  readonly problem?: string | undefined;
}

export function PartsCard({ parts, partOf, onChange, problem }: PartsCardProps) {
  const { t } = useTranslation('setup');
  const nameOf = (id: string) => parts.find((one) => one.id === id)?.name ?? '';
  return (
    <Card title={t('combined')}>
      {partOf.length > 0 ? (
        <p>{t('partOf', { names: partOf.map(({ name }) => name).join(', ') })}</p>
      ) : (
        <ManyPicker
          label={t('parts')}
          hint={t('partsHint')}
          ids={parts.map(({ id }) => id)}
          nameOf={nameOf}
          suggest={suggestRooms}
          onChange={(ids, added) =>
            onChange(ids.map((id) => ({ id, name: added?.id === id ? added.name : nameOf(id) })))
          }
          {...(problem ? { problem } : {})}
        />
      )}
    </Card>
  );
}
