import { simplified } from './simplified';

/** Scripts written without spaces: Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer. Their words match anywhere. */
const unspaced = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af';
export const isUnspaced = new RegExp(`[${unspaced}]`);
// Nine words of ten are plain letters, and looking ahead at each of them takes twice as long.
export const tokenPattern = new RegExp(`[a-z]+(?!\\p{L})|[${unspaced}]+|\\p{N}+|(?:(?![${unspaced}])\\p{L})+|[^\\s]`, 'gu');
const endings: readonly [RegExp, string][] = [[/([^s])s$/, '$1'], [/(s|x|z|ch|sh|o)es$/, '$1'], [/([^aeiou])ies$/, '$1y'], [/knives$/, 'knife']];

/** In Arabic "for" is written together with what follows: لساعة ابل is for a watch. */
const arabicFor = 'لساعه لساعات لهاتف لهواتف لموبايل لجوال لجهاز لاجهزه لايفون لايباد لابل لسامسونج لشاومي لهواوي لكاميرا للكاميرا للهاتف للجوال للموبايل'.split(' ');
/** Words after which even what stands behind a number or a small word is not what is sold: "case for 20000 mAh power bank". */
export const fits = new Set(['for', 'für', 'fur', 'pour', 'para', 'per', 'voor', 'pentru', 'dla', 'do', 'fits', 'untuk', 'buat', 'cho', 'для', 'za', 'за', 'til', 'για', ...arabicFor]);
/** "case for knife", "no battery": what stands right after these words is not what is sold. */
export const targets = new Set([...fits, 'without', 'no', 'non', 'not', 'ohne', 'sans', 'sin', 'sem', 'senza', 'tanpa', 'bez', 'brez', 'fara', 'ilma', 'utan', 'uden', 'uten', 'zonder', 'без', 'χωρις', 'ni', 'nor', 'noch', 'ani', 'ни', 'к', 'بدون']);
/** "compatible with", "compatibile con": what follows is what the goods go with. */
const compatible = new Set(['compatible', 'compatibles', 'compatibile', 'compatibili', 'compativel', 'kompatibel', 'متوافق', 'متوافقه']);
const companions = new Set(['with', 'avec', 'con', 'com', 'mit', 'مع']);
export const goesWith = (before: string, companion: string) => companions.has(companion) && compatible.has(before);
/** Turkish says it afterwards: "Makita için", "MacBook uyumlu". */
export const forBefore = new Set(['icin', 'uyumlu']);
/** "For iPhone 11 12 Pro Max iPad MacBook": of the devices that are listed after "for", none is sold. */
export const devices = new Set('iphone ipad macbook airpods kindle laptop laptops notebook tablet tablets autoradio smartphone smartphones mobile cell phone phones telephone pc android ios mac xbox ps switch mp gps camera computer appareil photo camara movil celular handy tablette telefon telefone telefones telefono telefonos telephones celulares moviles handys телефона телефонов ponsel hp'.split(' '));
/** Devices by the names of their makers. Nobody sells three of them at once: "hub for", though unsaid, MacBook, iPad and Switch. */
const families = new Set('iphone ipad macbook imac airpods kindle galaxy switch xbox ps3 ps4 ps5 pixel surface xperia redmi chromebook'.split(' '));
const ofFamilies = new Set('apple samsung google microsoft nintendo sony xiaomi huawei tab watch book pro max plus ultra mini air note phone'.split(' '));
export function namesManyDevices(words: readonly string[]): boolean {
  const named = words.filter((word) => families.has(word));
  return named.length > 2 && new Set(named).size > 2;
}
export const isOfFamily = (words: readonly string[]) => words.some((word) => families.has(word)) && words.every((word) => families.has(word) || ofFamilies.has(word) || /^\p{N}+$/u.test(word));
/** Words of a model's name, which may stand between the maker and "için". */
export const modelWords = new Set('pro max plus ultra mini lite air note galaxy series seri serisi se p xl xr xs x gen ve ile poco redmi realme honor galaxy nova mate fold flip edge moto a c e f g k m n r t y z'.split(' '));
/** "charger for Dell laptop": a maker between does not make the laptop what is sold. */
const makers = new Set('acer apple asus bmw canon dell dji dyson epson fitbit fujitsu garmin google gopro honda honor hp huawei lenovo lg microsoft motorola nikon nintendo nokia oneplus oppo panasonic philips realme redmi samsung sony tesla toshiba toyota vivo xiaomi'.split(' '));
export const between = new Set([...makers, ...'" ″ mah wh v w mm cm inch in x pcs pack your the all most a an any my mini portable small large universal handheld baofeng anker powercore'.split(' ')]);
export const targetsUnspaced = ['适用于', '适用', '用于', '兼容', '不含', '不带', '无', 'สำหรับ', 'ไม่มี', 'ไม่รวม'].map((word) => word.normalize('NFKD'));
/** 相机专用包: what stands before is what it is for. */
export const fitsAfter = /^专用(?=[\u4e00-\u9fff])/;
/** A vowel or tone sign that belongs to the letter before it: a Thai word does not end in front of one. */
export const isSign = /^\p{M}/u;
export const joiners = new Set([',', '&', 'and', 'or', '|', 'et', 'ou', 'y', 'e', 'o', 'und', 'oder', 'и', 'или', 'ни', 'nor', 'ni', 'noch', 'ne', 'nem', 'ani', 'dan', 'atau', 'ed']);
/** What follows these words comes along with the goods; it does not turn them into something else. */
export const extras = new Set(['with', 'w', '+', 'incl', 'including', 'plus', 'mit', 'avec', 'con', 'com', 'dengan', 'kèm', 'с', 'مع']);

