/** People and groups as the server has them. */
import { dataOf } from '@ones/api-client';
import type { Group, GroupMember, LeftBookings, Person, PersonDetail } from '@ones/contract';
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { api } from '../api.ts';

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const limit = 200;
const membersAtOnce = 50;
const paging = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};

/** Asked anew when a panel opens, and not while it is open: what somebody is changing is not changed under their hands. */
const asOpened = { gcTime: 0, refetchOnWindowFocus: false } as const;

export function peopleQuery(q: string | null) {
  return infiniteQueryOptions({
    queryKey: ['people', q],
    queryFn: ({ signal, pageParam }): Promise<PageOf<Person>> =>
      dataOf(api.GET('/api/people', { params: { query: pageQuery(q, pageParam) }, signal })),
    ...paging,
    placeholderData: keepPreviousData,
  });
}

export function groupsQuery(q: string | null) {
  return infiniteQueryOptions({
    queryKey: ['groups', q],
    queryFn: ({ signal, pageParam }): Promise<PageOf<Group>> =>
      dataOf(api.GET('/api/groups', { params: { query: pageQuery(q, pageParam) }, signal })),
    ...paging,
    placeholderData: keepPreviousData,
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }): Promise<PersonDetail> =>
      dataOf(api.GET('/api/people/{id}', { params: { path: { id } }, signal })),
    ...asOpened,
  });
}

export function groupQuery(id: string) {
  return queryOptions({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }): Promise<Group> => dataOf(api.GET('/api/groups/{id}', { params: { path: { id } }, signal })),
    ...asOpened,
  });
}

export function membersQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['groups', 'members', id],
    queryFn: ({ signal, pageParam }): Promise<PageOf<GroupMember>> => {
      const query = { limit: membersAtOnce, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return dataOf(api.GET('/api/groups/{id}/members', { params: { path: { id }, query }, signal }));
    },
    ...paging,
  });
}

/** Whoever left while meetings of theirs are to come. */
export const leftQuery = queryOptions({
  queryKey: ['left-bookings'],
  queryFn: async ({ signal }): Promise<readonly LeftBookings[]> =>
    (await dataOf(api.GET('/api/people/left', { signal }))).items,
});

function pageQuery(q: string | null, cursor: string | null) {
  return { limit, ...(q === null ? {} : { q }), ...(cursor === null ? {} : { cursor }) };
}

/** Shows a person as the server has just answered, in whatever list they stand. */
export function showPerson(queries: QueryClient, person: Person): void {
  queries.setQueriesData<InfiniteData<PageOf<Person>>>({ queryKey: ['people'] }, (list) =>
    list && 'pages' in list
      ? {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            items: page.items.map((known) => (known.id === person.id ? person : known)),
          })),
        }
      : list,
  );
}
