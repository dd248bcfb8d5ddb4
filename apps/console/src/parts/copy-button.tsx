/** Copies a text and says so. */
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useToast } from '@ones/ui';
import { useTranslation } from 'react-i18next';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What is copied, where several buttons have the same words. */
  readonly of?: string;
}

export function CopyButton({ text, label, of }: CopyButtonProps) {
  const { t } = useTranslation('pages');
  const toast = useToast();
  const copy = () =>
    void writeToClipboard(text).then(
      () => toast({ text: t('copied') }),
      () => toast({ text: t('notCopied') }),
    );
  return (
    <Button
      size="small"
      icon={<CopyRegular />}
      {...(of === undefined ? {} : { 'aria-label': `${label}: ${of}` })}
      onClick={copy}
    >
      {label}
    </Button>
  );
}

/** There is no clipboard off https; asking for it then fails like any other refusal. */
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
