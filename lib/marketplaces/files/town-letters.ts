import { countryOfTown, townAndState } from './state-and-zip';

/** Letters of states, provinces and cantons that stand behind towns: of the United States, Canada, Italy, Brazil, Australia, Switzerland, India and Germany. */
const partsOf: readonly ReadonlySet<string>[] = [
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR',
  'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV',
  'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO',
  'SA WA NT',
  'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH',
  'AN AP AR AS BR CG CH CT DD DL DN GA GJ HR HP JH JK KA KL LA LD MP MH ML MN MZ NL OD OR PB PY RJ SK TG TN TR TS UK UP UT WB',
  'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH',
].map((letters) => new Set(letters.split(' ')));

/** Capitals of countries whose letters are a part of another. */
const capitals = new Map(
  Object.entries({ AL: 'tirana|tiranë', AR: 'buenos aires', AT: 'wien|vienna|vienne|viena', BA: 'sarajevo', BE: 'brussels|bruxelles|brussel|brüssel', BG: 'sofia|sofija', BO: 'la paz|sucre', BR: 'brasília|brasilia', CA: 'ottawa', CH: 'bern|berne|berna', CL: 'santiago', CN: 'beijing|peking', CO: 'bogotá|bogota', CR: 'san josé', CZ: 'praha|prague|prag', DE: 'berlin', ES: 'madrid', FI: 'helsinki', FR: 'paris', GE: 'tbilisi', GR: 'athens|athina|athen', ID: 'jakarta', IL: 'jerusalem', IN: 'new delhi', IS: 'reykjavik|reykjavík', KR: 'seoul', LI: 'vaduz', LT: 'vilnius', LU: 'luxembourg|luxemburg', MA: 'rabat', ME: 'podgorica', MT: 'valletta', MX: 'mexico city', NA: 'windhoek', NL: 'amsterdam', NO: 'oslo', PE: 'lima', PT: 'lisboa|lisbon|lissabon', RO: 'bucurești|bucharest|bukarest|bucuresti', RS: 'belgrade|beograd', SA: 'riyadh', SE: 'stockholm', SI: 'ljubljana', SK: 'bratislava', TH: 'bangkok', TN: 'tunis', TR: 'ankara', UK: 'london', VE: 'caracas' }).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

/** "Berlin, DE": a capital before the letters of its own country. */
const isCapital = (town: string, code: string): boolean => capitals.get(town.toLowerCase()) === code;

/**
 * Whether the letters behind the towns of a column are taken for parts of countries, from which no country is read: some are no country's, or one country has all of them as parts.
 * A capital before the letters of its own country says otherwise of all of them: "Wien, AT" and "Praha, CZ", but "Napoli, NA" alone may be Naples or Namibia.
 */
export function areParts(values: readonly string[], isCountry: (text: string) => boolean): boolean {
  const letters = new Set<string>();
  let hasCapital = false;
  for (const text of values) {
    const [, town = '', code] = townAndState.exec(text.trim()) ?? [];
    if (code === undefined) continue;
    letters.add(code);
    hasCapital ||= isCapital(town, code);
  }
  const all = [...letters];
  if (all.some((code) => !isCountry(code))) return true;
  return all.length > 0 && !hasCapital && partsOf.some((parts) => all.every((code) => parts.has(code)));
}

/** "Napoli, NA" without its letters among parts, but for a state of North America that is nobody else's, and "Berlin, DE" as its country elsewhere. */
export function plainTown(text: string, isAmongParts: boolean): string {
  if (isAmongParts) return countryOfTown(text) ? text : text.replace(townAndState, '$1');
  const [, town = '', code = ''] = townAndState.exec(text.trim()) ?? [];
  return code && isCapital(town, code) ? code : text;
}
