/** For whom a room is looked for: what is free and allowed is theirs. Shown to those who may book for somebody. */
import { useTranslation } from 'react-i18next';
import { WhoseField } from '../delegates/whose-field.tsx';
import { useSession } from '../session/session.ts';

interface FinderWhoseProps {
  readonly chosen: string | null;
  readonly onChange: (personId: string | null) => void;
}

export default function FinderWhose(props: FinderWhoseProps) {
  const { t } = useTranslation('booking');
  const name = useSession()?.person.name ?? '';
  return (
    <div style={{ maxWidth: '360px' }}>
      <WhoseField label={t('panel.bookFor')} me={t('panel.myself', { name })} {...props} />
    </div>
  );
}
