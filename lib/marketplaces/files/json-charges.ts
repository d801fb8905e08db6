import { isRecord, wordsOfKey } from '../reading/json-cells';

type Json = Record<string, unknown>;

/** What Walmart's interface asks for one piece of goods: of the charges of a line the one called PRODUCT, beside those of carriage. Of several pieces it may be the price of one or of all, and is left. */
export function chargeOfGoods(item: Json, pieces: string | undefined): unknown {
  const under = (object: unknown, key: string): unknown => (isRecord(object) ? Object.entries(object).find(([name]) => wordsOfKey(name) === key)?.[1] : undefined);
  const charges = under(item, 'charges');
  const found = under(charges, 'charge') ?? charges;
  const goods = (Array.isArray(found) ? found : [found]).filter((charge) => under(charge, 'charge type') === 'PRODUCT');
  return goods.length === 1 && Number(pieces) === 1 ? under(goods[0], 'charge amount') : undefined;
}
