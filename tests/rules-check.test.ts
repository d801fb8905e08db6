import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkFolder, readPackFolder } from '../lib/cli/load-pack';
import { checkPack } from '../lib/core/regulations/check-pack';
import { assemblePack, BrokenPack, compilePack, examinePack, isComplete, problemText } from '../lib/core/regulations/compile-pack';

const raw = readPackFolder('public/rules');
const packDay = [...compilePack(raw).files.values()].flatMap(({ measures, notices }) => [...measures, ...notices].map(({ verifiedOn }) => verifiedOn)).sort().at(-1) ?? '';

type Json = Record<string, unknown>;
/** What `rules check` says when these files of the pack are changed. */
function said(changes: Record<string, (json: Json) => unknown>, on = packDay): string[] {
  const copy = new Map(raw);
  for (const [path, change] of Object.entries(changes)) {
    const json = structuredClone(raw.get(path)) as Json;
    copy.set(path, change(json) ?? json);
  }
  const { parsed, problems } = examinePack(copy);
  const rest = isComplete(parsed) ? checkPack(assemblePack(parsed), on, new Set(problems.map(({ file }) => file))) : [];
  return [...problems, ...rest].map(problemText);
}
const first = (path: string, list: string, change: object) => ({ [path]: (json: Json) => void Object.assign((json[list] as object[])[0] as object, change) });
const put = (path: string, list: string, entry: object) => ({ [path]: (json: Json) => void (json[list] as object[]).push(entry) });
const base = { validFrom: null, validUntil: null, verifiedOn: packDay, reviewBy: '2099-01-01', sources: [{ publisher: 'us-cbp', url: 'https://www.cbp.gov/x', readOn: packDay }], confidence: 'high' };
const threshold = { ...base, id: 'no-x', kind: 'threshold', levy: 'duty', limit: { amount: 1, currency: 'NOK' }, inclusive: true, basis: 'intrinsic', appliesTo: { channels: ['freight'], value: { over: 3, currency: 'NOK', basis: 'cif' } } };
const restriction = { ...base, id: 'no-y', kind: 'restriction', effect: 'restricted', appliesTo: { goods: ['honey'] } };
const notice = { ...base, id: 'no-z', kind: 'advice', message: { en: 'x' } };

