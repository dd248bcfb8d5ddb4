/** The display at a door: one room, or two rooms that share a wall (SCREENS, room display). */
import type { RoomSnapshot } from '@ones/contract';
import { panelLayout } from '../layout/panel-layout.ts';
import { useWindowSize } from '../parts/use-window-size.ts';
import { RoomPanel } from './room-panel.tsx';

export interface DisplayProps {
  readonly token: string;
  readonly now: number;
  /** How old the data is, in milliseconds, while the line is cut; null while it is live. */
  readonly age: number | null;
  readonly onTokenRefused: () => void;
}

export function RoomDisplay({ rooms, ...rest }: DisplayProps & { readonly rooms: readonly RoomSnapshot[] }) {
  const layout = panelLayout(useWindowSize(), rooms.length);
  return (
    <main className="rooms" data-rooms={rooms.length}>
      {rooms.map((room, index) => (
        <RoomPanel key={room.resource.id} room={room} layout={layout} last={index === rooms.length - 1} {...rest} />
      ))}
    </main>
  );
}
