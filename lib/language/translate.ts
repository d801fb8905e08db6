import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import en from '../../locales/en.json';
import zhCn from '../../locales/zh-CN.json';

export type MessageId = keyof typeof en;
export type Language = 'en' | 'zh-CN';
export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

const catalogues: Record<Language, Record<string, string>> = { en, 'zh-CN': { ...en, ...zhCn } };

const made = new Map<Language, Translate>();

/** A function that writes messages in one language; what a language lacks is written in English. Each message is compiled when it is first written. */
export function translator(language: Language): Translate {
  const known = made.get(language);
  if (known) return known;
  const compiled = new Map<string, ReturnType<typeof compileMessage>>();
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogues[language] } });
  i18n.setMessagesCompiler((text) => {
    const message = compiled.get(text) ?? compileMessage(text);
    compiled.set(text, message);
    return message;
  });
  const translate: Translate = (id, values) => i18n._(id, values);
  made.set(language, translate);
  return translate;
}
