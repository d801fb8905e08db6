import type { Assessment } from '../core/assessment';
import { majorUnits } from '../core/trade/money';
import type { Money, SettledOrder } from '../core/trade/order';
import { piecesOf } from '../core/trade/pieces';
import type { RulePack } from '../core/regulations/pack';
import { documentName, goodsName, territoryName, word } from '../language/describe-finding';
import { bestService, mainFinding } from '../language/order-sorting';
import { type Language, type MessageId, translator } from '../language/translate';
import { goodsValue } from '../core/assess';
import { type Cell, csvRows, csvText } from './csv-cell';
import { type Cost, costsOf, sumOf } from './order-costs';

const columns = ['order', 'status', 'country-code', 'country', 'verdict', 'why', 'about', 'pieces', 'value', 'value-currency', 'buyer-pays', 'buyer-pays-currency', 'at-checkout', 'at-checkout-currency', 'seller-pays', 'seller-pays-currency', 'open-charges', 'papers', 'numbers', 'service', 'likely', 'latest', 'ship-by'] as const;

const moneyCells = (value: Money | undefined): Cell[] => (value ? [majorUnits(value), value.currency] : ['', '']);

/** One row an order and one column a thing, short enough to sort and to filter by; the whole of it is in the checklist. */
export function* ordersCsvPieces(assessments: Iterable<Assessment>, settled: readonly SettledOrder[], pack: RulePack, language: Language): Generator<string> {
  const t = translator(language);
  yield csvText([columns.map((id) => t(`orders-csv.${id}` as MessageId))]);
  for (const assessment of assessments) yield `\r\n${csvRows([rowOf(assessment, pack, language)])}`;
  for (const { order, state } of settled) yield `\r\n${csvRows([[order.id, order.status, order.destination, order.destination && territoryName(order.destination, language, pack), t(`settled.${state}`), ...columns.slice(5).map(() => '')]])}`;
}

function rowOf(assessment: Assessment, pack: RulePack, language: Language): Cell[] {
  const t = translator(language);
  const { order, destination, findings, identification } = assessment;
  const main = assessment.verdict === 'clear' ? undefined : mainFinding(assessment);
  const costs = costsOf(assessment, pack);
  const value = goodsValue(order);
  const total = (charges: Cost['charges']) => sumOf(charges, value?.currency ?? 'EUR', pack);
  const of = (payer: Cost['payer']): Cell[] => moneyCells(total(costs.find((cost) => cost.payer === payer)?.charges ?? []));
  const open = costs.flatMap((cost) => (total(cost.charges) ? cost.charges.filter(({ amount }) => !amount) : cost.charges)).map(({ charge }) => word(charge, t));
  const missing = assessment.documents.filter(({ document, state, requirement }) => state === 'missing' && requirement !== 'when-asked' && !pack.documents.get(document)?.fillable).map(({ document }) => documentName(document, language, pack));
  const needed = new Set(findings.filter(({ code }) => code === 'identifier-needed').map(({ values }) => values.identifier));
  const numbers = identification.filter(({ identifier, requirement }) => requirement === 'always' && needed.has(identifier)).map(({ name }) => (language === 'en' ? name.en : (name.zh ?? name.en)));
  const best = bestService(assessment);
  const service = best && pack.services.find(({ id }) => id === best.service)?.name;
  const list = (words: readonly string[]) => [...new Set(words)].join('; ');
  return [
    order.id, order.status, destination ?? '', destination ? territoryName(destination, language, pack) : '', t(`verdict.${assessment.verdict}`), main ? t(`why.${main.code}`) : '', main ? list(aboutOf(main, assessment, pack, language)) : '',
    piecesOf(order.lines), ...moneyCells(value), ...of('buyer'), ...of('checkout'), ...of('seller'), list(open), list(missing), list(numbers), service ? (language === 'en' ? service.en : service.zh) : '', best?.delivery?.p50, best?.delivery?.p95, order.shipBy,
  ];
}

/** What the main reason speaks of: kinds of goods, a paper, or the goods as the order names them. */
function aboutOf({ values, lines }: Assessment['findings'][number], { order }: Assessment, pack: RulePack, language: Language): string[] {
  if (Array.isArray(values.goods)) return values.goods.map((id) => goodsName(id, language, pack));
  if (typeof values.document === 'string') return [documentName(values.document, language, pack)];
  if (typeof values.topic === 'string') return [word(values.topic, translator(language))];
  return lines.flatMap((line) => order.lines[line]?.title || order.lines[line]?.sku || []).map((title) => (title.length > 60 ? `${title.slice(0, 60)}…` : title));
}