test.each([
  ['the currency of a country', { 'countries/no.json': (json: Json) => void Object.assign(json, { currency: 'NKO' }) }, /^countries\/no\.json: currency: no exchange rate for "NKO"; did you mean "NOK"\?$/],
  ['a limit', put('countries/no.json', 'measures', { ...threshold, limit: { amount: 1, currency: 'NKO' } }), /^countries\/no\.json: no-x\.limit\.currency: no exchange rate for "NKO"; did you mean "NOK"\?$/],
  ['a value band', put('countries/no.json', 'measures', { ...threshold, appliesTo: { value: { over: 3, currency: 'NKO', basis: 'cif' } } }), /^countries\/no\.json: no-x\.appliesTo\.value\.currency: no exchange rate for "NKO"/],
  ['the value band of a notice', put('countries/no.json', 'notices', { ...notice, appliesTo: { value: { over: 3, currency: 'NKO', basis: 'cif' } } }), /^countries\/no\.json: no-z\.appliesTo\.value\.currency: no exchange rate for "NKO"/],
  ['the limit of a service', { 'services/express.json': (json: Json) => void (json.limits as object[]).push({ limit: 'value', amount: { amount: 1, currency: 'NKO' }, verifiedOn: packDay, sources: base.sources, confidence: 'high' }) }, /^services\/express\.json: limits\.\d+\.amount\.currency: no exchange rate for "NKO"/],
  ['the exchange rates', { 'exchange-rates.json': (json: Json) => void Object.assign(json.perEuro as object, { NKO: 11 }) }, /^exchange-rates\.json: perEuro\.NKO: "NKO" is no currency of ISO 4217; did you mean "NOK"\?$/],
  ['an origin', put('countries/no.json', 'measures', { ...restriction, appliesTo: { goods: ['honey'], origins: ['QQ'] } }), /^countries\/no\.json: no-y\.appliesTo\.origins: territory "QQ" is not in territories\.json/],
  ['where a notice counts', put('countries/no.json', 'notices', { ...notice, appliesTo: { exceptDispatchedFrom: ['QQ'] } }), /^countries\/no\.json: no-z\.appliesTo\.exceptDispatchedFrom: territory "QQ"/],
  ['the lane of a service', { 'services/express.json': (json: Json) => void Object.assign((json.transit as object[])[0] as object, { to: ['QQ'] }) }, /^services\/express\.json: transit\.0\.to: "QQ" is neither a territory nor a part of the world/],
  ['a region', put('countries/ca.json', 'measures', { ...restriction, id: 'ca-y', appliesTo: { regions: ['QX'] } }), /^countries\/ca\.json: ca-y\.appliesTo\.regions: "QX" is no region of CA/],
  ['goods of a restriction', put('countries/no.json', 'measures', { ...restriction, appliesTo: { exceptGoods: ['cosmetic'] } }), /^countries\/no\.json: no-y\.appliesTo\.exceptGoods: goods "cosmetic" is not in goods\.json; did you mean "cosmetics"\?$/],
  ['goods looked at', { 'countries/no.json': (json: Json) => void (json.goodsLookedAt as string[]).push('hony') }, /^countries\/no\.json: goodsLookedAt: goods "hony" is not in goods\.json; did you mean "honey"\?$/],
  ['goods a service refuses', { 'services/express.json': (json: Json) => void Object.assign((json.refuses as object[])[0] as object, { goods: ['hony'] }) }, /^services\/express\.json: refuses\.0\.goods: goods "hony"/],
  ['the parent of goods', { 'goods.json': (json: Json) => void Object.assign((json as unknown as object[])[1] as object, { parent: 'batery' }) }, /^goods\.json: lithium-battery-alone\.parent: goods "batery" is not in goods\.json; did you mean "battery"\?$/],
  ['a document', put('countries/no.json', 'measures', { ...base, id: 'no-d', kind: 'document', document: 'comercial-invoice', requirement: 'always' }), /^countries\/no\.json: no-d\.document: document "comercial-invoice" has no file in documents\/; did you mean "commercial-invoice"\?$/],
  ['a document a restriction requires', put('countries/no.json', 'measures', { ...restriction, requires: ['import-permitt'] }), /^countries\/no\.json: no-y\.requires: document "import-permitt" .*did you mean "import-permit"/],
  ['a service of a notice', put('countries/no.json', 'notices', { ...notice, kind: 'suspension', appliesTo: { channels: ['express'] }, services: ['expres'] }), /^countries\/no\.json: no-z\.services: service "expres" has no file in services\/; did you mean "express"\?$/],
  ['what opens a service', { 'services/express.json': (json: Json) => void Object.assign((json.refuses as object[])[0] as object, { liftedBy: 'dangerous-goods-agreemnt' }) }, /^services\/express\.json: refuses\.0\.liftedBy: document "dangerous-goods-agreemnt" .*did you mean "dangerous-goods-agreement"/],
  ['a scheme', put('countries/no.json', 'measures', { ...restriction, appliesTo: { scheme: 'voecc' } }), /^countries\/no\.json: no-y\.appliesTo\.scheme: no file has a scheme "voecc"; did you mean "voec"\?$/],
  ['a charge that another replaces', put('countries/no.json', 'measures', { ...base, id: 'no-c', kind: 'charge', charge: 'duty', basis: 'ad-valorem', payer: 'buyer', insteadOf: ['no-dutty'] }), /^countries\/no\.json: no-c\.insteadOf: no file has a charge "no-dutty"/],
  ['a unit', put('countries/no.json', 'measures', { ...restriction, limit: { quantity: 1, unit: 'pieces' } }), /^countries\/no\.json: measures\.\d+ \(no-y\)\.limit\.unit: "pieces" is not one of piece, .*did you mean "piece"\?$/],
  ['a publisher of a document', { 'documents/cn22.json': (json: Json) => void Object.assign(json, { sources: [{ publisher: 'uppu', url: 'https://www.upu.int/x', readOn: packDay }] }) }, /^documents\/cn22\.json: sources\.0\.publisher: publisher "uppu" is not in sources\.json/],
  ['the host of a source', first('countries/no.json', 'measures', { sources: [{ publisher: 'us-cbp', url: 'https://cbp.example.com/x', readOn: packDay }] }), /^countries\/no\.json: no-[a-z-]+\.sources\.0: cbp\.example\.com is not a host of publisher "us-cbp"/],
  ['a day not yet come', first('countries/no.json', 'measures', { verifiedOn: '2098-01-01' }), /^countries\/no\.json: no-[a-z-]+\.verifiedOn: verified on 2098-01-01, which is in the future$/],
  ['what of its union a territory is without', { 'territories.json': (json: Json) => void Object.assign((json as unknown as { code: string }[]).find(({ code }) => code === 'MF') as object, { without: ['eu-low-value-dutty'] }) }, /^territories\.json: MF\.without: "eu-low-value-dutty" is no measure or notice of eu, eu-special; did you mean "eu-low-value-duty"\?$/],
  ['a union without a file', { 'territories.json': (json: Json) => void Object.assign((json as unknown as { code: string }[]).find(({ code }) => code === 'NO') as object, { inherits: ['eux'] }) }, /^territories\.json: NO\.inherits: "eux" has no file unions\/eux\.json; did you mean "eu"\?$/],
  ['a holiday that does not exist', { 'holidays.json': (json: Json) => void Object.assign(json, { NO: { '2026-02-30': 'Never' } }) }, /^holidays\.json: NO\.2026-02-30: write a day that exists/],
  ['two kinds of goods with one id', { 'goods.json': (json: Json) => void (json as unknown as object[]).push(structuredClone((json as unknown as object[])[0] as object)) }, /^goods\.json: battery: two kinds have this id/],
  ['two territories with one code', { 'territories.json': (json: Json) => void (json as unknown as object[]).push(structuredClone((json as unknown as object[])[0] as object)) }, /^territories\.json: AD: two territories have this code/],
  ['a ban that another country’s post alone tells, for every channel', put('countries/no.json', 'measures', { ...restriction, effect: 'prohibited', confidence: 'low', sources: [{ publisher: 'ca-post', url: 'https://www.canadapost-postescanada.ca/x', readOn: packDay }] }), /^countries\/no\.json: no-y: only the post of another country tells this ban: write channels \["post"\], or find the law$/],
  ['an id of another country', put('countries/no.json', 'measures', { ...restriction, id: 'fr-y' }), /^countries\/no\.json: fr-y: an id begins with the code of its file: write "no-y"/],
  ['a file under a wrong name', { 'countries/no.json': (json: Json) => void Object.assign(json, { code: 'SE' }) }, /^countries\/no\.json: code: this belongs into countries\/se\.json: rename the file, or mend the code in it$/],
  ['an overdue review', first('countries/no.json', 'measures', { reviewBy: '2026-01-01' }), /^countries\/no\.json: no-[a-z-]+: review overdue since 2026-01-01: look at its source again/],
  ['a typing error in a key', first('countries/no.json', 'measures', { validform: packDay }), /^countries\/no\.json: measures\.0 \(no-[a-z-]+\): unknown key "validform"; did you mean "validFrom"\?$/],
  ['a kind that does not exist', first('countries/no.json', 'measures', { kind: 'treshold' }), /^countries\/no\.json: measures\.0 \(no-[a-z-]+\)\.kind: "treshold" is no kind of measure; write one of threshold, .*did you mean "threshold"\?$/],
  ['a key that is missing', { 'countries/no.json': (json: Json) => void delete (json.measures as Record<string, unknown>[])[0]?.confidence }, /^countries\/no\.json: measures\.0 \(no-[a-z-]+\)\.confidence: is missing; write one of high, medium, low$/],
  ['a currency in small letters', { 'countries/no.json': (json: Json) => void Object.assign(json, { currency: 'nok' }) }, /^countries\/no\.json: currency: write a currency as three capital letters; "nok" stands there$/],
  ['a date that does not exist', first('countries/no.json', 'measures', { validUntil: '2027-02-29' }), /^countries\/no\.json: measures\.0 \(no-[a-z-]+\)\.validUntil: this day does not exist; "2027-02-29" stands there$/],
  ['overlapping periods', { 'countries/no.json': (json: Json) => void (json.measures as object[]).push({ ...threshold, validUntil: '2026-06-30' }, { ...threshold, validFrom: '2026-06-30' }) }, /^countries\/no\.json: no-x: two periods of it hold on the same day/],
  ['a gap between periods', { 'countries/no.json': (json: Json) => void (json.measures as object[]).push({ ...threshold, validUntil: '2026-06-29' }, { ...threshold, validFrom: '2026-07-01' }) }, /^countries\/no\.json: no-x: no period holds from 2026-06-30 to 2026-06-30: what was the law then\?$/],
])('%s is found, with the file, the place and what to write', (_, changes, expected) => {
  const problems = said(changes as Record<string, (json: Json) => unknown>);
  expect(problems.filter((problem) => expected.test(problem)), problems.join('\n')).toHaveLength(1);
});

