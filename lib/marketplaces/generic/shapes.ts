import { countryCode, countryNamed, parseMoney, placeOfLines } from '../handed';
import { isCurrency } from '../reading/known-currencies';
import type { MoneyHint } from '../reading/numbers';
import type { Place } from '../reading/address';
import { cleanText } from '../reading/text';
import { meaningOf, speaksOf } from './words';
import { labelled } from '../reading/page-text';

const idToken = /(?:^|[^\p{L}\p{N}])((?=[\p{L}\p{N}._/-]*\d)[\p{L}\p{N}][\p{L}\p{N}._/-]{0,49})/u;

/** Arabic and Persian figures as a link or a file writes them. */
const asciiDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** The order number in a cell or after a label, without number sign or a name beside it: "#15 Jane" is "15". */
export function idIn(text: string): string | undefined {
  const pair = labelled(text);
  const kind = pair?.value ? meaningOf(pair.label)?.kind : undefined;
  if (pair && kind) return kind === 'id' || kind === 'weakId' ? idIn(pair.value) : undefined;
  const plain = asciiDigits(cleanText(text.normalize('NFKC'), 80)).replace(/^(?:#|No\.?|№|Nr\.?|n\.?º|n°)\s*/i, '');
  if (!plain || plain.includes('…')) return undefined;
  const words = plain.split(' ');
  if (words.length === 1) return /[\p{L}\p{N}]/u.test(plain) && plain.length <= 60 ? trimmed(plain) : undefined;
  const token = idToken.exec(plain)?.[1];
  return token && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d+[.,]\d\d$/.test(token) ? trimmed(token) : undefined;
}

/** A value that is nothing but an order number, as beside a label. */
export function isBareId(text: string): boolean {
  return text.length < 60 && !/^[x×]\s?\d/i.test(text) && /^(?:[#№]|n\.?º|nr?\.?)?\s*[\p{L}\p{N}][\p{L}\p{N}._/-]*(?:\s*\(.*\))?$/u.test(text) && /\p{Nd}|^[A-Z]{6,}$/u.test(text);
}

function trimmed(id: string): string | undefined {
  return id.replace(/^[#'([\s]+|[.,;:)\]/\s-]+$/g, '') || undefined;
}

/** Whether an address inside the page leads to one order; the part that names it, if it does. */
export function orderOfLink(href: string | undefined): string | undefined {
  if (!href || href.length > 400 || /^(?:mailto|tel|javascript):/i.test(href)) return undefined;
  const asked = /[?&;](?:(?:\w+_)?order[_-]?(?:id|no|number|sn)?|id_order|orderid|oid)=([\w.-]{1,60})/i.exec(href)?.[1];
  if (asked) return asked;
  const parts = href.replace(/^https?:\/\/[^/]+/, '').replace(/[?].*$/, '').split(/[/#]+/).filter(Boolean);
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const part = parts[at] ?? '';
    if (!/\d/.test(part) || part.length > 60) continue;
    const before = parts.slice(Math.max(0, at - 3), at).filter((word) => !/^(?:edit|view|show|detail|details|order_id|id|info)$/i.test(word));
    const word = before.at(-1) ?? '';
    return speaksOf(word.replace(/[_-]/g, ' ')) === 'orders' ? part : undefined;
  }
  return undefined;
}

const numberForm = /\d/;

/** The one amount in a text or among its pieces; two different ones are none. */
export function moneyIn(pieces: readonly string[], hint: MoneyHint): string | undefined {
  const whole = pieces.join(' ');
  if (!numberForm.test(whole)) return undefined;
  if (parseMoney(whole, hint)) return whole;
  const bare = whole.replace(/ (?:excl|incl|excluding|including)\.?\s.*$/i, '');
  if (bare !== whole && parseMoney(bare, hint)) return bare;
  const read = pieces.find((piece) => numberForm.test(piece) && parseMoney(piece, hint));
  // "<b>78.50</b> EUR" above a remark.
  return read ?? pieces.slice(0, -1).map((piece, at) => `${piece} ${pieces[at + 1]}`).find((pair) => parseMoney(pair, hint));
}

/** Looks like an amount with a currency, whatever it is. */
export function isMoneyLike(written: string): boolean {
  const text = written.replace(/[\u200E\u200F\u061C]/g, '');
  if (text.length > 39 || !/\d/.test(text)) return false;
  const code = /(?<![A-Z])[A-Z]{3}(?![A-Z])/.exec(text)?.[0];
  return ((code !== undefined && isCurrency(code)) || /(?:\p{Sc}|\bkr\b|zł|Kč|руб|TL|Rp|Rs\.?|RM|\bDA\b|FCFA|円|元|원|บาท|грн|Ft$|lei$|ر\.[سقع]|د\.[إكمب]|ج\.م)/u.test(text)) && /^[\p{Sc}\p{L}.\s]{0,6}-?\d[\d.,'’\s]*[\p{Sc}\p{L}.\s]{0,6}$/u.test(text);
}

/** "Nov 24th, 2026" without what makes a number of it a place in a row. */
export function plainDay(text: string): string {
  return text.replace(/(?<=\b[0-3]?\d)(?:st|nd|rd|th)(?![a-z])/gi, '');
}

export function isDateLike(written: string): boolean {
  const text = plainDay(written);
  // "2001.00 EUR" is no month of the year 2001.
  if (text.length < 60 && /^\D*\d+\.\d{2}\D*$/.test(text) && isMoneyLike(text)) return false;
  return text.length < 60 && (/(?:^|[\s,(])(?:19|20)\d\d[-/.年]\s?\d{1,2}(?!\d|[-/.]\d{3})/.test(text) || /(?:^|[\s,(])\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?:[^\d/-]|$)/.test(text) || /(?:^|\s)(?:\d{1,2}[.,]?\s+(?:de\s+)?\p{L}{3,10}\.?\s+(?:de\s+)?(?:19|20)\d\d|\p{L}{3,10}\.?\s+\d{1,2},?\s+(?:19|20)\d\d)/u.test(text) || /^(?:\d+|an?)\s+(?:hours?|minutes?|days?)\s+ago$|^(?:yesterday|today)(?:\s+at\s.*)?$/i.test(text));
}

/** A country written out, a flag, or a flag drawn by a class; two letters alone may be a state and are none. */
export function countryOf(text: string, language: string): string | undefined {
  if (text.startsWith('flag:')) return countryCode(text.slice(5));
  if (text.length > 60 || /\d/.test(text)) return undefined;
  // "DE · Germany"
  const [, code, name] = /^([A-Z]{2})\s[·|/–-]\s(.*)$/.exec(text) ?? [];
  return code && name && countryCode(code) === countryNamed(name, language) ? countryCode(code) : countryNamed(text, language);
}

/** "10115, DE", "M5V 2T6, CA": behind a postcode alone stands a country, unless it is one of that state. */
function isBehindPostcode(code: string, before: string): boolean {
  if (/^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4}|\d{6}|\d{3}-\d{4}|\d{3} \d{2})$/.test(before)) return true;
  const zips: Readonly<Record<string, readonly [number, number]>> = { DE: [197, 199], ID: [832, 838], MA: [10, 27], ME: [39, 49], SD: [570, 577], MN: [550, 567], LA: [700, 714] };
  const [least, most] = zips[code] ?? [0, 999];
  const head = Number(/^(\d{3})\d\d$/.exec(before)?.[1] ?? least);
  return head < least || head > most;
}

const states = /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;
/** "Boston, MA": Massachusetts or Morocco; behind "10115 Berlin", a postcode or a state the letters are the country. */
export const mayBeState = (code: string, before: string, parts: number): boolean => states.test(code) && !(/^\d{4,6}\s+\p{L}/u.test(before) && !/[A-Z]{2}\s*\d{5}$/.test(before)) && !(/^[A-Z]{2,3}$/.test(before) && parts > 1) && !isBehindPostcode(code, before);
/** "Morocco (10000)": a postcode behind the country. */
export const behind = /\s*\([\d\s-]{3,10}\)$/;

/** "Jersey JE2 3AB", "Deutschland 10115"; "Georgia 30301" is the state. */
const postcodeAfter = /(?<=\p{L}{4}.*|^U\.?K\.?)(?<!^Georgia)\s+(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4,6})$/u;

/** What stands below an address and is no part of it; "01310-100", "100-0001" and "110001" alone in a line are postcodes and no telephones. */
const trailer = /^[TFPM]\s*[:：]|^(?:Tel|Phone|Fax|Mobile|Mob|Email|E-mail|VAT|Tax|EORI|电话|Тел)\.?\s*[:：.]|^(?!\d{6}$|\d{5}-\d{3,4}$|\d{3}-\d{4}$)[+(\d][\d\s()+.\-/]{5,}$|@|^(?:edit|change|copy|map|view|bearbeiten|modifier|editar|изменить|编辑|修改)$/i;

/** "…, New Jersey 02149" leaves no doubt, as "NJ 02149" does not; there is a Florida in Uruguay. */
const stateInFull =
  /(?:^|[\s,])(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida(?=[\s,]+3)|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming)[\s,]+(?:[A-Z]{2}\s+)?(\d{5})(?:-\d{4})?$/;

/** A province or a city of that rank with a town behind it: other countries' provinces have other names. */
const ofChina = /^(?:\d{6}\s+)?(?:(?:北京|上海|天津|重庆)市|(?:[河湖山广江浙安福海四贵云陕甘青辽吉].|黑龙江)省|(?:内蒙古|广西|西藏|宁夏|新疆).*?自治区)[\s,，]*\p{Script=Han}{2}/u;

/** A prefecture of Japan and its postcode of seven figures: no other country writes 県. */
function inJapan(lines: readonly string[]): Place {
  const whole = lines.join(' ');
  const postcode = /(?<![\d-])(\d{3}-?\d{4})(?![\d-])/.exec(whole)?.[1];
  return postcode && /東京都|北海道|京都府|大阪府|\p{Script=Han}{2,3}県/u.test(whole) ? { country: 'JP', postcode } : {};
}

/** "英国 英格兰 …", "[日本] …", "Беларусь, 220030, г. Минск, …": where the largest part is written first. Latin names may be people's. */
function inFront(lines: readonly string[], language: string): Place {
  const found = new Map<string, Place>();
  for (const line of lines) {
    const first = /^[[【(（]?\s*((?!\p{Script=Latin})\p{L}[\p{L}\p{M}\s.-]{1,40}?)\s*(?:[,，、\]】)）]|(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])(?:[\s-]|(?=\p{Script=Latin})))/u.exec(line);
    const country = first?.[1] && !/\p{Script=Latin}/u.test(first[1]) ? countryOf(first[1], language) : undefined;
    const postcode = country && /(?<![\p{L}\d])\d{5,6}(?![\p{L}\d])/u.exec(line)?.[0];
    if (country) found.set(country, { country, ...(postcode && { postcode }) });
    // "德国柏林市…": nothing stands between them, and the longest name is meant.
    else if (/^\p{Script=Han}{7}/u.test(line)) {
      const glued = [6, 5, 4, 3, 2].map((length) => countryOf(line.slice(0, length), language)).find(Boolean);
      if (glued) found.set(glued, { country: glued });
    }
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : {};
}

/** Also towns, people or islands; "Rue Anatole France", "New Mexico" and "Ciudad de Guatemala" are no countries either. */
const noCountry = /(?:^|\s)(?:georgia|jordan|israel|armenia|granada|monaco|congo|island)$/i;
const inName = /\s(?:(?:rue|cours|avenue|avenida|calle|via|rua|plaza|улица)(?:\s\S+)?|new|nueva|de|of|la|du|da|di)$/i;

/** "1 Rue Haute Lyon Rhône France": an address joined by spaces, where a postcode or a label of delivery says that it is one. */
export function countryAtEnd(line: string, language: string, isDelivery: boolean, around = line): string | undefined {
  const words = line.split(/\s+/);
  if (!/\d/.test(line) || !(isDelivery || /\b(?:\d{4,6}|\d[A-Z]{2})\b/.test(around))) return undefined;
  for (const count of [4, 3, 2, 1]) {
    const name = words.slice(-count).join(' ');
    const before = words.slice(0, -count).join(' ');
    const code = words.length > count + 2 && name.length > 4 ? countryNamed(name, language) : undefined;
    if (code) return noCountry.test(line) || inName.test(before) ? undefined : code;
  }
  return undefined;
}

/**
 * Where goods go by the lines of an address: the country stands last, apart from telephone lines and links below it.
 * "…, ES" counts only where it cannot be a state of the USA.
 */
export function placeIn(written: readonly string[], language: string): Place {
  // "李娜 13800000001 德国 柏林 主街 12 号": the place stands behind the telephone.
  const all = written.map((line) => line.replace(/^\P{N}{1,30}\s\+?\d[\d-]{2,6}[\d*-]{4,9}\s+(?=\p{L})/u, '')).map((line) => line.replace(/[,，\s]+$/, '').trim()).filter((line) => line && !trailer.test(line));
  // A method of transport or a remark may stand below: the country is then the last line that is one.
  const end = all.length > 1 ? all.findLastIndex((line, at) => at > all.length - 4 && (at > 0 || (line.match(/[,，]/g)?.length ?? 0) >= 2) && countryNamed((line.split(/[,，]\s*/).at(-1) ?? '').replace(postcodeAfter, ''), language) !== undefined) : -1;
  const lines = end >= 0 ? all.slice(0, end + 1) : all;
  const parts = lines.length > 1 ? lines : (lines[0] ?? '').split(/[,，、;]/).map((part) => part.trim()).filter(Boolean);
  const last = parts.at(-1) ?? '';
  const tail = last.split(/[,，]\s*/);
  const flagged = written.find((line) => line.startsWith('flag:'));
  const name = (tail.at(-1) ?? '').replace(/^flag:[A-Z]{2}\s*/, '').replace(behind, '').replace(postcodeAfter, '').trim();
  if (!name) return flagged ? { country: flagged.slice(5) } : {};
  const rest = [...parts.slice(0, -1), ...tail.slice(0, -1)].filter((line) => !line.startsWith('flag:'));
  if (/^[A-Z]{2}$/.test(name)) {
    const before = rest.at(-1) ?? '';
    const country = !mayBeState(name, before, rest.length) && rest.length > 0 ? countryCode(name) : undefined;
    return country ? placeOfLines([...rest, country]) : {};
  }
  // "… Greater London 英国": a name in other letters behind the town.
  const foreign = /(?<=\p{Script=Latin}[^\p{Script=Han}]*\s)[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,12}$/u.exec(name)?.[0];
  const country = countryNamed(name, language) ?? countryNamed(name.replace(/^.*?[\d]\s+/, ''), language) ?? (foreign && countryNamed(foreign, language));
  if (country) return placeOfLines([...rest, country]);
  const place = placeOfLines(parts);
  const zip = place.country ? undefined : all.map((line) => stateInFull.exec(line)?.[1]).find(Boolean);
  if (place.country || zip) return place.country ? place : { country: 'US', ...(zip && { postcode: zip }) };
  const front = inFront(all, language);
  return front.country ? front : all.some((line) => ofChina.test(line)) ? { country: 'CN' } : inJapan(written);
}
