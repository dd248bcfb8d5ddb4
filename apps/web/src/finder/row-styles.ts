/** How the rows of free and of unavailable rooms are laid out: a line on wide screens, a card on narrow ones. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1.4fr) minmax(180px, 1fr) auto',
    alignItems: 'center',
    gap: '14px 18px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 900px)': { gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '10px 12px', padding: '12px' },
  },
  about: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  day: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    '@media (max-width: 900px)': { gridColumn: '1 / -1', gridRow: 2 },
  },
  act: { minWidth: '72px' },
});
