import { ownPart } from '../transport/service.schema';
import { didYouMean } from './nearest';
import type { PackProblem } from './compile-pack';
import type { RulePack } from './pack';

type Say = (path: string, message: string) => void;

/** Keys under which an id of another file may stand, whatever the file: what is written there must exist. */
const meaningOf: Readonly<Record<string, 'currency' | 'goods' | 'territory' | 'place' | 'document' | 'service' | 'charge' | 'scheme' | 'publisher' | 'past'>> = {
  currency: 'currency',
  goods: 'goods',
  exceptGoods: 'goods',
  goodsLookedAt: 'goods',
  parent: 'goods',
  whenUsed: 'goods',
  whenForChildren: 'goods',
  whenCamouflage: 'goods',
  origins: 'territory',
  exceptOrigins: 'territory',
  dispatchedFrom: 'territory',
  exceptDispatchedFrom: 'territory',
  from: 'territory',
  to: 'place',
  country: 'territory',
  document: 'document',
  requires: 'document',
  liftedBy: 'document',
  services: 'service',
  scheme: 'scheme',
  insteadOf: 'charge',
  outsideScheme: 'scheme',
  publisher: 'publisher',
  verifiedOn: 'past',
  readOn: 'past',
};

/** The host of an https address; the core has no URL class to ask. */
export const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').split(/[/?#:]/)[0]?.toLowerCase() ?? '';

/** Every currency, kind of goods, territory, document, scheme and publisher named anywhere in the pack exists, and every day of verification is past. */
export function checkReferences(pack: RulePack, on: string, broken: ReadonlySet<string>): PackProblem[] {
  const problems: PackProblem[] = [];
  const rulesAreWhole = ![...broken].some((path) => /^(countries|unions)\//.test(path));
  const known = {
    currency: new Set(['EUR', ...Object.keys(pack.exchangeRates.perEuro)]),
    goods: new Set(pack.goods.map(({ id }) => id)),
    territory: new Set(pack.territories.map(({ code }) => code)),
    // A lane may lead to a part of the world, or to the sender's own.
    place: new Set(['*', ownPart, ...pack.territories.flatMap(({ code, world }) => (world ? [code, world] : [code]))]),
    document: new Set([...pack.documents.keys(), ...[...broken].flatMap((path) => /^documents\/(.+)\.json$/.exec(path)?.[1] ?? [])]),
    service: new Set([...pack.services.map(({ id }) => id), ...[...broken].flatMap((path) => /^services\/(.+)\.json$/.exec(path)?.[1] ?? [])]),
    charge: new Set([...pack.files.values()].flatMap(({ measures }) => measures.flatMap((measure) => (measure.kind === 'charge' ? measure.id : [])))),
    scheme: new Set([...pack.files.values()].flatMap(({ measures }) => measures.flatMap((measure) => (measure.kind === 'scheme' ? measure.scheme : [])))),
    publisher: new Set(Object.keys(pack.publishers)),
  };
  const messages = {
    currency: (id: string) => `no exchange rate for "${id}"`,
    goods: (id: string) => `goods "${id}" is not in goods.json`,
    territory: (id: string) => `territory "${id}" is not in territories.json`,
    place: (id: string) => `"${id}" is neither a territory nor a part of the world in territories.json`,
    document: (id: string) => `document "${id}" has no file in documents/`,
    service: (id: string) => `service "${id}" has no file in services/`,
    charge: (id: string) => `no file has a charge "${id}"`,
    scheme: (id: string) => `no file has a scheme "${id}"`,
    publisher: (id: string) => `publisher "${id}" is not in sources.json`,
  };
  const look = (key: string, text: string, path: string, say: Say) => {
    const meaning = meaningOf[key];
    if (!meaning) return;
    if (meaning === 'past') {
      if (text > on) say(path, `${key === 'readOn' ? 'read' : 'verified'} on ${text}, which is in the future`);
      return;
    }
    if (known[meaning].has(text) || (meaning === 'territory' && text === '*') || ((meaning === 'scheme' || meaning === 'charge') && !rulesAreWhole)) return;
    say(path, `${messages[meaning](text)}${didYouMean(text, known[meaning])}`);
  };
  const walk = (node: unknown, key: string, path: string, say: Say): void => {
    if (typeof node === 'string') look(key, node, path, say);
    else if (Array.isArray(node)) node.forEach((one, index) => walk(one, key, `${path ? `${path}.` : ''}${(one as { id?: string } | null)?.id ?? (typeof one === 'string' ? '' : index)}`.replace(/\.$/, ''), say));
    else if (node !== null && typeof node === 'object') {
      const { publisher, url } = node as { publisher?: unknown; url?: unknown };
      const named = typeof publisher === 'string' ? pack.publishers[publisher] : undefined;
      if (named && typeof url === 'string' && !named.hosts.some((host) => hostOf(url) === host || hostOf(url).endsWith(`.${host}`))) say(path, `${hostOf(url)} is not a host of publisher "${publisher}" in sources.json`);
      for (const [name, child] of Object.entries(node)) walk(child, name, path ? `${path}.${name}` : name, say);
    }
  };
  const check = (file: string, content: unknown) => walk(content, '', '', (path, message) => problems.push({ file, path: path.replace(/^(measures|notices)\./, ''), message }));
  for (const [code, file] of pack.files) {
    check(nameOfRules(code), file);
    const territory = pack.territories.find((one) => one.code === code);
    for (const measure of [...file.measures, ...file.notices])
      for (const region of measure.appliesTo.regions ?? []) if (territory && !territory.regions?.[region]) problems.push({ file: nameOfRules(code), path: `${measure.id}.appliesTo.regions`, message: `"${region}" is no region of ${code} in territories.json${didYouMean(region, Object.keys(territory.regions ?? {}))}` });
  }
  check('goods.json', pack.goods);
  check('territories.json', pack.territories.map(({ code, postcodes }) => ({ id: code, postcodes })));
  for (const [id, document] of pack.documents) check(`documents/${id}.json`, document);
  for (const service of pack.services) check(`services/${service.id}.json`, service);
  return problems;
}

/** Where the rules of a territory or union lie in the pack. */
export const nameOfRules = (code: string): string => (/[A-Z]/.test(code) ? `countries/${code.toLowerCase()}.json` : `unions/${code}.json`);
