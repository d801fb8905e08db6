import { type Assessment, type CatalogueEntry, evidenceOf, type Finding, type RecognisedGoods, registeredFor, type SellerProfile, verdicts } from './assessment';
import { chargesDue } from './charges/charges-due';
import { leviesDue } from './charges/levies-due';
import { chargeFindings, withFeesOpen } from './charges/charge-findings';
import { marketplaceSchemes, schemesTaken, sellForMany, takenFinding, turnoverLimit } from './charges/marketplace-scheme';
import { thresholdFindings } from './charges/threshold-findings';
import { paperFindings } from './documents/paper-findings';
import { asPostalParcel } from './documents/postal-parcel';
import { requiredDocuments } from './documents/required-documents';
import { chaptersOf, recogniseGoods, withParents } from './goods/recognise-goods';
import { channelsNoticed, noticeFindings, noticesFor } from './regulations/notice-findings';
import { restrictionFindings } from './regulations/restriction-findings';
import { registersInside, withinBorder } from './regulations/within-border';
import { coverageFindings } from './regulations/coverage-findings';
import { appliesToSomeLine, filesFor, measuresAbout, measuresInForce, ofKind, openPoints, schemesOpen, type ScopeQuestion } from './regulations/measures-in-force';
import type { Channel, Measure } from './regulations/measure.schema';
import type { RulePack } from './regulations/pack';
import { rememberFor } from './remember';
import { byWeight } from './weigh-findings';
import { chooseService } from './transport/choose-service';
import { serviceFindings } from './transport/service-findings';
import type { Money, Order } from './trade/order';
import { consignmentGrams, lineValue, linesValue } from './trade/pieces';
import { noBorder, regionOf, territoryOf } from './trade/territory';

export interface AssessContext {
  pack: RulePack;
  profile: SellerProfile;
  catalogue: ReadonlyMap<string, CatalogueEntry>;
  /** The shipping day, YYYY-MM-DD: the law of that day holds. */
  on: string;
}

/** Price of the goods alone; undefined when a line has no price or no number of pieces. `2 × EUR 10.00` is `{ amountMinor: 2000, currency: 'EUR' }`. */
export function goodsValue(order: Order): Money | undefined {
  return order.goodsValue ?? linesValue(order.lines);
}

/**
 * What stands between this order and its buyer on that day. Pure: same order, same context, same answer. Never throws on a readable order.
 * Its weight is the order's own, else its lines' by their pieces, else the catalogue's, line by line; without one of them it is unknown.
 */
