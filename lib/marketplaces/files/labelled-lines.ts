import type { OrderLine } from '../../core/trade/order';
import { parseQuantity } from '../reading/numbers';
import { cleanText } from '../reading/text';

const pieces = /(?:数量|數量|件数|个数|個数|수량|qty|quantity)\s*[:：]\s*(\d{1,5})\s*(?:件|个|個|pcs)?$/iu;
const others = /[\s,，;；]+(?:规格|規格|属性|屬性|型号|颜色|顏色|尺[码寸]|款式|单价|單價|价格|價格|货号|编码|옵션|sku|variant|variation|option|colou?r|size|price)\s*[:：].*$/isu;

/** "【Mug 规格:white 数量:2】【Brush 规格:small 数量:1】": a bracket for each of the goods, its pieces at the end. */
function bracketedLines(cell: string): OrderLine[] | undefined {
  const [, open = '', inner = ''] = /^\s*([【[{])(.*)[】\]}][\s,，;；]*$/su.exec(cell) ?? [];
  if (!open) return undefined;
  const lines = inner.split(/[】\]}]\s*[,，;；|]?\s*[【[{]/u).map((part): OrderLine | undefined => {
    const text = part.trim();
    const quantity = parseQuantity(pieces.exec(text)?.[1] ?? '');
    const title = cleanText(text.replace(pieces, '').replace(others, '').replace(/^(?:商品|产品|產品|상품|product|item)(?:名称?|名稱|명| name| title)?\s*[:：]\s*/iu, '').replace(/[\s,，;；]+$/u, ''));
    return quantity && /\p{L}/u.test(title) ? { title, quantity } : undefined;
  });
  const known = lines.filter((line) => line !== undefined);
  return known.length > 0 && known.length === lines.length ? known : undefined;
}

/** Lines of which each part of a cell is one; undefined unless all are. */
function linesOf(parts: readonly string[], read: (part: string) => OrderLine | undefined): OrderLine[] | undefined {
  const lines = parts.filter((part) => part.trim()).map((part) => read(part.trim()));
  const known = lines.filter((line) => line !== undefined);
  return known.length > 0 && known.length === lines.length ? known : undefined;
}

const countBehind = /^(.*\p{L}.*?)\s*\((?:qtd|qty|quantity|cant|cantidad|quantidade|menge|anzahl|qté|quantité|q\.?tà|ilość|adet|кол-во|количество|数量|數量|수량)\.?\s*[:：]\s*(\d{1,5})(?:\s*[,;，；][^()]*)?\)$/iu;

/** "Caneca Azul (Qtd: 2, Preço Unit.: R$ 39,90) | Prato (Qtd: 1)": pieces and what else is said in brackets behind each name. */
const piecesInBrackets = (cell: string): OrderLine[] | undefined =>
  linesOf(cell.split(/(?<=\))\s*[|;；,，\n]\s*/u), (part) => {
    const [, title = '', count = ''] = countBehind.exec(part) ?? [];
    const quantity = parseQuantity(count);
    return quantity ? { title: cleanText(title), quantity } : undefined;
  });

/** "商品名称：陶瓷碗，数量：2，单价：500。商品名称：…": each part with its label. */
const namedInChinese = (cell: string): OrderLine[] | undefined =>
  /^\s*(?:商品|产品|產品|品)名/u.test(cell)
    ? linesOf(cell.split(/[。;；|\n]\s*|(?<=\d)[,，]\s*(?=(?:商品|产品|產品|品)名)/u), (part) => {
        const [, title = ''] = /^(?:商品|产品|產品|品)名(?:称|稱)?\s*[:：]\s*([^，,]+)/u.exec(part) ?? [];
        const quantity = parseQuantity(/[，,]\s*(?:购买)?[数數]量\s*[:：]\s*(\d{1,5})/u.exec(part)?.[1] ?? '');
        return title && quantity ? { title: cleanText(title), quantity } : undefined;
      })
    : undefined;

const labelsOf = {
  name: 'product name|商品名[稱称]|nama produk|ชื่อสินค้า|tên sản phẩm|nome do produto|nombre del producto',
  count: 'quantity|[數数]量|jumlah|จำนวน|số lượng|quantidade|cantidad',
  code: 'sku reference no\\.?|商品[選选][項项][貨货][號号]|nomor referensi sku|เลขอ้างอิง sku(?: \\(sku reference no\\.\\))?|sku phân loại hàng|número de referência sku|número de referencia sku',
};

