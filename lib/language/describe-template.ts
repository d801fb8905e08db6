import type { TemplateWarning } from '../core/assess-template';
import type { RulePack } from '../core/regulations/pack';
import type { Money } from '../core/trade/order';
import { goodsName, moneyText, territoryName, word } from './describe-finding';
import type { Language, MessageId, Translate } from './translate';

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amountMinor' in value;
/** Countries named in one sentence; the others are counted. */
const mostNamed = 4;

/** The sentence a seller reads for a warning about a row of a shipping template. */
export function describeWarning({ code, destinations, values }: TemplateWarning, pack: RulePack, translate: Translate, language: Language): string {
  const separator = language === 'en' ? ', ' : '、';
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
