/** "Send a test meeting from your Outlook now": begun here, watched for three minutes, said step by step (rule S12). */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { ConnectionRoom, RoomTest } from '@ones/contract';
import { ProblemMessage } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { useSession } from '../../session/session.ts';
import { TestProgress } from './test-progress.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '10px' },
  field: { flex: '1 1 240px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function GuidedTestCard({ room, connectionId }: { room: ConnectionRoom; connectionId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('readiness');
  const queries = useQueryClient();
  const session = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const organizer = typed ?? room.test?.organizer ?? session?.person.email ?? '';
  const { resourceId } = room.health;
  const start = useMutation({
    mutationFn: (): Promise<RoomTest> => {
      const params = { path: { id: connectionId, resourceId } };
      return dataOf(api.POST('/api/connections/{id}/rooms/{resourceId}/tests', { params, body: { organizer } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['connections', 'room', connectionId, resourceId] }),
  });
  const isRunning = room.test !== null && room.test.finishedAt === null;
  return (
    <Card title={t('test.title')}>
      <p className={styles.quiet}>{t('test.text')}</p>
      {!isRunning && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!start.isPending) start.mutate();
          }}
        >
          <Field label={t('test.organizer')} className={styles.field}>
            <Input
              type="email"
              required
              maxLength={320}
              value={organizer}
              onChange={(_, { value }) => setTyped(value.trim())}
            />
          </Field>
          <Button type="submit" appearance="primary" disabled={!organizer.includes('@')}>
            {t(room.test === null ? 'test.start' : 'test.again')}
          </Button>
        </form>
      )}
      {start.error && <ProblemMessage error={start.error} />}
      {room.test && <TestProgress test={room.test} roomName={room.health.name} />}
    </Card>
  );
}
