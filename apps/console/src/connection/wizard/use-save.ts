/** Saving a page of the wizard: the saved connection is what the next page begins with; a refusal is told on the page. */
import { asProblem, type ProblemError } from '@ones/api-client';
import type { Connection } from '@ones/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { connectionQuery } from '../connection-queries.ts';

export interface Saving<Body> {
  readonly problem: ProblemError | null;
  readonly pending: boolean;
  save(body: Body): void;
}

export function useSave<Body>(
  send: (body: Body) => Promise<Connection>,
  onSaved: (connection: Connection) => void,
): Saving<Body> {
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: send,
    async onSuccess(connection) {
      queries.setQueryData(connectionQuery(connection.id).queryKey, connection);
      await queries.invalidateQueries({ queryKey: ['connections', 'list'] });
      onSaved(connection);
    },
  });
  return {
    problem: saving.error ? asProblem(saving.error) : null,
    pending: saving.isPending,
    save: (body) => saving.mutate(body),
  };
}
