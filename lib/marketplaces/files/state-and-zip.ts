import { isZipOf } from '../reading/zip-codes';

const american = new Set('AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'.split(' '));
const canadian = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));

const americanNames = new Set('alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia'.split('|'));
/** States and union territories; Punjab is in Pakistan too, whose postcodes have five digits. */
const indianNames = new Set('andhra pradesh|arunachal pradesh|assam|bihar|chhattisgarh|goa|gujarat|haryana|himachal pradesh|jharkhand|karnataka|kerala|madhya pradesh|maharashtra|manipur|meghalaya|mizoram|nagaland|odisha|orissa|punjab|rajasthan|sikkim|tamil nadu|telangana|tripura|uttar pradesh|uttarakhand|west bengal|delhi|new delhi|chandigarh|puducherry|ladakh|jammu and kashmir|jammu & kashmir|lakshadweep'.split('|'));
const indianAlone = (name: string): boolean => indianNames.has(name) && !['punjab', 'goa'].includes(name);
const prefecture = /^(?:北海道|東京都|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)$/u;

/** Provinces and cities of that rank as forms of mainland China write them. */
const province = /^(?:(?:北京|上海|天津|重庆)市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区)$/u;

/** Country that a state's name leaves no doubt about, with the form of the postcode where two countries have one of that name. */
function countryOfName(name: string, code: string): 'US' | 'IN' | 'JP' | 'CN' | undefined {
  if (americanNames.has(name) && /^\d{5}(?:-?\d{4})?$/.test(code)) return 'US';
  if (indianNames.has(name) && (/^\d{6}$/.test(code) || (code === '' && indianAlone(name)))) return 'IN';
  if (province.test(name)) return 'CN';
  return prefecture.test(name) ? 'JP' : undefined;
}

const brazilian = new Set('AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' '));
/** "UF", unidade federativa, heads states of Brazil and no others. */
const unitOfBrazil = /^uf(?:$|[\s_-])|[\s_-]uf$/i;

/** Whether these are states of Brazil by their title and each by its letters. */
export const areOfBrazil = (title: string, values: readonly string[]): boolean => unitOfBrazil.test(title.trim()) && values.length > 0 && values.every((text) => brazilian.has(text.trim().toUpperCase()));

/** Country that a state's letters and the form of the postcode beside them leave no doubt about: "TX" and "73301", "ON" and "M5H 2N2", "SP" and "01310-100". */
export function countryOfState(state: string | undefined, postcode: string | undefined, title = ''): 'US' | 'CA' | 'IN' | 'JP' | 'CN' | 'BR' | undefined {
  const [letters, code] = [(state ?? '').trim().toUpperCase(), (postcode ?? '').trim().replace(/^'/, '')];
  // A CEP has eight figures.
  if (brazilian.has(letters) && (/^\d{5}-?\d{3}$/.test(code) || (!code && areOfBrazil(title, [letters])))) return 'BR';
  if (american.has(letters) && /^\d{5}(?:-?\d{4})?$/.test(code) && isZipOf(letters, code)) return 'US';
  if (canadian.has(letters) && /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(code)) return 'CA';
  return countryOfName((state ?? '').normalize('NFKC').trim().toLowerCase(), code.replace(/[\s-]/g, ''));
}

/** Letters that are a state's or a province's of North America as well as a country's: "CA", "DE", "IN". */
export const mayBeState = (text: string): boolean => american.has(text.trim().toUpperCase()) || canadian.has(text.trim().toUpperCase());

/** Letters of states and provinces that are no country's and no province's of Italy, Brazil, Australia, India or Switzerland, whose towns are written alike: "Austin, TX", and not "Milano, MI", "Perth, WA" or "Vaduz, FL". */
const ofAmericaAlone = new Set('AK DC HI IA KS ND NH NJ NV NY OH OK TX UT WI WV WY'.split(' '));
const ofCanadaAlone = new Set('AB BC ON QC'.split(' '));
export const townAndState = /^([\p{L}][\p{L}\p{M} .'’-]{1,40}),\s*([A-Z]{2})\.?$/u;

/** "Austin, TX": a town and a state of North America, and nothing else. */
export const isTownAndState = (text: string): boolean => mayBeState(townAndState.exec(text.trim())?.[2] ?? '');

/** The country of a town and a state whose letters are nobody else's. */
export function countryOfTown(text: string): 'US' | 'CA' | undefined {
  const letters = townAndState.exec(text.trim())?.[2] ?? '';
  return ofAmericaAlone.has(letters) ? 'US' : ofCanadaAlone.has(letters) ? 'CA' : undefined;
}
