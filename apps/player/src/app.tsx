/** The player: a code to pair it while it is nobody's, then what it was paired to show. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { takeGivenToken } from './device/given-token.ts';
import { storage } from './device/storage.gateway.ts';
import { WordsProvider } from './i18n/words.tsx';
import { LiveDisplay } from './live-display.tsx';

const PairingScreen = lazy(async () => ({ default: (await import('./pairing/pairing-screen.tsx')).PairingScreen }));

export function App() {
  const [token, setToken] = useState(storage.token);
  useEffect(() => {
    const adopt = () => {
      if (takeGivenToken()) setToken(storage.token());
    };
    window.addEventListener('hashchange', adopt);
    return () => window.removeEventListener('hashchange', adopt);
  }, []);
  const pair = useCallback((deviceToken: string) => {
    storage.keepToken(deviceToken);
    setToken(deviceToken);
  }, []);
  const unpair = useCallback(() => {
    if (token) storage.forgetPairing(token);
    setToken(null);
  }, [token]);
  return (
    <WordsProvider>
      <Suspense fallback={null}>
        {token ? <LiveDisplay key={token} token={token} onUnpaired={unpair} /> : <PairingScreen onPaired={pair} />}
      </Suspense>
    </WordsProvider>
  );
}
