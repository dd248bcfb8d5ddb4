/** Proves rooms by their addresses, many at once, and keeps what came of each while the page is open. */
import { dataOf } from '@ones/api-client';
import type { RoomProof } from '@ones/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';

/** As many as the server proves in one request. */
const AT_ONCE = 200;

export interface RoomProofs {
  readonly pending: boolean;
  readonly error: Error | null;
  /** Null: not tried since the page was opened. */
  of(address: string): RoomProof | null;
  prove(addresses: readonly string[]): void;
}

export function useRoomProofs(connectionId: string): RoomProofs {
  const [known, setKnown] = useState<ReadonlyMap<string, RoomProof>>(new Map());
  const proving = useMutation({
    mutationFn: async (addresses: readonly string[]) => {
      for (let from = 0; from < addresses.length; from += AT_ONCE) {
        const body = { addresses: addresses.slice(from, from + AT_ONCE) };
        const params = { path: { id: connectionId } };
        const { items } = await dataOf(api.POST('/api/connections/{id}/room-proofs', { params, body }));
        setKnown((before) => new Map([...before, ...items.map((one) => [one.address, one] as const)]));
      }
    },
  });
  return {
    pending: proving.isPending,
    error: proving.error,
    of: (address) => known.get(address) ?? null,
    prove: (addresses) => addresses.length > 0 && proving.mutate(addresses),
  };
}
