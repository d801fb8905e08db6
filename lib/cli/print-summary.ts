import { type Assessment, type Charge, type Verdict, verdicts } from '../core/assessment';
import { isUnsure } from '../core/charges/charge-findings';
import type { RulePack } from '../core/regulations/pack';
import type { Money, SettledOrder } from '../core/trade/order';
import { costsOf } from '../export/order-costs';
import { moneyText, territoryName, word } from '../language/describe-finding';
import { describeGroup, groupFindings, setUpName } from '../language/group-findings';
import { bestService, byUrgency, mainFinding } from '../language/order-sorting';
import { setUpOf } from '../language/set-up';
import { type Language, type Translate, translator } from '../language/translate';

const stays = (verdict: Verdict) => verdict === 'stop' || verdict === 'fix' || verdict === 'unknown';
const placeOf = ({ destination }: Assessment, pack: RulePack, language: Language) => (destination ? territoryName(destination, language, pack) : '?');
/** More orders than this to send are said country by country. */
const mostLines = 12;
const mostIds = 8;
/** More orders than this to hold back are said reason by reason. */
const mostStaying = 20;
/** More reasons than this are told by their kind, with the countries behind it. */
const mostReasons = 40;

interface Words {
  t: Translate;
  language: Language;
  comma: string;
  colon: string;
  semicolon: string;
}
const wordsIn = (language: Language): Words => ({ t: translator(language), language, comma: language === 'en' ? ', ' : '、', colon: language === 'en' ? ': ' : '：', semicolon: language === 'en' ? '; ' : '；' });

function idsText(some: readonly { id: string }[], { t, comma }: Words): string {
  const text = some.slice(0, mostIds).map(({ id }) => id).join(comma);
  return some.length > mostIds ? `${text} ${t('problem.more', { count: some.length - mostIds })}` : text;
}

/** From the least to the most of amounts in one currency. */
function amountsText(amounts: readonly Money[], language: Language): string {
  const [least, most] = [amounts.reduce((a, b) => (b.amountMinor < a.amountMinor ? b : a)), amounts.reduce((a, b) => (b.amountMinor > a.amountMinor ? b : a))];
  return least.amountMinor === most.amountMinor ? moneyText(least, language) : `${moneyText(least, language)}–${moneyText(most, language)}`;
}

/** What a charge comes to, or the least it can come to. */
const leastOf = ({ amount, atLeast }: Charge): Money | undefined => amount ?? atLeast;
/** What each charge comes to, when all are told in one currency. */
function inOneCurrency(charges: readonly Charge[], amountOf: (charge: Charge) => Money | undefined): readonly Money[] | undefined {
  const some = charges.flatMap((charge) => amountOf(charge) ?? []);
  return some.length === charges.length && some.every(({ currency }) => currency === some[0]?.currency) ? some : undefined;
}

/** One charge of one order: its basic fee and the percentage on top of it, or two levies, are both paid and stand as their sum. Where a part is open or in another currency they stay apart. */
function together(charges: readonly Charge[]): readonly Charge[] {
  const [first, ...others] = charges;
  const parts = inOneCurrency(charges, leastOf);
  if (!first || !others.length || !parts) return charges;
  const sum = { amountMinor: parts.reduce((total, { amountMinor }) => total + amountMinor, 0), currency: parts[0]?.currency ?? '' };
  const { amount: _, atLeast: __, ...one } = first;
  return [{ ...one, ...(charges.every(({ amount }) => amount) ? { amount: sum } : { atLeast: sum }) }];
}

/** "handling fee £25.00", "import tax 20%": a charge as short as it can be said, of one order or of several; a question mark where only the tariff tells. */
function costText(charges: readonly Charge[], { t, language }: Words): string {
  const [first] = charges as [Charge, ...Charge[]];
  const name = isOpen(first) ? t('summary.perhaps', { charge: word(first.charge, t) }) : word(first.charge, t);
  const amounts = inOneCurrency(charges, ({ amount }) => amount);
  if (amounts) return `${name} ${amountsText(amounts, language)}`;
  if (first.dependsOn) return name;
  if (charges.length > 1 && first.ratePercent !== undefined && charges.every(({ ratePercent }) => ratePercent === first.ratePercent)) return `${name} ${first.ratePercent}%`;
  const least = inOneCurrency(charges, leastOf);
  if (least) return `${name} ${t('charge.at-least', { amount: moneyText(least.reduce((a, b) => (b.amountMinor < a.amountMinor ? b : a)), language) })}`;
  return charges.length === 1 && first.ratePercent !== undefined ? `${name} ${first.ratePercent}%` : `${name} ?`;
}

