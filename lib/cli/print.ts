import { byUrgency } from '../language/order-sorting';
import { notesOnce } from '../language/notes-once';
import { type Assessment, type Evidence, type SettledAssessment, type Verdict, verdicts } from '../core/assessment';
import { isGeneralEstimate } from '../core/clearance/delivery-window';
import type { CountryRules } from '../core/regulations/lookup';
import type { RulePack } from '../core/regulations/pack';
import type { SettledOrder } from '../core/trade/order';
import { lineText } from '../core/trade/pieces';
import { chargeLines, chargeLineText } from '../language/charge-lines';
import { customsPapers, filledPapers, paperState } from '../export/customs-papers';
import { answerText, isGoodsLookedAt, sectionsOf } from '../language/country-sections';
import { documentName, territoryName, word } from '../language/describe-finding';
import { describeGroup, type FindingGroup, groupFindings } from '../language/group-findings';
import { type Language, type MessageId, type Translate, translator } from '../language/translate';
import { reasonText } from '../language/service-reasons';
import { toldFindings } from '../language/told-findings';
import { wordsOf } from '../language/words';
import { settledText, summaryText } from './print-summary';

type Told = Pick<Evidence, 'sources' | 'verifiedOn' | 'confidence' | 'note'>;

/** What the rule adds in its own words, often the decisive half, and who says so since when; a note that stands under another order is told by its number. */
function backing(evidence: Told, translate: Translate, language: Language, under?: string): string {
  const note = !evidence.note ? '' : under !== undefined ? `${translate('cli.note-as', { order: under })} ` : `${language === 'en' ? evidence.note.en : (evidence.note.zh ?? evidence.note.en)} `;
  return `${note}[${evidence.sources[0]?.url ?? ''}, ${translate('source.verified', { day: evidence.verifiedOn })}, ${word(evidence.confidence, translate)}]`;
}

const placeOf = ({ destination }: Assessment, pack: RulePack, language: Language) => (destination ? territoryName(destination, language, pack) : '?');

/** `toldUnder`: note, notice, condition or limit of a service → the order under which it stands; fifty orders need not repeat it. */
export function assessmentText(assessment: Assessment, pack: RulePack, language: Language, toldUnder = new Map<string, string>()): string {
  const translate = translator(language);
  const { order } = assessment;
  const comma = language === 'en' ? ', ' : '、';
  const colon = language === 'en' ? ': ' : '：';
  const lines = [`${translate(`verdict.${assessment.verdict}`).toUpperCase()}  ${order.id}  → ${placeOf(assessment, pack, language)}${assessment.destination ? ` (${assessment.destination})` : ''}  ${order.lines.map(lineText).join('; ')}`];
  const wide = (label: string) => label.padEnd(language === 'en' ? 8 : 5, language === 'en' ? ' ' : '\u3000');
  const say = (label: string, text: string) => lines.push(`  ${wide(label)}${text}`);
  /** The other order under which this stands already. */
  const elsewhere = (text: string): string | undefined => {
    const under = toldUnder.get(text) ?? order.id;
    toldUnder.set(text, under);
    return under === order.id ? undefined : under;
  };
  const backed = (evidence: Told) => backing(evidence, translate, language, evidence.note && elsewhere(evidence.note.en));
  const tell = (group: FindingGroup) => {
    const [{ severity, once }] = group;
    const label = severity === 'info' ? translate('cli.info') : once && severity === 'care' ? translate('cli.once') : translate(`verdict.${severity}`).toLowerCase();
    const backings = new Set(group.flatMap((finding) => {
      const evidence = evidences.get(finding);
      // Several charges are each told below with what backs them.
      return evidence && !finding.further ? backed(evidence) : [];
    }));
    // A notice is its own note: its source follows at once.
    const gap = group[0].code === 'notice' ? ' ' : '\n          ';
    say(label, [describeGroup(group, order, pack, translate, language), ...backings].join(gap));
  };
  const told = toldFindings(assessment);
  const evidences = new Map(notesOnce(told, ({ evidence }) => evidence).map(({ one, evidence }) => [one, evidence as Told | undefined]));
  const groups = groupFindings(told);
  for (const group of groups) if (group[0].severity !== 'info') tell(group);
  if (assessment.verdict === 'stop') return [...lines, `  ${wide('')}${translate('cli.stopped')}`].join('\n');
  const due = chargeLines(assessment.charges, translate, language);
  const noted = notesOnce([...told.flatMap(({ evidence, further }) => (evidence && !further ? evidence : [])), ...due.flatMap(({ evidence }) => evidence)], (evidence) => evidence);
  const backedBy = new Map(noted.map(({ one, evidence }) => [one, evidence]));
  for (const line of due) say(translate('cli.charge'), [chargeLineText(line, translate, language), ...(line.unsure ? [] : line.evidence).map((one) => backed(backedBy.get(one) ?? one))].join('\n          '));
  const papers = new Map<MessageId, string[]>();
  const filled = filledPapers(customsPapers(assessment, pack));
  for (const one of assessment.documents) {
    if (paperState(one, assessment, pack, filled) === 'not-filled') continue;
    const finding = assessment.findings.find(({ code, values }) => code === 'document-missing' && values.document === one.document);
    const state: MessageId = pack.documents.get(one.document)?.fillable ? 'cli.prefilled' : one.state === 'held' ? 'cli.held' : one.state === 'of-carrier' ? 'cli.of-carrier' : one.requirement === 'when-asked' ? 'cli.when-asked' : finding?.values.of === 'consignee' ? 'cli.of-buyer' : finding?.once && finding.severity === 'care' ? 'cli.once-paper' : 'cli.missing';
    papers.set(state, [...(papers.get(state) ?? []), documentName(one.document, language, pack)]);
  }
  for (const [state, names] of papers) say(translate('cli.papers'), translate(state, { papers: names.join(comma) }));
  const best = assessment.transport.find(({ eligible }) => eligible);
  const service = best && pack.services.find(({ id }) => id === best.service)?.name;
  // A sofa whose weight nobody knows may be too heavy for the service that is named.
  const unweighed = best?.reasons.find(({ code }) => code === 'weight-unknown');
  const limit = unweighed ? reasonText(unweighed, wordsOf(language, translate, pack)) : '';
  const isNew = limit !== '' && !elsewhere(limit);
  if (best) say(translate('cli.route'), `${service ? (language === 'en' ? service.en : service.zh) : best.service}${colon}${best.delivery ? translate(isGeneralEstimate(best.delivery) ? 'cli.window-estimate' : 'cli.window', { p50: best.delivery.p50, p80: best.delivery.p80, p95: best.delivery.p95 }) : translate('cli.no-window')}${isNew ? `${language === 'en' ? '; ' : '；'}${limit}` : ''}`);
  const before = new Set<string>();
  for (const { text, evidence } of best?.conditions ?? []) {
    const under = elsewhere(text.en);
    if (under === undefined) say('', `${language === 'en' ? text.en : text.zh} ${backing(evidence, translate, language)}`);
    else before.add(under);
  }
  if (before.size) say('', translate('cli.conditions-as', { order: [...before].join(comma) }));
  const noticed = new Set<string>();
  for (const group of groups.filter(([{ severity }]) => severity === 'info')) {
    // What holds for a part of the country alone stands with every order to it, so that an order elsewhere is not thought to share it.
    const under = group[0].code === 'notice' && !group[0].values.ofPlace ? elsewhere(describeGroup(group, order, pack, translate, language)) : undefined;
    if (under === undefined) tell(group);
    else noticed.add(under);
  }
  if (noticed.size) say(translate('cli.info'), translate('cli.notices-as', { order: [...noticed].join(comma) }));
  return lines.join('\n');
}

