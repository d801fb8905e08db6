import { channels, type Measure, type Scope } from './measure.schema';
import type { PackProblem } from './compile-pack';
import type { RulePack } from './pack';

/** What the schema cannot see: unknown ids, sources, periods that overlap or end before they begin, reviews that are overdue. */
export function checkPack(pack: RulePack, on: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const goods = new Set(pack.goods.map(({ id }) => id));
  const schemes = new Set([...pack.files.values()].flatMap(({ measures }) => measures.flatMap((measure) => (measure.kind === 'scheme' ? measure.scheme : []))));
  for (const [code, file] of pack.files) {
    const name = /[A-Z]/.test(code) ? `countries/${code.toLowerCase()}.json` : `unions/${code}.json`;
    const say = (path: string, message: string) => problems.push({ file: name, path, message });
    for (const id of file.goodsLookedAt) if (!goods.has(id)) say('goodsLookedAt', `"${id}" is not in goods.json`);
    for (const measure of [...file.measures, ...file.notices]) {
      for (const id of [...(measure.appliesTo.goods ?? []), ...(measure.appliesTo.exceptGoods ?? [])]) if (!goods.has(id)) say(measure.id, `goods "${id}" is not in goods.json`);
      for (const id of [measure.appliesTo.scheme, measure.appliesTo.outsideScheme]) if (id && !schemes.has(id)) say(measure.id, `no file has a scheme "${id}"`);
      if (measure.validFrom && measure.validUntil && measure.validFrom > measure.validUntil) say(measure.id, `ends (${measure.validUntil}) before it begins (${measure.validFrom})`);
      if (measure.reviewBy < on) say(measure.id, `review overdue since ${measure.reviewBy}: look at its source again, then set verifiedOn and reviewBy`);
      if (measure.verifiedOn > on) say(measure.id, `verified on ${measure.verifiedOn}, which is in the future`);
      if (measure.confidence === 'high' && !measure.sources.some(({ publisher }) => pack.publishers[publisher]?.official)) say(measure.id, 'confidence "high" needs an official source: find one, or write "medium"');
      for (const { publisher, url } of measure.sources) {
        const known = pack.publishers[publisher];
        if (!known) say(measure.id, `publisher "${publisher}" is not in sources.json`);
        else if (!known.hosts.some((host) => hostOf(url) === host || hostOf(url).endsWith(`.${host}`))) say(measure.id, `${hostOf(url)} is not a host of publisher "${publisher}" in sources.json`);
      }
    }
    for (const measure of file.measures) {
      for (const id of measure.kind === 'document' ? [measure.document] : measure.kind === 'restriction' ? (measure.requires ?? []) : []) if (!pack.documents.has(id)) say(measure.id, `document "${id}" has no file in documents/`);
      if (measure.kind === 'charge' && measure.basis !== 'ad-valorem' && measure.ratePercent !== undefined) say(measure.id, `a rate goes with basis "ad-valorem", not "${measure.basis}"`);
    }
    for (const [id, path] of overlaps(file.measures)) say(id, path);
  }
  for (const service of pack.services)
    for (const refusal of service.refuses) for (const id of refusal.goods) if (!goods.has(id)) problems.push({ file: `services/${service.id}.json`, path: 'refuses', message: `goods "${id}" is not in goods.json` });
  return problems;
}

/** The host of an https address; the core has no URL class to ask. */
function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, '').split(/[/?#:]/)[0]?.toLowerCase() ?? '';
}

/** Two periods of one measure may not hold on the same day for the same scope. */
function* overlaps(measures: readonly Measure[]): Generator<[string, string]> {
  const scopeKey = (scope: Scope) => JSON.stringify([scope, channels.length]);
  const seen = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = `${measure.id} ${scopeKey(measure.appliesTo)}`;
    for (const other of seen.get(key) ?? [])
      if ((measure.validUntil === null || other.validFrom === null || other.validFrom <= measure.validUntil) && (other.validUntil === null || measure.validFrom === null || measure.validFrom <= other.validUntil))
        yield [measure.id, `two periods of it hold on the same day (${other.validFrom ?? '…'} to ${other.validUntil ?? '…'}, ${measure.validFrom ?? '…'} to ${measure.validUntil ?? '…'})`];
    seen.set(key, [...(seen.get(key) ?? []), measure]);
  }
}
