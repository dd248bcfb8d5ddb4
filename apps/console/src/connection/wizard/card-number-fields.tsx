/** The choice of the attribute that card numbers are read from. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type CardNumber, chooseCardNumber, isExtension, plainAttributes } from './card-number.ts';

export function CardNumberFields({ card, onChange }: { card: CardNumber; onChange: (card: CardNumber) => void }) {
  const { t } = useTranslation('wizard');
  const chosen = card.source === 'pager' ? 'pager' : card.attribute;
  const wrong = card.attribute !== '' && !isExtension(card.attribute);
  return (
    <>
      <Field label={t('people.card')} hint={t('people.cardHint')}>
        <Select value={chosen} onChange={(_, { value }) => onChange(chooseCardNumber(value))}>
          <option value="">{t('people.cardNone')}</option>
          <option value="pager">{t('people.cardPager')}</option>
          {plainAttributes.map((name) => (
            <option key={name} value={name}>
              {name === 'employeeId'
                ? t('people.cardEmployee')
                : t('people.cardAttribute', { number: name.replace('extensionAttribute', '') })}
            </option>
          ))}
        </Select>
      </Field>
      {card.source === 'pager' && (
        <Field
          label={t('people.extension')}
          hint={t('people.extensionHint')}
          {...(wrong ? { validationMessage: t('people.extensionWrong') } : {})}
        >
          <Input
            maxLength={180}
            spellCheck={false}
            value={card.attribute}
            onChange={(_, { value }) => onChange({ source: 'pager', attribute: value.trim() })}
          />
        </Field>
      )}
    </>
  );
}
