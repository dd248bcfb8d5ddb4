/** The fields of pairing: the code, what the display shows, and its name, which is proposed. */
import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { type Choice, ChoicePicker } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../resources/place-queries.ts';
import { cleanCode, type Pairing, type PairingField, type PairingMistakes } from './pairing.ts';
import { suggestRooms } from './player-queries.ts';

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, letterSpacing: '0.25em', textTransform: 'uppercase' },
});

interface PairFieldsProps {
  readonly pairing: Pairing;
  readonly mistakes: PairingMistakes;
  readonly refused: Partial<Record<PairingField, string>>;
  readonly onChange: (part: Partial<Pairing>) => void;
}

export function PairFields({ pairing, mistakes, refused, onChange }: PairFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('players');
  const wrong = (field: PairingField) => {
    const mistake = mistakes[field];
    return mistake ? t(`wrong.${mistake}`) : refused[field];
  };
  /** `problem` for our own pickers, `validationMessage` for Fluent's fields; absent where nothing is wrong. */
  const shown = <Name extends string>(name: Name, field: PairingField) => {
    const message = wrong(field);
    return (message === undefined ? {} : { [name]: message }) as Partial<Record<Name, string>>;
  };
  const chooseRoom = (room: Choice | null) =>
    onChange({ room, ...(room !== null && pairing.name === '' ? { name: t('nameOfDoor', { room: room.name }) } : {}) });
  return (
    <>
      <Field label={t('field.code')} hint={t('hint.code')} {...shown('validationMessage', 'code')}>
        <Input
          input={{ className: styles.code }}
          value={pairing.code}
          autoComplete="off"
          spellCheck={false}
          autoFocus={pairing.code === ''}
          onChange={(_, { value }) => onChange({ code: cleanCode(value) })}
        />
      </Field>
      <RadioGroup
        aria-label={t('field.kind')}
        layout="horizontal"
        value={pairing.kind}
        onChange={(_, { value }) => onChange({ kind: value === 'floor-display' ? 'floor-display' : 'room-display' })}
      >
        <Radio value="room-display" label={t('kind.room-display')} />
        <Radio value="floor-display" label={t('kind.floor-display')} />
      </RadioGroup>
      {pairing.kind === 'room-display' ? (
        <>
          <ChoicePicker
            label={t('field.room')}
            hint={t('hint.room')}
            chosen={pairing.room}
            onChange={chooseRoom}
            suggest={suggestRooms}
            {...shown('problem', 'room')}
          />
          {pairing.room !== null && (
            <ChoicePicker
              label={t('field.secondRoom')}
              hint={t('hint.secondRoom')}
              chosen={pairing.secondRoom}
              onChange={(secondRoom) => onChange({ secondRoom })}
              suggest={suggestRooms}
              {...shown('problem', 'secondRoom')}
            />
          )}
        </>
      ) : (
        <FloorChoice pairing={pairing} onChange={onChange} {...shown('problem', 'floorId')} />
      )}
      <Field label={t('field.name')} hint={t('hint.name')} {...shown('validationMessage', 'name')}>
        <Input value={pairing.name} maxLength={120} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
    </>
  );
}

interface FloorChoiceProps {
  readonly pairing: Pairing;
  readonly onChange: (part: Partial<Pairing>) => void;
  readonly problem?: string;
}

function FloorChoice({ pairing, onChange, problem }: FloorChoiceProps) {
  const { t } = useTranslation('players');
  const places = useQuery(placesQuery).data;
  const floors = places?.buildings.flatMap(({ name, floors }) =>
    floors.map((floor) => ({ id: floor.id, name: `${name} · ${floor.name}` })),
  );
  const choose = (floorId: string) => {
    const floor = floors?.find(({ id }) => id === floorId);
    const named = floor && pairing.name === '' ? { name: t('nameOfLobby', { floor: floor.name }) } : {};
    onChange({ floorId, ...named });
  };
  return (
    <Field label={t('field.floor')} {...(problem ? { validationMessage: problem } : {})}>
      <Select value={pairing.floorId} onChange={(_, { value }) => choose(value)}>
        <option value="">{t('chooseFloor')}</option>
        {places?.buildings.map((building) => (
          <optgroup key={building.id} label={building.name}>
            {building.floors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
