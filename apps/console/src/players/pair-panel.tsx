/** Pairs the display that shows a code: to a room or two, or to a floor. */
import { Button } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { Player } from '@ones/contract';
import { type FieldMap, ProblemMessage, problemsByField, SidePanel } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { PairFields } from './pair-fields.tsx';
import { emptyPairing, type PairingField, pairingBody, pairingMistakes } from './pairing.ts';

const fieldsOf: FieldMap<PairingField> = {
  code: { paths: ['/body/code'] },
  name: { paths: ['/body/name'] },
  room: { paths: ['/body/resourceIds'] },
  secondRoom: { paths: [] },
  floorId: { paths: ['/body/floorId'] },
};

interface PairPanelProps {
  /** From the link behind a display's QR code; empty where it is to be typed. */
  readonly code: string;
  readonly onPaired: (player: Player) => void;
  readonly onClose: () => void;
}

export function PairPanel({ code, onPaired, onClose }: PairPanelProps) {
  const { t } = useTranslation('players');
  const formId = useId();
  const queries = useQueryClient();
  const [pairing, setPairing] = useState(() => emptyPairing(code));
  const [asked, setAsked] = useState(false);
  const pair = useMutation({
    mutationFn: () => dataOf(api.POST('/api/players', { body: pairingBody(pairing) })),
    async onSuccess(player) {
      await queries.invalidateQueries({ queryKey: ['players'] });
      onPaired(player);
    },
  });
  const mistakes = pairingMistakes(pairing);
  const problem = pair.error ? asProblem(pair.error) : null;
  const unknown = problem?.code === 'pairing-code-unknown';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(mistakes).length === 0 && !pair.isPending) pair.mutate();
  };
  const refused = { ...problemsByField(problem, fieldsOf).beside, ...(unknown ? { code: t('wrong.unknown') } : {}) };
  return (
    <SidePanel
      title={t('pair')}
      onClose={onClose}
      foot={
        <Button type="submit" form={formId} appearance="primary" size="large" disabledFocusable={pair.isPending}>
          {t(pair.isPending ? 'pairing' : 'pairNow')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <p>{t('pairText')}</p>
        <PairFields
          pairing={pairing}
          mistakes={asked ? mistakes : {}}
          refused={refused}
          onChange={(part) => {
            setPairing((before) => ({ ...before, ...part }));
            if (problem) pair.reset();
          }}
        />
        {problem && !unknown && <ProblemMessage error={problem} />}
      </form>
    </SidePanel>
  );
}
