import { isRecord, wordsOfKey } from './json-cells';

type Json = Record<string, unknown>;

/** A list of objects, and whether the key above it calls them orders. */
export interface NamedList {
  list: Json[];
  areOrders: boolean;
}

const ordersKey = /(?:^| )(?:orders?|pedidos?|commandes?|bestellungen)(?: list)?$|^订单/;

/** Objects of a list; a graph's `edges` of `node`s are their nodes. */
export function recordsOf(value: unknown): Json[] {
  const list = isRecord(value) && Array.isArray(value.edges) ? value.edges.map((edge) => (isRecord(edge) && isRecord(edge.node) ? edge.node : edge)) : value;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** `orders: [{ … }]` in an object, or as XML has one of them: `orders: { order: { … } }`. */
function ordersIn(holder: Json): Json[] {
  for (const [key, value] of Object.entries(holder)) {
    if (!/^orders$/.test(wordsOfKey(key))) continue;
    const inner = isRecord(value) ? value.order : undefined;
    return isRecord(inner) ? [inner] : recordsOf(inner ?? value);
  }
  return [];
}

/** Customers, each with the orders of their own: the orders, each with its customer. */
function ordersOfCustomers(list: readonly Json[]): Json[] {
  const found = list.map((customer) => ({ customer, orders: ordersIn(customer) }));
  if (list.length === 0 || found.every(({ orders }) => orders.length === 0)) return [];
  return found.flatMap(({ customer, orders }) => orders.map((order) => ({ ...order, customer: Object.fromEntries(Object.entries(customer).filter(([key]) => wordsOfKey(key) !== 'orders')) })));
}

/** Lists of objects in a value, the outermost first. */
export function listsOf(value: unknown): NamedList[] {
  const found: NamedList[] = [];
  const queue: { value: unknown; depth: number; key: string }[] = [{ value, depth: 0, key: '' }];
  for (let at = 0; at < queue.length && at < 2000 && found.length < 50; at += 1) {
    const { value: current, depth, key } = queue[at] as (typeof queue)[number];
    const list = recordsOf(current);
    const inner = ordersOfCustomers(list);
    if (inner.length > 0) found.push({ list: inner, areOrders: true });
    if (list.length > 0) found.push({ list, areOrders: ordersKey.test(key) });
    if (isRecord(current) && depth < 4) for (const [name, part] of Object.entries(current).slice(0, 200)) queue.push({ value: part, depth: depth + 1, key: wordsOfKey(name) });
  }
  return found;
}
