/** Territories that have a customs regime of their own without an ISO code of their own, or with one that sellers do not know. */
export interface Territory {
  code: string;
  /** Files whose measures also hold here, nearest last: ["eu"] for Germany, ["eu"] for Northern Ireland's goods rules. */
  inherits: string[];
  /** Ids of inherited measures and notices that do not hold here: the Union's flat duty in a free port. */
  without?: string[];
  aliases: string[];
  /** The area within which goods cross without import formalities, VAT included: "eu". */
  freeMovement?: string;
  /**
   * Reached through another country's address by its postcode: "ES" + ^(35|38). With a length, only by one of so many signs: three digits
   * under "DK" are the Faroes. `apart`: its own post numbers its places, so that its name outweighs whatever stands as the postcode.
   */
  postcodes?: { country: string; starts: string[]; length?: number; apart?: true };
  /** Subdivisions whose law differs: code of ISO 3166-2 without the country → the names people write. */
  regions?: Record<string, string[]>;
  /** The same subdivisions by the first signs of the postcode. */
  regionPostcodes?: Record<string, string[]>;
  /** Letters and digits of a whole postcode: one that lost its leading zero tells nothing. */
  postcodeLengths?: number[];
  /** The subdivisions are all there are, so that a postcode of none of them is a slip. */
  allRegions?: true;
  /** Part of the world, for the coverage table. */
  world?: string;
}

/** The region of an address that lies in none of the subdivisions whose law differs. No subdivision of ISO 3166-2 is written so. */
export const elsewhere = 'elsewhere';

/** "Ontario", "ON" or "CA-ON" as "ON", or what the postcode says where it does; `elsewhere` when the postcode is of none of the subdivisions that matter; undefined when neither tells. */
export function regionOf(written: string | undefined, territory: string, territories: readonly Territory[], postcode?: string): string | undefined {
  const { regions, regionPostcodes, postcodeLengths, allRegions } = territories.find(({ code }) => code === territory) ?? {};
  const isWhole = (code = ''): boolean => postcodeLengths?.includes(code.length) === true;
  const joined = postcode?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  // "A-6691", "AE 09012": letters of the country or the state before the digits.
  const compact = isWhole(joined) ? joined : joined?.replace(/^\p{L}+(?=\d+$)/u, '');
  const whole = isWhole(compact);
  const byPostcode = whole ? regionByPostcode(compact ?? '', regionPostcodes ?? {}) : [];
  if (byPostcode.length === 1) return byPostcode[0];
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toUpperCase().replace(new RegExp(`^${territory}-`), '');
  const wanted = written && plain(written);
  const byName = wanted && regions && Object.keys(regions).find((code) => code === wanted || regions[code]?.some((name) => plain(name) === wanted));
  return byName || (whole && !byPostcode.length && !allRegions ? elsewhere : undefined);
}

/** The subdivisions whose postcodes begin most like this one; several where an area lies in two: Canada's K1A is Ottawa and Gatineau. */
function regionByPostcode(compact: string, regionPostcodes: Record<string, string[]>): string[] {
  const fits = Object.entries(regionPostcodes).map(([code, starts]) => ({ code, length: Math.max(0, ...starts.filter((start) => compact.startsWith(start)).map((start) => start.length)) }));
  const longest = Math.max(1, ...fits.map(({ length }) => length));
  return fits.filter(({ length }) => length === longest).map(({ code }) => code);
}

const plainName = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The territory whose law applies to an address: a Belfast postcode under "GB" is "XI". Without a postcode the name of an island or a province tells it: "Santa Cruz de Tenerife" under "ES". */
export function territoryOf(country: string, postcode: string | undefined, territories: readonly Territory[], region?: string): string {
  const written = postcode?.replace(/\s/g, '').toUpperCase();
  const wanted = region && plainName(region);
  const named = wanted && territories.find(({ code, postcodes, aliases }) => postcodes?.country === country && (!written || postcodes.apart) && (code.toLowerCase() === wanted || aliases.some((alias) => plainName(alias) === wanted)));
  if (named || !written) return named ? named.code : country;
  // "DK-3900" and "FO-100" name the country once more, "D-78266" and "FIN-22100" by the letters of its cars.
  const [, letters = '', hyphen, digits = ''] = /^([A-Z]{1,3})(-?)(\d.*)$/.exec(written) ?? [];
  const namesCountry = letters === country || hyphen !== '';
  // The longest match: 97150 is Saint-Martin, the rest of 971 is Guadeloupe.
  let best: { code: string; length: number } | undefined;
  for (const { code, postcodes } of territories) {
    if (postcodes?.country !== country) continue;
    const forms = digits && (namesCountry || letters === code) ? [written, digits] : [written];
    for (const form of forms) for (const start of postcodes.starts) if (form.startsWith(start) && (postcodes.length ?? form.length) === form.length && start.length > (best?.length ?? 0)) best = { code, length: start.length };
  }
  return best?.code ?? country;
}

/** Goods move freely inside a country and inside a customs union both belong to. */
export function noBorder(from: string, to: string, territories: readonly Territory[]): boolean {
  if (from === to) return true;
  const unionOf = (code: string) => territories.find((one) => one.code === code)?.freeMovement;
  return unionOf(from) !== undefined && unionOf(from) === unionOf(to);
}
