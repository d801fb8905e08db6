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

/** Capitals and large towns of countries whose letters are a part of another, and of others whose towns stand beside such letters; no town that two countries have as a large one. */
const towns = new Map(
  Object.entries({ AL: 'tirana|tiranë', AR: 'buenos aires', AT: 'wien|vienna|vienne|viena|graz|linz|salzburg|innsbruck|klagenfurt', BA: 'sarajevo', BE: 'brussels|bruxelles|brussel|brüssel|antwerpen|antwerp|gent|ghent|liège|brugge|charleroi', BG: 'sofia|sofija|plovdiv|varna', BO: 'la paz|sucre', BR: 'brasília|brasilia', CA: 'ottawa', CH: 'bern|berne|berna|zürich|zurich|genève|basel|lausanne', CL: 'santiago', CN: 'beijing|peking', CO: 'bogotá|bogota', CR: 'san josé', CZ: 'praha|prague|prag|brno|ostrava', DE: 'berlin|hamburg|münchen|köln|cologne|frankfurt am main|stuttgart|düsseldorf|leipzig|nürnberg', ES: 'madrid|barcelona|sevilla|zaragoza|málaga|bilbao', FI: 'helsinki|tampere|turku', FR: 'paris|lyon|marseille|toulouse|nantes|bordeaux|lille|strasbourg|rennes', GE: 'tbilisi', GR: 'athens|athina|athen|thessaloniki|patras', ID: 'jakarta', IL: 'jerusalem|tel aviv|haifa', IN: 'new delhi|delhi|mumbai|bangalore|bengaluru|chennai|kolkata|pune|ahmedabad', IS: 'reykjavik|reykjavík', IT: 'roma|milano|napoli|torino|palermo|bologna|firenze|genova|venezia|verona', KR: 'seoul|busan', LI: 'vaduz', LT: 'vilnius|kaunas', LU: 'luxembourg|luxemburg', MA: 'rabat|casablanca', ME: 'podgorica', MT: 'valletta', MX: 'mexico city', NA: 'windhoek', NL: 'amsterdam|rotterdam|utrecht|eindhoven|den haag', NO: 'oslo|bergen|trondheim', PE: 'lima', PT: 'lisboa|lisbon|lissabon|porto|braga|coimbra', RO: 'bucurești|bucharest|bukarest|bucuresti|cluj-napoca|timișoara', RS: 'belgrade|beograd|novi sad', SA: 'riyadh|jeddah', SE: 'stockholm|göteborg|malmö', SI: 'ljubljana|maribor', SK: 'bratislava|košice', TH: 'bangkok', TN: 'tunis', TR: 'ankara|istanbul|izmir', UK: 'london', VE: 'caracas' }).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

/** "Berlin, DE", "Graz, AT": a town before the letters of its own country. */
const isAtHome = (town: string, code: string): boolean => towns.get(town.toLowerCase()) === (code === 'GB' ? 'UK' : code);
/** "Mumbai, MH" is in no country of these letters: they are a part of its own. */
const isElsewhere = (town: string, code: string): boolean => towns.has(town.toLowerCase()) && !isAtHome(town, code);

/**
 * Whether the letters behind the towns of a column are taken for parts of countries, from which no country is read: some are no country's, or each is a part of some country, and many all of one.
 * Known towns before the letters of their own countries say otherwise of all of them, where they are more: "Wien, AT" and "Brno, CZ", but "Napoli, NA" may be Naples or Namibia.
 */
export function areParts(values: readonly string[], isCountry: (text: string) => boolean): boolean {
  const rows = values.flatMap((text) => {
    const [, town = '', code] = townAndState.exec(text.trim()) ?? [];
    return code === undefined ? [] : [{ code, isHome: isAtHome(town, code) }];
  });
  if (rows.some(({ code }) => !isCountry(code))) return true;
  const homes = new Set(rows.flatMap(({ code, isHome }) => (isHome ? [code] : [])));
  const mayBePart = (code: string): boolean => partsOf.some((parts) => parts.has(code));
  const others = rows.filter(({ code }) => !homes.has(code) && mayBePart(code)).length;
  const codes = [...new Set(rows.map(({ code }) => code))];
  // Many that no one country has together are rather countries: of several federations some would be no country's.
  const areTogether = codes.length > 3 ? partsOf.some((parts) => codes.every((code) => parts.has(code))) : codes.every(mayBePart);
  return areTogether && others > 0 && rows.filter(({ isHome }) => isHome).length <= others;
}

/** "Napoli, NA" without its letters among parts, but for a state of North America that is nobody else's, and "Berlin, DE" as its country elsewhere. */
export function plainTown(text: string, isAmongParts: boolean): string {
  if (isAmongParts) return countryOfTown(text) ? text : text.replace(townAndState, '$1');
  const [, town = '', code = ''] = townAndState.exec(text.trim()) ?? [];
  if (code && isElsewhere(town, code)) return countryOfTown(text) ? text : town;
  return code && isAtHome(town, code) ? code : text;
}