/** Shopee's "[1] Product Name:Mug; Variation Name:Blue; Price: RM 15.00; Quantity: 2; SKU Reference No.: M-1; [2] …": a number before each of the goods. */
const numberedLines = (cell: string): OrderLine[] | undefined =>
  /^\s*\[1\]\s*\S/.test(cell)
    ? linesOf(cell.split(/(?:^|[;；\n])\s*\[\d{1,3}\]\s*/u), (part) => {
        const at = (labels: string) => new RegExp(`(?:^|[;；]\\s*)(?:${labels})\\s*[:：]\\s*(.*?)\\s*(?:[;；]\\s*(?=[^;；:：]{2,60}[:：])|[;；]?\\s*$)`, 'isu').exec(part)?.[1] ?? '';
        const [title, quantity, sku] = [cleanText(at(labelsOf.name)), parseQuantity(at(labelsOf.count)), cleanText(at(labelsOf.code), 80)];
        return title && quantity ? { title, quantity, ...(sku && { sku }) } : undefined;
      })
    : undefined;

/** AliExpress's "【1】 Mug (产品属性:Color:Blue) (商家编码:M-1) (产品数量:2 piece)": what is said of each in brackets behind its name. */
const numberedInBrackets = (cell: string): OrderLine[] | undefined =>
  /^\s*【1】/u.test(cell)
    ? linesOf(cell.split(/【\d{1,3}】/u), (part) => {
        const [, title = ''] = /^\s*(.*?)\s*[(（](?:产品|商品|商家|product|seller|sku)[^:：()（）]{0,24}[:：]/isu.exec(part) ?? [];
        const quantity = parseQuantity(/[(（](?:(?:产品|商品)?数量|(?:product )?quantity)\s*[:：]\s*(\d{1,5})/iu.exec(part)?.[1] ?? '');
        const sku = cleanText(/[(（](?:商家编码|seller code|product code|sku(?: code)?)\s*[:：]\s*([^()（）]*)/iu.exec(part)?.[1] ?? '', 80);
        return title && quantity ? { title: cleanText(title), quantity, ...(sku && { sku }) } : undefined;
      })
    : undefined;

const priceBehind = /^(.*\p{L}.*?)(?: \((\d{1,4})\))? - (?:\p{Sc}\s?\d[\d.,]*|\d[\d.,]*\s?(?:\p{Sc}|[A-Z]{3}))$/u;

/** "Zine One - £6.00 / Sticker Pack (2) - £4.00": names with what they cost, and their pieces where there are several. */
const pricedLines = (cell: string): OrderLine[] | undefined =>
  linesOf(cell.split(' / '), (part) => {
    const [, title = '', count = ''] = priceBehind.exec(part) ?? [];
    const quantity = parseQuantity(count);
    // "4x Bolt - 1,50 EUR": pieces before the name are read elsewhere.
    return title && !/^\d{1,4}\s?[x×]\s/i.test(title) ? { title: cleanText(title), ...(quantity && { quantity }) } : undefined;
  });

/** "Product Qty: 2, Product SKU: M, Product Name: Mug | …": all goods of an order in one cell, each part with its label. */
export function labelledLines(cell: string): OrderLine[] | undefined {
  if (cell.length > 20_000) return undefined;
  const told = numberedInBrackets(cell) ?? bracketedLines(cell) ?? piecesInBrackets(cell) ?? namedInChinese(cell) ?? numberedLines(cell) ?? pricedLines(cell);
  if (told) return told;
  if (!/(?:qty|quantity)\s*:/i.test(cell)) return undefined;
  const lines = cell.split(/\s*[|\n]\s*|\s*;\s*(?=(?:product|item)(?: name| title)?\s*:)/i).flatMap((part): OrderLine[] => {
    const at = (label: string) => new RegExp(`(?:^|[,;]\\s*)(?:product |item )?${label}\\s*:\\s*(.*?)(?=[,;]\\s*(?:(?:product |item )[a-z ]+|varia(?:nt|tion)|sku|qty|quantity|(?:unit )?price)\\s*:|$)`, 'i').exec(part)?.[1]?.trim() ?? '';
    const [title, sku, quantity] = [cleanText(at('(?:name|title)') || at('(?:product|item)')), cleanText(at('sku'), 80), parseQuantity(at('(?:qty|quantity)'))];
    return title && quantity !== 0 ? [{ title, ...(quantity !== undefined && { quantity }), ...(sku && { sku }) }] : [];
  });
  return lines.length > 0 ? lines : undefined;
}
