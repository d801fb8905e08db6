import type { DeliveryStage, DeliveryWindow, ServiceChoice } from '../assessment';
import { deliveryWindow, isGeneralEstimate } from '../clearance/delivery-window';
import type { Channel, Measure, RulesFile } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import { filesFor } from '../regulations/measures-in-force';
import type { RulePack } from '../regulations/pack';
import { convert, majorUnits } from '../trade/money';
import type { Money } from '../trade/order';
import { noBorder } from '../trade/territory';
import { findLane, lateDays } from './find-lane';
import type { TransportService } from './service.schema';

export interface TransportQuestion {
  from: string;
  to: string;
  shipDay: string;
  handlingDays: number;
  goods: ReadonlySet<string>;
  weightGrams?: number;
  value?: Money;
  deliverBy?: string;
  /** Papers the seller has: an agreement with the carrier opens a service to goods it refuses others. */
  held?: ReadonlySet<string>;
  /** Restrictions that forbid one of the goods. */
  prohibitions: readonly Extract<Measure, { kind: 'restriction' }>[];
  /** Channels that a notice in force closes or warns of. */
  notices: readonly { channels: readonly Channel[]; closes: boolean; embargo?: boolean; services?: readonly string[] }[];
}

/** Days for customs where nobody published any: said to be assumed wherever it is shown. */
const assumedClearance = { p50: 1, p95: 5 };

function stagesOf(service: TransportService, question: TransportQuestion, pack: RulePack): (DeliveryStage & { territory: string })[] | undefined {
  const lane = findLane(service, question.from, question.to, pack);
  if (!lane) return undefined;
  const published = filesFor(question.to, pack).flatMap(({ clearance }) => clearance).find(({ channel }) => channel === service.channel);
  const stages: (DeliveryStage & { territory: string })[] = [
    { stage: 'handling', workingDays: true, p50: question.handlingDays, p95: question.handlingDays, basis: 'profile', territory: question.from },
    { stage: 'transit', workingDays: lane.dayKind === 'working', p50: lane.days.typical, p95: lateDays(lane), basis: lane.basis, territory: question.to, evidence: { id: `${service.id}-transit`, validFrom: null, validUntil: null, reviewBy: lane.verifiedOn, ...lane } },
  ];
  // Inside one customs territory no customs office looks at it.
  if (!lane.includesClearance && !noBorder(question.from, question.to, pack.territories)) stages.push({ stage: 'clearance', workingDays: true, territory: question.to, ...(published ? publishedClearance(published, question.to) : { ...assumedClearance, basis: 'assumed' as const }) });
  for (const stage of stages) if (stage.evidence) stage.evidence = pickEvidence(stage.evidence);
  return stages;
}
const pickEvidence = ({ id, validFrom, validUntil, verifiedOn, reviewBy, confidence, sources, note }: NonNullable<DeliveryStage['evidence']>) => ({ id, validFrom, validUntil, verifiedOn, reviewBy, confidence, sources, ...(note && { note }) });

function publishedClearance(one: RulesFile['clearance'][number], territory: string): Pick<DeliveryStage, 'p50' | 'p95' | 'basis' | 'evidence'> {
  const { p50, p95 } = one.workingDays;
  return { p50, p95: lateDays({ days: { typical: p50, max: p95 } }), basis: one.basis, evidence: { id: `${territory.toLowerCase()}-clearance-${one.channel}`, validFrom: null, validUntil: null, reviewBy: one.verifiedOn, ...one } };
}

/** Many orders share lane and day. */
const windows = rememberFor<RulePack, { window: DeliveryWindow | undefined }>(20_000);

function windowOf(service: TransportService, question: TransportQuestion, pack: RulePack): DeliveryWindow | undefined {
  return windows(pack, [service.id, question.from, question.to, question.shipDay, question.handlingDays].join(' '), () => {
    const stages = stagesOf(service, question, pack);
    return { window: stages && deliveryWindow(question.shipDay, stages, pack.holidays) };
  }).window;
}

/** A service's refusals that bind this sender. */
const refusalsFrom = rememberFor<TransportService, TransportService['refuses']>(300);

