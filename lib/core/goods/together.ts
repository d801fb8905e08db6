import type { GoodsKind } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import { builtInBattery } from './goods-index';
import type { Span } from './title-words';

/** Kinds found in a title by position, each with the words that say so. */
export interface Found {
  title: string;
  kinds: readonly GoodsKind[];
  because: Map<number, string>;
  /** The words that were believed. */
  words: ReadonlyMap<number, readonly Span[]>;
  /** Where what only comes along begins. */
  extrasFrom: number;
}

const equipment = ['tool', 'lighting', 'led-lamp', 'electrical-appliance', 'toy', 'e-scooter', 'bicycle', 'phone', 'computer', 'camera', 'drone', 'watch', 'headphones', 'game-console', 'beauty-tool', 'sex-toy', 'walkie-talkie', 'bluetooth-device', 'spy-camera', 'night-vision', 'baby-article', 'medical-device', 'laser-pointer', 'radio-device'];
const corded = ['tool', 'lighting', 'led-lamp', 'electrical-appliance', 'beauty-tool'];
const chargeable = [...corded, 'toy'];
const manyUses = ['phone', 'phone-case', 'watch', 'power-bank', 'computer', 'walkie-talkie', 'drone'];
const uses = ['led-lamp', 'lighting', 'camera', 'game'];
const roomyThings = ['household-article', 'bag', 'stationery', 'furniture', 'beauty-tool'];
const worn = ['clothing', 'footwear', 'hat', 'helmet', 'sunglasses', 'bag'];
/** Goods that lamps are only built into, and goods whose rings are no jewellery. */
const lit = ['e-scooter', 'bicycle', 'toy', 'bluetooth-device', 'headphones', 'game-console', 'drone', 'watch', 'footwear', 'childrens-footwear', 'clothing', 'hat', 'bag', 'helmet'];
const ringed = ['kitchenware', 'textile-home', 'sports-equipment', 'tool', 'furniture', 'vehicle-part'];
const companions = ['charger-adapter', 'cable', 'phone-case', 'bag', 'stationery', 'plastic-article', 'household-article'];
/** Where the kinds that this speaks of stand in the list. */
const placesOf = rememberFor<readonly GoodsKind[], ReturnType<typeof placed>>(1);
function placed(kinds: readonly GoodsKind[]) {
  const places = new Map(kinds.map(({ id }, position) => [id, position]));
  const of = (id: string) => places.get(id) ?? -1;
  const all = (ids: readonly string[]) => ids.map(of);
  return { battery: of('battery'), lithium: of('lithium-battery-alone'), vehicle: of('vehicle-battery'), bank: of('power-bank'), inside: of(builtInBattery), charger: of('charger-adapter'), radio: of('radio-device'), router: of('wifi-router'), bicycle: of('bicycle'), worn: all(worn), roomyThings: all(roomyThings), textile: of('textile-home'), clothing: of('clothing'), game: of('game'), console: of('game-console'), watch: of('watch'), jewellery: of('jewellery'), plastic: of('plastic-article'), packed: of('battery-packed-with-equipment'), soap: of('soap'), skinCare: of('skin-care'), baby: of('baby-article'), toy: of('toy'), childrens: of('childrens-clothing'), forBabies: all(['childrens-clothing', 'clothing', 'footwear', 'childrens-footwear', 'book', 'game']), beyondClothes: all(['footwear', 'childrens-footwear', 'hat', 'toy', 'bag', 'textile-home', 'sunglasses', 'book']), equipment: all(equipment), corded: all(corded), chargeable: all(chargeable), manyUses: all(manyUses), uses: all(uses), lit: all(lit), ringed: all(ringed), ledLamp: of('led-lamp'), drone: of('drone'), companions: all(companions) };
}