export function assess(order: Order, context: AssessContext): Assessment {
  const { pack, profile, on } = context;
  const findings: Finding[] = [];
  const destination = order.destination && territoryOf(order.destination, order.postcode, pack.territories, order.region);
  const entries = order.lines.map(({ sku }) => (sku ? context.catalogue.get(sku) : undefined));
  const goods: RecognisedGoods[] = order.lines.flatMap((line, index) => recogniseGoods(line, index, pack.goods, entries[index]));
  const empty = { order, on, findings, goods, charges: [], documents: [], identification: [], transport: [], packVersion: pack.version };
  if (!destination) {
    findings.push({ code: 'destination-missing', severity: 'unknown', values: {}, lines: [] });
    return { ...empty, verdict: verdictOf(findings) };
  }
  if (noBorder(profile.dispatchFrom, destination, pack.territories)) {
    const identification = registersInside(destination, withParents(goods.map((one) => one.goods), pack.goods), context);
    findings.push({ code: 'no-border', severity: 'info', values: { from: profile.dispatchFrom, to: destination }, lines: [] }, ...withinBorder(order, destination, goods, context), ...paperFindings([], identification, profile, pack.documents));
    findings.sort(byWeight);
    return { ...empty, destination, identification, verdict: verdictOf(findings) };
  }
  const files = filesFor(destination, pack);
  if (!files.length) {
    findings.push({ code: 'destination-not-covered', severity: 'unknown', values: { territory: destination }, lines: [] });
    return { ...empty, destination, verdict: verdictOf(findings) };
  }
  const value = goodsValue(order);
  const question = questionOf(order, destination, value, goods, entries, context);
  const inForce = measuresInForce(destination, on, pack);
  question.schemes = schemesOpen(inForce, question, registeredFor(profile));
  const taken = schemesTaken(order.marketplace, inForce, question, profile);
  if (taken.length) question.schemes = new Set([...question.schemes, ...taken.map(({ scheme }) => scheme)]);
  const measures = measuresAbout(question.goods, inForce);
  const onTheParcel = chargesDue(measures, question);
  const notices = noticesFor(destination, on, question, pack);
  const weightGrams = consignmentGrams(order, entries.map((entry) => entry?.weightGrams));
  const held = new Set([...profile.documents, ...entries.flatMap((entry) => entry?.documents ?? [])]);

  const transport = chooseService({ held, from: profile.dispatchFrom, to: destination, shipDay: on, handlingDays: profile.handlingDays, goods: question.goods, prohibitions: prohibitionsFor(measures, question), notices: channelsNoticed(notices, question), ...(weightGrams !== undefined && { weightGrams }), ...(value && { value }), ...(order.deliverBy && { deliverBy: order.deliverBy }) }, pack);
  const first = transport.find(({ eligible }) => eligible)?.service;
  const { channel, handsOver } = pack.services.find(({ id }) => id === first) ?? {};
  const charges = handsOver ? withFeesOpen(onTheParcel) : onTheParcel;
  const documents = asPostalParcel(requiredDocuments(measures, question, held, ...issuersOf(pack)), weightGrams).map((one) => ({ ...one, ...elsewhere(one.channels, channel) }));
  const identification = identificationFor(order.marketplace, measures, question, channel);

  findings.push(
    ...restrictionFindings(measures, question, order.lines.map(({ quantity }) => quantity), order.lines.map(({ title }) => title)).map((one) => onlyTold(one, channel)),
    ...valueFindings(value),
    ...thresholdFindings(measures, question, onTheParcel),
    ...taken.map((scheme) => takenFinding(order.marketplace, scheme)),
    ...marketplaceSchemes(order.marketplace, measures, question, profile),
    ...order.lines.flatMap(({ quantity }, line): Finding[] => (quantity === undefined ? [{ code: 'quantity-missing', severity: 'unknown', values: {}, lines: [line] }] : [])),
    ...coverageFindings(order, files, pack.goods, goods, on, channel),
    ...chargeFindings(onTheWay(charges, transport, pack), channel, turnoverLimit(order.marketplace, measures, question)),
    ...levyFindings(measures, question, charges),
    ...paperFindings(documents, identification, profile, pack.documents),
    ...noticeFindings(notices, question),
  );
  if (!findings.some(({ code, severity, values }) => severity === 'stop' && (code === 'prohibited' || values.kind === 'full-embargo'))) findings.push(...serviceFindings(transport, pack, goods.map((one) => one.goods)));
  findings.push(...holidayFindings(transport));

  findings.sort(byWeight);
  return { order, on, destination, verdict: verdictOf(findings), findings, goods, charges, documents, identification, transport, packVersion: pack.version };
}

/** What the rules ask about this order, before it is known which schemes it goes under. */
function questionOf(order: Order, destination: string, value: Money | undefined, goods: readonly RecognisedGoods[], entries: readonly (CatalogueEntry | undefined)[], { pack, profile }: AssessContext): ScopeQuestion {
  const kindsOfLine = order.lines.map((_, index) => withParents(goods.filter(({ line }) => line === index).map((one) => one.goods), pack.goods));
  const region = regionOf(order.region, destination, pack.territories, order.postcode);
  return {
    goods: new Set(kindsOfLine.flatMap((kinds) => [...kinds])),
    goodsOfLines: kindsOfLine,
    tariff: order.lines.map(({ hsCode }, index) => hsCode ?? entries[index]?.hsCode ?? chaptersOf(goods.flatMap((one) => (one.line === index ? [one.goods] : [])), pack.goods)),
    origins: order.lines.flatMap(({ countryOfOrigin }, index) => countryOfOrigin ?? entries[index]?.countryOfOrigin ?? profile.countryOfOrigin ?? []),
    itemPrices: order.lines.map(({ unitPrice }) => unitPrice),
    lineValues: order.lines.map(lineValue),
    pieces: order.lines.map(({ quantity }) => quantity),
    dispatchedFrom: profile.dispatchFrom,
    schemes: new Set<string>(),
    rates: pack.exchangeRates,
    ...(value && { value }),
    ...(region && { region }),
  };
}

