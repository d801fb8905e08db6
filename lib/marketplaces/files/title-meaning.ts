import { knownTitle, splitWords } from './titles';
import { currencyIn, isCurrency } from '../reading/currencies';
import { type Meaning, meaningOf } from '../generic/words';

/** "ccrz__OrderNumber__c": a field of somebody's own, in the name of its maker. */
const ofSalesforce = (title: string): string => title.trim().replace(/^(?:[A-Za-z][A-Za-z\d]*__)?(\w+?)__c$/, '$1');

/** A title without what only says its unit: "Кол-во, шт.", "Wert €", "unit_price". */
export function plainTitle(title: string): string {
  // "numero_orden(opcional)": whether a form wants it.
  const asked = title.slice(0, 300).replace(/\s*[([（](?:obligatori|opcional|optional|mandatory|required|facultati|pflicht|обязательн)[^)\]）]*[)\]）]/giu, '');
  if (asked !== title && asked.trim()) return plainTitle(asked);
  if (title.length > 100) return title;
  // "orders.title" of an interface is of the goods in the order.
  const ofGoods = /^(?:orders|items|order_?items|line_?items|lines|products|goods|basket|cart)[./:](?!num$)(\w+)$/i.exec(title.trim())?.[1];
  if (ofGoods) return plainTitle(`item ${ofGoods}`);
  // "購入商品 販売価格" of a Japanese shop is of the goods in the order.
  const ofBought = /^(?:購入|注文|受注)商品[\s:：_]+(\S.*)$/u.exec(title.trim())?.[1];
  if (ofBought) return plainTitle(ofBought);
  // "REF 5 - Sales order number" says behind its dash what it is.
  const referred = /^ref(?:erence)? ?\d ?[-–:] ?(\p{L}.+)$/iu.exec(title.trim())?.[1];
  if (referred) return plainTitle(referred);
  return knownTitle(splitWords(ofSalesforce(title)).replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ')).trim().replace(/\s*[*×]\s*(?:数量|qty|quantity|pcs)$/i, '').replace(/^([\p{L} ]{2,24})\s[-–]\s([\p{L} ]{2,24})$/u, '$1 $2').replace(/\s*[,，]\s*(?:шт|руб|pcs|ks|db|kpl|p\p{Sc}|\p{Sc})\.?$/iu, '').replace(/\s*\p{Sc}$/u, '');
}

/** What a column of a file means by its title alone; where it was sold is read of a file in a way of its own. */
export function meaningInFile(title: string): Meaning | undefined {
  const meaning = meaningOf(plainTitle(title)) ?? meaningOfDamaged(title) ?? addressAmong(title);
  return meaning?.kind === 'soldOn' ? { ...meaning, kind: 'other' } : meaning;
}

const lostLetters = 'áéíóúñüçãõêâôàèöäßłąęśżźćńığş';

/** "N\uFFFDmero de orden": a program saved the file in a wrong encoding and lost a letter. What each letter it can have been would mean is the same, or nothing. */
function meaningOfDamaged(title: string): Meaning | undefined {
  if (title.length > 60 || title.split('\uFFFD').length !== 2) return undefined;
  const spelled = [...lostLetters].map((letter) => title.replace('\uFFFD', letter));
  const meanings = spelled.flatMap((one) => meaningOf(plainTitle(one)) ?? []);
  const [exact] = meanings.filter(({ isExact }) => isExact);
  const [best = exact] = exact ? [exact] : meanings;
  return best && meanings.every(({ kind, isExact }) => kind === best.kind || (best.isExact && !isExact)) ? best : undefined;
}

/** "Paczkomat / Adres": one of two things, of which one is an address. */
function addressAmong(title: string): Meaning | undefined {
  const parts = title.length < 60 ? title.split(/\s+\/\s+/) : [];
  const meaning = parts.length === 2 ? parts.map((part) => meaningOf(plainTitle(part))).find((one) => one?.kind === 'address') : undefined;
  return meaning && { ...meaning, isExact: false };
}

/** Currency that a title adds to its amounts: "Total (USD)", "판매가(원)", "Cena, zł", "Fiyat TL", "Price in EUR". */
export function currencyOfTitle(title: string): string | undefined {
  const plain = title.normalize('NFKC').trim();
  const inside = [...plain.matchAll(/[([【{]([^()[\]【】{}]{1,12})[)\]】}]/g)].map(([, text]) => text ?? '');
  const last = /(?:^|[\s,/;:_-])([^\s,/;:_-]{1,6})$/.exec(plain)?.[1] ?? '';
  const signs = [...inside, last, /\p{Sc}/u.exec(plain)?.[0] ?? ''];
  for (const text of signs) {
    const word = text.trim().replace(/^in\s+/i, '').replace(/^分$/, '元');
    // "Item" ends in no currency: letters of a code are capitals, and a sign is a sign.
    const code = word && (/^[A-Z]{3}$/.test(word) ? (isCurrency(word) ? word : undefined) : /^[a-z]{3,}$/i.test(word) && !/^euro?$/i.test(word) ? undefined : currencyIn(word));
    if (code) return code;
  }
  const code = /(?:^|[^A-Z])([A-Z]{3})(?![A-Z])/.exec(plain)?.[1];
  return code && isCurrency(code) ? code : undefined;
}