/** A stretch of a normalised title, and the keyword that stands there. */
export interface Span {
  start: number;
  end: number;
  text: string;
}
export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
export const holds = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

const vietnamese = /[đĐ\u0309\u031b\u0323]|[\u0302\u0306][\u0300\u0301\u0303]/;
/** A Vietnamese word keeps its marks, which tell it from an English one: hạt giống (seeds) is no hat. */
const withoutMarks = (text: string) => (vietnamese.test(text) ? text.replace(/[\p{L}\u0300-\u036f]+/gu, (word) => (vietnamese.test(word) ? word : word.replace(/[\u0300-\u036f]/g, ''))) : text.replace(/[\u0300-\u036f]/g, ''));

/** Letters that are no other letter with a mark: şarjlı is typed SARJLI, łańcuch lancuch; Arabic titles write one word with and without hamza and dots. */
const alike: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', Ł: 'L', ى: 'ي', ة: 'ه', ـ: '' };
const withoutAccents = (text: string) => withoutMarks(/[ıłŁ\u0600-\u06ff]/.test(text) ? text.replace(/[\u064b-\u065f\u0670]/g, '').replace(/[ıłŁىةـ]/g, (letter) => alike[letter] ?? letter) : text);

/** Lower case, NFKC, simplified Chinese, accents and invisible characters out: the form in which titles and keywords meet. `"Pâté–Knife"` is `"pate knife"`. */
export function normaliseTitle(title: string): string {
  if (/^[a-z0-9 \u4e00-\u9fff]*$/.test(title) && !title.includes('  ')) return simplified(title); // little to do, as for most of the keywords
  if (/^[\s!-~]*$/.test(title)) return title.replaceAll("'", '').toLowerCase().replace(/[\s_\-/]+/g, ' '); // most titles
  return withoutAccents(simplified(title).normalize('NFKD').replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff'’]/g, '')).normalize('NFC').toLowerCase().replace(/[\s_\-/‐-―]+/g, ' ');
}
export const tokensOf = (text: string): string[] => (/^[a-z ]+$/.test(text) ? text.split(' ') : (text.match(tokenPattern) ?? []));

/** The word itself and what it may be the plural of, or without the Arabic article. */
/** "Щётки", "кисти", "носки": what a Russian or Ukrainian plural may be in the singular. */
const cyrillicEndings: readonly [RegExp, readonly string[]][] = [[/([бвдзлмнпрстфц])ы$/, ['$1', '$1а']], [/([гжкхчшщ])и$/, ['$1', '$1а']], [/([влнст])и$/, ['$1ь', '$1я']], [/ки$/, ['ок']]];
const ofCyrillic = (word: string): string[] => (word.length < 4 ? [word] : [word, ...cyrillicEndings.flatMap(([end, put]) => (end.test(word) ? put.map((one) => word.replace(end, one)) : []))]);
export function singularsOf(word: string): string[] {
  if (word.endsWith('s')) return [word, ...endings.filter(([end]) => end.test(word)).map(([end, put]) => word.replace(end, put))];
  const last = word.charCodeAt(word.length - 1);
  if (last === 0x44b || last === 0x438) return ofCyrillic(word);
  return word.startsWith('ال') && word.length > 4 ? [word, word.slice(2)] : [word];
}

/** Letters that only Turkish titles have, before they are normalised away. */
export const isTurkish = (written: string) => /[ığşİĞŞ]/.test(written);
/** "Für", which without its dots is an English pelt. */
export const saysFur = (written: string) => /(?<!\p{L})f(?:ü|u\u0308|ue)r(?!\p{L})/iu.test(written);
/** "Bıçağı", "çantaları", "kolonyası": a Turkish noun ends otherwise when another stands before it. */
export function turkishStemsOf(word: string): string[] {
  if (word.length < 5) return [];
  const [, stem = '', many = '', its = ''] = /^(.{3,}?)(l[ae]r)?(s?[iu])?$/.exec(word) ?? [];
  if (!many && !its) return [];
  return [stem, ...(its === 'si' || its === 'su' ? [`${stem}s`] : []), ...(its && /[gbd]$/.test(stem) ? [stem.slice(0, -1) + { g: 'k', b: 'p', d: 't' }[stem.slice(-1) as 'g' | 'b' | 'd']] : [])];
}

// The title is normalised when these look at it: no accents, no apostrophes, hyphens and slashes are spaces.
const resembles = /^s? (?:(?:leaf|leaves|flower|all over) )?(?:print|prints|printed|pattern|patterned|graphic|design|motif|shape|shaped|theme|themed|style|styled|look|inspired|lover|lovers|emoji)(?![\p{L}\p{N}])/u;
const smells = /^s? (?:scented|fragrance|flavou?r|flavou?red|aroma|candles?)(?![\p{L}\p{N}])|^(?: \p{L}+){0,2} scented (?:soy |wax )?(?:candles?|wax|melts?)/u;
const resemblesUnspaced = /^(?: (?:刺绣|壁纸|贴纸|海报)(?= |$)|图案|印花|印染|造型|形状|形(?!象)|纹|色(?![号系板卡牌])|风(?![扇机衣筒噪口味暖干冷炉筝铃])|主题|款式|样式|型(?= |$)|[口香]?味|香型|风格|.{0,4}香薰蜡烛|柄|の香り|フレーバー|무늬)/u;
/** "lantern print tee", 烟叶印花: the words before say what it looks like. */
export const looksLike = (title: string, { end }: Span) => resembles.test(title.slice(end, end + 40)) || resemblesUnspaced.test(title.slice(end, end + 10));
/** "cola flavoured sweets", "tobacco scented candle": the words before say what it smells or tastes like. */
export const smellsLike = (title: string, { end }: Span) => smells.test(title.slice(end, end + 40));

const keeper = /^s? (?:(?:bottle|jar|can|tin|candle|light|box|bag|cup|glass|display|storage|wall|desk|travel|replacement|pen|battery|batteries|cell|tattoo|hole|hard|carrying|silicone|leather|nylon|protective|waterproof) ){0,2}(?:stoppers?|openers?|pourer|stickers?|decals?|holders?|stand|stands|rack|racks|shelf|organi[sz]ers?|mo[u]?lds?|stencils?|posters?|wallpaper|cosplay|costumes?|cookbook|recipes?|tote|totes|backpack|backpacks|purse|handbag|handbags|wallet|wallets|holster|hanger|hook|hooks|mount|bracket|figurine|figurines|ornament|ornaments|cleaning|cleaner|accessories|wigs?|storage (?:box|boxes|case|cases|bag|bags)|leash|lanyard|lanyards|charms)(?![\p{L}\p{N}])/u;
const keeperUnspaced = /^(?:용(?![가-힣])|用(?=[\u3040-\u30ff])| ?(?:贴纸|支架|收纳|[\u4e00-\u9fff]{2}收纳|模具|海报|假发|挂钩|置物架|清洁|配件|背夹|保护套|空壳|外壳(?!充)|(?:収纳|ハード|シリコン|専用|保护)? ?(?:ケース|ポーチ|カバー|ホルダー|スタンド|ラック|収纳)(?!付|つき|セット| 付)|거치대|파우치|홀더|보관함|스탠드|케이스(?! ?(?:포함|증정))))/u;
/** "headphone stand", "sword sticker", 耳机支架: the words before say what it is made for. */
export const isKept = (title: string, { end }: Span) => keeper.test(title.slice(end, end + 40)) || keeperUnspaced.test(title.slice(end, end + 14));

const housing = /^s? (?:(?:hard|carrying|carry|storage|travel|silicone|leather|nylon|neoprene|protective|zip|eva|dust|rain|waterproof) ){0,2}(?:case|cases|cover|covers|sleeve|sleeves|pouch|pouches|skin|shell|bag|bags|tasche|taschen|hulle|hullen|etui|halterung|halter|stander|ladegerat|netzteil|rucksack|schutzfolie|armband|hoes|hoesje|houder|oplader|fodral|taske)(?![\p{L}\p{N}])/u;
/** "slingshot cover", "sword bag": what dangerous or electric goods are carried in. Food is sold in pouches and bags. */
export const isHoused = (title: string, { end }: Span) => housing.test(title.slice(end, end + 40));

/** "Xiaomi 14 phone 256GB", "折叠手机": what the goods are stands last, before figures and stops. "Phone cleaning brush" names a brush. */
export const standsLast = (title: string, { end }: Span) => (isUnspaced.test(title[end - 1] ?? '') ? !/[\u4e00-\u9fff]/.test(title[end] ?? '') : /^s? ?(?:$|[^\p{L} ])/u.test(title.slice(end)));

const cased = /(?<![\p{L}\p{N}])(?:iphone|galaxy|redmi|pixel|xperia|oneplus|poco|realme|oppo|huawei|honor|xiaomi|samsung|moto)(?: (?:[a-z]?\p{N}{1,4}[a-z]{0,2}\+?|[a-z]|pro|max|plus|ultra|mini|lite|note|edge|fold|flip|nova|mate|galaxy|redmi|5g|4g|silicone|leather|clear|tpu|soft|hard|slim|back|magnetic|shockproof|protective|wallet|flip|black|blue|pink|red|green|white|transparent)){1,9} (?=case(?![\p{L}]))/gu;
const casesBefore = /(?<![\p{L}\p{N}])(?:coque|etui|housse|funda|carcasa|capinha|capa|custodia|cover|hulle|handyhulle|чехол|чохол|pouzdro|obal|kryt|puzdro|husa|tok|futrola|maska|maskica|ovitek|vacins|umbris|deklas)(?= (?:(?!(?:con|com|avec|mit|with|с|and|et|y|e)(?!\p{L}))[\p{L}\p{N}]+ ){0,4}(?:iphone|galaxy|redmi|pixel|xperia|oneplus|poco|realme|oppo|huawei|honor|xiaomi|samsung|moto (?=[egxz] ?\p{N}|edge|razr)|tecno|infinix|аифон|телефон\p{L}*|смартфон\p{L}*)(?![\p{L}]))/gu;
/** "AirPods Pro 第2世代 ケース". */
const casesAfter = /(?<=(?:iphone|ipad|airpods|galaxy|pixel|xperia|スマホ|アイフォン)[^,、。]{0,40})(?:ケース|カバー)(?!付|つき)/gu;
const mayNameCase = /coque|etui|housse|funda|carcasa|capa|capinha|custodia|cover|hulle|чехол|чохол|pouzdro|obal|kryt|puzdro|husa|tok |futrola|mask|ovitek|vacins|umbris|deklas/;
/** What is said of a whole phone and never of its battery: how much it remembers. */
const remembers = /\d(?:gb|tb|g)(?![\p{L}\p{N}])/u;
const batteries = /(?<![\p{L}\p{N}])(?:batter(?:y|ie|ia|ij)|bateria|bateri|akku|akumulator|аккумулятор|акб|baterai|batarya|pil)(?![\p{L}\p{N}])|电池|バッテリー|배터리|แบตเตอรี่/gu;
/** Nine titles of ten name no battery, and the longer pattern takes its time. */
const mayNameBattery = /bat[ae]r|batt|akk|akum|акк|акб|pil|电池|バッテ|배터|แบต/u;
const modelBefore = /(?<![\p{L}\p{N}])(?:iphone|galaxy|redmi|pixel|xperia|oneplus|poco|realme|oppo|huawei|honor|xiaomi|samsung|moto|gopro|asus|htc)(?: (?:[a-z]{0,4}\p{N}{1,4}[a-z]{0,2}\+?|[a-z]|xr|xs|se|fe|pro|max|plus|ultra|mini|lite|note|edge|fold|flip|nova|mate|galaxy|redmi|zenfone|hero|black|original|oem|replacement)){1,9} ?(?:原厂|原装|充电|替换|备用|内置)*$/u;
const sprays = / (?:spray|sprey|спреи|aerosols?|аэрозоль)(?![\p{L}\p{N}])/gu;
const deodorant = /(?<![\p{L}])(?:deo|deodorants?|deodorante|desodorante|dezodorant|antiperspirant|antitranspirant|antyperspirant|дезодорант|антиперспирант)(?: (?!(?:roll|stick|cream|stone|crystal|case|holder|without|no|free|bottle|empty|шариковыи|крем)(?!\p{L}))[^\s,;|+&]+){0,4}$/u;
/** An inhaler has 200 puffs at most, a snack none that are counted; 口 alone also counts people. */
const puffs = /(?<![\p{N}.,])(?:[6-9]\p{N}\p{N}|[1-9]\p{N}{3,4}|[1-9]\p{N}?[.,]\p{N}{3}|[1-9]\p{N}?(?:[.,]5)? ?k) ?(?:puffs?(?! (?:plus|tissues?|cotton))|puf|caladas|tragadas|zuge|bouffees|taffes|tiri|trekjes|hisap(?:an)?|затяж(?:ек|ка|ки)|тяг|zaciagniec|nefes|hơi|سحبه|نفخه)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])puff ?[1-9]\p{N}?k(?![\p{L}\p{N}])|(?<![\p{N}.,])(?:[6-9]\p{N}\p{N}|[1-9]\p{N}{3,4}) ?(?:口(?![径袋罩红人之岁井罐味杯])|모금|回吸引|パフ)/gu;
/** "Geek Bar Pulse 15000", "Lost Mary OS5000": the maker's name and how many puffs it lasts. */
const countedMakers = /(?<![\p{L}])(?:lost mary|elf ?bar|geek bar|puff bar|vozol|hqd|oxbar|fumot|ske crystal)(?: \p{L}+){0,2} ?\p{L}{0,3} ?(?:[6-9]\p{N}\p{N}|[1-9]\p{N}{3,4}|[1-9]\p{N}k)(?! ?ma|\p{N})/gu;
const mayCountPuffs = /[0-9].*(?:puf|cal|trag|z[ua]|bouf|taff|ti?r|hisap|тяж|тяг|nef|hơi|سحب|نفخ|口|모금|回吸|パフ)|(?:puff|mary|elf|geek|vozol|hqd|oxbar|fumot|ske crystal).*[0-9]/;
interface Completed {
  index: number;
  length: number;
  as: 'phone case' | 'phone battery' | 'camera battery' | 'deodorant spray' | 'disposable vape';
}
/** Names that stand apart from what they are of: "iPhone 14 Pro clear case", "Galaxy Note 3 battery", "deodorant for men spray"; and a vape that is named by nothing but its puffs. */
export function completedNames(title: string): Completed[] {
  const found: Completed[] = [];
  if (title.includes(' case')) for (const match of title.matchAll(cased)) found.push({ index: match.index + match[0].length, length: 4, as: 'phone case' });
  if (mayNameCase.test(title)) for (const match of title.matchAll(casesBefore)) found.push({ index: match.index, length: match[0].length, as: 'phone case' });
  if (/ケース|カバー/.test(title)) for (const match of title.matchAll(casesAfter)) found.push({ index: match.index, length: match[0].length, as: 'phone case' });
  if (mayNameBattery.test(title) && !remembers.test(title))
    for (const match of title.matchAll(batteries)) if (modelBefore.test(title.slice(0, match.index))) found.push({ index: match.index, length: match[0].length, as: title.includes('gopro') ? 'camera battery' : 'phone battery' });
  if (/deo|ant[iy][pt]|дез|антип/.test(title)) for (const match of title.matchAll(sprays)) if (deodorant.test(title.slice(0, match.index))) found.push({ index: match.index + 1, length: match[0].length - 1, as: 'deodorant spray' });
  if (mayCountPuffs.test(title)) for (const pattern of [puffs, countedMakers]) for (const match of title.matchAll(pattern)) found.push({ index: match.index, length: match[0].length, as: 'disposable vape' });
  return found;
}