/** Prohibitions that close a service: of some ways of sending where they may reach the goods, of all where they surely do. */
function prohibitionsFor(measures: readonly Measure[], question: ScopeQuestion) {
  return ofKind(measures, 'restriction').filter(({ effect, appliesTo, confidence }) => {
    if (effect !== 'prohibited' || !appliesTo.goods) return false;
    const reach = appliesToSomeLine(appliesTo, question);
    return appliesTo.channels ? reach !== 'no' : reach === 'yes' && confidence !== 'low';
  });
}

const documentsOf = rememberFor<RulePack, ReadonlySet<string>>(2);

/** Papers that we fill in, and papers that the carrier brings. */
function issuersOf(pack: RulePack): [fillable: ReadonlySet<string>, ofCarrier: ReadonlySet<string>] {
  return [
    documentsOf(pack, 'fillable', () => new Set([...pack.documents.values()].flatMap(({ id, fillable }) => (fillable ? id : [])))),
    documentsOf(pack, 'carrier', () => new Set([...pack.documents.values()].flatMap(({ id, issuedBy }) => (issuedBy === 'carrier' ? id : [])))),
  ];
}

/** What is asked on these channels is not asked of a parcel that goes by another. */
const elsewhere = (asked: readonly string[] | undefined, channel: Channel | undefined): { otherChannel?: true } => (asked && channel && !asked.includes(channel) ? { otherChannel: true } : {});

/** A condition of another way of sending is told, and holds nothing back, as its papers do not. */
function onlyTold(finding: Finding, channel: Channel | undefined): Finding {
  const { channels } = finding.values;
  return finding.code === 'restricted' && Array.isArray(channels) && elsewhere(channels, channel).otherChannel ? { ...finding, severity: 'info' } : finding;
}

function identificationFor(marketplace: string, measures: readonly Measure[], question: ScopeQuestion, channel: Channel | undefined): Assessment['identification'] {
  return ofKind(measures, 'identification').flatMap((measure): Assessment['identification'] => {
    const open = openPoints(measure.appliesTo, question);
    if (open === 'no' || (measure.directSalesOnly && sellForMany.has(marketplace))) return [];
    const { channels } = measure.appliesTo;
    return [{ identifier: measure.identifier, name: measure.name, of: measure.of, requirement: measure.requirement, evidence: evidenceOf(measure), ...(channels && { channels }), ...(open.length > 0 && { dependsOn: [...open] }), ...elsewhere(channels, channel) }];
  });
}

function valueFindings(value: Money | undefined): Finding[] {
  if (!value) return [{ code: 'value-missing', severity: 'unknown', values: {}, lines: [] }];
  return value.amountMinor === 0 ? [{ code: 'value-zero', severity: 'care', values: {}, lines: [] }] : [];
}

/** A levy at a rate of nothing is no trouble. */
function levyFindings(measures: readonly Measure[], question: ScopeQuestion, charges: Assessment['charges']): Finding[] {
  return leviesDue(measures, question, charges).flatMap(({ levy, threshold, ratePercent }): Finding[] => (ratePercent === 0 ? [] : [{ code: 'levy-due', severity: 'care', values: { levy, ...(ratePercent !== undefined && { ratePercent }) }, lines: [], evidence: evidenceOf(threshold) }]));
}

/** Years of which no holidays are known: days of delivery are counted without them. */
function holidayFindings(transport: Assessment['transport']): Finding[] {
  const years = new Set(transport.filter(({ eligible }) => eligible).flatMap(({ delivery }) => delivery?.yearsWithoutHolidays ?? []));
  return years.size > 0 ? [{ code: 'holidays-unknown', severity: 'care', values: { years: [...years].sort() }, lines: [] }] : [];
}

/** Charges of the channels that a service open to this order uses; of all, where none is open. */
function onTheWay(charges: Assessment['charges'], transport: Assessment['transport'], pack: RulePack): Assessment['charges'] {
  const open = new Set(transport.filter(({ eligible }) => eligible).map(({ service }) => pack.services.find(({ id }) => id === service)?.channel));
  return open.size === 0 ? charges : charges.filter(({ channels }) => !channels || channels.some((channel) => open.has(channel)));
}

/** The worst finding names the verdict; nothing worse than information is "clear". */
export function verdictOf(findings: readonly Finding[]): (typeof verdicts)[number] {
  return verdicts.find((verdict) => findings.some(({ severity }) => severity === verdict)) ?? 'clear';
}
