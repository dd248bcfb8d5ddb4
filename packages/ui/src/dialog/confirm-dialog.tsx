/** Asks before an act that cannot be undone. The safe answer has the focus first. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { firstFocus } from './first-focus.ts';
import { Modal } from './modal.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The words of the act itself ("Cancel booking"), never "OK". */
  readonly confirm: string;
  readonly keep: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({
  title,
  children,
  confirm,
  keep,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const foot = (
    <>
      <Button ref={firstFocus} onClick={onClose}>
        {keep}
      </Button>
      <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
        {busy ? t('loading') : confirm}
      </Button>
    </>
  );
  return (
    <Modal title={title} onClose={onClose} foot={foot}>
      {children}
    </Modal>
  );
}