const detected = /^s? (?:\p{L}+ )?(?:detectors?|testers?|checkers?|analy[sz]ers?|identifier|hydrometer)(?![\p{L}\p{N}])/u;
const detectedUnspaced = /^ ?(?:检测|鉴别|鉴定|检验|识别|探测|测试|测电|検知|検査|감별|감지)/u;
/** "counterfeit banknote detector", 假币检测: what it finds is not in it. */
export const isDetected = (title: string, { end }: Span) => detected.test(title.slice(end, end + 40)) || detectedUnspaced.test(title.slice(end, end + 4));

const utensil = /^s? (?:(?!with )\p{L}+ )?(?:spoons?|forks?|dipper|mou?lds?|cutters?|slicers?|graters?|strainers?|infusers?|grinders?|makers?|cookers?|dispensers?|scoops?|tongs|kettles?|thermometers?|frothers?|roasters?|steamers?|peelers?|whisks?|crushers?|pitchers?|carafes?|fountains?|stoves?|making|machines?|mugs?|carts?|shakers?|decanters?|warmers?|stirrers?|canisters?)(?![\p{L}\p{N}])/u;
/** "absinthe spoon", "chocolate fondue mould": what is eaten or made with it. */
export const isPrepared = (title: string, { end }: Span) => utensil.test(title.slice(end, end + 40));

