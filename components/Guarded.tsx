import { type ReactNode, useMemo } from 'react';
import { type Language, translator } from '../lib/language/translate';
import { Mishap } from './Mishap';

/** A surface with its last resort, written in the language of the last visit, for the settings may be what broke. */
export function Guarded({ language, children }: { language: Language; children: ReactNode }) {
  const t = useMemo(() => translator(language), [language]);
  return (
    <Mishap title={t('mishap.title')} hint={t('mishap.hint')} retry={t('panel.retry')}>
      {children}
    </Mishap>
  );
}
