/** Whether the chosen sender works, its mend where not, and what still waits. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MailSettings } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { mendSentence } from '../connection/mend.ts';
import { Card } from '../pages/card.tsx';

const useStyles = makeStyles({ bad: { color: tokens.colorPaletteRedForeground1 } });

export function SenderState({ settings }: { settings: MailSettings }) {
  const styles = useStyles();
  const { t } = useTranslation(['mail', 'mend']);
  const { sender, waiting, hasSmtp } = settings;
  if (!sender && waiting === 0) return null;
  return (
    <Card title={t('state')}>
      {sender && (
        <p className={sender.state === 'failing' ? styles.bad : undefined}>
          {t(sender.state, { code: sender.code ?? '' })}
        </p>
      )}
      {sender?.state === 'failing' && <p>{mendSentence(sender.mend ?? '', t)}</p>}
      {sender?.state === 'failing' && !hasSmtp && <p>{t('waits')}</p>}
      {sender && sender.fallenBack > 0 && <p>{t('fallenBack', { count: sender.fallenBack })}</p>}
      {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
    </Card>
  );
}