const recorded = /^.{0,60}?(?<![\p{L}])(?:dvds?|blu ray|audiobook|vinyl lp|paperback)(?![\p{L}])/u;
/** "Machete Kills DVD": the words before are the title of a film, a record or a book. */
export const isRecorded = (title: string, { end }: Span) => /dvd|blu ray|audiobook|vinyl lp|paperback/.test(title) && recorded.test(title.slice(end)) && !/[,+&|;]| (?:and|with) /.test(title.slice(end).replace(/ (?:dvds?|blu ray|audiobook|vinyl lp|paperback)(?![\p{L}]).*/u, ''));

const concealing = /(?<![\p{L}])(?:hidden|concealed|disguised|secret)(?![\p{L}])|暗藏|隐藏|隐形|内藏/u;
const carrier = /necklace|pendant|ring|bracelet|earring|keychain|brooch|comb|pen|belt|buckle|lipstick|umbrella|cane|stick|项链|戒指|吊坠|钥匙扣|手链|梳|笔|皮带|口红|伞/;
/** "Necklace with hidden push dagger": what carries a concealed blade does not make it harmless. */
export const conceals = (title: string) => concealing.test(title);
export const isCarrier = ({ text }: Span) => carrier.test(text);

const printed = /(?<![\p{L}])(?:tees?|t shirts?|tshirts?|hoodies?|sweatshirts?|tank tops?)$/u;
/** "Coffee Then Cactus Tee": a title that ends with a shirt names what is printed on it, unless it lists several things. */
export const isPrintedOn = (title: string, { end }: Span) => end <= title.search(printed) && !/[,+&|;]| (?:and|with|set|bundle) /.test(title);

