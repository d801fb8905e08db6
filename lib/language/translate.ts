import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import en from '../../locales/en.json';
import zhCn from '../../locales/zh-CN.json';

export type MessageId = keyof typeof en;
export type Language = 'en' | 'zh-CN';
export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

const catalogues: Record<Language, Record<string, string>> = { en, 'zh-CN': { ...en, ...zhCn } };

const han = '[\\p{Script=Han}，。；：、（）“”]';
const startsHan = new RegExp(`^${han}`, 'u');
const endsHan = new RegExp(`${han}$`, 'u');

/** Chinese sets a space beside Latin letters and digits, not beside Chinese: whether one belongs there is known only when the value is. */
function marked(values: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `${startsHan.test(value) ? '\uE000' : ''}${value}${endsHan.test(value) ? '\uE001' : ''}` : value]));
}
const closeUp = (text: string) => text.replace(/ ?\uE000|\uE001 ?/g, '');

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
  const translate: Translate = language === 'zh-CN' ? (id, values) => closeUp(i18n._(id, values && marked(values))) : (id, values) => i18n._(id, values);
  made.set(language, translate);
  return translate;
}
