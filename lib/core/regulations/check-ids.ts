import { isoDate } from './measure.schema';
import { nameOfRules } from './check-references';
import { didYouMean } from './nearest';
import type { PackProblem } from './compile-pack';
import type { RulePack } from './pack';

const twice = (all: readonly string[]) => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];

/** Ids that stand twice, begin with another file's code, or name a union, a region or a currency that does not exist. */
export function checkIds(pack: RulePack, broken: ReadonlySet<string>): PackProblem[] {
  const problems: PackProblem[] = [];
  const say = (file: string, path: string, message: string) => problems.push({ file, path, message });
  for (const id of twice(pack.goods.map((kind) => kind.id))) say('goods.json', id, 'two kinds have this id: rename one, or put them together');
  for (const code of twice(pack.territories.map((one) => one.code))) say('territories.json', code, 'two territories have this code: keep one row');
  const unions = [...pack.files.keys()].filter((code) => !/[A-Z]/.test(code));
  for (const { code, inherits, without = [], regions, regionPostcodes, postcodeLengths } of pack.territories) {
    for (const union of inherits) if (!pack.files.has(union) && !broken.has(nameOfRules(union))) say('territories.json', `${code}.inherits`, `"${union}" has no file ${nameOfRules(union)}${didYouMean(union, unions)}`);
    const inherited = inherits.flatMap((union) => [...(pack.files.get(union)?.measures ?? []), ...(pack.files.get(union)?.notices ?? [])].map(({ id }) => id));
    if (!inherits.some((union) => broken.has(nameOfRules(union)))) for (const id of without) if (!inherited.includes(id)) say('territories.json', `${code}.without`, `"${id}" is no measure or notice of ${inherits.join(', ')}${didYouMean(id, inherited)}`);
    for (const region of Object.keys(regionPostcodes ?? {})) if (!regions?.[region]) say('territories.json', `${code}.regionPostcodes`, `"${region}" is not among its regions${didYouMean(region, Object.keys(regions ?? {}))}`);
    if (!regionPostcodes !== !postcodeLengths) say('territories.json', code, 'regionPostcodes and postcodeLengths belong together: write how many letters and digits a whole postcode has');
  }
  const territories = new Set(pack.territories.map(({ code }) => code));
  for (const [code, days] of Object.entries(pack.holidays)) {
    if (!territories.has(code)) say('holidays.json', code, `territory "${code}" is not in territories.json`);
    for (const day of Object.keys(days)) if (!isoDate.safeParse(day).success) say('holidays.json', `${code}.${day}`, 'write a day that exists, as YYYY-MM-DD');
  }
  const currencies = new Set(Intl.supportedValuesOf('currency'));
  for (const currency of Object.keys(pack.exchangeRates.perEuro)) if (!currencies.has(currency)) say('exchange-rates.json', `perEuro.${currency}`, `"${currency}" is no currency of ISO 4217${didYouMean(currency, currencies)}`);

  const filesOf = new Map<string, string[]>();
  for (const [code, { measures, notices }] of pack.files) {
    for (const id of new Set([...measures, ...notices].map((one) => one.id))) filesOf.set(id, [...(filesOf.get(id) ?? []), code]);
    for (const id of twice(notices.map((one) => `${one.id} ${JSON.stringify(one.appliesTo)} ${one.validFrom}`))) say(nameOfRules(code), id.split(' ')[0] ?? '', 'two notices have this id: rename one');
    const kindOf = new Map<string, string>();
    for (const { id, kind } of measures) {
      if (kindOf.has(id) && kindOf.get(id) !== kind) say(nameOfRules(code), id, `two measures of different kinds have this id (${kindOf.get(id)}, ${kind}): rename one`);
      kindOf.set(id, kind);
    }
    const shared = new Set(measures.map((one) => one.id));
    for (const { id } of notices) if (shared.has(id)) say(nameOfRules(code), id, 'a measure and a notice have this id: rename one');
  }
  // A territory may put its own row in the place of one it shares with others; such an id begins with the code of the file it comes from.
  for (const [id, codes] of filesOf) {
    const own = codes.filter((code) => id.startsWith(`${code.toLowerCase().split('-')[0]}-`));
    const isCopy = (code: string) => {
      const { inherits = [], postcodes } = pack.territories.find((one) => one.code === code) ?? {};
      return inherits.some((union) => broken.has(nameOfRules(union))) || own.some((other) => !/[A-Z]/.test(other) || inherits.includes(other) || postcodes?.country === other);
    };
    for (const code of codes) if (!own.includes(code) && !isCopy(code)) say(nameOfRules(code), id, `an id begins with the code of its file: write "${code.toLowerCase()}-${id.replace(/^[a-z]{2,4}-/, '')}"${own.length ? `; this one stands in ${own.map(nameOfRules).join(' and ')}` : ''}`);
  }
  return problems;
}
