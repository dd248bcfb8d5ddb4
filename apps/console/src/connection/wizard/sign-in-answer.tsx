/** What came of a sign-in that an administrator was sent to from this page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '../../search-state.ts';

const useStyles = makeStyles({
  ok: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** @param of the word in the address that carries the answer. */
export function SignInAnswer({ of, good }: { readonly of: string; readonly good: string }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const answer = useSearchState().word(of);
  if (answer === null) return null;
  return (
    <p role="status" className={answer === 'ok' ? styles.ok : styles.bad}>
      {answer === 'ok' ? good : t('rooms.notSignedIn', { code: answer })}
    </p>
  );
}
