/** Short news at the foot of the page, with an act such as undo; stays while the pointer or the focus is on it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ToastContent {
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

const Context = createContext<(content: ToastContent) => void>(() => undefined);

/** `show({ text, act: { label: t('act.undo'), run } })`. A newer toast takes the place of an older one. */
export function useToast(): (content: ToastContent) => void {
  return useContext(Context);
}

const shownForMs = 8_000;

const useStyles = makeStyles({
  region: {
    position: 'fixed',
    insetInline: 0,
    bottom: 'calc(env(safe-area-inset-bottom, 0px) + 20px)',
    zIndex: 1000,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    '@media (max-width: 640px)': { bottom: 'calc(env(safe-area-inset-bottom, 0px) + 72px)' },
  },
  toast: {
    pointerEvents: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    maxWidth: 'min(560px, calc(100vw - 32px))',
    padding: '8px 8px 8px 16px',
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
  button: { color: 'inherit', ':hover': { color: 'inherit', background: 'rgb(128 128 128 / 0.3)' }, flexShrink: 0 },
});

export function ToastProvider({ children }: { children: ReactNode }) {
  const [content, setContent] = useState<ToastContent | null>(null);
  const show = useCallback((next: ToastContent) => setContent(next), []);
  return (
    <Context value={show}>
      {children}
      <ToastRegion content={content} onGone={() => setContent(null)} />
    </Context>
  );
}

function ToastRegion({ content, onGone }: { content: ToastContent | null; onGone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (!content || held) return;
    const timer = setTimeout(() => gone.current(), shownForMs);
    return () => clearTimeout(timer);
  }, [content, held]);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  return (
    <div role="status" className={styles.region} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      {content && (
        <div className={styles.toast} {...hold}>
          <span>{content.text}</span>
          {content.act && (
            <Button
              appearance="transparent"
              className={styles.button}
              onClick={() => {
                content.act?.run();
                onGone();
              }}
            >
              {content.act.label}
            </Button>
          )}
          <Button appearance="transparent" className={styles.button} onClick={onGone}>
            {t('act.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