/** Said with "perhaps". */
const isOpen = (charge: Charge): boolean => Boolean(charge.dependsOn) || isUnsure(charge);
/** What is summed up as one: the same thing, as sure; a duty that is due never hides behind one that only may be. */
const kindOf = (charge: Charge) => `${charge.charge} ${isUnsure(charge)} ${Boolean(charge.dependsOn)}`;

/** Who pays what for these orders, which owe the same charges. */
function dueText(some: readonly Assessment[], pack: RulePack, words: Words): string {
  const { t, comma } = words;
  const costs = some.map((one) => costsOf(one, pack));
  const isUncovered = some.some(({ findings }) => findings.some(({ code, values }) => (code === 'topic-not-covered' || code === 'topic-not-published') && values.topic === 'charges'));
  const mayBeTaken = some.some(({ findings }) => findings.some(({ code }) => code === 'scheme-of-marketplace'));
  const said = (costs[0] ?? []).map(({ payer }) => {
    const charges = costs[0]?.find((cost) => cost.payer === payer)?.charges ?? [];
    // What is certain comes first, or "perhaps" would seem to be said of all that follows.
    const kinds = [...new Set([...charges.filter((charge) => !isOpen(charge)), ...charges.filter(isOpen)].map(kindOf))];
    // What hangs on the origin and what only a weak source names may be called the same.
    const parts = kinds.map((kind) => costText(costs.flatMap((cost) => together(cost.find((one) => one.payer === payer)?.charges.filter((charge) => kindOf(charge) === kind) ?? [])), words));
    const what = [...new Set(parts)].join(comma);
    if (payer === 'checkout') return t('summary.at-checkout', { what });
    return payer === 'buyer' && mayBeTaken ? t('summary.pays-unless-taken', { payer: word(payer, t), what }) : t('summary.pays', { payer: word(payer, t), what });
  });
  if (said.length > 0) return said.join(words.semicolon);
  const found = (wanted: string): boolean => some.some(({ findings }) => findings.some(({ code }) => code === wanted));
  if (some.every(({ findings }) => findings.some(({ code }) => code === 'no-border'))) return t('summary.no-border');
  if (isUncovered) return t('summary.charges-unknown');
  if (found('relief-unsure')) return t('summary.relief-unsure');
  return t(found('near-with-transport') ? 'summary.near-with-transport' : 'summary.nothing-due');
}

