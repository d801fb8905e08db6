import { readCurrenciesBy } from './known-currencies';

/** ISO 4217, three letters each: written without spaces, for they travel into the page. */
const codes = new Set<string>(
  'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVESVNDVUVWSTXAFXCDXOFXPFYERZARZMW'.match(/.../g),
);

/** Signs that mean one currency; a bare $, ¥, kr or Rs does not and needs a hint. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR', EURO: 'EUR', '£': 'GBP', '₹': 'INR', '₩': 'KRW', '원': 'KRW', 'R$': 'BRL', U$S: 'USD', 'C$': 'CAD', 'C $': 'CAD', CDN$: 'CAD',
  'A$': 'AUD', NT$: 'TWD', 'S$': 'SGD', RMB: 'CNY', '元': 'CNY', '人民币': 'CNY', '美元': 'USD', '美金': 'USD', '欧元': 'EUR', '英镑': 'GBP', '日元': 'JPY', '韩元': 'KRW', '加元': 'CAD', '澳元': 'AUD', '港币': 'HKD', '港元': 'HKD', '新台币': 'TWD', '雷亚尔': 'BRL', '里拉': 'TRY', '卢布': 'RUB', '円': 'JPY',
  'ZŁ': 'PLN', 'KČ': 'CZK', FT: 'HUF', '₺': 'TRY', TL: 'TRY', '₽': 'RUB', 'РУБ': 'RUB', RUR: 'RUB', '฿': 'THB', 'บาท': 'THB', 'ГРН': 'UAH', '₫': 'VND', RP: 'IDR', RM: 'MYR', DA: 'DZD', '৳': 'BDT', TK: 'BDT', KSH: 'KES', 'GH₵': 'GHS', '₾': 'GEL', '₼': 'AZN', '₱': 'PHP', 'FR.': 'CHF', LEI: 'RON', '₪': 'ILS', '₴': 'UAH', '₸': 'KZT', '₦': 'NGN', 'ر.س': 'SAR', 'د.إ': 'AED', 'د.ك': 'KWD', 'ر.ق': 'QAR', 'ج.م': 'EGP', 'د.م.': 'MAD', 'Đ': 'VND', 'ЗЛ': 'PLN', 'ЛВ.': 'BGN',
};
const shared: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'MXN', 'SGD', 'HKD', 'TWD', 'NZD', 'CLP', 'COP', 'ARS'],
  '¥': ['JPY', 'CNY'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  'KR.': ['DKK', 'SEK', 'NOK', 'ISK'],
  RS: ['INR', 'PKR', 'LKR'],
  'RS.': ['INR', 'PKR', 'LKR'],
  FCFA: ['XOF', 'XAF'],
};

export function isCurrency(code: string): boolean {
  return codes.has(code);
}

let named: ReadonlyMap<string, string> | undefined;

/** "US Dollar (USD)", "Swiss franc": the code in brackets, or the one whose English name this is. */
export function currencyNamed(words: string): string | undefined {
  const [, inside, before] = /[([]([A-Z]{3})[)\]]|^([A-Z]{3})\s*[-–—(|]/.exec(words) ?? [];
  const code = inside ?? before;
  if (code) return codes.has(code) ? code : undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' });
  named ??= new Map([...codes].map((one) => [(names.of(one) ?? one).toLowerCase(), one] as const));
  return named.get(words.trim().toLowerCase());
}

/** The sign among the letters beside an amount that is used for several currencies, with these: "$ (USD, CAD, AUD …)". */
export function sharedSign(written: string): string | undefined {
  const sign = written.normalize('NFKC').toUpperCase().replace(/[\d.,'\s()-]+/g, ' ').trim();
  const meanings = Object.hasOwn(shared, sign) ? shared[sign] : undefined;
  return meanings && `${sign} (${meanings.slice(0, 4).join(', ')}${meanings.length > 4 ? ' …' : ''})`;
}

/** Currency of the letters and signs beside an amount; a shared sign takes `hint` when that is one of its currencies. */
export function currencyIn(words: string, hint?: string): string | undefined {
  const written = words.normalize('NFKC').toUpperCase().replace(/[()]/g, ' ').trim();
  if (codes.has(written)) return written;
  const sign = signs[written] ?? signs[written.replace(/\.$/, '')];
  if (sign) return sign;
  // "HK$", "US $", and in French "$US", "£GB": whose it is in two letters.
  const [, before, of = '', after] = /^([$¥£]?) ?([A-Z]{2}) ?([$¥£]?)$/.exec(written) ?? [];
  if (before || after) return (shared[before || after || ''] ?? ['GBP', 'EGP']).find((code) => code.startsWith(of === 'UK' ? 'GB' : of));
  const meanings = Object.hasOwn(shared, written) ? shared[written] : undefined;
  if (meanings) return hint && meanings.includes(hint) ? hint : undefined;
  const parts = written.split(' ').filter(Boolean);
  if (parts.length !== 2) return undefined;
  const [left, right] = [currencyIn(parts[0] ?? '', hint), currencyIn(parts[1] ?? '', hint)];
  if (left && right) return left === right ? left : undefined;
  const code = parts.find((part) => codes.has(part));
  const other = parts.find((part) => part !== code);
  return code && other && Object.hasOwn(shared, other) && shared[other]?.includes(code) ? code : undefined;
}

readCurrenciesBy(currencyIn);
