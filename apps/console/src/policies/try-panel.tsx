/** "Try it": who, when, which room, through what; the verdict with every rule's answer. Nothing is booked. */
import { Button, Field, Select } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { TriedPolicy } from '@ones/contract';
import {
  type Choice,
  ChoicePicker,
  DateField,
  LengthField,
  ProblemMessage,
  SidePanel,
  StateChip,
  TimeField,
} from '@ones/ui';
import { clock, hour, instantAt, localZone, minute, timestampOf, wallTimeOf } from '@ones/ui-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { suggestPeople } from '../people/suggestions.ts';
import { useSession } from '../session/session.ts';
import { outcomeLooks } from './outcome-look.ts';
import { resourceNameQuery, suggestResources } from './policy-queries.ts';
import { VerdictView } from './verdict-view.tsx';

const channels = ['web', 'console', 'player', 'add-in', 'api', 'outlook'] as const;
type Channel = (typeof channels)[number];

export function TryPanel({ resourceId = null, onClose }: { resourceId?: string | null; onClose: () => void }) {
  const { t } = useTranslation('policies');
  const formId = useId();
  const { who, room, when, channel, set, body } = useTrying(resourceId);
  const attempt = useMutation({
    mutationFn: (asked: NonNullable<typeof body>): Promise<TriedPolicy> =>
      dataOf(api.POST('/api/policies/try', { body: asked })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body && !attempt.isPending) attempt.mutate(body);
  };
  const changed = <Value,>(put: (value: Value) => void) => {
    return (value: Value) => {
      put(value);
      attempt.reset();
    };
  };
  return (
    <SidePanel
      title={t('try.title')}
      onClose={onClose}
      foot={
        <Button type="submit" form={formId} appearance="primary" disabledFocusable={!body || attempt.isPending}>
          {t('try.act')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <p>{t('try.text')}</p>
        <ChoicePicker label={t('try.who')} chosen={who} suggest={suggestPeople} onChange={changed(set.who)} />
        <ChoicePicker label={t('try.room')} chosen={room} suggest={suggestResources} onChange={changed(set.room)} />
        <DateField value={when.date} onChange={changed((date: string) => set.when({ ...when, date }))} />
        <TimeField value={when.time} onChange={changed((time: string) => set.when({ ...when, time }))} />
        <LengthField value={when.minutes} onChange={changed((minutes: number) => set.when({ ...when, minutes }))} />
        <Field label={t('try.channel')}>
          <Select value={channel} onChange={(_, { value }) => changed(set.channel)(value as Channel)}>
            {channels.map((one) => (
              <option key={one} value={one}>
                {t(`choice.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </form>
      {attempt.error && <ProblemMessage error={asProblem(attempt.error)} />}
      <div role="status" style={{ display: 'flex', flexDirection: 'column', gap: '14px' }}>
        {attempt.data && <Result tried={attempt.data} />}
      </div>
    </SidePanel>
  );
}

function Result({ tried }: { tried: TriedPolicy }) {
  const { t } = useTranslation('policies');
  if (tried.resources.length === 0) return <p>{t('try.free')}</p>;
  return (
    <>
      <h2 style={{ fontSize: 'inherit' }}>
        {t('try.verdict')} <StateChip look={outcomeLooks[tried.outcome]} />
      </h2>
      <VerdictView resources={tried.resources} />
    </>
  );
}

/** Filled on arrival with oneself and the next full hour. */
function useTrying(resourceId: string | null) {
  const person = useSession()?.person;
  const [who, setWho] = useState<Choice | null>(
    person ? { id: person.id, name: person.name, detail: person.email ?? '' } : null,
  );
  const first = useQuery({ ...resourceNameQuery(resourceId ?? ''), enabled: resourceId !== null }).data;
  const [picked, setRoom] = useState<Choice | null | undefined>(undefined);
  const preset = resourceId !== null && first !== undefined ? { id: resourceId, name: first, detail: '' } : null;
  const room = picked === undefined ? preset : picked;
  const [when, setWhen] = useState(() => {
    const next = Math.ceil(clock.now() / hour) * hour;
    return { ...wallTimeOf(next, localZone()), minutes: 60 };
  });
  const [channel, setChannel] = useState<Channel>('web');
  const start = instantAt(when, localZone());
  const body =
    who && room && start !== null
      ? {
          personId: who.id,
          resourceIds: [room.id],
          start: timestampOf(start),
          end: timestampOf(start + when.minutes * minute),
          channel,
        }
      : null;
  return { who, room, when, channel, body, set: { who: setWho, room: setRoom, when: setWhen, channel: setChannel } };
}
