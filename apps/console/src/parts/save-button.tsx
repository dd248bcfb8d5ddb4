/** Saves a long form; it can be reached, though it does nothing, while there is nothing to save. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

interface SaveButtonProps {
  readonly can: boolean;
  readonly saving: { readonly isPending: boolean; mutate(): void };
}

export function SaveButton({ can, saving }: SaveButtonProps) {
  const { t } = useTranslation('common');
  const ready = can && !saving.isPending;
  return (
    <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && saving.mutate()}>
      {t('act.save')}
    </Button>
  );
}
