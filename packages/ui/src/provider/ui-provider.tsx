/** What stands around every page of web and console: theme, language, toasts. */
import { FluentProvider } from '@fluentui/react-components';
import type { Texts } from '@ones/ui-core';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { ToastProvider } from '../feedback/toast.tsx';
import { AppearanceProvider, useAppearance } from './appearance.tsx';
import { TextsProvider } from './language.tsx';
import { darkTheme, lightTheme } from './theme.ts';
import './base.css';

export interface UiProviderProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

export function UiProvider({ texts, children }: UiProviderProps) {
  return (
    <I18nextProvider i18n={texts.i18n}>
      <TextsProvider texts={texts}>
        <AppearanceProvider>
          <Themed>
            <ToastProvider>{children}</ToastProvider>
          </Themed>
        </AppearanceProvider>
      </TextsProvider>
    </I18nextProvider>
  );
}

const ground = { minHeight: '100dvh', background: 'var(--colorNeutralBackground2)' };

function Themed({ children }: { children: ReactNode }) {
  const { shown } = useAppearance();
  return (
    <FluentProvider theme={shown === 'dark' ? darkTheme : lightTheme} style={ground}>
      {children}
    </FluentProvider>
  );
}
