/** Copies a text and says so. */
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useCopy } from '@ones/ui';
import { useTranslation } from 'react-i18next';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What is copied, where several buttons have the same words. */
  readonly of?: string;
}

export function CopyButton({ text, label, of }: CopyButtonProps) {
  const { t } = useTranslation('pages');
  const copy = useCopy({ copied: t('copied'), notCopied: t('notCopied') });
  return (
    <Button
      size="small"
      icon={<CopyRegular />}
      {...(of === undefined ? {} : { 'aria-label': `${label}: ${of}` })}
      onClick={() => copy(text)}
    >
      {label}
    </Button>
  );
}
