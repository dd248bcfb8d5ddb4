/** Service tokens with what they may do and when they were last used; and who may have calendar feeds. */
import { Button } from '@fluentui/react-components';
import type { MadeServiceToken, ServiceToken } from '@ones/contract';
import {
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ProblemMessage,
  useNow,
  useReading,
  useToast,
} from '@ones/ui';
import { formatDate, formatList, formatUntil, instantOf } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { AccessList } from './access-list.tsx';
import { tokensQuery } from './access-queries.ts';
import { FeedPolicyCard } from './feed-policy-card.tsx';
import { NewToken } from './new-token.tsx';
import { ShownOnce } from './shown-once.tsx';

export function TokensPage() {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeServiceToken | null>(null);
  const [leaving, setLeaving] = useState<ServiceToken | null>(null);
  const keep = (one: MadeServiceToken) => {
    setMaking(false);
    setMade(one);
    void queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  };
  return (
    <AccessList
      list={tokens}
      table={(known) => <TokenTable tokens={known} onRevoke={setLeaving} />}
      make={t('token.make')}
      onMake={() => setMaking(true)}
    >
      <FeedPolicyCard />
      {making && <NewToken onMade={keep} onClose={() => setMaking(false)} />}
      {made && (
        <ShownOnce
          title={t('token.made', { name: made.serviceToken.name })}
          secret={made.token}
          onClose={() => setMade(null)}
        />
      )}
      {leaving && <RevokeToken token={leaving} onClose={() => setLeaving(null)} />}
    </AccessList>
  );
}

interface TokenTableProps {
  readonly tokens: readonly ServiceToken[];
  readonly onRevoke: (token: ServiceToken) => void;
}

function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const { t } = useTranslation('access');
  const reading = useReading();
  const now = useNow();
  const columns = useMemo((): Column<ServiceToken>[] => {
    const scopesOf = ({ scopes, access }: ServiceToken) =>
      scopes === null
        ? t('token.everything')
        : `${t(`token.${access}`)}: ${formatList(
            scopes.map((scope) => t(`token.scope.${scope}`)),
            reading.locale,
          )}`;
    return [
      { id: 'name', title: t('token.name'), width: 'minmax(0, 1.2fr)', cell: ({ name }) => name },
      { id: 'person', title: t('token.person'), width: 'minmax(0, 1fr)', cell: ({ actsAs }) => actsAs.name },
      { id: 'scopes', title: t('token.scopes'), width: 'minmax(0, 2fr)', cell: scopesOf },
      {
        ...{ id: 'used', title: t('token.used'), width: '120px' },
        cell: ({ lastUsedAt }) =>
          lastUsedAt === null ? t('never') : formatUntil(now, instantOf(lastUsedAt), reading.locale),
      },
      {
        ...{ id: 'expires', title: t('token.expires'), width: '120px' },
        cell: ({ expiresAt }) => (expiresAt === null ? t('never') : formatDate(instantOf(expiresAt), reading)),
      },
      {
        ...{ id: 'acts', title: '', width: '110px' },
        cell: (token) => (
          <Button size="small" aria-label={t('token.revokeOf', { name: token.name })} onClick={() => onRevoke(token)}>
            {t('token.revoke')}
          </Button>
        ),
      },
    ];
  }, [t, reading, now, onRevoke]);
  if (tokens.length === 0) {
    return <EmptyState icon="people" title={t('token.none.title')} text={t('token.none.text')} />;
  }
  return <DataTable label={t('tabs.tokens')} columns={columns} rows={tokens} keyOf={({ id }) => id} />;
}

function RevokeToken({ token, onClose }: { token: ServiceToken; onClose: () => void }) {
  const { t } = useTranslation('access');
  const toast = useToast();
  const queries = useQueryClient();
  const { id, name } = token;
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/service-tokens/{id}', { params: { path: { id } } }),
    async onSuccess() {
      toast({ text: t('token.revoked', { name }) });
      await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('token.revokeAsk', { name })}
      confirm={t('token.revoke')}
      keep={t('keep')}
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>{t('token.revokeText')}</p>
      {revoke.error && <ProblemMessage error={revoke.error} />}
    </ConfirmDialog>
  );
}
