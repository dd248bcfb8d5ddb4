/** Later ends to choose from, each said with its time. */
import { Button, makeStyles } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import { Modal, useReading, useToast } from '@ones/ui';
import { formatLength, formatTime, instantOf, minute } from '@ones/ui-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDialogProps } from './booking-acts.tsx';
import { titleOf } from './booking-words.ts';
import { Refusal } from './refusal.tsx';
import { useExtendBooking } from './use-booking-acts.ts';

const useStyles = makeStyles({ choices: { display: 'flex', flexDirection: 'column', gap: '8px' } });

const choices = [15, 30, 45, 60];

export function ExtendDialog({ booking, onClose }: ActDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation(['booking', 'common']);
  const reading = useReading();
  const toast = useToast();
  const extend = useExtendBooking(booking);
  const [end] = useState(instantOf(booking.end));
  const problem = extend.error ? asProblem(extend.error) : null;
  const extendBy = (minutes: number) =>
    extend.mutate(minutes, {
      onSuccess() {
        toast({ text: t('extendDialog.done', { time: formatTime(end + minutes * minute, reading) }) });
        onClose();
      },
    });
  return (
    <Modal title={t('extendDialog.title', { title: titleOf(booking, t) })} onClose={onClose}>
      <p>{t('extendDialog.text', { time: formatTime(end, reading) })}</p>
      {problem && <Refusal problem={problem} rest={problem.reasons.map(({ message }) => message)} onTake={onClose} />}
      <div className={styles.choices}>
        {choices.map((minutes) => (
          <Button key={minutes} disabledFocusable={extend.isPending} onClick={() => extendBy(minutes)}>
            {t('extendDialog.by', {
              length: formatLength(minutes * minute, reading.locale),
              time: formatTime(end + minutes * minute, reading),
            })}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
