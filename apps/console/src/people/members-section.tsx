/** Who belongs to a group. People are added and taken out at once; whom the tenant names stays until the tenant says otherwise. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { GroupMember } from '@ones/contract';
import { ChoicePicker, ErrorState, ProblemMessage, Skeletons } from '@ones/ui';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useMay } from '../session/session.ts';
import { membersQuery } from './people-queries.ts';
import { suggestPeople } from './suggestions.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function MembersSection({ groupId }: { groupId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const keeps = useMay()('directory.manage');
  const members = useInfiniteQuery(membersQuery(groupId));
  const changing = useChangeMember(groupId);
  const all = members.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('groups.members')}</h3>
      {keeps && (
        <ChoicePicker
          key={changing.submittedAt}
          label={t('groups.addMember')}
          chosen={null}
          suggest={suggestPeople}
          onChange={(choice) => choice && changing.mutate({ personId: choice.id, belongs: true })}
        />
      )}
      {changing.error && <ProblemMessage error={changing.error} />}
      {members.isError && !all && <ErrorState error={members.error} onRetry={() => void members.refetch()} />}
      {members.isPending && <Skeletons rows={3} height={32} />}
      {all?.length === 0 && <p className={styles.quiet}>{t('groups.noMembers')}</p>}
      <ul>
        {all?.map((member) => (
          <li key={member.id} className={styles.row}>
            <MemberName member={member} />
            {keeps && member.byHand && (
              <Button
                size="small"
                aria-label={t('groups.removeMember', { name: member.name })}
                onClick={() => changing.mutate({ personId: member.id, belongs: false })}
              >
                {t('groups.removeMemberShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {members.hasNextPage && (
        <Button disabledFocusable={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
          {t('groups.more')}
        </Button>
      )}
    </section>
  );
}

function MemberName({ member }: { member: GroupMember }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const details = [member.email, member.byHand ? null : t('groups.byTenant')].filter((word) => word !== null);
  return (
    <span className={styles.name}>
      {member.name}
      <span className={styles.detail}>{details.join(' · ')}</span>
    </span>
  );
}

function useChangeMember(id: string) {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn({ personId, belongs }: { personId: string; belongs: boolean }) {
      const params = { path: { id, personId } };
      const path = '/api/groups/{id}/members/{personId}';
      await (belongs ? api.PUT(path, { params }) : api.DELETE(path, { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  });
}
