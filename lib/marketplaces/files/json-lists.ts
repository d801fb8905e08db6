import { isRecord, wordsOfKey } from '../reading/json-cells';

type Json = Record<string, unknown>;

/** A list of objects, and whether the key above it calls them orders. */
export interface NamedList {
  list: Json[];
  areOrders: boolean;
  /** How many of each list, where several of one shape were put together. */
  parts?: readonly number[];
}

const ordersKey = /(?:^| )(?:orders?|pedidos?|commandes?|bestellungen)(?: list)?$|^订单/;

/** Objects of a list; a graph's `edges` of `node`s are their nodes. */
export function recordsOf(value: unknown): Json[] {
  const list = isRecord(value) && Array.isArray(value.edges) ? value.edges.map((edge) => (isRecord(edge) && isRecord(edge.node) ? edge.node : edge)) : value;
  return Array.isArray(list) ? unwrapped(list.filter(isRecord)) : [];
}

/** `[{ item: { … } }, { item: { … } }]`: the objects in the wrappings, where each has one and the same. */
function unwrapped(list: Json[]): Json[] {
  const key = Object.keys(list[0] ?? {})[0] ?? '';
  const inner = list.flatMap((one) => (Object.keys(one).length === 1 && isRecord(one[key]) ? [one[key]] : []));
  return /^(?:item|product|data|record|entry|element|row)$/i.test(key) && inner.length === list.length ? inner : list;
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

/** Lists beside the orders that are none to send: what came back, what was called off, what an answer shows as an example. */
const besideOrders = /refund|return|cancel|archiv|template|example|sample|previous|deleted|removed/;

const keysOf = (one: Json): string[] => Object.keys(one).map(wordsOfKey);

/** Objects of one kind: most keys of either stand in the other. */
function areAlike(one: Json, other: Json): boolean {
  const [mine, theirs] = [new Set(keysOf(one)), new Set(keysOf(other))];
  const both = [...mine].filter((key) => theirs.has(key)).length;
  return both >= 3 && both >= Math.min(mine.size, theirs.size) * 0.6;
}

interface Found extends NamedList {
  key: string;
  holder: number;
  isSingle?: true;
}

/** A day or a quarter with its list: hardly anything but a list in it. */
const isHolder = (one: Json): boolean => Object.values(one).some((part) => recordsOf(part).length > 0 || (isRecord(part) && isHolder(part))) && Object.values(one).filter((part) => typeof part !== 'object').length <= 2;

/** A list cut in parts: by day, quarter or shop under a key of the same name, or beside each other under names of their own, where one of them may be a single object. */
function joined(first: Found, found: readonly Found[]): NamedList[] {
  const [one] = first.list;
  if (!one || besideOrders.test(first.key)) return [];
  const parts = found.filter((other) => !besideOrders.test(other.key) && (other.key === first.key || other.holder === first.holder) && other.list[0] && areAlike(one, other.list[0]));
  return parts.length > 1 && parts[0] === first && parts.some(({ isSingle }) => !isSingle) ? [{ list: parts.flatMap(({ list }) => list), areOrders: parts.some(({ areOrders }) => areOrders), parts: parts.map(({ list }) => list.length) }] : [];
}

/** Lists of objects in a value, the outermost first; parts of one list come together before each of them. */
export function listsOf(value: unknown): NamedList[] {
  const found: Found[] = [];
  const queue: { value: unknown; depth: number; key: string; holder: number }[] = [{ value, depth: 0, key: '', holder: -1 }];
  for (let at = 0; at < queue.length && at < 2000 && found.length < 200; at += 1) {
    const { value: current, depth, key, holder } = queue[at] as (typeof queue)[number];
    const list = recordsOf(current);
    const inner = ordersOfCustomers(list);
    if (inner.length > 0) found.push({ list: inner, areOrders: true, key, holder });
    if (list.length > 0) found.push({ list, areOrders: ordersKey.test(key), key, holder });
    else if (isRecord(current) && Object.values(current).some((part) => recordsOf(part).length > 0)) found.push({ list: [current], areOrders: false, key, holder, isSingle: true });
    const holders = isRecord(current) ? (depth < 4 ? [current] : []) : depth < 6 ? list.slice(0, 200).filter(isHolder) : [];
    for (const one of holders) for (const [name, part] of Object.entries(one).slice(0, 200)) queue.push({ value: part, depth: depth + 1, key: wordsOfKey(name), holder: at });
  }
  return found.flatMap((one) => [...joined(one, found), ...(one.isSingle ? [] : [one])]).slice(0, 50);
}
