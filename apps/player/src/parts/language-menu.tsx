/** The language button and its sheet; it closes by itself and keeps the choice. */
import { languageNames, languages } from '@ones/ui-core';
import { useState } from 'react';
import { HOME_AFTER } from '../act/act.ts';
import { useWords } from '../i18n/words.tsx';
import { Sheet } from './sheet.tsx';

export function LanguageMenu() {
  const { t, language, setLanguage } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet language" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z" />
          <path d="M3 12h18" />
          <path d="M12 3c-5 5-5 13 0 18c5-5 5-13 0-18z" />
        </svg>
        <span className="visually-hidden">{`${t('language.label')}: ${languageNames[language]}`}</span>
      </button>
      <Sheet open={open} title={t('language.label')} homeAfter={HOME_AFTER} onClose={() => setOpen(false)}>
        <div className="choices">
          {languages.map((choice) => (
            <button
              key={choice}
              type="button"
              lang={choice}
              className="button light"
              aria-pressed={choice === language}
              onClick={() => {
                setLanguage(choice);
                setOpen(false);
              }}
            >
              {languageNames[choice]}
            </button>
          ))}
        </div>
      </Sheet>
    </>
  );
}
