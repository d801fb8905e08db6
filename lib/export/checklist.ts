import type { Assessment, Charge, Evidence, Finding, Verdict } from '../core/assessment';
import { isAtCheckout, isPayable, isUnsure } from '../core/charges/charge-findings';
import { isGeneralEstimate } from '../core/clearance/delivery-window';
import type { RulePack } from '../core/regulations/pack';
import type { Money } from '../core/trade/order';
import { describeFinding, documentName, territoryName, word } from '../language/describe-finding';
import { chargeAmount } from '../language/describe-charge';
import { customsPapers, filledPapers, paperState } from './customs-papers';
import { type Language, type Translate, translator } from '../language/translate';
import { toldFindings } from '../language/told-findings';

export interface SourceOfFact {
  publisher: string;
  url: string;
  verifiedOn: string;
  confidence: string;
}
/** One line of the checklist: what, what to do or who, and what backs it. */
export interface ChecklistItem {
  section: 'finding' | 'document' | 'identification' | 'charge' | 'route';
  /** Severity, state or requirement as an id, for colours and filters; `stateWord` is what the reader sees. */
  state: string;
  stateWord: string;
  what: string;
  action?: string;
  /** The rule's own words, where the sentence alone is not the whole rule. */
  note?: string;
  who?: string;
  amount?: Money;
  /** Nobody pays it at the border: `who` says where it is taken. */
  isAtCheckout?: true;
  /** Something is still to be done here: it gets a tick box. */
  open: boolean;
  source?: SourceOfFact;
}
export interface Checklist {
  orderId: string;
  marketplace: string;
  destination: string;
  verdict: Verdict;
  verdictWord: string;
  shipDay: string;
  goods: { quantity?: number; title: string }[];
  value?: Money;
  items: ChecklistItem[];
  rulesVersion: string;
  disclaimer: string;
}

/** What the seller reads, ticks and files for one order; of a stopped one why it stays. Pure; every word in the reader's language. */
export function checklistOf(assessment: Assessment, pack: RulePack, language: Language): Checklist {
  const t = translator(language);
  const { order, destination, verdict, on } = assessment;
  const source = (evidence: Evidence | undefined) => (evidence ? { source: sourceOf(evidence, pack) } : {});
  const needed = new Set(assessment.findings.filter(({ code, values }) => code === 'identifier-needed' && !values.dependsOn).map(({ values }) => values.identifier));
  const papers = customsPapers(assessment, pack);
  const filled = filledPapers(papers);
  const findings = toldFindings(assessment).map((finding): ChecklistItem => {
    const action = actionFor(finding, assessment, pack, t);
    // Several charges each stand in their own section with what backs them.
    const evidence = finding.further ? undefined : finding.evidence;
    return { section: 'finding', state: finding.severity, stateWord: t(finding.severity === 'info' ? 'checklist.severity.info' : `verdict.${finding.severity}`), what: describeFinding(finding, order, pack, t, language), ...(action && { action }), open: finding.severity !== 'info', ...noteOf(evidence, language), ...source(evidence) };
  });
  const documents = assessment.documents.map((one): ChecklistItem => {
    const kind = pack.documents.get(one.document);
    const state = paperState(one, assessment, pack, filled);
    const purpose = kind && [text(kind.what, language), ...(state === 'prefilled' ? [t('checklist.complete')] : [])].join(language === 'en' ? ' ' : '');
    return { section: 'document', state, stateWord: t(`checklist.document.${state}`), what: documentName(one.document, language, pack), ...(purpose && { action: purpose }), ...(kind && { who: word(kind.issuedBy, t) }), open: state === 'missing' || state === 'once' || state === 'when-asked' || state === 'prefilled', ...noteOf(one.evidence, language), ...source(one.evidence) };
  });
  const identification = assessment.identification.filter(({ otherChannel }) => !otherChannel).map((one): ChecklistItem => {
    const state = one.requirement === 'always' && !one.dependsOn ? (needed.has(one.identifier) ? 'needed' : 'held') : one.requirement === 'always' || one.requirement === 'when-asked' ? 'when-asked' : 'optional';
    return { section: 'identification', state, stateWord: t(`checklist.number.${state}`), what: text(one.name, language), who: word(one.of, t), open: state === 'needed', ...noteOf(one.evidence, language), ...source(one.evidence) };
  });
  const charges = assessment.charges.filter(isPayable).map((charge): ChecklistItem => ({
    section: 'charge',
    state: charge.dependsOn || isUnsure(charge) ? 'possible' : 'due',
    stateWord: t(charge.dependsOn || isUnsure(charge) ? 'checklist.charge.possible' : 'checklist.charge.due'),
    what: chargeText(charge, t, language),
    who: isAtCheckout(charge) ? t('charges.at-checkout') : word(charge.payer, t),
    ...(isAtCheckout(charge) && { isAtCheckout: true as const }),
    ...(charge.amount && { amount: charge.amount }),
    open: false,
    ...noteOf(charge.evidence, language),
    ...source(charge.evidence),
  }));
  return {
    orderId: order.id,
    marketplace: order.marketplace,
    destination: destination ? `${territoryName(destination, language, pack)} (${destination})` : t('checklist.no-destination'),
    verdict,
    verdictWord: t(`verdict.${verdict}`),
    shipDay: on,
    goods: order.lines.map(({ quantity, title }) => ({ ...(quantity !== undefined && { quantity }), title })),
    ...(papers.value && { value: papers.value }),
    items: verdict === 'stop' ? findings : [...findings, ...documents, ...identification, ...charges, ...routeOf(assessment, pack, t, language)],
    rulesVersion: assessment.packVersion,
    disclaimer: t('checklist.disclaimer'),
  };
}

