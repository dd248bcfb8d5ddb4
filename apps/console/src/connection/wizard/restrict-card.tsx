/** Keeps the application out of all mailboxes but the chosen rooms, and proves it with one that must be refused (rule S20). */
import { Field, Input } from '@fluentui/react-components';
import type { Connection, RoomChoice } from '@ones/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { MailboxProof } from './mailbox-proof.tsx';
import { restrictScript } from './powershell.ts';
import { Script } from './script.tsx';

interface RestrictCardProps {
  readonly connection: Connection;
  readonly rooms: RoomChoice;
}

export function RestrictCard({ connection, rooms }: RestrictCardProps) {
  const { t } = useTranslation('wizard');
  const [address, setAddress] = useState('');
  return (
    <Card title={t('rooms.restrictTitle')}>
      <p>{t('rooms.restrictText')}</p>
      <Script title={t('rooms.script')} text={restrictScript(rooms, connection.clientId)} />
      <Field label={t('rooms.outside')}>
        <Input
          type="email"
          maxLength={320}
          value={address}
          data-topic="restrict"
          onChange={(_, { value }) => setAddress(value.trim())}
        />
      </Field>
      <MailboxProof
        connectionId={connection.id}
        purpose="outside"
        address={address}
        label={t('rooms.outsideTry')}
        good={t('rooms.outsideOk')}
      />
    </Card>
  );
}
