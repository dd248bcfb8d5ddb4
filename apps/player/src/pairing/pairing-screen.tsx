/** A display that belongs to nobody yet: the code to type, the QR to scan, and what to do with them. */
import '../styles/pairing.css';
import { useWords } from '../i18n/words.tsx';
import { LanguageMenu } from '../parts/language-menu.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { type Pairing, pairingLink } from './pairing.ts';
import { usePairing } from './use-pairing.ts';

export function PairingScreen({ onPaired }: { readonly onPaired: (deviceToken: string) => void }) {
  const { t } = useWords();
  const pairing = usePairing(onPaired);
  const code = pairing.name === 'showing' ? pairing.started.code : null;
  return (
    <main className="pairing">
      <div className="pairing-body">
        <div className="pairing-words">
          <h1>{t('pairing.title')}</h1>
          <p className="pairing-how">{t('pairing.how')}</p>
        </div>
        {code ? <Code code={code} /> : <p className="pairing-wait">{waitingWords(pairing, t)}</p>}
        {code && (
          <div className="pairing-qr">
            <QrCode text={pairingLink(window.location.origin, code)} label={t('pairing.qr')} />
            <p>{t('pairing.scan')}</p>
          </div>
        )}
        <footer className="pairing-foot">
          <div>
            {pairing.name === 'showing' && pairing.unreachable && <p role="alert">{t('pairing.unreachable')}</p>}
            {!window.isSecureContext && <p>{t('pairing.insecure')}</p>}
          </div>
          <LanguageMenu />
        </footer>
      </div>
    </main>
  );
}

function Code({ code }: { readonly code: string }) {
  const { t } = useWords();
  return (
    <div className="code">
      <p className="visually-hidden">{`${t('pairing.code')}: ${[...code].join(' ')}`}</p>
      <p className="code-letters" aria-hidden="true">
        <span>{code.slice(0, 3)}</span>
        <span>{code.slice(3)}</span>
      </p>
    </div>
  );
}

function waitingWords(pairing: Pairing, t: ReturnType<typeof useWords>['t']): string {
  return pairing.name === 'asking' && pairing.failed ? t('pairing.unreachable') : t('pairing.asking');
}
