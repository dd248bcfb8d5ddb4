/** The ways to connect, as cards: for whom, with which rights, what works. Those of later versions can be read, not chosen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ConnectionOptions, IntegrationType } from '@ones/contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/copy-button.tsx';
import { useIsWide } from '../../parts/use-is-wide.ts';
import { textForIt, typeFacts, typeTitle } from './type-words.ts';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '10px', fontWeight: tokens.fontWeightSemibold },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: '12px' },
  card: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '14px 16px',
    border: `2px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}` },
  later: { background: 'transparent' },
  choice: { display: 'flex', gap: '8px', alignItems: 'baseline', fontWeight: tokens.fontWeightSemibold },
  badge: {
    alignSelf: 'flex-start',
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  for: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', fontSize: tokens.fontSizeBase200 },
  rights: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  right: {
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusSmall,
    background: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface TypeCardsProps {
  readonly options: ConnectionOptions;
  readonly chosen: string;
  readonly onChoose: (type: string) => void;
}

export function TypeCards({ options, chosen, onChoose }: TypeCardsProps) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const redirectUri = options.redirectUris.find(({ purpose }) => purpose === 'sign-in')?.uri ?? null;
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t('typeLegend')}</legend>
      <div className={styles.cards}>
        {options.types.map((type) => (
          <TypeCard
            key={type.id}
            type={type}
            redirectUri={redirectUri}
            chosen={type.id === chosen}
            onChoose={() => onChoose(type.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface TypeCardProps {
  readonly type: IntegrationType;
  readonly redirectUri: string | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function TypeCard({ type, redirectUri, chosen, onChoose }: TypeCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const about = useId();
  // On a phone what cannot be chosen yet is folded away, so that the form is near.
  const wide = useIsWide(700);
  return (
    <div className={mergeClasses(styles.card, chosen && styles.chosen, !type.available && styles.later)}>
      <label className={styles.choice}>
        <input
          type="radio"
          name="integration-type"
          checked={chosen}
          disabled={!type.available}
          aria-describedby={about}
          onChange={onChoose}
        />
        {typeTitle(type.id, t)}
      </label>
      {!type.available && <span className={styles.badge}>{t('later')}</span>}
      <p id={about} className={styles.for}>
        {t(`recommended.${type.recommendedFor}`)}
      </p>
      <details open={chosen || wide}>
        <summary className={styles.summary}>{t('whatWorks')}</summary>
        <div className={styles.list}>
          <ul className={styles.list}>
            {typeFacts(type, t).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <p>{t('permissions')}</p>
          <ul className={styles.rights}>
            {type.permissions.map((permission) => (
              <li key={permission} className={styles.right}>
                {permission}
              </li>
            ))}
          </ul>
        </div>
      </details>
      <CopyButton text={textForIt(type, redirectUri, t)} label={t('it.copy')} of={typeTitle(type.id, t)} />
    </div>
  );
}