/** What the rule adds in its own words; often the decisive half. */
const noteOf = (evidence: Evidence | undefined, language: Language) => (evidence?.note ? { note: text(evidence.note, language) } : {});
const text = (both: { en: string; zh?: string | undefined }, language: Language) => (language === 'en' ? both.en : (both.zh ?? both.en));

export function sourceOf(evidence: Evidence, pack: RulePack): SourceOfFact {
  const [first] = evidence.sources;
  return { publisher: (first && pack.publishers[first.publisher]?.name) ?? first?.publisher ?? '', url: first?.url ?? '', verifiedOn: evidence.verifiedOn, confidence: evidence.confidence };
}

/** Findings whose sentence does not say what to do next. */
const actions = ['restricted', 'goods-not-looked-at', 'value-missing', 'value-zero', 'quantity-missing', 'near-threshold', 'near-with-transport', 'charge-on-delivery', 'no-service', 'rules-overdue'] as const;

/** The next step, where the sentence of the finding does not name it already. */
function actionFor(finding: Finding, { documents }: Assessment, pack: RulePack, t: Translate): string | undefined {
  // The sentence on a rule of trade that may not reach the parcel asks to enquire first.
  if (finding.once || finding.values.of === 'consignee' || finding.evidence?.ownUse) return undefined;
  if (finding.code === 'document-missing') {
    // The sentence of a weak source asks to enquire first.
    const issuer = finding.evidence?.confidence !== 'low' && pack.documents.get(String(finding.values.document))?.issuedBy;
    return issuer ? (issuer === 'seller' ? t('action.document-own') : t('action.document-missing', { issuer: word(issuer, t) })) : undefined;
  }
  if (finding.code === 'restricted' && !documents.some(({ state, requirement }) => state === 'missing' && requirement !== 'when-asked')) return t('action.restricted-conditions');
  return actions.find((code) => code === finding.code) && t(`action.${finding.code as (typeof actions)[number]}`);
}

function chargeText(charge: Charge, t: Translate, language: Language): string {
  const amount = chargeAmount(charge, t, language);
  const depends = charge.dependsOn?.length ? t('checklist.charge.depends', { on: charge.dependsOn.map((id) => word(id, t)).join(language === 'en' ? ', ' : '、') }) : '';
  const channels = charge.channels ? t('checklist.charge.channels', { channels: charge.channels.map((id) => word(id, t)).join(language === 'en' ? ', ' : '、') }) : '';
  return [t('checklist.charge', { charge: word(charge.charge, t), amount }), depends, channels].filter(Boolean).join(language === 'en' ? ' ' : '');
}

function routeOf({ transport }: Assessment, pack: RulePack, t: Translate, language: Language): ChecklistItem[] {
  const best = transport.find(({ eligible }) => eligible);
  const service = best && pack.services.find(({ id }) => id === best.service);
  if (!best || !service) return [];
  const { delivery } = best;
  const evidence = delivery?.stages.find(({ evidence: one }) => one)?.evidence;
  const window = delivery ? t(isGeneralEstimate(delivery) ? 'checklist.window-estimate' : 'checklist.window', { p50: delivery.p50, p80: delivery.p80, p95: delivery.p95 }) : t('checklist.no-window');
  const late = best.reasons.some(({ code }) => code === 'too-slow');
  return [{ section: 'route', state: late ? 'too-slow' : 'best', stateWord: t(late ? 'checklist.route.too-slow' : 'checklist.route.best'), what: text(service.name, language), action: window, open: false, ...(evidence && { source: sourceOf(evidence, pack) }) }];
}
