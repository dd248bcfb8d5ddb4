/** Rooms by address, for types that may not list them; each is proved by reading its calendar. */
import { Button, Field, makeStyles, Spinner, Textarea, tokens } from '@fluentui/react-components';
import { ProblemMessage } from '@ones/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomChoiceProps } from './imported-rooms.tsx';
import { splitAddresses } from './room-addresses.ts';
import { RoomProof } from './room-proof.tsx';
import { useRoomProofs } from './use-room-proofs.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'stretch' },
  list: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  address: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export function EnteredRooms({ connection, rooms, wrong, onChange }: RoomChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const [text, setText] = useState('');
  const proofs = useRoomProofs(connection.id);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const add = () => {
    const { addresses, wrong: strange } = splitAddresses(text);
    const added = addresses.filter((address) => !rooms.addresses.includes(address));
    onChange({ ...rooms, addresses: [...rooms.addresses, ...added] });
    proofs.prove(added);
    setUnread(strange);
    setText(strange.join('\n'));
  };
  const remove = (address: string) =>
    onChange({ ...rooms, addresses: rooms.addresses.filter((one) => one !== address) });
  const first = unread[0];
  return (
    <div className={styles.part} data-topic="addresses">
      <Field
        label={t('rooms.entered')}
        hint={t('rooms.enteredHint')}
        {...(first === undefined ? {} : { validationMessage: t('rooms.notAddress', { text: first }) })}
      >
        <Textarea value={text} rows={2} maxLength={20_000} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button onClick={add}>{t('rooms.add')}</Button>
      </div>
      {wrong && (
        <p role="alert" className={styles.wrong}>
          {t('connection:wrong.no-rooms')}
        </p>
      )}
      {rooms.addresses.length === 0 ? (
        <p>{t('rooms.noAddresses')}</p>
      ) : (
        <div className={styles.item} role="status">
          <Button size="small" disabledFocusable={proofs.pending} onClick={() => proofs.prove(rooms.addresses)}>
            {t('rooms.prove')}
          </Button>
          {proofs.pending && <Spinner size="tiny" label={t('advanced.trying')} />}
        </div>
      )}
      {proofs.error && <ProblemMessage error={proofs.error} />}
      <ul aria-label={t('connection:rooms.list')} className={styles.list}>
        {rooms.addresses.map((address) => (
          <li key={address} className={styles.item}>
            <span className={styles.address}>{address}</span>
            <RoomProof proof={proofs.of(address)} />
            <Button size="small" aria-label={t('rooms.remove', { address })} onClick={() => remove(address)}>
              {t('advanced.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
