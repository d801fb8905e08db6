import type { OrderLine } from '../core/trade/order';
import { parseQuantity } from './numbers';
import { cleanText } from './text';

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

/** "Product Qty: 2, Product SKU: M, Product Name: Mug | …": all goods of an order in one cell, each part with its label. */
export function labelledLines(cell: string): OrderLine[] | undefined {
  if (cell.length > 20_000) return undefined;
  const bracketed = bracketedLines(cell);
  if (bracketed) return bracketed;
  if (!/(?:qty|quantity)\s*:/i.test(cell)) return undefined;
  const lines = cell.split(/\s*[|\n]\s*|\s*;\s*(?=(?:product|item)(?: name| title)?\s*:)/i).flatMap((part): OrderLine[] => {
    const at = (label: string) => new RegExp(`(?:^|[,;]\\s*)(?:product |item )?${label}\\s*:\\s*(.*?)(?=[,;]\\s*(?:(?:product |item )[a-z ]+|varia(?:nt|tion)|sku|qty|quantity|(?:unit )?price)\\s*:|$)`, 'i').exec(part)?.[1]?.trim() ?? '';
    const [title, sku, quantity] = [cleanText(at('(?:name|title)') || at('(?:product|item)')), cleanText(at('sku'), 80), parseQuantity(at('(?:qty|quantity)'))];
    return title && quantity !== 0 ? [{ title, ...(quantity !== undefined && { quantity }), ...(sku && { sku }) }] : [];
  });
  return lines.length > 0 ? lines : undefined;
}
