import { paperState } from './customs-papers';
import type { Assessment, SettledAssessment } from '../core/assessment';
import { majorUnits } from '../core/trade/money';
import type { Money } from '../core/trade/order';
import { piecesOf } from '../core/trade/pieces';
import type { RulePack } from '../core/regulations/pack';
import { documentName, goodsName, territoryName, word } from '../language/describe-finding';
import { isUnsure } from '../core/charges/charge-findings';
import { bestService, mainFinding } from '../language/order-sorting';
import { type Language, type MessageId, type Translate, translator } from '../language/translate';
import { goodsValue } from '../core/assess';
import { type Cell, csvRows, csvText } from './csv-cell';
import { type Cost, costsOf, sumOf } from './order-costs';

const columns = ['order', 'status', 'country-code', 'country', 'verdict', 'why', 'about', 'pieces', 'value', 'value-currency', 'buyer-pays', 'buyer-pays-currency', 'at-checkout', 'at-checkout-currency', 'seller-pays', 'seller-pays-currency', 'open-charges', 'papers', 'numbers', 'service', 'likely', 'latest', 'ship-by'] as const;

const moneyCells = (value: Money | undefined): Cell[] => (value ? [majorUnits(value), value.currency] : ['', '']);

/** One row an order and one column a thing, short enough to sort and to filter by; the whole of it is in the checklist. */
export function* ordersCsvPieces(assessments: Iterable<Assessment | SettledAssessment>, pack: RulePack, language: Language): Generator<string> {
  const t = translator(language);
  yield csvText([columns.map((id) => t(`orders-csv.${id}` as MessageId))]);
  for (const assessment of assessments) yield `\r\n${csvRows([rowOf(assessment, pack, language)])}`;
}

function rowOf(assessment: Assessment | SettledAssessment, pack: RulePack, language: Language): Cell[] {
  const t = translator(language);
  const { order, destination, findings, identification } = assessment;
  const main = assessment.verdict === 'clear' ? undefined : mainFinding(assessment);
  const costs = costsOf(assessment, pack);
  const value = goodsValue(order);
  const total = (charges: Cost['charges']) => sumOf(charges, value?.currency ?? 'EUR', pack);
  const of = (payer: Cost['payer']): Cell[] => moneyCells(total(costs.find((cost) => cost.payer === payer)?.charges ?? []));
  const open = costs.flatMap((cost) => (total(cost.charges) ? cost.charges.filter((charge) => !charge.amount || isUnsure(charge)) : cost.charges)).map((charge) => (charge.dependsOn || isUnsure(charge) ? t('summary.perhaps', { charge: word(charge.charge, t) }) : word(charge.charge, t)));
  // A parcel that stays needs no paper and no number.
  const goes = assessment.verdict !== 'stop';
  const missing = assessment.documents.filter((one) => goes && paperState(one, assessment, pack, new Set()) === 'missing').map(({ document }) => documentName(document, language, pack));
  const needed = new Set(findings.filter(({ code, values }) => code === 'identifier-needed' && !values.dependsOn).map(({ values }) => values.identifier));
  const numbers = identification.filter(({ identifier, requirement, otherChannel }) => goes && !otherChannel && requirement === 'always' && needed.has(identifier)).map(({ name }) => (language === 'en' ? name.en : (name.zh ?? name.en)));
  const best = goes ? bestService(assessment) : undefined;
  const service = best && pack.services.find(({ id }) => id === best.service)?.name;
  const list = (words: readonly string[]) => [...new Set(words)].join('; ');
  return [
    order.id, order.status, destination ?? '', destination ? territoryName(destination, language, pack) : '', verdictOf(assessment, t), main ? t(`why.${main.code}`) : '', main ? list(aboutOf(main, assessment, pack, language)) : '',
    piecesOf(order.lines), ...moneyCells(value), ...of('buyer'), ...of('checkout'), ...of('seller'), list(open), list(missing), list(numbers), service ? (language === 'en' ? service.en : service.zh) : '', best?.delivery?.p50, best?.delivery?.p95, order.shipBy,
  ];
}

/** "Stop", or "Stop (already shipped)" of an order of which nothing is left to send. */
const verdictOf = (assessment: Assessment | SettledAssessment, t: Translate): string => t(`verdict.${assessment.verdict}`) + ('settled' in assessment ? ` (${t(`settled.${assessment.settled}`)})` : '');

const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const ofServices: ReadonlySet<string> = new Set(['no-service', 'only-freight', 'freight-by-weight']);

/** Why the services do not take it: kinds of goods, or the services themselves. */
function refused(transport: Assessment['transport'], pack: RulePack, language: Language): string[] {
  const reasons = transport.filter(({ eligible }) => !eligible).flatMap(({ reasons: all }) => all);
  const goods = [...new Set(reasons.flatMap(({ values }) => [values.goods].flat()).filter((id): id is string => typeof id === 'string'))];
  if (goods.length > 0) return goods.map((id) => goodsName(id, language, pack));
  const closed = transport.filter(({ eligible }) => !eligible).flatMap(({ service }) => pack.services.find(({ id }) => id === service)?.name ?? []).map((name) => (language === 'en' ? name.en : name.zh));
  return closed.slice(0, 2);
}

/** What the main reason speaks of: kinds of goods, a paper, or the goods as the order names them. */
function aboutOf({ code, values, lines }: Assessment['findings'][number], { order, transport }: Assessment, pack: RulePack, language: Language): string[] {
  const t = translator(language);
  if (Array.isArray(values.goods)) return values.goods.map((id) => goodsName(id, language, pack));
  if (typeof values.document === 'string') return [documentName(values.document, language, pack)];
  if (typeof values.topic === 'string') return [word(values.topic, t)];
  if (code === 'notice') return [beginning(String(language === 'en' ? values.en : values.zh))];
  const named = language === 'en' ? values.name : (values.nameZh ?? values.name);
  if (typeof named === 'string') return [named];
  const charged = [values.levy ?? values.charge ?? []].flat().filter((id) => typeof id === 'string');
  if (charged.length > 0) return charged.map((id) => word(id, t));
  if (typeof values.territory === 'string') return [territoryName(values.territory, language, pack)];
  if (Array.isArray(values.years)) return values.years.map(String);
  if (ofServices.has(code)) return refused(transport, pack, language);
  return lines.flatMap((line) => order.lines[line]?.title || order.lines[line]?.sku || []).map(beginning);
}
