/** Saves what changed of a person's roles: those with limits first, since they are refused more often. */
import { dataOf } from '@ones/api-client';
import type { Person, PersonDetail, RoleGrant } from '@ones/contract';
import { useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { areSame } from './grants.ts';
import { personQuery, showPerson } from './people-queries.ts';

interface Roles {
  readonly roles: Person['roles'];
  readonly grants: RoleGrant[];
}

/** @param person undefined until it is known; nothing is saved before. */
export function useSaveRoles(person: PersonDetail | undefined, onSaved: () => void) {
  const { t } = useTranslation('people');
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn({ roles, grants }: Roles): Promise<Person> {
      if (!person) throw new Error('Nobody is shown yet.');
      const params = { path: { id: person.id } };
      const limited = areSame(grants, person.ownGrants)
        ? person
        : await dataOf(api.PUT('/api/people/{id}/grants', { params, body: { grants } }));
      if (roles.join() === person.roles.join()) return limited;
      return dataOf(api.PUT('/api/people/{id}/roles', { params, body: { roles } }));
    },
    onSuccess(saved) {
      showPerson(queries, saved);
      toast({ text: t('rolesSaved', { name: saved.name }) });
      onSaved();
    },
    // One of the two may be saved: what is shown is what holds.
    onError: () => queries.invalidateQueries({ queryKey: personQuery(person?.id ?? '').queryKey }),
  });
}
