/** Rooms that cannot be booked through this connection, since another one has them: each by its address. */
import type { ProblemError } from '@ones/api-client';

const PATH = /^\/body\/rooms\/addresses\/(\d+)$/;

interface ClaimedRoomsProps {
  readonly problem: ProblemError | null;
  /** As they were sent. */
  readonly addresses: readonly string[];
}

export function ClaimedRooms({ problem, addresses }: ClaimedRoomsProps) {
  if (problem?.code !== 'room-of-other-connection') return null;
  const claimed = problem.errors.flatMap(({ path }) => addresses[Number(PATH.exec(path)?.[1] ?? -1)] ?? []);
  return (
    <ul>
      {claimed.map((address) => (
        <li key={address}>{address}</li>
      ))}
    </ul>
  );
}
