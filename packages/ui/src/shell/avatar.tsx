/** Initials in a round field; beside the name or in a labelled button, so hidden from screen readers. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  avatar: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '34px',
    height: '34px',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Avatar({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={styles.avatar}>
      {initialsOf(name)}
    </span>
  );
}

/** "Ada Lovelace" → AL; 陳大文 → 大文, as people write it. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '';
  if (/\p{Script=Han}/u.test(first) && words.length === 1) return [...first].slice(-2).join('');
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ([...first].slice(0, 1).join('') + [...last].slice(0, 1).join('')).toUpperCase();
}
