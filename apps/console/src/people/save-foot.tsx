/** The acts at the foot of a panel that is edited. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

interface SaveFootProps {
  /** Nothing can be saved just now. */
  readonly idle: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export function SaveFoot({ idle, onSave, onClose }: SaveFootProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onClose}>{t('act.cancel')}</Button>
      <Button appearance="primary" disabledFocusable={idle} onClick={onSave}>
        {t('act.save')}
      </Button>
    </>
  );
}
