/** A modal sheet over the display. The browser's own dialog keeps the focus inside and gives it back. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n/words.tsx';
import { useIdle } from './use-idle.ts';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly homeAfter: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null;
}

function OpenSheet({ title, homeAfter, onClose, children, className }: Omit<SheetProps, 'open'>) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useIdle(true, homeAfter, onClose);
  // Closed before it is taken out of the page, or the browser would not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`sheet ${className ?? ''}`}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-head">
        <h2 id={headingId}>{title}</h2>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('act.close')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