const weakly = /^(?:mah|rechargeable|usb c? ?rechargeable|recargables?|ricaricabil[ie]|(?:wieder)?aufladbar|recarregavel|мач|毫安|可充电|充电式|충전식|şarjlı|sarjli|sarj edilebilir|boleh dicas|dapat dicas|sạc pin)$/;
const wireless = /^(?:wireless|sans fil|inalambric[oa]|kabellos|drahtlos|sem fio|senza fili|беспроводнои|无线|ワイヤレス|무선)$/;
const cellsBehind = /(?:[,;:(|·]|\p{N} ?(?:m?ah|wh|毫安时?)(?: (?!replacement|spare)\p{L}+){0,2}|built in|integrated|removable|内置|自带|含|带|配) ?$/u;
const cellsHeadFirst = /^(?:bateria|batteri[ae]|akku|akumulator|аккумулятор|акб|baterie|akumulator|acumulator|akkumulator)/;
const lithiumByFigures = /\p{N} ?(?:mah|мач|毫安)|(?<![\p{N}.,])(?:3[.,](?:6|7|8|82|85|87)|7[.,](?:2|4|6|7)|10[.,]8|11[.,](?:1|4|55)|14[.,](?:4|8)|15[.,]2) ?[vв](?!\p{L})|(?<![\p{N}.,])(?:18|20|21) ?v (?:\p{L}* ?){0,2}\p{N}(?:[.,]\p{N})? ?ah/u;
const notLithium = /(?<!\p{L})(?:ni ?mh|ni ?cd|alkaline|alkali|lead acid|agm|gel|a{2,3}|а{2,3}|lr ?\p{N}+|h?r ?0?[36]|нr03|9v)(?![\p{L}])|镍氢|镍镉|碱性|铅酸|干电池|[57]号|пальчиков|щелочн|ニッケル水素|単[34]/u;
const ofMetal = /(?<!\p{L})(?:metal|steel|iron|wood|wooden|bamboo|glass|ceramic|leather|cotton|canvas|fabric|felt|oxford|hanging|handbag|linen|rattan|seagrass|cardboard|metall|holz|acero|madera|acier|bois|metallo|legno|металл\p{L}*|дерев\p{L}+)(?!\p{L})|金属|不锈钢|铁艺|木质|实木|竹|布艺|帆布|玻璃|陶瓷|牛津布|毛毡/u;
const charging = /(?<![无免不快])充电(?![器宝线头桩座站电插口接])/;
const roomy = /^(?:organi[sz]er|storage box|storage bin|收纳盒|收纳箱|储物盒|置物盒|储物罐|分装瓶|分装盒|化妆盒|収納ボックス|収納ケース|수납함|정리함|수납박스)$/;
const creams = /soap|皂|cream|creme|crema|serum|lotion|mask|toner|moistur|gel|oil|霜|精华|乳|膜|水|крем|сыворотк|маск/;
const small = /^(?:bab(?:y|ies)|bebes?|infants?|newborns?|toddlers?|kids?|child|children|boys?|girls?|nin[oa]s?|kinder|enfants?|男童|女童|儿童|童|宝宝|婴儿|幼儿|小童|中大童|男宝|女宝|детск\p{L}+|малыш\p{L}*|ベビー|キッズ)$/u;
const older = /(?<!\p{L})(?:kids?|children|boys?|girls?|nin[oa]s?|kinder|enfants?|детск\p{L}+|juguetes)(?!\p{L})|儿童|女孩|男孩/u;
const lithium = /li ?(?:ion|po)(?!\p{L})|lithium|litio|литии|锂|リチウム/u;
const withoutCells = /(?<!\p{L})(?:no|without|ohne|sans|sin|sem|senza|bez|без|brez|fara|zonder|utan|uden|uten|ilma) (?:batter|bateri|akku|pilas?(?!\p{L})|piles?(?!\p{L})|pilhas?(?!\p{L})|аккум|батаре)|(?:batter(?:y|ies|ien?)|pilas|piles|baterias?|батаре\p{L}+|akkus?) \(?(?:is |are )?(?:not incl|no incl|non incl|nicht enth|nicht inkl|nao incl|не вход)|不含电池|不带电池|无电池|电池(?:另购|自备|不含)|电池(?:别売|なし)|電池(?:別売|なし)/u;
const vague = /^(?:tools?|工具|led|ferramentas?|herramientas?)$/;
const rings = /^rings?$/;
/** Toys by their name, cameras of the air by what else is said: 遥控飞机航拍. */
const flying = /^(?:遥控飞机|遥控直升机|rc (?:plane|airplane|helicopter)|remote control (?:plane|airplane|helicopter))$/;
const filming = /航拍|无人机|(?<!\p{L})(?:drone|quadcopter|4k|gps)(?!\p{L})/u;
const coinCell = /^cr ?\p{N}{3,4}$/u;
const wordsBefore = /(?:\p{L}{3,}[^\p{L}]+(?:[^\p{L}]*\p{L}{1,2}[^\p{L}]+)*){2}$/u;
const pointing = /mouse|mice|teclad|keyboard|鼠标|滑鼠|键盘|键鼠|简报|翻页/;
/** What comes along, without the plus of a model's name: "edge+", "8 Plus". */
const along = /(?<=[\s\p{L}\p{N})])(?: \+|(?: (?:with|mit|avec|con|com|с|incl|including)))(?= )|[送赠附]/u;
const bracelets = /^(?:pulseiras?|pulseras?|bracelets?|браслет|bracciale|armband|手链|bransoletka)$/;

/** What the goods found in one title make of each other: a telephone's torch, a scooter's battery, a drill's case are not goods of their own. */
export function weighTogether({ title, kinds, because, words, extrasFrom }: Found): void {
  if (!because.size) return;
  const at = placesOf(kinds, '', () => placed(kinds));
  const has = (position: number) => because.has(position);
  const allOf = (position: number, holds: (word: Span) => boolean) => words.get(position)?.every(holds) ?? false;
  /** Where the first of these kinds has been named. */
  const named = (positions: readonly number[]) => positions.reduce((first, position) => (has(position) ? (words.get(position) ?? []).reduce((least, { end }) => Math.min(least, end), first) : first), title.length);

  if (has(at.battery) || has(at.lithium)) {
    const cells = [at.battery, at.lithium].filter(has);
    const device = Math.min(named(at.equipment), words.get(at.inside)?.find(({ text }) => !weakly.test(text))?.end ?? title.length);
    const isPart = (word: Span) => word.start > device && (cellsHeadFirst.test(word.text) || cellsBehind.test(title.slice(0, word.start)));
    if (device < title.length && cells.every((cell) => allOf(cell, isPart)) && !/replacement|spare|ersatz|替换|备用/.test(title)) {
      const word = because.get(at.lithium) ?? because.get(at.battery) ?? '';
      for (const cell of cells) because.delete(cell);
      if (!has(at.inside) && !notLithium.test(title)) because.set(at.inside, word);
    } else if (device === title.length && !has(at.lithium) && !has(at.vehicle) && !has(at.bank) && lithiumByFigures.test(title) && !notLithium.test(title)) because.set(at.lithium, because.get(at.battery) ?? '');
  }
  // "Key finder, CR2032 battery included": the cell comes with the goods that are named before it.
  if (has(at.packed) && has(at.lithium) && !has(at.bank) && !/replacement|spare|ersatz|替换|备用/.test(title)) {
    const cells = words.get(at.lithium) ?? [];
    const first = cells.reduce((least, { start }) => Math.min(least, start), title.length);
    if (cells.every(({ text }) => coinCell.test(text)) && ([...because.keys()].some((position) => ![at.battery, at.lithium, at.packed].includes(position) && words.get(position)?.some(({ end }) => end <= first)) || wordsBefore.test(title.slice(0, first)))) {
      because.delete(at.lithium);
      because.delete(at.battery);
    }
  }
  if (has(at.inside) && [at.battery, at.lithium, at.bank, at.charger].some(has) && !at.equipment.some(has) && allOf(at.inside, ({ text }) => weakly.test(text))) because.delete(at.inside);
  if (charging.test(title) && at.chargeable.some(has) && !/不含电池|无电池/.test(title)) because.set(at.inside, '充电');
  if (has(at.radio) && at.corded.some((position) => has(position) && !vague.test(because.get(position) ?? '')) && !pointing.test(title) && allOf(at.radio, ({ text }) => wireless.test(text))) because.delete(at.radio);
  if (has(at.router) && at.manyUses.some(has) && allOf(at.router, ({ text }) => /^wi ?fi ?\p{N}$/u.test(text))) because.delete(at.router);
  if (has(at.bicycle) && allOf(at.bicycle, ({ start }) => start > named(at.worn))) because.delete(at.bicycle);
  if (has(at.packed) && allOf(at.packed, ({ text }) => /^(?:[含带附配](?:锂)?电池|batter(?:y|ies) included|including battery)$/.test(text)) && words.get(at.inside)?.some(({ text }) => !weakly.test(text))) because.delete(at.packed);
  if (at.uses.some(has)) {
    const device = named(at.manyUses);
    for (const use of at.uses) if (has(use) && allOf(use, ({ start }) => start > device)) because.delete(use);
  }
  if (has(at.ledLamp) && at.lit.some(has) && allOf(at.ledLamp, ({ text }) => text === 'led')) because.delete(at.ledLamp);
  if (has(at.drone) && has(at.toy) && filming.test(title) && !older.test(title) && allOf(at.toy, ({ text }) => flying.test(text))) because.delete(at.toy);
  if (has(at.jewellery) && at.ringed.some(has) && allOf(at.jewellery, ({ text }) => rings.test(text))) because.delete(at.jewellery);
  if (has(at.watch) && has(at.jewellery) && allOf(at.jewellery, ({ text, start }) => bracelets.test(text) && start > named([at.watch]))) because.delete(at.jewellery);
  if (has(at.plastic) && allOf(at.plastic, ({ text }) => roomy.test(text)) && (at.roomyThings.some(has) || ofMetal.test(title))) because.delete(at.plastic);
  if (has(at.textile) && has(at.clothing) && allOf(at.textile, ({ text }) => /^[面布]料$/.test(text))) because.delete(at.textile);
  // Nobody counts the gigabytes of a game.
  if (has(at.game) && has(at.console) && because.get(at.game) === because.get(at.console) && /\p{N} ?gb(?!\p{L})/u.test(title)) because.delete(at.game);
  if (has(at.soap) && has(at.skinCare) && allOf(at.skinCare, ({ text }) => !creams.test(text))) because.delete(at.skinCare);
  if (has(at.baby) && (at.forBabies.some(has) || (has(at.toy) && older.test(title))) && allOf(at.baby, ({ text }) => small.test(text))) because.delete(at.baby);
  if (has(at.childrens) && at.beyondClothes.some(has) && allOf(at.childrens, ({ text }) => small.test(text))) because.delete(at.childrens);
  if ((has(at.inside) || has(at.packed)) && withoutCells.test(title)) for (const one of [at.inside, at.packed]) if (!allOf(one, ({ text }) => /built|内置/.test(text))) because.delete(one);
  if (has(at.packed) && notLithium.test(title) && !lithium.test(title)) {
    because.set(at.battery, because.get(at.packed) ?? '');
    because.delete(at.packed);
    if (allOf(at.inside, ({ text }) => weakly.test(text))) because.delete(at.inside);
  }
  const alongFrom = extrasFrom < title.length ? title.search(along) : -1;
  if (alongFrom >= 0 && at.companions.some(has) && [...because.keys()].some((position) => !at.companions.includes(position) && words.get(position)?.some(({ start }) => start < alongFrom)))
    for (const companion of at.companions) if (has(companion) && allOf(companion, ({ start }) => start > alongFrom)) because.delete(companion);
}
