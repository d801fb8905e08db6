import type { RulePack } from '../core/regulations/pack';
import { whenAsked } from '../core/remember';
import type { Money } from '../core/trade/order';
import { documentName, goodsName, moneyText, territoryName, word } from './describe-finding';
import type { Language, Translate } from './translate';

/** Everything needed to write in the seller's language. */
export interface Words {
  language: Language;
  t: Translate;
  /** A word of the pack's fixed vocabulary: "post", "for-goods". */
  word(id: string): string;
  list(ids: readonly string[] | undefined): string;
  territory(code: string): string;
  goods(id: string): string;
  document(id: string): string;
  money(value: Money): string;
  /** An amount as the law writes it, in major units. */
  amount(value: { amount: number; currency: string }): string;
  /** YYYY-MM-DD as the reader writes a day. */
  day(text: string): string;
  /** Two days in short, without the year: "Dec 8 – 12". */
  span(from: string, to: string): string;
  number(value: number): string;
  /** "Duty: 5 %": the colon and the comma of the language. */
  colon: string;
  comma: string;
  local(text: { en: string; zh?: string | undefined }): string;
}

const emptyPack: RulePack = { version: '', territories: [], files: new Map(), goods: [], documents: new Map(), services: [], publishers: {}, exchangeRates: { date: '', perEuro: {} }, holidays: {} };

export function wordsOf(language: Language, t: Translate, pack: RulePack = emptyPack): Words {
  // The platform takes 40 ms to load its formats: who writes no date does not wait for them.
  const days = whenAsked(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
  const short = whenAsked(() => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }));
  const numbers = whenAsked(() => new Intl.NumberFormat(language));
  const comma = language === 'en' ? ', ' : '、';
  const one = (id: string) => word(id, t);
  return {
    language,
    t,
    word: one,
    colon: language === 'en' ? ': ' : '：',
    comma,
    list: (ids = []) => ids.map(one).join(comma),
    territory: (code) => territoryName(code, language, pack),
    goods: (id) => goodsName(id, language, pack),
    document: (id) => documentName(id, language, pack),
    money: (value) => moneyText(value, language),
    amount: ({ amount, currency }) => `${currency} ${numbers().format(amount)}`,
    day: (text) => {
      const time = Date.parse(`${text}T00:00:00Z`);
      return Number.isNaN(time) ? text : days().format(time);
    },
    span: (from, to) => {
      const [start, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
      if (!(start <= end)) return `${from} – ${to}`;
      // Over the turn of the year a range names both years, which no delivery needs and no card has room for.
      return from.slice(0, 4) === to.slice(0, 4) ? short().formatRange(start, end) : `${short().format(start)} – ${short().format(end)}`;
    },
    number: (value) => numbers().format(value),
    local: (text) => (language === 'en' ? text.en : (text.zh ?? text.en)),
  };
}

/** A fact's title and what goes with it in one line; a sentence between them loses its full stop, for the mark that follows it. */
export const oneLine = (parts: readonly (string | null | undefined)[]): string => parts.filter((part): part is string => !!part).map((part, index, all) => (index > 0 && index < all.length - 1 ? part.replace(/[.。]$/u, '') : part)).join('; ');
