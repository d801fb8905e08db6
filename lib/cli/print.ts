import type { Assessment, Evidence } from '../core/assessment';
import type { CountryRules } from '../core/regulations/lookup';
import type { Scope } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';
import { describeCharge } from '../language/describe-charge';
import { describeFinding, documentName, goodsName, territoryName, word } from '../language/describe-finding';
import { type Language, translator } from '../language/translate';

const sourceOf = (evidence: { sources: { url: string }[]; verifiedOn: string; confidence: string }) => `${evidence.sources[0]?.url ?? ''} (verified ${evidence.verifiedOn}, ${evidence.confidence})`;

/** What the rule adds in its own words; often the decisive half. */
const noteOf = (evidence: Evidence | undefined, language: Language) => (evidence?.note ? `\n          ${language === 'en' ? evidence.note.en : (evidence.note.zh ?? evidence.note.en)}` : '');

export function assessmentText(assessment: Assessment, pack: RulePack, language: Language): string {
  const translate = translator(language);
  const { order } = assessment;
  const lines = [`${translate(`verdict.${assessment.verdict}`).toUpperCase()}  ${order.id}  → ${assessment.destination ? `${territoryName(assessment.destination, language, pack)} (${assessment.destination})` : '?'}  ${order.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join('; ')}`];
  for (const finding of assessment.findings) lines.push(`  ${finding.severity.padEnd(7)} ${describeFinding(finding, order, pack, translate, language)}${noteOf(finding.evidence, language)}${finding.evidence ? `\n          ${sourceOf(finding.evidence)}` : ''}`);
  for (const charge of assessment.charges) lines.push(`  charge  ${describeCharge(charge, translate, language)}`);
  for (const one of assessment.documents) lines.push(`  paper   ${documentName(one.document, language, pack)}: ${pack.documents.get(one.document)?.fillable ? translate('document.prefilled') : word(one.state, translate)} (${word(one.requirement, translate)})`);
  const best = assessment.transport.find(({ eligible }) => eligible);
  if (best) lines.push(`  route   ${best.service}${best.delivery ? `: likely ${best.delivery.p50}, by ${best.delivery.p80} in 8 of 10, by ${best.delivery.p95} in 19 of 20` : ': no published transit time on this lane'}`);
  return lines.join('\n');
}

/** When a measure applies, in one bracket: goods, origins, channels, value band and the rest of its scope. */
function scopeText(scope: Partial<Scope>, pack: RulePack, language: Language): string {
  const names = (ids: readonly string[]) => ids.map((id) => goodsName(id, language, pack)).join(', ');
  const few = (codes: readonly string[]) => (codes.length > 8 ? `${codes.slice(0, 6).join(' ')} and ${codes.length - 6} more` : codes.join(' '));
  const band = scope.value && [scope.value.over !== undefined && `over ${scope.value.over}`, scope.value.from !== undefined && `from ${scope.value.from}`, scope.value.below !== undefined && `below ${scope.value.below}`, scope.value.upTo !== undefined && `up to ${scope.value.upTo}`].filter(Boolean).join(' and ');
  const parts = [
    scope.channels?.join('/'),
    scope.goods && names(scope.goods),
    scope.exceptGoods && `except ${names(scope.exceptGoods)}`,
    scope.hsPrefixes && `HS ${scope.hsPrefixes.join(' ')}`,
    scope.regions && `in ${few(scope.regions)}`,
    scope.origins && `made in ${few(scope.origins)}`,
    scope.exceptOrigins && `not made in ${few(scope.exceptOrigins)}`,
    scope.dispatchedFrom && `sent from ${few(scope.dispatchedFrom)}`,
    scope.exceptDispatchedFrom && `not sent from ${few(scope.exceptDispatchedFrom)}`,
    scope.scheme && `under ${scope.scheme}`,
    scope.outsideScheme && `outside ${scope.outsideScheme}`,
    band && `${band} ${scope.value?.currency}`,
  ].filter(Boolean);
  return parts.length ? `(${parts.join('; ')})` : '';
}

export function countryText(rules: CountryRules, pack: RulePack, language: Language): string {
  const out = [`${territoryName(rules.territory, language, pack)} (${rules.territory}) on ${rules.on}, rules ${rules.packVersion}`];
  const section = (title: string, lines: string[]) => out.push('', title, ...(lines.length ? lines.map((line) => `  ${line}`) : ['  nothing known']));
  const value = (limit: { amount: number; currency: string } | null) => (limit ? `${limit.currency} ${limit.amount}` : 'none: charged from the first cent');
  const where = (scope: Partial<Scope>) => scopeText(scope, pack, language);
  for (const levy of ['duty', 'tax'] as const) section(`${levy} threshold`, rules.deMinimis[levy].map((one) => `${value(one.limit)} ${one.basis} ${where(one.appliesTo)}  ${sourceOf(one)}`));
  section('tax rates', rules.taxRates.map((one) => `${one.tax} ${one.class} ${one.ratePercent} % ${where(one.appliesTo)}  ${sourceOf(one)}`));
  section('charges', rules.charges.map((one) => `${one.charge} ${one.amount ? `${one.amount.currency} ${one.amount.amount} ` : ''}${one.ratePercent !== undefined ? `${one.ratePercent} % ` : ''}${one.basis}, paid by ${one.payer} ${where(one.appliesTo)}  ${sourceOf(one)}`));
  section('schemes', rules.schemes.map((one) => `${one.name.en} up to ${value(one.limit)}  ${sourceOf(one)}`));
  section('identification', rules.identification.map((one) => `${one.name.en} of the ${one.of}, ${one.requirement}  ${sourceOf(one)}`));
  section('declarations', rules.declarations.map((one) => `${one.name.en}, filed by ${one.filedBy}, ${one.deadline}  ${sourceOf(one)}`));
  section('documents', rules.documents.map((one) => `${documentName(one.document, language, pack)} (${one.requirement}) ${where(one.appliesTo)}  ${sourceOf(one)}`));
  section('restrictions', rules.restrictions.map((one) => `${one.effect}: ${where(one.appliesTo) || 'all goods'} ${one.conditions?.join(', ') ?? ''}  ${sourceOf(one)}`));
  section('notices', rules.notices.map((one) => `${one.kind}: ${one.message.en}`));
  section('holidays in the next 90 days', rules.holidays.map((one) => `${one.day} ${one.name}`));
  if (rules.unknown.length) out.push('', `UNKNOWN, not researched: ${rules.unknown.join(', ')}`);
  return out.join('\n');
}

export function coverageText(pack: RulePack): string {
  const mark = { researched: '●', partial: '◐', none: '·' };
  const topics = ['thresholds', 'tax-rates', 'charges', 'schemes', 'identification', 'declarations', 'documents', 'restrictions', 'clearance'] as const;
  const header = `${'file'.padEnd(6)}${topics.map((topic) => topic.slice(0, 10).padEnd(12)).join('')}measures  goods`;
  const rows = [...pack.files].map(([code, file]) => `${code.padEnd(6)}${topics.map((topic) => mark[file.coverage[topic]?.state ?? 'none'].padEnd(12)).join('')}${String(file.measures.length).padEnd(10)}${file.goodsLookedAt.length}`);
  return [header, ...rows, '● researched  ◐ partial  · none'].join('\n');
}
