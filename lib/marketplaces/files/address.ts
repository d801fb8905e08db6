import { destinationOfAddress } from '../reading/address';
import { countryInFile } from '../reading/country-names';
import { mayBeState } from '../generic/shapes';
import { countryOfTown } from './state-and-zip';

/** The first subdivisions of countries whose own addresses leave out its name: each is in one country alone. */
const subdivisions: readonly (readonly [RegExp, string])[] = [
  [/^(?:〒?\s*\d{3}-?\d{4}\s*)?(?:北海道|東京都|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)/u, 'JP'],
  [/^(?:\(?\d{5}\)?\s*)?(?:서울|부산|대구|인천|광주|대전|울산|세종)(?:특별|광역|특별자치)?시?\s|^(?:\(?\d{5}\)?\s*)?(?:경기|강원|충청[남북]|전라[남북]|경상[남북]|전북|제주)(?:특별자치)?도\s|^(?:\(?\d{5}\)?\s*)?(?:경기|강원|충[남북]|전[남북]|경[남북]|제주)\s+\p{Script=Hangul}{1,6}[시군구]\s/u, 'KR'],
  [/^(?:\d{3}(?:\d{2,3})?\s*)?(?:(?:[台臺]北|新北|桃園|[台臺]中|[台臺]南|高雄|基隆|新竹|嘉義)市|(?:新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|[台臺]東|澎湖|金門|連江)縣)/u, 'TW'],
  [/^(?:香港|九龍|九龙|新界)/u, 'HK'],
  [/^(?:\d{6}\s*)?(?:北京市|上海市|天津市|重庆市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省)/u, 'CN'],
  // As JD writes it: "广东深圳市南山区", "北京朝阳区".
  [/^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)[\s,，-]*\p{Script=Han}{1,7}(?:市|州|盟|地区)|^(?:北京|上海|天津|重庆)[\s,，-]*(?:\p{Script=Han}{1,4}[区县])/u, 'CN'],
];
const mostCharacters = 2000;
/** "…, India - 560038 Phone: 98765": a telephone behind an address is no part of it. */
const phoneBehind = /[\s,，;；]*(?<!\p{L})(?:tele)?(?:phone|tel|mobile|mob|ph|contact|电话|電話|手机|телефон|тел)\.?(?: no\.?)?\s*[:：]\s*\+?[\d\s()-]{6,20}$/iu;

/** A name of a country in front, as Chinese and Russian addresses have it: "台灣台北市…", "Россия, 101000, Москва". */
function countryInFront(text: string): string | undefined {
  const [first = '', ...others] = text.split(/\s*[,，、;\n]\s*/);
  if (others.length > 0 && first.length > 3 && countryInFile(first)) return first;
  const han = /^\p{Script=Han}+/u.exec(text)?.[0] ?? '';
  for (let length = Math.min(6, text.length > han.length ? han.length : han.length - 1); length >= 2; length -= 1) if (countryInFile(han.slice(0, length))) return han.slice(0, length);
  return undefined;
}

/** A name of a country behind, without a comma or before the postcode: "1-2-3 Umeda Osaka Japan", "Singapore 238801", "Tokyo (Japan)". A short word may be anything. */
function countryBehind(text: string): string | undefined {
  const end = /(?:[,，、;\n]|\s-\s)\s*([^,，、;\n]+?)[\s.]*$/u.exec(text)?.[1] ?? text;
  const bracketed = /\(([^()]{4,40})\)$/.exec(end)?.[1];
  if (bracketed && countryInFile(bracketed)) return bracketed;
  const words = end.replace(/[\s-]+\d{4,7}$/, '').split(/\s+/);
  if (!/\d/.test(text)) return undefined;
  for (const count of [4, 3, 2, 1]) {
    const name = words.slice(-count).join(' ').replace(/\.$/, '');
    if (words.length >= count && (name.length > 4 || /^(?:USA|UAE)$/.test(name)) && !/^georgia$/i.test(name) && countryInFile(name)) return name;
  }
  return undefined;
}

/** An address of a file with its country on a line of its own at the end, where the rules of addresses look for it; as it stands where nothing names one, and without the two letters that may be a state or a country. */
export function withCountryLast(written: string): string {
  const text = written.slice(0, mostCharacters).trim().replace(phoneBehind, '');
  const ofTown = countryOfTown(text);
  if (ofTown) return `${text.replace(/,\s*/, '\n')}\n${ofTown}`;
  const parts = text.split(/\s*[,，、;\n]\s*/).filter(Boolean);
  const code = parts.at(-1) ?? '';
  if (parts.length > 1 && /^[A-Z]{2}$/.test(code) && mayBeState(code, parts.at(-2) ?? '', parts.length - 1)) return parts.slice(0, -1).join('\n');
  if (destinationOfAddress(text).country || countryInFile(text)) return written;
  const name = countryInFront(text) ?? countryBehind(text) ?? subdivisions.find(([pattern]) => pattern.test(text.normalize('NFKC')))?.[1];
  return name ? `${text.replace(/\s*[,，、;]\s*/g, '\n')}\n${countryInFile(name)}` : written;
}