/** Numbers to ask the buyer for before the label is bought, by their short names: "CPF", not what the letters stand for. */
function askText(some: readonly Assessment[], { t, language, comma }: Words): string[] {
  const asked = some.flatMap(({ findings }) => findings.filter(({ code, severity, once, values }) => code === 'identifier-needed' && severity === 'care' && !once && !values.dependsOn));
  const names = new Set(asked.map(({ values }) => String((language === 'en' ? undefined : values.nameZh) ?? values.name).replace(/\s*[(（].*$/, '')));
  return names.size ? [t('summary.ask-buyer', { what: [...names].join(comma) })] : [];
}

function arrivalText(some: readonly Assessment[], { t }: Words): string {
  const windows = some.flatMap((one) => bestService(one)?.delivery ?? []);
  if (windows.length === 0) return t('summary.no-window');
  const [likely, latest] = [windows.map(({ p50 }) => p50).sort()[0] ?? '', windows.map(({ p95 }) => p95).sort().at(-1) ?? ''];
  return t('summary.arrives', { likely, latest });
}

function groupedBy(some: readonly Assessment[], keyOf: (one: Assessment) => string): Map<string, Assessment[]> {
  const groups = new Map<string, Assessment[]>();
  for (const one of some) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** "Norway (2)", "挪威（2）". */
const counted = (text: string, count: number, { language }: Words): string => (language === 'en' ? `${text} (${count})` : `${text}（${count}）`);

/** Orders to one country that owe the same kinds of charges to the same people. */
function alike(some: readonly Assessment[], pack: RulePack): Assessment[][] {
  return [...groupedBy(some, (one) => JSON.stringify([one.destination, one.findings.some(({ code }) => code === 'scheme-of-marketplace'), costsOf(one, pack).map(({ payer, charges }) => [payer, [...new Set(charges.map(kindOf))].sort()])])).values()];
}

/** Orders that may leave, one line each, or one line for all that are alike when they are many: where to, what is due and who pays, what to ask the buyer for, when it arrives. */
function leavingLines(some: readonly Assessment[], areMany: boolean, pack: RulePack, words: Words): string[] {
  const groups = areMany ? alike(some, pack) : some.map((one) => [one]);
  return groups.map((group) => {
    const [first] = group as [Assessment, ...Assessment[]];
    const place = placeOf(first, pack, words.language);
    const rest = [dueText(group, pack, words), ...askText(group, words), arrivalText(group, words)].join(words.semicolon);
    return group.length === 1 ? `  ${first.order.id}  ${place}${words.colon}${rest}` : `  ${counted(place, group.length, words)}${words.colon}${rest} [${idsText(group.map(({ order }) => order), words)}]`;
  });
}

/** Orders that must not leave, one line each, with who pays what and what to ask the buyer where something can be mended; when they are many, one line for all that the same keeps from the same country, with the numbers of the first. */
function stayingLines(staying: readonly Assessment[], pack: RulePack, words: Words): string[] {
  const { t, language, colon, semicolon } = words;
  const textOf = (one: Assessment): string => {
    const [group] = groupFindings(one.findings);
    return `${placeOf(one, pack, language)}  ${t(`verdict.${one.verdict}`).toUpperCase()}${colon}${group ? describeGroup(group, one.order, pack, t, language) : ''}`;
  };
  const withDue = (one: Assessment): string => (one.verdict === 'fix' ? [textOf(one).replace(/[.。]$/, ''), dueText([one], pack, words), ...askText([one], words)].join(semicolon) : textOf(one));
  if (staying.length <= mostStaying) return staying.map((one) => `  ${one.order.id}  ${withDue(one)}`);
  const groups = groupedBy(staying, textOf);
  if (groups.size <= mostReasons) return byWorst(groups).map(([text, some]) => some.length === 1 ? `  ${some[0]?.order.id}  ${text}` : `  ${counted(text, some.length, words)} [${idsText(some.map(({ order }) => order), words)}]`);
  const reasons = groupedBy(staying, (one) => `${t(`verdict.${one.verdict}`).toUpperCase()}${colon}${t(`why.${mainFinding(one)?.code ?? 'looked-at'}`)}`);
  return byWorst(reasons).map(([text, some]) => {
    const places = byWorst(groupedBy(some, (one) => placeOf(one, pack, language))).map(([place, there]) => ({ id: `${place} ${there.length}` }));
    return `  ${counted(text, some.length, words)}${colon}${idsText(places, words)} [${idsText(some.map(({ order }) => order), words)}]`;
  });
}

/** What keeps most orders stands first among what is equally bad. */
function byWorst(groups: ReadonlyMap<string, readonly Assessment[]>): [string, readonly Assessment[]][] {
  const bad = (some: readonly Assessment[]) => verdicts.indexOf(some[0]?.verdict ?? 'clear');
  return [...groups].sort(([, a], [, b]) => bad(a) - bad(b) || b.length - a.length);
}

/** Orders of which nothing is left to send, by what became of them. */
export function settledText(settled: readonly SettledOrder[], heading: 'summary.settled' | 'summary.settled-judged', language: Language): string {
  const words = wordsIn(language);
  const states = (['shipped', 'cancelled', 'refunded'] as const).filter((state) => settled.some((one) => one.state === state));
  return [words.t(heading, { count: settled.length }), ...states.map((state) => {
    const some = settled.filter((one) => one.state === state);
    return `  ${counted(words.t(`settled.${state}`), some.length, words)}${words.colon}${idsText(some.map(({ order }) => order), words)}`;
  })].join('\n');
}

/** The first ten seconds: which orders must not leave today and why, which want a look, which are clear, and what is settled once for many. */
export function summaryText(assessments: readonly Assessment[], pack: RulePack, language: Language): string {
  const words = wordsIn(language);
  const { t, comma } = words;
  const ordered = byUrgency(assessments);
  const staying = ordered.filter(({ verdict }) => stays(verdict));
  const lines: string[] = [];
  if (staying.length) lines.push(t('cli.summary-stay', { count: staying.length }));
  lines.push(...stayingLines(staying, pack, words));
  for (const verdict of ['care', 'clear'] as const) {
    const some = ordered.filter((one) => one.verdict === verdict);
    if (some.length) lines.push(t(`cli.summary-${verdict}`, { count: some.length }), ...leavingLines(some, ordered.length - staying.length > mostLines, pack, words));
  }
  const setUp = setUpOf(ordered);
  if (setUp.length) lines.push(t('cli.summary-once'));
  for (const { destination, findings, orders } of setUp) lines.push(`  ${t('cli.summary-once-line', { place: territoryName(destination, language, pack), names: [...new Set(findings.map((finding) => setUpName(finding, pack, t, language)))].join(comma), orders: idsText(orders.map(({ order }) => order), words) })}`);
  return lines.join('\n');
}