/** More orders than a seller reads at once are written as they come, in the order of the file. */
const mostSorted = 5000;

/** What stays today first and the most urgent order first; of very many orders, one after another without keeping them, and the sums of their verdicts last. */
export function* assessmentsText(count: number, assessments: Iterable<Assessment>, pack: RulePack, language: Language, settled: readonly SettledOrder[] = [], afterwards: Iterable<SettledAssessment> = []): Generator<string> {
  const t = translator(language);
  const sorted = count > mostSorted ? assessments : byUrgency([...assessments]);
  let gap = '';
  if (count > mostSorted) {
    yield t('cli.unsorted', { count, most: mostSorted });
    gap = '\n\n';
  }
  if (Array.isArray(sorted) && sorted.length > 0) {
    yield summaryText(sorted, pack, language);
    gap = '\n\n';
  }
  if (settled.length) {
    yield `${gap && '\n'}${settledText(settled, 'summary.settled-judged', language)}`;
    gap = '\n\n';
  }
  const toldUnder = new Map<string, string>();
  const verdictsFound = new Map<Verdict, number>();
  for (const assessment of sorted) {
    verdictsFound.set(assessment.verdict, (verdictsFound.get(assessment.verdict) ?? 0) + 1);
    yield `${gap}${assessmentText(assessment, pack, language, toldUnder)}`;
    gap = '\n\n';
  }
  for (const assessment of afterwards) yield `${gap}[${t(`settled.${assessment.settled}`)}] ${assessmentText(assessment, pack, language, toldUnder)}`;
  if (count > mostSorted) yield `${gap}${t('cli.unsorted-sum', { counts: verdicts.flatMap((verdict) => verdictsFound.get(verdict) ? `${t(`verdict.${verdict}`).toUpperCase()} ${verdictsFound.get(verdict)}` : []).join(language === 'en' ? ', ' : '、') })}`;
}

/** The answer of the popup as plain text, with the kinds of goods that were looked at, so that silence means something. */
export function countryText(rules: CountryRules, pack: RulePack, language: Language, goods?: string): string {
  const words = wordsOf(language, translator(language), pack);
  const text = answerText(rules, sectionsOf(rules, pack, words, undefined, goods), words);
  if (goods !== undefined) return isGoodsLookedAt(goods, rules, pack) ? text : `${text}\n\n${words.t('lookup.goods-not-looked-at', { goods: words.goods(goods) })}`;
  return rules.goodsLookedAt.length ? `${text}\n\n${words.t('lookup.goods-looked-at', { goods: rules.goodsLookedAt.map(words.goods).join(words.comma) })}` : text;
}
