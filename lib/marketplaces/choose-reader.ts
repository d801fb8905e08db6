import type { Reading } from '../core/trade/order';
import { type Anchor, type MarketplaceAdapter, type MarketplacePage, matchesPattern } from './adapter';
import { marketplaces } from './index';
import { unreadable } from './reading/reading';
import { asOf } from './reading-as';

export type { Anchor } from './adapter';

interface Match {
  marketplace: MarketplaceAdapter;
  page: MarketplacePage;
}

function isOn(marketplace: MarketplaceAdapter, url: URL): boolean {
  return marketplace.hosts.length === 0 || marketplace.hosts.some((pattern) => matchesPattern(pattern, url));
}

/** Readers beside those of the named marketplaces. */
export interface Readers {
  /** Of pages that the seller taught. */
  taught?: readonly MarketplaceAdapter[];
  /** For any dashboard; it is large, so a page asks for it only when nobody else understood it. */
  general?: MarketplaceAdapter;
}

/** What the seller taught first, then the reader of the page's own marketplace, then those that serve any host. */
function matchesOf(url: URL, { taught = [], general }: Readers): Match[] {
  const candidates = [...taught, ...marketplaces, ...(general ? [general] : [])].sort((left, right) => Number(right.hosts.length > 0) - Number(left.hosts.length > 0));
  return candidates.filter((marketplace) => isOn(marketplace, url)).flatMap((marketplace) => marketplace.pages.filter((page) => page.matches(url)).map((page) => ({ marketplace, page })));
}

/** The marketplace whose seller pages stand at this address, if it is one that we know by name. */
export function marketplaceAt(url: URL): MarketplaceAdapter | undefined {
  return marketplaces.find((marketplace) => marketplace.hosts.some((pattern) => matchesPattern(pattern, url)));
}

/** Rows of which none could be read are not understood, whatever the page was taken for. */
function isUnderstood({ format, orders, template, health }: Reading): boolean {
  return format !== 'unknown' && (orders.length > 0 || template !== undefined || health.ordersFound === 0);
}

function choose(document: Document, url: URL, readers: Readers): { match: Match; reading: Reading } | undefined {
  const choices = matchesOf(url, readers).map((match) => ({ match, reading: tryRead(match, document, url) }));
  const [first] = choices;
  const best = choices.find((choice) => isUnderstood(choice.reading)) ?? first;
  // What the seller taught is read as it was taught, and said to be unreadable when it is.
  if (first && readers.taught?.includes(first.match.marketplace)) return first;
  const named = first?.match.marketplace;
  const known = named && named !== readers.general ? named : marketplaceAt(url);
  if (!best || !first || !known || best.match.marketplace === known) return best;
  // An address that is known to show orders and of which nothing else is known: its marketplace answers for it, also when nothing was found.
  if (known.showsOrders?.(url)) return { match: best.match, reading: asOf(known.id, best.reading, known.orderNumber) };
  if (best.reading.orders.length === 0) return best;
  // A marketplace's own reader failed, or has none for this address, and the general one found orders: they are still this marketplace's.
  const failed = isUnderstood(first.reading) ? [] : first.reading.health.problems;
  // An amount that no known place of the page confirms may have transport and tax in it.
  const hasOwn = first.match.marketplace === known && failed.length > 0;
  // What such a page never showed is believed only under a title of its own.
  const titled = new Set(best.reading.health.understood?.filter(({ by, confidence }) => by === 'title' && confidence === 'sure').map(({ field }) => field));
  const absent = (first.match.page.absent ?? []).filter((field) => !titled.has(field));
  const reading = asOf(known.id, best.reading, known.orderNumber, hasOwn ? { absent, untrusted: ['value'] } : undefined);
  if (!isUnderstood(reading)) return isUnderstood(first.reading) ? { match: best.match, reading } : first;
  return { match: best.match, reading: { ...reading, health: { ...reading.health, problems: [...failed, ...reading.health.problems] } } };
}

function tryRead({ marketplace, page }: Match, document: Document, url: URL): Reading {
  try {
    return page.read(document, url);
  } catch (error) {
    // One broken reader must not take the page's other readers with it; the reading names the culprit.
    return unreadable(marketplace.id, page.kind, { code: 'page-not-understood', column: error instanceof Error ? error.name : 'error' });
  }
}

/** What the page says and the elements its rows stand in, in one pass. `isRead` is false beside a row that the reading does not have. */
export interface PageRead {
  reading: Reading;
  anchors: (Anchor & { isRead: boolean })[];
}

/** Whether nobody who was asked understood the page: the general reader is worth its bytes then. */
export function wantsGeneral({ reading }: PageRead): boolean {
  return !isUnderstood(reading);
}

/** One pass for both, so that a page is not read twice for its badges. Anchors of rows that could not be read are kept, and say so. */
export function readPageWithAnchors(document: Document, url: URL, readers: Readers): PageRead {
  const choice = choose(document, url, readers);
  const reading = choice?.reading ?? unreadable('generic', 'orders', { code: 'page-not-understood' });
  const ids = new Set([...reading.orders.map((order) => order.id), ...(reading.template?.rows ?? []).map((row) => row.id)]);
  return { reading, anchors: choice ? tryAnchors(choice.match, document, url).map((anchor) => ({ ...anchor, isRead: ids.has(anchor.id) })) : [] };
}

function tryAnchors({ page }: Match, document: Document, url: URL): Anchor[] {
  try {
    return page.anchors(document, url);
  } catch {
    // Without anchors nothing is drawn; what could be read still reaches the panel.
    return [];
  }
}

/** What this page says about orders or a shipping template; a page that nobody understands says so in its problems. */
export function readPage(document: Document, url: URL, readers: Readers): Reading {
  return choose(document, url, readers)?.reading ?? unreadable('generic', 'orders', { code: 'page-not-understood' });
}

/** The elements of the page beside which orders and template rows stand, with the same ids as `readPage` gives. */
export function anchorsOf(document: Document, url: URL, readers: Readers): Anchor[] {
  const choice = choose(document, url, readers);
  if (!choice || !isUnderstood(choice.reading)) return [];
  const ids = new Set([...choice.reading.orders.map((order) => order.id), ...(choice.reading.template?.rows ?? []).map((row) => row.id)]);
  return choice.match.page.anchors(document, url).filter((anchor) => ids.has(anchor.id));
}
