import type { TemplateWarning } from '../core/assess-template';
import type { RulePack } from '../core/regulations/pack';
import type { Money } from '../core/trade/order';
import { goodsName, moneyText, territoryName, word } from './describe-finding';
import type { Language, MessageId, Translate } from './translate';

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amountMinor' in value;
const serviceCodes = ['standard', 'expedited', 'premium', 'priority', 'economy', 'free', 'domestic', 'international'] as const;

/** "EU_STANDARD.DOMESTIC", a site's own code for a service, as "Standard, domestic"; a name people gave stays as it is. */
export function serviceName(service: string, translate: Translate, language: Language): string {
  const form = /^[A-Z]{2}((?:_[A-Z]+)+)\.([A-Z]+)(?:#(\d+))?$/.exec(service);
  if (!form) return service;
  const parts = [...(form[1] ?? '').split('_').filter(Boolean), form[2] ?? ''].map((part) => serviceCodes.find((code) => code === part.toLowerCase()));
  if (parts.includes(undefined)) return service;
  const name = parts.map((code) => translate(`service.${code as (typeof serviceCodes)[number]}`)).join(language === 'en' ? ', ' : '，');
  return form[3] ? translate('service.rule', { name, number: Number(form[3]) + 1 }) : name;
}
/** Countries named in one sentence; the others are counted. */
const mostNamed = 4;

/** The sentence a seller reads for a warning about a row of a shipping template. */
export function describeWarning({ code, destinations, values }: TemplateWarning, pack: RulePack, translate: Translate, language: Language): string {
  const separator = language === 'en' ? ', ' : '、';
  if (code === 'notice') return `${destinations.map((to) => territoryName(to, language, pack)).join(separator)}${language === 'en' ? ': ' : '：'}${String(language === 'en' ? values.en : values.zh)}`;
  const named = destinations.slice(0, mostNamed).map((to) => territoryName(to, language, pack)).join(separator);
  const places = destinations.length > mostNamed ? translate('template.and-more', { places: named, count: destinations.length - mostNamed }) : named;
  const written: Record<string, string | number> = { places, conditions: '', channels: '' };
  for (const [key, value] of Object.entries(values)) {
    if (isMoney(value)) written[key] = moneyText(value, language);
    else if (key === 'goods' && Array.isArray(value)) written.goods = value.map((id) => goodsName(id, language, pack)).join(separator);
    else if (key === 'service') written.service = pack.services.find(({ id }) => id === value)?.name[language === 'en' ? 'en' : 'zh'] ?? String(value);
    else if (key === 'name') written.name = String(language === 'en' ? value : (values.nameZh ?? value));
    else if (key === 'regions' && Array.isArray(value)) written.regions = value.join(separator);
    else if (Array.isArray(value)) written[key] = value.map((id) => word(id, translate)).join(separator);
    else written[key] = key === 'levy' || key === 'topic' ? word(String(value), translate) : value;
  }
  const sentence = translate(`template.${code}` as MessageId, written);
  return written.channels && code === 'goods-prohibited' ? translate('template.goods-prohibited-on', written) : sentence;
}
