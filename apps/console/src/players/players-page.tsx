/** All displays with who is alive; pairing in a panel, also from the link behind a display's QR code. */
import { Button } from '@fluentui/react-components';
import type { Player } from '@ones/contract';
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  Skeletons,
  StateChip,
  useLive,
  useNow,
  useReading,
  useToast,
} from '@ones/ui';
import { formatDate, formatUntil, instantOf, playerStateLooks } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { useSearchState } from '../search-state.ts';
import { PairPanel } from './pair-panel.tsx';
import { playersQuery } from './player-queries.ts';
import { UnpairDialog } from './unpair-dialog.tsx';

export function PlayersPage() {
  const { t } = useTranslation('players');
  const players = useQuery(playersQuery);
  useLive('players');
  const search = useSearchState();
  const toast = useToast();
  const [leaving, setLeaving] = useState<Player | null>(null);
  const code = search.word('code');
  const pairing = code !== null || search.word('pair') !== null;
  const add = () => search.open({ pair: 'yes' });
  const close = () => search.replace({ pair: null, code: null });
  const button = (
    <Button appearance="primary" onClick={add}>
      {t('pair')}
    </Button>
  );
  const empty = players.data?.length === 0;
  return (
    <Page title={t('title')} acts={!empty && button}>
      {players.data ? (
        players.data.length > 0 && <PlayerTable players={players.data} onUnpair={setLeaving} />
      ) : players.isError ? (
        <ErrorState error={players.error} onRetry={() => void players.refetch()} />
      ) : (
        <Skeletons rows={5} height={44} />
      )}
      {empty && (
        <EmptyState icon="screen" title={t('none.title')} text={t('none.text')}>
          {button}
        </EmptyState>
      )}
      {pairing && (
        <PairPanel
          key={code}
          code={code ?? ''}
          onPaired={(player) => {
            toast({ text: t('paired', { name: player.name, target: player.target }) });
            close();
          }}
          onClose={close}
        />
      )}
      {leaving && <UnpairDialog player={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

/** Those that nobody sees alive come first. */
const order: readonly Player['state'][] = ['offline', 'never-seen', 'online'];

interface PlayerTableProps {
  readonly players: readonly Player[];
  readonly onUnpair: (player: Player) => void;
}

function PlayerTable({ players, onUnpair }: PlayerTableProps) {
  const { t } = useTranslation('players');
  const reading = useReading();
  const now = useNow();
  const sorted = useMemo(
    () =>
      [...players].sort(
        (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name, reading.locale),
      ),
    [players, reading],
  );
  const columns = useMemo(() => {
    const column = (id: string, width: string, cell: Column<Player>['cell']): Column<Player> => ({
      ...{ id, width, cell },
      title: t(`column.${id}`),
    });
    return [
      column('name', 'minmax(0, 1.6fr)', ({ name }) => name),
      column('state', '150px', ({ state }) => <StateChip look={playerStateLooks[state]} />),
      column('shows', 'minmax(0, 1.6fr)', ({ target }) => target),
      column('kind', '120px', ({ kind }) => t(`kind.${kind}`)),
      column('seen', '120px', ({ lastSeenAt }) =>
        lastSeenAt === null ? t('never') : formatUntil(now, instantOf(lastSeenAt), reading.locale),
      ),
      column('paired', '120px', ({ pairedAt }) => formatDate(instantOf(pairedAt), reading)),
      column('acts', '100px', (player) => (
        <Button size="small" aria-label={t('unpairOf', { name: player.name })} onClick={() => onUnpair(player)}>
          {t('unpair')}
        </Button>
      )),
    ];
  }, [t, reading, now, onUnpair]);
  return <DataTable label={t('title')} columns={columns} rows={sorted} keyOf={({ id }) => id} />;
}
