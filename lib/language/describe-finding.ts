import { specialTerritories, unions } from '../core/trade/special-territories';
import type { Finding } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { majorUnits } from '../core/trade/money';
import type { Money, Order } from '../core/trade/order';
import { whenAsked } from '../core/remember';
import type { Language, MessageId, Translate } from './translate';

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amountMinor' in value;

// Making one of these takes longer than using it a hundred times, and a list of orders uses it for every card.
const regionNames = new Map<Language, Intl.DisplayNames>();
function regions(language: Language): Intl.DisplayNames {
  const known = regionNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  regionNames.set(language, known);
  return known;
}
const currencyFormats = new Map<string, Intl.NumberFormat>();
function currencyFormat(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = currencyFormats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency });
  currencyFormats.set(key, known);
  return known;
}

/** A country or territory in the reader's language; our own territories by their alias. */
export function territoryName(code: string, language: Language, pack: RulePack): string {
  const special = specialTerritories[code] ?? unions[code];
  if (special) return language === 'en' ? special.en : special.zh;
  // A name of our own, such as a union's, is no region code and would throw.
  return (/^[A-Z]{2}$/.test(code) ? regions(language).of(code) : undefined) ?? pack.territories.find((one) => one.code === code)?.aliases[0] ?? code;
}
export function goodsName(id: string, language: Language, pack: RulePack): string {
  const kind = pack.goods.find((one) => one.id === id);
  return kind ? kind.name[language === 'en' ? 'en' : 'zh'] : id;
}
export function documentName(id: string, language: Language, pack: RulePack): string {
  return pack.documents.get(id)?.name[language === 'en' ? 'en' : 'zh'] ?? id;
}

/** "EUR 3.00", "¥1,000": money as the reader writes it. */
export function moneyText(value: Money, language: Language): string {
  return currencyFormat(language, value.currency).format(majorUnits(value));
}

const numberFormats = { en: whenAsked(() => new Intl.NumberFormat('en')), 'zh-CN': whenAsked(() => new Intl.NumberFormat('zh-CN')) };
/** "1,000": a number as the reader writes it. */
const numberText = (value: number, language: Language): string => numberFormats[language]().format(value);

/** A word of the pack's fixed vocabulary ("flat-duty", "express") in the reader's language; an unknown one as it is written. */
export function word(id: string, translate: Translate): string {
  const key = `word.${id}` as MessageId;
  const text = translate(key);
  return text === key ? id : text;
}
/** Values that come from the pack's fixed vocabulary. */
const vocabulary = new Set(['charge', 'channels', 'conditions', 'topic', 'levy', 'dependsOn']);

/** Which message says it: several findings of one code read differently by whom they concern and what was answered in the profile. */
function sentenceOf({ code, severity, values, once, evidence }: Finding, hasConditions: boolean): string {
  if (values.origins) return 'origin-decides';
  if (code === 'only-freight' && values.by === 'law') return 'only-freight-by-law';
  if (code === 'charge-possible' && String(values.dependsOn) === 'last-carrier') return 'charge-possible-by-courier';
  // A catalogue has the origin and the code of an article, not what this order is worth or where its buyer lives.
  if (code === 'charge-possible' && Array.isArray(values.dependsOn) && values.dependsOn.some((one) => one === 'value' || one === 'region')) return 'charge-possible-by-order';
  if (code === 'charge-on-delivery' && values.channels) return 'charge-by-channel';
  if (code === 'charge-on-seller' && values.channels) return 'seller-charge-by-channel';
  if ((code === 'charge-possible' || code === 'charge-unsure') && values.channels) return 'charge-possible-by-channel';
  if (code === 'charge-at-checkout' && values.turnover) return 'charge-at-checkout-above';
  if (code === 'relieved' && values.reach === 'below') return 'relieved-below';
  if (code === 'goods-not-looked-at' && values.channels) return 'goods-not-looked-at-by';
  if (code === 'goods-not-looked-at' && values.kinds) return 'goods-kind-open';
  if (code === 'document-missing' && values.channels) return 'document-by-channel';
  if (code === 'document-missing' && values.of === 'consignee') return 'document-of-buyer';
  if (once && code === 'document-missing' && !values.dependsOn) return severity === 'fix' ? 'document-lacking' : 'document-once';
  if (code === 'document-missing' && values.dependsOn) return 'document-possible';
  if (code === 'document-missing' && evidence?.confidence === 'low') return 'document-unsure';
  if (once && code === 'identifier-needed') return severity === 'fix' ? 'number-lacking' : 'seller-number-needed';
  if (code === 'identifier-needed' && values.channels) return 'number-by-channel';
  if (code === 'identifier-needed' && values.dependsOn) return 'number-possible';
  if (code === 'document-missing' && evidence?.ownUse) return 'document-of-trade';
  if (code === 'prohibited' && evidence?.confidence === 'low') return 'prohibited-unsure';
  if (code === 'prohibited' && severity === 'fix') return 'prohibited-open';
  if (code === 'prohibited' && values.from) return 'prohibited-from';
  if (code === 'restricted' && values.channels && (severity === 'info' || (values.power === undefined && values.quantity === undefined))) return !hasConditions && evidence?.note ? 'restricted-on-channel-open' : 'restricted-on-channel';
  if (code === 'restricted' && evidence?.ownUse) return 'restricted-in-trade';
  if (code === 'restricted' && values.power !== undefined) return 'too-strong';
  if (code === 'restricted' && values.quantity !== undefined) return 'over-limit';
  if (code === 'restricted' && !hasConditions && evidence?.note) return 'restricted-open';
  return code;
}

