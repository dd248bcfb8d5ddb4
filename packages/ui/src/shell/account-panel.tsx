/** Who I am, language, appearance, the other apps, sign out: a panel on the browser's own popover. */

import { Button, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { isLanguage, type Language, languageNames, languages } from '@ones/ui-core';
import { createLink } from '@tanstack/react-router';
import { type MouseEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../feedback/toast.tsx';
import { appearances, useAppearance } from '../provider/appearance.tsx';
import { useLanguage } from '../provider/language.tsx';
import { Avatar } from './avatar.tsx';

/** `to` a page of this app, or `href` of another. */
export type AccountLink = ({ readonly to: string } | { readonly href: string }) & {
  readonly label: string;
};

/** Keeps the choice for the person, so that mails follow. */
export type KeepLanguage = (language: Language) => Promise<unknown>;

interface AccountProps {
  readonly person: { readonly name: string; readonly email: string | null } | null;
  readonly links: readonly AccountLink[];
  readonly onLanguage: KeepLanguage | undefined;
  readonly onSignOut: (everywhere: boolean) => void;
}

const useStyles = makeStyles({
  opener: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '3px',
    minWidth: '64px',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground3 },
  },
  panel: {
    boxSizing: 'border-box',
    position: 'fixed',
    inset: 'auto auto 16px 108px',
    width: '300px',
    maxWidth: 'calc(100vw - 24px)',
    margin: 0,
    padding: '18px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    ':popover-open': { display: 'flex', flexDirection: 'column', gap: '14px' },
    '@media (max-width: 640px)': { inset: 'auto 12px 72px auto' },
  },
  who: { display: 'flex', gap: '12px', alignItems: 'center', overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  mail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function AccountButton({ person, links, onLanguage, onSignOut }: AccountProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const panel = useId();
  return (
    <div>
      <button type="button" className={styles.opener} popoverTarget={panel} aria-label={t('account.open')}>
        <Avatar name={person?.name ?? ''} />
      </button>
      <div id={panel} popover="auto" className={styles.panel}>
        {person && (
          <div className={styles.who}>
            <Avatar name={person.name} />
            <span>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.mail}>{person.email}</span>
            </span>
          </div>
        )}
        <LanguageField keep={onLanguage} />
        <AppearanceField />
        {links.map((link) => (
          <PageLink key={link.label} {...link} />
        ))}
        {person && (
          <>
            <Button onClick={() => onSignOut(false)}>{t('account.signOut')}</Button>
            <Button appearance="subtle" onClick={() => onSignOut(true)}>
              {t('account.signOutEverywhere')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const RouterLink = createLink(Link);

function PageLink(link: AccountLink) {
  if ('href' in link) return <Link href={link.href}>{link.label}</Link>;
  const close = ({ currentTarget }: MouseEvent<HTMLElement>) =>
    currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  return (
    <RouterLink to={link.to} onClick={close}>
      {link.label}
    </RouterLink>
  );
}

/** Also on the sign-in page, where there is no shell yet, and nobody whose choice could be kept elsewhere than here. */
export function LanguageField({ keep }: { keep?: KeepLanguage | undefined }) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  const toast = useToast();
  const choose = async (chosen: Language) => {
    await change(chosen);
    await keep?.(chosen).catch(() => toast({ text: t('account.languageNotKept') }));
  };
  return (
    <Field label={t('account.language')}>
      <Select
        value={language}
        onChange={(_, { value }) => {
          if (isLanguage(value)) void choose(value);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function AppearanceField() {
  const { t } = useTranslation();
  const { chosen, choose } = useAppearance();
  return (
    <Field label={t('account.theme')}>
      <Select
        value={chosen}
        onChange={(_, { value }) => choose(appearances.find((appearance) => appearance === value) ?? 'system')}
      >
        {appearances.map((appearance) => (
          <option key={appearance} value={appearance}>
            {t(`theme.${appearance}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
