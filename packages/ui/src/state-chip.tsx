/** A state as sign, word and colour (U1): never colour alone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type StateLook, tones } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { DrawnIcon } from './drawn-icon.tsx';
import { useAppearance } from './provider/appearance.tsx';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    padding: '2px 9px 2px 7px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

export function StateChip({ look }: { look: StateLook }) {
  const styles = useStyles();
  const { t } = useTranslation('states');
  const { shown } = useAppearance();
  const { fg, bg } = tones[look.tone][shown];
  return (
    <span className={styles.chip} style={{ color: fg, backgroundColor: bg }}>
      <DrawnIcon name={look.icon} size={14} />
      {t(look.labelKey)}
    </span>
  );
}