/** " (by post)" behind a charge that only some ways of sending bear, where others beside it are borne by all. */
function onlyBy({ values }: Finding, at: number, translate: Translate, language: Language): string {
  const channels = Array.isArray(values.onlyBy) ? values.onlyBy[at] : undefined;
  return channels ? inBrackets(channels.split(' '), translate, language) : '';
}

function inBrackets(ids: readonly string[], translate: Translate, language: Language): string {
  const names = ids.map((id) => word(id, translate)).join(language === 'en' ? ', ' : '、');
  return language === 'en' ? ` (${names})` : `（${names}）`;
}

/** A name of goods within an English sentence: "Batteries, power banks". Names and abbreviations stay. */
const amidSentence = (name: string): string => (/^(?:[A-Z][A-Z0-9]|Bluetooth|Wi-Fi)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** The sentence a seller reads for a finding, made from its facts. */
export function describeFinding(finding: Finding, order: Order, pack: RulePack, translate: Translate, language: Language): string {
  if (finding.code === 'notice') return String(finding.values[language === 'en' ? 'en' : 'zh']);
  const separator = language === 'en' ? ', ' : '、';
  const line = order.lines[finding.lines[0] ?? 0];
  const values: Record<string, string | number> = { title: line?.title || line?.sku || '', amount: '', conditions: '', onlyOn: '' };
  for (const [key, value] of Object.entries(finding.values)) {
    // A rule on goods of one origin names no kind of goods.
    if (key === 'goods' && Array.isArray(value)) values.goods = value.length ? value.map((id, at) => (at && language === 'en' ? amidSentence(goodsName(id, language, pack)) : goodsName(id, language, pack))).join(separator) : translate('finding.goods-of-origin');
    else if (key === 'kinds' && Array.isArray(value)) values.kinds = value.map((id) => goodsName(id, language, pack)).join(separator);
    else if (key === 'origins' && Array.isArray(value)) values.origins = value.map((code) => territoryName(code, language, pack)).join(separator);
    else if (key === 'document') values.document = documentName(String(value), language, pack);
    else if (key === 'amount' && isMoney(value)) values.amount = ` (${moneyText(value, language)})`;
    else if (key === 'turnover' && isMoney(value)) values.turnover = `${value.currency} ${numberText(majorUnits(value), language)}`;
    else if (key === 'ratePercent' && !values.amount) values.amount = ` (${value} %)`;
    else if (key === 'name') values.name = String((language === 'en' ? undefined : finding.values.nameZh) ?? value);
    else if (['territory', 'from', 'to'].includes(key)) values[key] = territoryName(String(value), language, pack);
    else if (key === 'onlyOn' && Array.isArray(value)) values.onlyOn = inBrackets(value, translate, language);
    else if (key === 'limit' && typeof value === 'number') values.limit = numberText(value, language);
    else if (vocabulary.has(key)) {
      const words = (Array.isArray(value) ? value : [String(value)]).map((id, at) => `${word(id, translate)}${key === 'charge' ? onlyBy(finding, at, translate, language) : ''}`).join(key === 'dependsOn' ? translate('finding.and') : separator);
      values[key] = key === 'conditions' && words ? `${language === 'en' ? ': ' : '：'}${words}` : words;
    } else if (Array.isArray(value)) values[key] = value.join(separator);
    else if (typeof value === 'string' || typeof value === 'number') values[key] = value;
  }
  const id = sentenceOf(finding, values.conditions !== '');
  const sentence = translate(`finding.${id}` as MessageId, values);
  const gap = language === 'en' ? ' ' : '';
  const authority = finding.values.authority ? `${gap}${translate('authority', { authority: String(finding.values.authority) })}` : '';
  const limit = finding.values.limit !== undefined && finding.values.unit ? `${gap}${translate('limit', { limit: values.limit ?? '', unit: word(String(finding.values.unit), translate) })}` : '';
  return `${sentence}${limit}${authority}`;
}
