import type { GoodsKind } from '../regulations/measure.schema';
import { isUnspaced, type Span } from './title-words';

// What a title says of its goods beside their name: what they lack, only resemble, are coloured like or come in empty. Titles are normalised: no accents, hyphens are spaces.
type Attributes = GoodsKind['attributes'];

const lacking = /^s? (?:(?:is|are|not|sold) )*(?:not included|not incl|not supplied|sold separately|excluded|no incluid[oa]s?|non inclus[aeoi]?s?|nicht (?:enthalten|inklusive|dabei|im lieferumfang)|nao inclus[oa]s?|nao inclui|не вход[а-я]+|в комплект не|приобретает[а-я]+ отдельно)(?!\p{L})|^ ?(?:不含(?=[\s)）,，]|$)|另购|另买|自备|需另|别売|なし|无し|별도|미포함|불포함)/u;
const free = /^(?:s? free|frei|less)(?! (?:shipping|delivery|gift|gifts|postage|size|sample|samples|case|pouch|bag|box|with|\p{N}))(?![\p{L}\p{N}])/u;
/** Nine titles of ten lack nothing, and the longer patterns take their time. */
export const mayLack = (title: string) => /free|frei|less|incl|separately|excluded|enthalten|dabei|lieferumfang|supplied|вход|в комплект|отдельно|不含|另[购买]|自备|需另|别売|なし|无し|별도|포함/.test(title);
/** "Charger, battery not included", "peroxide free": what the goods lack. Nobody sells a thing free of knives. */
export const isLacking = (title: string, { end }: Span, attributes: Attributes): boolean => {
  const after = title.slice(end, end + 32);
  return lacking.test(after) || (!attributes.includes('sharp') && !attributes.includes('weapon-like') && free.test(after));
};

const imitating = /(?<![\p{L}\p{N}])(?:faux|fake|imitation|imitacion(?: de)?|imitacao(?: de)?|imitazione|artificial|synthetic|simulated|mock|vegan|fausse?|finta|finto|simil|eco|искусственн\p{L}+|под|эко|kunstliche[rs]?|imitacni|umela|umely|sztuczn[aey]|effetto|effet|efecto|efeito|aspecto|tipo|imitation (?:de )?)(?: (?:de|di|d))? $|(?:仿真?|人造|人工|假|合成|フェイク|人工|模造|인조|합성) ?$/u;
const likeness = /^s? ?(?:effect|effekt|look|grain|optik|imitat|imitation|texture|tone|finish|veneer print|style)(?![\p{L}])|^ ?(?:纹理|纹|效果|质感|调|风)/u;
/** "Faux rabbit fur", "effet bois", 仿木: the material is not what it is called. */
export const isImitated = (title: string, { start, end, text }: Span) => /imitat|optik$|^kunst/.test(text) || imitating.test(title.slice(Math.max(0, start - 20), start)) || likeness.test(title.slice(end, end + 14));

/** "Cordless drill battery included": the drill is sold, and not its battery alone. */
export const comesAlong = (title: string, { end, text }: Span) => text.includes(' ') && /^s? (?:is |are )?(?:included|incl|inkl|inclus[aeoi]?s?|incluid[oa]s?|enthalten)(?!\p{L})/u.test(title.slice(end, end + 16));

const shade = /^s? (?:colou?r|coloured|colored|farben|white|blonde?|brown|red|pink|beige|gr[ae]y|gold(?:en)?|yellow|blue|black|green|purple|cream)(?![\p{L}\p{N}])|^[白棕灰粉蓝紫](?![茶酒糖豆糖薯菇米丝条])/u;
/** "Honey blonde", "wine red": the words name a colour, when the goods have another name. */
export const isShade = (title: string, { end }: Span) => shade.test(title.slice(end, end + 14));

const emptied = /(?<![\p{L}\p{N}])(?:empty|leere?[rsn]?|vides?|vaci[oa]s?|vazi[oa]s?|vuot[oaei]|пуст(?:ои|ая|ое|ые)|prazdn[aey]|puste|puste[jy]|ures|gol|nachfullbar|zerstauber|atomizer|decanter|decantador|vaporisateur vide)(?![\p{L}\p{N}])|空瓶|空盒|空罐|空管|分装|空容器|詰め替え用容器|アトマイザー/u;
/** "Flacon vide parfum", 香水分装瓶: a vessel for what is named. */
export const saysEmpty = (title: string) => emptied.test(title);
export const isPoured = (attributes: Attributes) => attributes.includes('liquid') || attributes.includes('aerosol') || attributes.includes('food');

