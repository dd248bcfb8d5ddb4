/** Ten digits to touch or to type. What was typed is counted, never shown. */
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LONGEST = 8;
const SHORTEST = 4;

interface PinPadProps {
  /** The last one was not it. */
  readonly wrong: boolean;
  readonly onDone: (pin: string) => void;
}

export function PinPad({ wrong, onDone }: PinPadProps) {
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const type = (digit: string) => setPin((typed) => (typed + digit).slice(0, LONGEST));
  const erase = () => setPin((typed) => typed.slice(0, -1));
  const isReady = pin.length >= SHORTEST;
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) type(event.key);
    if (event.key === 'Backspace') erase();
  };
  const key = (digit: string) => (
    <button key={digit} type="button" className="button quiet" onClick={() => type(digit)}>
      {digit}
    </button>
  );
  return (
    <fieldset className="pin" onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{t('pin.title')}</legend>
      <p className="pin-typed" role="status" data-wrong={wrong && pin === ''}>
        {wrong && pin === '' ? (
          t('pin.wrong')
        ) : (
          <>
            <span aria-hidden="true">{'●'.repeat(pin.length)}</span>
            <span className="visually-hidden">{t('pin.typed', { count: pin.length })}</span>
          </>
        )}
      </p>
      <div className="pin-keys">
        {digits.map(key)}
        <button type="button" className="button quiet" aria-label={t('pin.delete')} onClick={erase}>
          ⌫
        </button>
        {key('0')}
        <button
          type="button"
          className="button"
          aria-label={t('act.checkIn')}
          aria-disabled={!isReady}
          onClick={() => isReady && onDone(pin)}
        >
          <Icon name="ended" />
        </button>
      </div>
    </fieldset>
  );
}
