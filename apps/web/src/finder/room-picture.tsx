/** What a resource looks like: its picture, else drawn from its capacity. Its name stands beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Resource } from '@ones/contract';
import { RoomGlyph } from './room-glyph.tsx';

const useStyles = makeStyles({
  picture: { flexShrink: 0, borderRadius: tokens.borderRadiusLarge, objectFit: 'cover' },
});

export function RoomPicture({ resource }: { resource: Pick<Resource, 'imageUrl' | 'capacity'> }) {
  const styles = useStyles();
  if (resource.imageUrl === null) return <RoomGlyph capacity={resource.capacity} />;
  return <img className={styles.picture} src={resource.imageUrl} alt="" width={56} height={56} loading="lazy" />;
}
