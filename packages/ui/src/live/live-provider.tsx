/**
 * Keeps the page's queries live (U3): a change on a topic asks again every query whose key begins with the topic's
 * name (`['my-schedule', …]`), and after a reconnection all that are watched.
 */
import { connectLive, type LiveConnection, type LiveState, type LiveTopic, liveUrl } from '@ones/api-client';
import { clock } from '@ones/ui-core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

interface Live {
  readonly state: LiveState;
  /** Returns how to stop watching. */
  watch(topic: LiveTopic): () => void;
}

const Context = createContext<Live>({ state: 'connecting', watch: () => () => undefined });

export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const line = useRef<LiveConnection | null>(null);
  const watched = useRef(new Map<LiveTopic, number>());

  useEffect(() => {
    const ask = (topic: LiveTopic) => void queries.invalidateQueries({ queryKey: [topic] });
    line.current = connectLive({
      url: liveUrl(location.origin),
      topics: [...watched.current.keys()],
      onChanged: ({ topic }) => ask(topic),
      onServerTime: (serverTime) => clock.follow(serverTime),
      onState(next, again) {
        setState(next);
        if (again) for (const topic of watched.current.keys()) ask(topic);
      },
    });
    return () => line.current?.close();
  }, [queries]);

  const watch = useMemo(() => watchIn(watched.current, () => line.current), []);
  const live = useMemo(() => ({ state, watch }), [state, watch]);
  return <Context value={live}>{children}</Context>;
}

function watchIn(watched: Map<LiveTopic, number>, line: () => LiveConnection | null) {
  return (topic: LiveTopic) => {
    watched.set(topic, (watched.get(topic) ?? 0) + 1);
    line()?.watch([...watched.keys()]);
    return () => {
      const left = (watched.get(topic) ?? 1) - 1;
      if (left > 0) watched.set(topic, left);
      else watched.delete(topic);
      line()?.watch([...watched.keys()]);
    };
  };
}

/** While mounted, queries whose key begins with `topic` follow the server. */
export function useLive(topic: LiveTopic): void {
  const { watch } = useContext(Context);
  useEffect(() => watch(topic), [watch, topic]);
}

export function useLiveState(): LiveState {
  return useContext(Context).state;
}
