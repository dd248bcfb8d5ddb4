/** A resource that can be had: what it is, why it stands here, what the asker is told of its time, and Book. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FreeResource } from '@ones/contract';
import type { Instant } from '@ones/ui-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceFacts } from './resource-facts.tsx';
import { RoomPicture } from './room-picture.tsx';
import { useRowStyles } from './row-styles.ts';

const useStyles = makeStyles({
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground1 },
});

interface FoundRowProps {
  readonly found: Pick<FreeResource, 'resource' | 'rank'>;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly onBook: (resourceId: string) => void;
  readonly children: ReactNode;
}

export function FoundRow({ found: { resource, rank }, period, onBook, children }: FoundRowProps) {
  const styles = useStyles();
  const row = useRowStyles();
  const { t } = useTranslation('finder');
  return (
    <li className={row.row}>
      <RoomPicture resource={resource} />
      <div className={row.about}>
        <ResourceFacts resource={resource} period={period} />
        {rank.length > 0 && (
          <p className={styles.why}>
            {t('why')} {rank.map((reason) => t(`rank.${reason}`)).join(' · ')}
          </p>
        )}
      </div>
      <div className={row.day}>{children}</div>
      <Button
        appearance="primary"
        className={row.act}
        aria-label={t('bookRoom', { room: resource.name })}
        onClick={() => onBook(resource.id)}
      >
        {t('book')}
      </Button>
    </li>
  );
}