test('periods that meet are neither a gap nor an overlap, and the last day of a review is in time', () => {
  expect(said({ 'countries/no.json': (json: Json) => void (json.measures as object[]).push({ ...threshold, validUntil: '2026-06-30' }, { ...threshold, validFrom: '2026-07-01' }) })).toEqual([]);
  expect(said(first('countries/no.json', 'measures', { reviewBy: packDay }))).toEqual([]);
});

test('a country’s own post may tell a ban for every channel, another’s one for the post', () => {
  const ban = { ...restriction, effect: 'prohibited', confidence: 'low' };
  const posten = [{ publisher: 'no-posten', url: 'https://www.posten.no/x', readOn: packDay }];
  const canada = [{ publisher: 'ca-post', url: 'https://www.canadapost-postescanada.ca/x', readOn: packDay }];
  expect(said(put('countries/no.json', 'measures', { ...ban, sources: posten }))).toEqual([]);
  expect(said(put('countries/no.json', 'measures', { ...ban, appliesTo: { goods: ['honey'], channels: ['post'] }, sources: canada }))).toEqual([]);
});

test('two measures of different kinds may not share an id', () => {
  expect(said({ 'countries/no.json': (json: Json) => void (json.measures as object[]).push({ ...threshold, id: 'no-q' }, { ...restriction, id: 'no-q' }) })).toEqual(['countries/no.json: no-q: two measures of different kinds have this id (threshold, restriction): rename one']);
});