const looks = /^(?:(?:mens|womens|women|men|kids|unisex|cotton|knit|knitted|graphic|retro|vintage|funny|cute|oversized|cropped|canvas) ){0,2}$/;
/** Whether the second stretch follows the first at once, or after words of cut and cloth alone. */
export const followsAtOnce = (title: string, first: Span, second: Span) => second.start >= first.end && second.start - first.end <= 24 && looks.test(title.slice(first.end, second.start).replace(/^s? /, ''));

const pictures = /(?<![\p{L}\p{N}])(?:estampad[oa]s?|estampa|imprimee?s?|наклейк[аи]|naklejk[ai]|pegatinas?|aufkleber|wandtattoos?|принтом|рисунком|motif|sabor|gusto|gout|aroma|geschmack|velas?(?: aromaticas?| perfumadas?)?|bougies?(?: parfumees?)?|duftkerzen?|lilin|form[ae](?= (?:de|di|da|do) )|form (?:von|einer|eines)|forme dune?|в виде|в форме|in the shape of(?: an?)?|shaped like(?: an?)?|looks? like(?: an?)?|(?:detector(?:es)?|comprobador|detecteurs?|rilevatore)(?= (?:de|di|da|do) )|детектор)(?: (?:de|di|da|do|a|au|aux|la|hojas|feuilles?|folhas?|daun))* (?=\p{L})/gu;
/** Few titles hold any of them, and the longer pattern takes its time. */
const mayBePictured = /estamp|imprim|накле|naklej|pegat|aufkl|wandt|принт|рисун|motif|sabor|gust|gout|arom|gesch|vela|boug|duftk|lilin|form|виде|shape|like|dete[ck]|compro|rilev|детек/;
/** Where a Romance, German or Indonesian title names what is printed on the goods or what they smell of: from the word to the next stop. */
export function likenessesAfter(title: string, headBefore: (at: number) => boolean): Span[] {
  if (!mayBePictured.test(title)) return [];
  return [...title.matchAll(pictures)].flatMap((match) => {
    // "lantern motif tee" says it the English way.
    if (match[0].startsWith('motif') && !headBefore(match.index)) return [];
    const start = match.index + match[0].length;
    return [{ start, end: start + (/^(?:(?! (?:con|com|avec|mit|with|с) )[^,.;|()[\]]){0,30}/.exec(title.slice(start))?.[0].length ?? 0), text: match[0].trim() }];
  });
}