const quoted = /(?<=^|[\s(/])["“«](?=\p{L})([^"“”«»]{2,50})["”»](?=$|[\s),.;/|])|[『]([^』]{2,40})』/gu;
/** What stands in quotation marks behind the name of the goods is their own name, or their scent: a candle "Tobacco". */
export function quotedNames(title: string): Span[] {
  if (!/["“«『]/.test(title)) return [];
  return [...title.matchAll(quoted)].map((match) => ({ start: match.index + 1, end: match.index + match[0].length - 1, text: match[0] }));
}

const stops = /[,.;|+&()[\]/:]| (?:and|with|plus|for|set|und|mit|et|avec|y|con|e|com|и|с) /u;
/** Whether nothing but a few plain words stands between two stretches: "honey oatmeal goat milk soap", 蜂蜜浮石去角质皂. */
export function leadsTo(title: string, first: Span, second: Span): boolean {
  if (second.start < first.end || second.start - first.end > 28) return false;
  const between = title.slice(first.end, second.start);
  return isUnspaced.test(title[first.end - 1] ?? '') ? between.length <= 8 && !/[\s\p{P}]/u.test(between) : !stops.test(`${between} `) && between.trim().split(' ').length <= 3;
}

const partFirst = /^(?:[^\p{L}\p{N}]*(?:kit|set|lote?|novo|nuevo|nuova|original|nova|комплект|набор|\p{N}+ ?x?|pcs|шт|un|pack) )*[^\p{L}\p{N}]*(teclado|tela|pelicula|capa|capinha|carregador|fonte|suporte|pulseira|correa|funda|cargador|pantalla|soporte|protector|mica|coque|housse|chargeur|support|bracelet|ecran|vitre|custodia|pellicola|caricabatterie|caricatore|cavo|cabo|cable|cinturino|supporto|чехол|стекло|пленка|кабель|зарядка|аккумулятор|ремешок|держатель|крепление|сумка|пульт|etui|pouzdro|obal|kryt|ladowarka|pasek|uchwyt|szklo|husa|incarcator|folie|maskica|puzdro)(?![\p{L}\p{N}])/u;
/** Where a title that begins with a part in a language that names the goods first ends that part: devices behind it are what it fits. */
export const partEnds = (title: string): number => partFirst.exec(title)?.[0].length ?? -1;

const covers = /^(?:чехол|чехлы|чохол|etui|pouzdro|puzdro)$/;
const telephones = /телефон|смартфон|iphone|аифон|samsung|galaxy|xiaomi|redmi|realme|poco|huawei|honor|tecno|infinix|pixel|планшет|ipad|наушник|airpods|ноутбук|macbook|книг[иу]|kindle|tablet|smartfon|mobil|zte|lenovo|nokia|oneplus|oppo|vivo|alcatel|meizu|itel|doogee|watch/u;
/** "Чехол для гриля": such a word alone is a telephone's, but not once it says whose it is. */
export const coversOther = (title: string, { start, end, text }: Span) => covers.test(text) && /^ (?:для|на|do|na|pro|od|pour|per|fur|voor)(?!\p{L})/u.test(title.slice(end, end + 5)) && !telephones.test(title.slice(start, start + 90));

const vessels = /(?<!\p{L})(?:etuis?|boites?|verres?|tasses?|moulins?|machines?|cuilleres?|seaux?|pots?|porte|bols?|bicchier[ei]|tazz[ae]|calic[ei]|macchin[ae]|portasciugamani|copas?|tazas?|vasos?|jarras?|molinillos?|cafeteras?|cigarreras?|tacas?|xicaras?|canecas?|copos?|moedor(?:es)?|garrafas? termicas?) (?:a|au|da|de|del) $/u;
/** "Verre à vin", "tazza da tè", "taza de café": a vessel or a mill is named after what goes in. */
export const isForeseen = (title: string, { start }: Span) => vessels.test(title.slice(Math.max(0, start - 22), start));

const both = /(?<!\p{L})(?:for|fur|pour|para|per|для) (?!(?:men|women|man|kids|boys|girls|adults?|home|her|him|baby|indoor|outdoor|travel|camping|hunting|hiking|office|school|hombre|mujer|homme|femme|uomo|donna|женщин|мужчин|дома|детей)(?!\p{L}))(?:\p{L}+ ){1,2}(?:and|or|&|und|oder|et|ou|y|o|e|и|или) (?:\p{L}+ )?$/u;
export const mayBeForBoth = (title: string) => /(?<!\p{L})(?:for|fur|pour|para|per|для) .*(?: and | or |&| und | oder | et | ou | y | o | e | и | или )/u.test(title);
/** "Sharpener for straight and serrated knives". */
export const isForBoth = (title: string, { start }: Span) => both.test(title.slice(Math.max(0, start - 48), start));

const furnishing = /(?<!(?:set|kit|par|conjunto|juego|lote|jeu|lot|ensemble|комплект|набор) )(?<=\p{L}{3} )(?:da|de|di|du|para|на|для) $/u;
/** "Lampada da tavolo", "lampe de bureau": what stands on a table is no table. */
export const standsOn = (title: string, { start }: Span) => furnishing.test(title.slice(0, start));

const suits = /(?<!\p{L})(?:suitable|perfect|ideal|designed|great|used) for (?:use (?:in|on|with) )?[^,.;|()[\]]{1,30}((?:, (?:and |or )?\p{L}+(?: \p{L}+)?(?=[,.;|)]|$))+)/gu;
/** "Suitable for floors, doors, cabinets": the list names what the goods are for. */
export function suitedTo(title: string): Span[] {
  return / for .*,/.test(title) ? [...title.matchAll(suits)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] })) : [];
}
