/** How it repeats, as a sentence. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Recurrence } from '@ones/contract';
import type { Reading } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { repeatWords } from './repeat-words.ts';

const useStyles = makeStyles({ sentence: { fontWeight: tokens.fontWeightSemibold } });

export function RepeatSentence({ recurrence, reading }: { recurrence: Recurrence; reading: Reading }) {
  const styles = useStyles();
  const { t } = useTranslation('series');
  return <p className={styles.sentence}>{repeatWords(recurrence, t, reading)}</p>;
}
