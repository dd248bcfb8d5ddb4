/** Amenities to ask for: pressed or not, with sign and word. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DrawnIcon } from '@ones/ui';
import { amenityLook } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { useAmenityName } from './use-amenity-name.ts';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    '@media (max-width: 640px)': {
      flexWrap: 'nowrap',
      overflowX: 'auto',
      scrollbarWidth: 'none',
      margin: '0 -12px',
      padding: '3px 12px',
    },
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '30px',
    padding: '0 12px 0 9px',
    whiteSpace: 'nowrap',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground3 },
    '&[aria-pressed=true]': {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      background: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

interface AmenityChipsProps {
  readonly amenities: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function AmenityChips({ amenities, chosen, onChange }: AmenityChipsProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const nameOf = useAmenityName();
  if (amenities.length === 0) return null;
  return (
    <fieldset className={styles.chips}>
      <legend className="ones-hidden">{t('bar.amenities')}</legend>
      {amenities.map((name) => {
        const pressed = chosen.includes(name);
        return (
          <button
            key={name}
            type="button"
            className={styles.chip}
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((one) => one !== name) : [...chosen, name])}
          >
            <DrawnIcon name={pressed ? 'ended' : amenityLook(name).icon} />
            {nameOf(name)}
          </button>
        );
      })}
    </fieldset>
  );
}
