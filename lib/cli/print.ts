import type { Assessment, Evidence } from '../core/assessment';
import type { CountryRules } from '../core/regulations/lookup';
import type { RulePack } from '../core/regulations/pack';
import { describeCharge } from '../language/describe-charge';
import { answerText, sectionsOf } from '../language/country-sections';
import { describeFinding, documentName, territoryName, word } from '../language/describe-finding';
import { type Language, type Translate, translator } from '../language/translate';
import { wordsOf } from '../language/words';

const sourceOf = (evidence: { sources: { url: string }[]; verifiedOn: string; confidence: string }, translate: Translate) => `${evidence.sources[0]?.url ?? ''} (${translate('source.verified', { day: evidence.verifiedOn })}, ${word(evidence.confidence, translate)})`;

/** What the rule adds in its own words; often the decisive half. */
const noteOf = (evidence: Evidence | undefined, language: Language) => (evidence?.note ? `\n          ${language === 'en' ? evidence.note.en : (evidence.note.zh ?? evidence.note.en)}` : '');

export function assessmentText(assessment: Assessment, pack: RulePack, language: Language): string {
  const translate = translator(language);
  const { order } = assessment;
  const colon = language === 'en' ? ': ' : '：';
  const lines = [`${translate(`verdict.${assessment.verdict}`).toUpperCase()}  ${order.id}  → ${assessment.destination ? `${territoryName(assessment.destination, language, pack)} (${assessment.destination})` : '?'}  ${order.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join('; ')}`];
  const wide = (label: string) => label.padEnd(language === 'en' ? 8 : 4, language === 'en' ? ' ' : '\u3000');
  const say = (label: string, text: string) => lines.push(`  ${wide(label)}${text}`);
  for (const finding of assessment.findings) say(finding.severity === 'info' ? translate('cli.info') : translate(`verdict.${finding.severity}`).toLowerCase(), `${describeFinding(finding, order, pack, translate, language)}${noteOf(finding.evidence, language)}${finding.evidence ? `\n          ${sourceOf(finding.evidence, translate)}` : ''}`);
  // Several laws may each add a charge that reads the same: once is enough here, the JSON has them all.
  for (const charge of new Set(assessment.charges.map((one) => describeCharge(one, translate, language)))) say(translate('cli.charge'), charge);
  for (const one of assessment.documents) say(translate('cli.paper'), `${documentName(one.document, language, pack)}${colon}${pack.documents.get(one.document)?.fillable ? translate('document.prefilled') : word(one.state, translate)} (${word(one.requirement, translate)})`);
  const best = assessment.transport.find(({ eligible }) => eligible);
  const service = best && pack.services.find(({ id }) => id === best.service)?.name;
  if (best) say(translate('cli.route'), `${service ? (language === 'en' ? service.en : service.zh) : best.service}${colon}${best.delivery ? translate('cli.window', { p50: best.delivery.p50, p80: best.delivery.p80, p95: best.delivery.p95 }) : translate('cli.no-window')}`);
  for (const { text, evidence } of best?.conditions ?? []) say('', `${language === 'en' ? text.en : text.zh}\n          ${sourceOf(evidence, translate)}`);
  return lines.join('\n');
}

/** The answer of the popup as plain text, with the kinds of goods that were looked at, so that silence means something. */
export function countryText(rules: CountryRules, pack: RulePack, language: Language): string {
  const words = wordsOf(language, translator(language), pack);
  const text = answerText(rules, sectionsOf(rules, pack, words, undefined), words);
  return rules.goodsLookedAt.length ? `${text}\n\n${words.t('lookup.goods-looked-at', { goods: rules.goodsLookedAt.map(words.goods).join(words.comma) })}` : text;
}