const used = /(?<![\p{L}\p{N}])(?<!(?:never|not|be|is|are|widely|mostly|commonly|no) )(?:used|preowned|pre owned|preloved|pre loved|second ?hand|thrifted|refurbished|usad[oa]s?|segunda mano|gebraucht(?:e[rsn]?)?|doccasion|bekas|б у|seconda mano|usat[oaie]|tweedehands|uzywan[aey]|ikinci el|подержанн(?:ыи|ая|ое|ые)|yenilenmis|reconditionnee?s?|reacondicionad[oa]s?|recondicionad[oa]s?|generaluberholt(?:e[rsn]?)?|ricondizionat[oaie]|odnowion[aey]|восстановленн(?:ыи|ая|ое|ые)|مجدد[ه]?|đã qua sử dụng|hang cu|مستعمل[ه]?)(?![\p{L}\p{N}])(?! (?:for|in|as|to|by|with|on|look|effect|style|wash)(?![\p{L}]))/u;
/** Whether the title says that the goods were used before. `"Unused"` and `"used for sports"` do not. */
export const saysUsed = (title: string) => used.test(title) || /二手|中古|古着(?!风|感)|翻新(?=手机|机|苹果|电脑|笔记本|iphone| ?(?:手机|电脑|iphone))|整[備备][済济]|リファービッシュ|중고|리퍼|มือสอง/.test(title);

