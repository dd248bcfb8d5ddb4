/**
 * A modal on the browser's own `<dialog>`: it keeps the focus inside, gives it back, closes on Escape and makes the
 * page behind inert, without a byte of script. `side` slides in from the right and fills a phone's screen.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    flexDirection: 'column',
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    overflow: 'hidden',
    '&[open]': { display: 'flex' },
    '::backdrop': { background: 'rgb(4 22 28 / 0.45)' },
  },
  middle: {
    width: 'min(480px, calc(100vw - 24px))',
    maxHeight: 'calc(100dvh - 32px)',
    borderRadius: tokens.borderRadiusXLarge,
  },
  side: {
    width: 'min(460px, 100vw)',
    maxWidth: '100vw',
    height: '100dvh',
    maxHeight: '100dvh',
    margin: '0 0 0 auto',
    animationName: { from: { transform: 'translateX(48px)', opacity: 0 } },
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '18px 12px 6px 20px' },
  title: {
    flex: 1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  body: { flex: 1, overflowY: 'auto', padding: '8px 20px 20px', display: 'flex', flexDirection: 'column', gap: '14px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '12px 20px calc(12px + env(safe-area-inset-bottom, 0px))',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Always visible: the primary act belongs here (U10). */
  readonly foot?: ReactNode;
  readonly place?: 'middle' | 'side';
}

export function Modal({ title, onClose, children, foot, place = 'middle' }: ModalProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      requestAnimationFrame(keepFocus);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={mergeClasses(styles.dialog, styles[place])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('act.close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </dialog>
  );
}

/** What opened the dialog may be gone with the act (a cancelled booking): the focus then goes to the content, not nowhere. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById('content')?.focus();
}

/** A side panel; see `Modal`. */
export function SidePanel(props: Omit<ModalProps, 'place'>) {
  return <Modal {...props} place="side" />;
}