test('a broken file does not hide the others, nor is the rest blamed for its absence', () => {
  const problems = said({
    'countries/no.json': (json: Json) => void Object.assign(json, { currency: 'nok' }),
    'documents/cn22.json': (json: Json) => void delete (json as Record<string, unknown>).name,
    'unions/gcc.json': (json: Json) => void Object.assign(json, { mesures: [] }),
    'countries/fr.json': (json: Json) => void Object.assign(json, { currency: 'EUX' }),
  });
  expect([...new Set(problems.map((problem) => problem.split(':')[0]))].sort()).toEqual(['countries/fr.json', 'countries/no.json', 'documents/cn22.json', 'unions/gcc.json']);
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
test('files that are no JSON at all are all named, and the rest of the folder is checked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  folders.push(folder);
  cpSync('public/rules', folder, { recursive: true });
  for (const file of ['countries/no.json', 'unions/eu.json']) writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').slice(0, -3));
  writeFileSync(join(folder, 'countries/fr.json'), readFileSync(join(folder, 'countries/fr.json'), 'utf8').replace('"currency": "EUR"', '"currency": "EUX"'));
  const { problems, pack } = checkFolder(folder, packDay);
  expect(problems.map(({ file }) => file)).toEqual(['countries/no.json', 'unions/eu.json', 'countries/fr.json']);
  expect(problems[0]?.message).toMatch(/^is not JSON: .*; look for a comma, quote or bracket/);
  expect(pack?.files.has('US')).toBe(true);
  writeFileSync(join(folder, 'goods.json'), '[');
  const without = checkFolder(folder, packDay);
  expect(without.pack).toBeUndefined();
  expect(new Set(without.problems.map(({ file }) => file))).toEqual(new Set(['countries/no.json', 'goods.json', 'unions/eu.json']));
  expect(() => readPackFolder(folder)).toThrow(BrokenPack);
});
