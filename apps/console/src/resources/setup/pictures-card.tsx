/** Pictures of a resource: the first one stands beside its name wherever people look for it. Saved at once. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { ResourceSettings } from '@ones/contract';
import { ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  one: { display: 'flex', flexDirection: 'column', gap: '6px', width: '180px', maxWidth: '100%' },
  picture: {
    width: '100%',
    aspectRatio: '4 / 3',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground3,
  },
  input: { maxWidth: '100%', minHeight: '32px' },
});

interface PicturesCardProps {
  readonly resource: Pick<ResourceSettings, 'id' | 'name' | 'images'>;
  readonly writes: boolean;
}

export function PicturesCard({ resource, writes }: PicturesCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('setup');
  const inputId = useId();
  const { images, add, remove } = usePictures(resource);
  const problem = add.error ?? remove.error;
  return (
    <Card title={t('pictures')}>
      {images.length > 0 && (
        <ul className={styles.list}>
          {images.map(({ id, url }, at) => (
            <li key={id} className={styles.one}>
              <img
                src={url}
                alt={t('pictureOf', { name: resource.name, number: at + 1 })}
                className={styles.picture}
                loading="lazy"
              />
              {writes && (
                <Button
                  size="small"
                  aria-label={t('removePictureOf', { number: at + 1 })}
                  onClick={() => remove.mutate(id)}
                >
                  {t('removePicture')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <div>
          <label htmlFor={inputId}>{t('addPicture')}</label>
          <p>
            <input
              id={inputId}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              className={styles.input}
              disabled={add.isPending}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) add.mutate(file);
                target.value = '';
              }}
            />
          </p>
          <p>{t('pictureHint')}</p>
        </div>
      )}
      {!writes && images.length === 0 && <p>{t('noPictures')}</p>}
      {problem && <ProblemMessage error={problem} />}
    </Card>
  );
}

function usePictures({ id, images: first }: PicturesCardProps['resource']) {
  const { t } = useTranslation('setup');
  const toast = useToast();
  const queries = useQueryClient();
  const [images, setImages] = useState(first);
  const told = (words: string) => {
    toast({ text: words });
    void queries.invalidateQueries({ queryKey: ['directory'] });
  };
  const add = useMutation({
    mutationFn: async (file: File) => {
      const body = { data: base64Of(new Uint8Array(await file.arrayBuffer())) };
      return dataOf(api.POST('/api/resources/{id}/images', { params: { path: { id } }, body }));
    },
    onSuccess(image) {
      setImages((before) => [...before, image]);
      told(t('pictureAdded'));
    },
  });
  const remove = useMutation({
    mutationFn: async (imageId: string) =>
      void (await dataOf(api.DELETE('/api/resources/{id}/images/{imageId}', { params: { path: { id, imageId } } }))),
    onSuccess(_, imageId) {
      setImages((before) => before.filter((one) => one.id !== imageId));
      told(t('pictureRemoved'));
    },
  });
  return { images, add, remove };
}

const chunk = 0x8000;

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