function choice(service: TransportService, question: TransportQuestion, pack: RulePack): ServiceChoice {
  const reasons: ServiceChoice['reasons'] = [];
  let eligible = true;
  const here = (from?: string[]) => !from || from.includes(question.from);
  if (service.offeredFrom && !service.offeredFrom.includes(question.from)) {
    eligible = false;
    reasons.push({ code: 'not-offered', values: { from: question.from } });
  }
  for (const refusal of refusalsFrom(service, question.from, () => service.refuses.filter(({ dispatchedFrom }) => here(dispatchedFrom)))) {
    const goods = refusal.goods.find((id) => question.goods.has(id));
    if (!goods || (refusal.liftedBy && question.held?.has(refusal.liftedBy))) continue;
    // Neither a weak source nor goods that may be something else close a service: that is a question to ask before the label is bought.
    const doubtful = refusal.confidence === 'low' || (refusal.unless?.some((id) => question.goods.has(id)) ?? false);
    if (!doubtful) eligible = false;
    const known = reasons.find(({ values }) => values.goods === goods);
    const lifted = refusal.liftedBy && { liftedBy: refusal.liftedBy };
    if (!known) reasons.push({ code: doubtful ? 'may-refuse-goods' : 'refuses-goods', values: { goods, ...lifted } });
    else if (!doubtful) Object.assign(known, { code: 'refuses-goods', values: { goods, ...lifted } });
  }
  const prohibited = question.prohibitions.filter(({ appliesTo }) => appliesTo.channels?.includes(service.channel) ?? true);
  const surely = prohibited.find(({ confidence }) => confidence !== 'low');
  const goodsOf = ({ appliesTo }: (typeof prohibited)[number]) => appliesTo.goods?.find((id) => question.goods.has(id)) ?? '';
  if (surely) {
    eligible = false;
    reasons.push({ code: 'prohibited-on-channel', values: { goods: goodsOf(surely), channel: service.channel } });
  } else if (prohibited[0] && !reasons.some(({ code }) => code === 'may-refuse-goods' || code === 'refuses-goods')) reasons.push({ code: 'may-refuse-goods', values: { goods: goodsOf(prohibited[0]) } });
  for (const limit of service.limits.filter(({ dispatchedFrom }) => here(dispatchedFrom))) {
    if (limit.limit === 'gross-weight-grams' && limit.maximum) {
      if (question.weightGrams === undefined) reasons.push({ code: 'weight-unknown', values: { maximum: limit.maximum } });
      else if (question.weightGrams > limit.maximum) {
        eligible = false;
        reasons.push({ code: 'too-heavy', values: { maximum: limit.maximum } });
      }
    }
    // An order of unknown weight is a parcel until somebody says otherwise.
    if (limit.limit === 'gross-weight-grams' && limit.minimum && (question.weightGrams ?? 0) < limit.minimum) {
      eligible = false;
      reasons.push({ code: 'too-light', values: { minimum: limit.minimum } });
    }
    const value = limit.amount && question.value && convert(question.value, limit.amount.currency, pack.exchangeRates);
    if (limit.limit === 'value' && limit.amount && value && majorUnits(value) > limit.amount.amount) {
      eligible = false;
      reasons.push({ code: 'too-heavy', values: { maximum: limit.amount.amount, currency: limit.amount.currency } });
    }
  }
  const noticed = question.notices.filter(({ channels, services }) => channels.includes(service.channel) && (services?.includes(service.id) ?? true));
  const closed = noticed.filter(({ closes }) => closes);
  if (noticed.length) reasons.push({ code: closed.some(({ embargo }) => embargo) ? 'embargo' : closed.length ? 'suspended' : 'hindered', values: {} });
  if (closed.length) eligible = false;
  // A guess for a whole part of the world says nothing of a place under embargo.
  const window = windowOf(service, question, pack);
  const delivery = window && isGeneralEstimate(window) && noticed.some(({ embargo }) => embargo) ? undefined : window;
  if (!delivery) reasons.push({ code: 'no-transit-figure', values: { from: question.from, to: question.to } });
  else if (question.deliverBy && delivery.p80 > question.deliverBy) reasons.push({ code: 'too-slow', values: { p80: delivery.p80, deliverBy: question.deliverBy } });
  reasons.push({ code: service.tracked ? 'tracked' : 'untracked', values: {} });
  const conditions = service.conditions
    .filter(({ goods, dispatchedFrom, validFrom }) => here(dispatchedFrom) && (validFrom === null || validFrom <= question.shipDay) && (!goods || goods.some((id) => question.goods.has(id))))
    .map(({ id, text, validFrom, verifiedOn, sources, confidence }) => ({ text, evidence: { id, validFrom, validUntil: null, verifiedOn, reviewBy: verifiedOn, sources, confidence } }));
  return { service: service.id, eligible, reasons, ...(delivery && { delivery }), ...(eligible && conditions.length && { conditions }) };
}

/** What speaks against a service that may still be used, heaviest first. */
const burdens: readonly [ServiceChoice['reasons'][number]['code'], number][] = [['too-slow', 200], ['hindered', 50], ['may-refuse-goods', 40], ['untracked', 20]];

/** All service kinds, best first: those that may take the goods, then in time, with a window, without a warning against their channel or a doubt whether they take the goods, tracked, cheaper. */
export function chooseService(question: TransportQuestion, pack: RulePack): ServiceChoice[] {
  const rank = new Map(pack.services.map(({ id, priceRank }) => [id, priceRank]));
  const score = (one: ServiceChoice) =>
    burdens.reduce((sum, [burden, points]) => sum + (one.reasons.some(({ code }) => code === burden) ? points : 0), (one.eligible ? 0 : 1000) + (one.delivery ? 0 : 100) + (rank.get(one.service) ?? 9));
  const scored = pack.services.map((service) => {
    const one = choice(service, question, pack);
    return { one, points: score(one) };
  });
  return scored.sort((a, b) => a.points - b.points).map(({ one }) => one);
}
