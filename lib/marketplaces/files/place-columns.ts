import { destinationOfAddress, isWholeAddress, placeBeforeComma } from '../reading/address';
import { type Candidate, share } from './column-candidate';
import { countryInFile } from '../reading/country-names';
import { withCountryLast } from './address';
import type { TableRow } from './table';
import type { Kind } from '../generic/words';
import { partyRole, wordRole } from '../reading/place-role';
import { isTownAndState } from './state-and-zip';
import { labelKey } from '../reading/text';

type Column = Pick<Candidate, 'index' | 'title'>;
export const isCountry = (text: string): boolean => countryInFile(text) !== undefined;
export const isPlace = (text: string): boolean => isWholeAddress(text) && destinationOfAddress(withCountryLast(text)).country !== undefined;
const partyKinds: ReadonlySet<Kind> = new Set(['destination', 'shippingService', 'person', 'name', 'other', 'region']);

const valuesAt = (rows: readonly TableRow[], index: number): string[] => rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);

/** "Ship to", "收货信息", "Recipient" above whole addresses: where a party's name, a country or a service was promised, the place is what counts. */
export function headsAddresses(title: string, kind: Kind | undefined, values: readonly string[]): boolean {
  if (kind !== undefined && !partyKinds.has(kind)) return false;
  const key = labelKey(title);
  const role = partyRole(key) ?? wordRole(key);
  // Korean and Japanese addresses have no commas: their first words name the country.
  const isAddress = (text: string) => isPlace(text) || (/\p{L}.*\s.*\d|\p{Script=Han}.*\d/u.test(text) && !isCountry(text) && withCountryLast(text) !== text);
  return (role === 'goods' || role === 'buyer') && values.length > 0 && share(values, isAddress) >= 0.5;
}

/** Columns of this name whose values are as they should be. */
export function columnsCalled(name: RegExp, header: TableRow, rows: readonly TableRow[], test: (text: string) => boolean): Column[] {
  return header.cells.flatMap((title, index) => (name.test(title.trim()) && share(valuesAt(rows, index), test) >= 0.8 ? [{ index, title: title.trim().slice(0, 80) }] : []));
}

const ofDispatch = /^(?:versandland|verzendland)$/i;

/**
 * Countries under a title that means another place elsewhere: "Versandland" and "Verzendland" beside the rest of an address called so or above several countries, for goods of one
 * seller leave from one; "Location" of a buyer.
 */
export function placesCalled(header: TableRow, rows: readonly TableRow[]): Column[] {
  const isOfDelivery = header.cells.some((title) => /^(?:versand|verzend)(?:ort|plz|postleitzahl|stadt|adresse?|bundesland|plaats|postcode|straat)|^(?:adres|postcode|plaats|huisnummer|straat) verzending$/i.test(title.trim()));
  const countries = (index: number) => new Set(valuesAt(rows, index).map(countryInFile)).size;
  return columnsCalled(/^(?:(?:buyer |customer |delivery |ship(?:ping)? )?location|ship(?:ped|ping)?[\s_-]?to|deliver(?:y|ed)?[\s_-]to|(?:delivery |shipping |final )?dest(?:ination)?|versandland|verzendland)$/i, header, rows, (text) => isCountry(text) || placeBeforeComma(text) !== undefined || isTownAndState(text)).filter(({ index, title }) => !ofDispatch.test(title) || isOfDelivery || countries(index) > 1);
}

/** "BR-BA": a part of a country as ISO 3166-2 writes it, under a town or a state. */
const ofSubdivision = /^([A-Z]{2})-[A-Z\d]{1,3}$/;
const isSubdivision = (text: string): boolean => isCountry(ofSubdivision.exec(text)?.[1] ?? '');
export const countryOfSubdivision = (text: string): string => (isSubdivision(text) ? text.slice(0, 2) : text);
export const subdivisionsCalled = (header: TableRow, rows: readonly TableRow[]): Column[] => columnsCalled(/^(?:ciudad|cidade|city|town|estado|state|regi[oó]n|prov[ií]ncia|province|uf)$/i, header, rows, isSubdivision);

/** "es" below it is Spanish, not Spain. */
export const ofLanguage = /lang|locale|sprache|язык|语言|語言|言語|언어|idioma|lingua|dil$/iu;
const ofOther = /curr|state|province|provinz|provincia|region|城市|city|market|site|站点|store|shop/iu;
const otherKinds: ReadonlySet<Kind> = new Set(['countryOfOrigin', 'billing', 'otherPlace', 'region', 'currency', 'other', 'supplier']);

/** "Locker / address": someone's place by a word that nobody knows, and no word says whose. */
const isUnsaid = (key: string): boolean => wordRole(key) === undefined;

/** The one column whose values say where goods go under a title that nobody knows: names of countries, or whole addresses. Of two, neither is believed. */
export function placeByContent(header: TableRow, rows: readonly TableRow[], kindOf: (index: number) => Kind | undefined): { field: 'destination' | 'address'; column: Column } | undefined {
  if (rows.length === 0) return undefined;
  const columns = header.cells.flatMap((title, index) => {
    const [key, values, kind] = [labelKey(title), valuesAt(rows, index), kindOf(index)];
    const isAnothers = ofOther.test(key) || ofLanguage.test(key) || ['elsewhere', 'billing'].includes(wordRole(key) ?? '') || (kind !== undefined && otherKinds.has(kind) && !(kind === 'otherPlace' && isUnsaid(key)));
    return isAnothers || !key || values.length < rows.length * 0.6 ? [] : [{ column: { index, title: title.trim().slice(0, 80) }, values }];
  });
  const countries = columns.filter(({ values }) => share(values, (text) => text.length > 3 && isCountry(text)) >= 0.9);
  if (countries[0]) return countries.length === 1 ? { field: 'destination', column: countries[0].column } : undefined;
  const addresses = columns.filter(({ values }) => share(values, isPlace) >= 0.6);
  return addresses.length === 1 && addresses[0] ? { field: 'address', column: addresses[0].column } : undefined;
}