const children = /(?<![\p{L}\p{N}])(?:toddlers?|kids|kid(?! (?:leather|suede|skin|goat))|childrens?|child|infants?|newborns?|youth|(?:baby|little|toddler) (?:boys?|girls?)|(?:boys|girls)(?! (?:night|trip|weekend|just|girls|boys))|kinder|enfants?|fillette|bebes?|nin[oa]s?|infantil(?:es)?|bambin[oaie]|crianca|детск(?:ая|ии|ие|ое)|для (?:девочек|мальчиков|девочки|мальчика|детей)|anak|cocuk|dziecie(?:cy|ca|ce)|dla dzieci|chlopiec(?:y|a|e)|dziewczec(?:y|a|e)|be gai|be trai|trẻ em|للاطفال|اطفال|اولاد|بناتي)(?![\p{L}\p{N}])(?! (?:at heart|size women))|儿童|幼儿|男童|女童|男宝|女宝|宝宝|婴儿|中大童|小童|子供|こども|キッズ|ジュニア|ベビー|男の子|女の子|아동|유아|어린이|เด็ก/u;
/** Whether the title says that the goods are for children. A "boyfriend" jacket and a "baby tee" are not. */
export const saysForChildren = (title: string) => children.test(title);

const camouflage = /(?<![\p{L}\p{N}])(?:camos?|camouflage[ds]?|multicam|camuflad[oa]s?|camuflaje|camuflagem|camuflagens|mimetic[oa]|tarnmuster|tarnfarben|flecktarn|tarnjacke|tarnhose|камуфляж\p{L}*|loreng)(?![\p{L}\p{N}])|迷彩|위장무늬|카모/u;
/** Whether the title says that the goods bear a military pattern, which some lands keep for soldiers. */
export const saysCamouflage = (title: string) => camouflage.test(title);
