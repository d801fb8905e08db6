import type { Measure } from './measure.schema';
import { contradictions, gaps, overlaps } from './check-periods';
import { didYouMean } from './nearest';
import type { PackProblem } from './compile-pack';
import type { RulePack } from './pack';

/** What the schema cannot see: unknown ids, sources, periods that overlap, leave a gap or end before they begin, files that contradict each other, reviews that are overdue. */
export function checkPack(pack: RulePack, on: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const goods = new Set(pack.goods.map(({ id }) => id));
  const schemes = new Set([...pack.files.values()].flatMap(({ measures }) => measures.flatMap((measure) => (measure.kind === 'scheme' ? measure.scheme : []))));
  const known = new Set(pack.territories.flatMap(({ code, inherits }) => [code, ...inherits]));
  const currencies = new Set(['EUR', ...Object.keys(pack.exchangeRates.perEuro)]);
  for (const [code, file] of pack.files) {
    const name = /[A-Z]/.test(code) ? `countries/${code.toLowerCase()}.json` : `unions/${code}.json`;
    const say = (path: string, message: string) => problems.push({ file: name, path, message });
    for (const id of file.goodsLookedAt) if (!goods.has(id)) say('goodsLookedAt', `"${id}" is not in goods.json${didYouMean(id, goods)}`);
    for (const measure of [...file.measures, ...file.notices]) {
      for (const id of [...(measure.appliesTo.goods ?? []), ...(measure.appliesTo.exceptGoods ?? [])]) if (!goods.has(id)) say(measure.id, `goods "${id}" is not in goods.json${didYouMean(id, goods)}`);
      for (const id of [measure.appliesTo.scheme, measure.appliesTo.outsideScheme]) if (id && !schemes.has(id)) say(measure.id, `no file has a scheme "${id}"`);
      if (measure.validFrom && measure.validUntil && measure.validFrom > measure.validUntil) say(measure.id, `ends (${measure.validUntil}) before it begins (${measure.validFrom})`);
      if (measure.reviewBy < on) say(measure.id, `review overdue since ${measure.reviewBy}: look at its source again, then set verifiedOn and reviewBy`);
      if (measure.verifiedOn > on) say(measure.id, `verified on ${measure.verifiedOn}, which is in the future`);
      if (measure.confidence === 'high' && !measure.sources.some(({ publisher }) => pack.publishers[publisher]?.official)) say(measure.id, 'confidence "high" needs an official source: find one, or write "medium"');
      for (const { publisher, url } of measure.sources) {
        const known = pack.publishers[publisher];
        if (!known) say(measure.id, `publisher "${publisher}" is not in sources.json${didYouMean(publisher, Object.keys(pack.publishers))}`);
        else if (!known.hosts.some((host) => hostOf(url) === host || hostOf(url).endsWith(`.${host}`))) say(measure.id, `${hostOf(url)} is not a host of publisher "${publisher}" in sources.json`);
      }
    }
    for (const measure of file.measures) {
      for (const id of measure.kind === 'document' ? [measure.document] : measure.kind === 'restriction' ? (measure.requires ?? []) : []) if (!pack.documents.has(id)) say(measure.id, `document "${id}" has no file in documents/${didYouMean(id, pack.documents.keys())}`);
      if (measure.kind === 'charge' && !['ad-valorem', 'advanced'].includes(measure.basis) && measure.ratePercent !== undefined) say(measure.id, `a rate goes with basis "ad-valorem" or "advanced", not "${measure.basis}"`);
    }
    for (const { id, message } of [...overlaps(file.measures), ...gaps(file.measures)]) say(id, message);
    if (!known.has(code)) say('code', `"${code}" is neither a territory of territories.json nor a union that one of them inherits`);
    for (const measure of file.measures) for (const currency of currenciesOf(measure)) if (!currencies.has(currency)) say(measure.id, `no exchange rate for "${currency}"${didYouMean(currency, currencies)}`);
  }
  for (const { code } of pack.territories) for (const { files, id, message } of contradictions(code, pack)) if (!problems.some((known) => known.path === id && known.message === message)) problems.push({ file: files, path: id, message });
  for (const service of pack.services)
    for (const { id, goods: kinds = [], sources } of service.conditions) {
      for (const kind of kinds) if (!goods.has(kind)) problems.push({ file: `services/${service.id}.json`, path: id, message: `goods "${kind}" is not in goods.json${didYouMean(kind, goods)}` });
      for (const { publisher } of sources) if (!pack.publishers[publisher]) problems.push({ file: `services/${service.id}.json`, path: id, message: `publisher "${publisher}" is not in sources.json` });
    }
  for (const service of pack.services)
    for (const refusal of service.refuses) for (const id of refusal.goods) if (!goods.has(id)) problems.push({ file: `services/${service.id}.json`, path: 'refuses', message: `goods "${id}" is not in goods.json` });
  return problems;
}

/** The host of an https address; the core has no URL class to ask. */
function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, '').split(/[/?#:]/)[0]?.toLowerCase() ?? '';
}

/** Every currency a measure writes an amount in. */
function currenciesOf(measure: Measure): Set<string> {
  return new Set([...JSON.stringify(measure).matchAll(/"currency":"([A-Z]{3})"/g)].map(([, code]) => code ?? ''));
}
