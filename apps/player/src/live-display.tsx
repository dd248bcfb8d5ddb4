/** A paired display: keeps the line, and draws the newest snapshot, or says that none has come yet. */
import { lazy, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { inLanguage } from './i18n/in-language.ts';
import { useWords } from './i18n/words.tsx';
import { type LiveSource, openLive } from './live/live.gateway.ts';
import { OfflineMark } from './parts/offline-mark.tsx';
import { useNow } from './parts/use-now.ts';
import { RoomDisplay } from './room/room-display.tsx';

const FloorDisplay = lazy(async () => ({ default: (await import('./floor/floor-display.tsx')).FloorDisplay }));

interface LiveDisplayProps {
  readonly token: string;
  readonly onUnpaired: () => void;
}

export function LiveDisplay(props: LiveDisplayProps) {
  const [source, setSource] = useState<LiveSource | null>(null);
  useEffect(() => {
    const opened = openLive(props.token, liveAddress());
    setSource(opened);
    return () => opened.close();
  }, [props.token]);
  return source ? <Connected {...props} source={source} /> : null;
}

function Connected({ token, source, onUnpaired }: LiveDisplayProps & { readonly source: LiveSource }) {
  const { t, language } = useWords();
  const now = useNow();
  const { shown, offline, paired } = useSyncExternalStore(source.subscribe, source.view);
  const display = useMemo(() => shown && inLanguage(shown.display, language), [shown, language]);
  useEffect(() => {
    if (!paired) onUnpaired();
  }, [paired, onUnpaired]);
  if (!shown || !display) {
    return (
      <main className="loading">
        <span className="spinner" />
        <p>{offline ? t('pairing.unreachable') : t('pairing.opening')}</p>
      </main>
    );
  }
  const age = offline ? Math.max(0, now - shown.trueAt) : null;
  const rest = { token, now, age, onTokenRefused: onUnpaired };
  if (display.kind === 'floor-display') return <FloorDisplay display={display} {...rest} />;
  if (display.rooms.length > 0) return <RoomDisplay rooms={display.rooms} {...rest} />;
  return (
    <main className="loading">
      <p>{t('floor.noRooms')}</p>
      {age !== null && <OfflineMark age={age} />}
    </main>
  );
}

function liveAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`;
}
