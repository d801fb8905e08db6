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
import type { Channel } from './regulations/measure.schema';
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
  const kindsOfLine = order.lines.map((_, index) => withParents(goods.filter(({ line }) => line === index).map((one) => one.goods), pack.goods));
  const all = new Set(kindsOfLine.flatMap((kinds) => [...kinds]));
  const value = goodsValue(order);
  const hsCodes = order.lines.map(({ hsCode }, index) => hsCode ?? entries[index]?.hsCode);
  const origins = order.lines.flatMap(({ countryOfOrigin }, index) => countryOfOrigin ?? entries[index]?.countryOfOrigin ?? profile.countryOfOrigin ?? []);
  const region = regionOf(order.region, destination, pack.territories, order.postcode);
  const question: ScopeQuestion = {
    goods: all,
    goodsOfLines: kindsOfLine,
    tariff: hsCodes.map((code, index) => code ?? chaptersOf(goods.flatMap((one) => (one.line === index ? [one.goods] : [])), pack.goods)),
    origins,
    itemPrices: order.lines.map(({ unitPrice }) => unitPrice),
    lineValues: order.lines.map(lineValue),
    pieces: order.lines.map(({ quantity }) => quantity),
    dispatchedFrom: profile.dispatchFrom,
    schemes: new Set<string>(),
    rates: pack.exchangeRates,
    ...(value && { value }),
    ...(region && { region }),
  };
  const inForce = measuresInForce(destination, on, pack);
  question.schemes = schemesOpen(inForce, question, registeredFor(profile));
  const taken = schemesTaken(order.marketplace, inForce, question, profile);
  if (taken.length) question.schemes = new Set([...question.schemes, ...taken.map(({ scheme }) => scheme)]);
  const measures = measuresAbout(all, inForce);

  findings.push(...restrictionFindings(measures, question, order.lines.map(({ quantity }) => quantity), order.lines.map(({ title }) => title)));
  if (!value) findings.push({ code: 'value-missing', severity: 'unknown', values: {}, lines: [] });
  else if (value.amountMinor === 0) findings.push({ code: 'value-zero', severity: 'care', values: {}, lines: [] });
  const onTheParcel = chargesDue(measures, question);
  findings.push(...thresholdFindings(measures, question, onTheParcel), ...taken.map((scheme) => takenFinding(order.marketplace, scheme)), ...marketplaceSchemes(order.marketplace, measures, question, profile));

  const uncounted = order.lines.flatMap(({ quantity }, index) => (quantity === undefined ? [index] : []));
  findings.push(...uncounted.map((line): Finding => ({ code: 'quantity-missing', severity: 'unknown', values: {}, lines: [line] })));
  const notices = noticesFor(destination, on, question, pack);
  const weightGrams = consignmentGrams(order, entries.map((entry) => entry?.weightGrams));
  const prohibitions = ofKind(measures, 'restriction').filter((measure) => measure.effect === 'prohibited' && measure.appliesTo.goods && (measure.appliesTo.channels ? appliesToSomeLine(measure.appliesTo, question) !== 'no' : appliesToSomeLine(measure.appliesTo, question) === 'yes' && measure.confidence !== 'low'));
  const held = new Set([...profile.documents, ...entries.flatMap((entry) => entry?.documents ?? [])]);
  const transport = chooseService({ held, from: profile.dispatchFrom, to: destination, shipDay: on, handlingDays: profile.handlingDays, goods: all, prohibitions, notices: channelsNoticed(notices, question), ...(weightGrams !== undefined && { weightGrams }), ...(value && { value }), ...(order.deliverBy && { deliverBy: order.deliverBy }) }, pack);
  const first = transport.find(({ eligible }) => eligible)?.service;
  const { channel, handsOver } = pack.services.find(({ id }) => id === first) ?? {};
  const charges = handsOver ? withFeesOpen(onTheParcel) : onTheParcel;
  findings.push(...coverageFindings(order, files, pack.goods, goods, on, channel), ...chargeFindings(onTheWay(charges, transport, pack), channel, turnoverLimit(order.marketplace, measures, question)));
  for (const { levy, threshold, ratePercent } of leviesDue(measures, question, charges))
    if (ratePercent !== 0) findings.push({ code: 'levy-due', severity: 'care', values: { levy, ...(ratePercent !== undefined && { ratePercent }) }, lines: [], evidence: evidenceOf(threshold) });

  const kinds = [...pack.documents.values()];
  const fillable = documentsOf(pack, 'fillable', () => new Set(kinds.filter((one) => one.fillable).map(({ id }) => id)));
  const ofCarrier = documentsOf(pack, 'carrier', () => new Set(kinds.filter(({ issuedBy }) => issuedBy === 'carrier').map(({ id }) => id)));
  const elsewhere = (channels: readonly Channel[] | undefined): { otherChannel?: true } => (channels && channel && !channels.includes(channel) ? { otherChannel: true } : {});
  // A condition of another way of sending is told, and holds nothing back, as its papers do not.
  findings.forEach((one, index) => {
    if (one.code === 'restricted' && elsewhere(one.values.channels as Channel[] | undefined).otherChannel) findings[index] = { ...one, severity: 'info' };
  });
  const documents = asPostalParcel(requiredDocuments(measures, question, held, fillable, ofCarrier), weightGrams).map((one) => ({ ...one, ...elsewhere(one.channels) }));
  const identification = ofKind(measures, 'identification').flatMap((measure): Assessment['identification'] => {
    const open = openPoints(measure.appliesTo, question);
    if (open === 'no' || (measure.directSalesOnly && sellForMany.has(order.marketplace))) return [];
    const { channels } = measure.appliesTo;
    return [{ identifier: measure.identifier, name: measure.name, of: measure.of, requirement: measure.requirement, evidence: evidenceOf(measure), ...(channels && { channels }), ...(open.length > 0 && { dependsOn: [...open] }), ...elsewhere(channels) }];
  });
  findings.push(...paperFindings(documents, identification, profile, pack.documents));

  findings.push(...noticeFindings(notices, question));

  if (!findings.some(({ code, severity, values }) => severity === 'stop' && (code === 'prohibited' || values.kind === 'full-embargo'))) findings.push(...serviceFindings(transport, pack, goods.map((one) => one.goods)));
  const blind = new Set(transport.filter(({ eligible }) => eligible).flatMap(({ delivery }) => delivery?.yearsWithoutHolidays ?? []));
  if (blind.size) findings.push({ code: 'holidays-unknown', severity: 'care', values: { years: [...blind].sort() }, lines: [] });

  findings.sort(byWeight);
  return { order, on, destination, verdict: verdictOf(findings), findings, goods, charges, documents, identification, transport, packVersion: pack.version };
}

/** Charges of the channels that a service open to this order uses; of all, where none is open. */
function onTheWay(charges: Assessment['charges'], transport: Assessment['transport'], pack: RulePack): Assessment['charges'] {
  const open = new Set(transport.filter(({ eligible }) => eligible).map(({ service }) => pack.services.find(({ id }) => id === service)?.channel));
  return open.size === 0 ? charges : charges.filter(({ channels }) => !channels || channels.some((channel) => open.has(channel)));
}

const documentsOf = rememberFor<RulePack, ReadonlySet<string>>(2);

/** The worst finding names the verdict; nothing worse than information is "clear". */
export function verdictOf(findings: readonly Finding[]): (typeof verdicts)[number] {
  return verdicts.find((verdict) => findings.some(({ severity }) => severity === verdict)) ?? 'clear';
}
