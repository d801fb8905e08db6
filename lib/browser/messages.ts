import { browser } from 'wxt/browser';
import * as z from 'zod';
import { verdicts } from '../core/assessment';
import { readingSchema } from '../core/trade/order.schema';
import { taughtSiteSchema } from '../marketplaces/taught-site.schema';

/** Most orders or template rows that a page may send at once; readers stop there too. */
const maxPerPage = 2000;
const line = z.string().max(600);
const pageReading = readingSchema.refine(({ orders, page }) => page !== 'file' && orders.length <= maxPerPage, 'a page has at most 2,000 orders');
const counts = z.strictObject({ stop: z.number(), fix: z.number(), unknown: z.number(), care: z.number() });

/** What stands beside one row of the page. `word` and `reason` are in the seller's language. */
const badge = z.strictObject({ id: z.string().max(200), verdict: z.enum(verdicts), word: line, reason: line, counts });
const labels = z.strictObject({ openInPanel: line, notRead: line, notReadReason: line, pageNotRead: line, pageChanged: line, dismiss: line, panelHint: line, next: line });
/** `summary`: one line above all rows, of a shipping template. */
const badges = z.strictObject({ on: z.string(), packVersion: z.string(), language: z.string(), showClear: z.boolean(), labels, badges: z.array(badge).max(maxPerPage), summary: line.optional() });

/** name → who may ask, what they send, what they get. The one place where both sides of a message are written down. */
export const protocol = {
  assessReading: { from: 'page', request: z.strictObject({ reading: pageReading }), response: badges },
  templateWarnings: { from: 'page', request: z.strictObject({ reading: pageReading }), response: badges },
  /** `tabId` is for extension surfaces; a page always means its own tab. `opened: false`: the browser wants the click on its own button. */
  openPanel: { from: 'any', request: z.strictObject({ orderId: z.string().max(200).optional(), tabId: z.number().int().optional() }), response: z.strictObject({ opened: z.boolean() }) },
  readPageNow: { from: 'extension', request: z.strictObject({}), response: z.strictObject({ state: z.enum(['read', 'not-read']), orders: z.number(), rows: z.number() }) },
  /** Brings the reader for any dashboard into the page that asks. */
  loadGeneral: { from: 'page', request: z.strictObject({}), response: z.strictObject({ loaded: z.boolean() }) },
  /** Starts the teaching bar in the page beside the panel. */
  teachPage: { from: 'extension', request: z.strictObject({}), response: z.strictObject({ started: z.boolean() }) },
  teachWords: { from: 'page', request: z.strictObject({}), response: z.strictObject({ language: z.enum(['en', 'zh-CN']), words: z.record(z.string(), line) }) },
  /** What the seller taught about the host that asks. */
  taughtSites: { from: 'page', request: z.strictObject({}), response: z.strictObject({ sites: z.array(taughtSiteSchema).max(100) }) },
  saveTaught: { from: 'page', request: z.strictObject({ site: taughtSiteSchema }), response: z.strictObject({ saved: z.boolean() }) },
  /** To a page whose marketplace was switched off: every trace goes. Match patterns that are no longer granted. */
  leavePage: { from: 'extension', request: z.strictObject({ origins: z.array(z.string().max(300)).max(500) }), response: z.strictObject({ left: z.boolean() }) },
  /** The page is being left: its reading is no longer what stands beside the panel. */
  forgetReading: { from: 'page', request: z.strictObject({}), response: z.strictObject({}) },
  reportHealth: { from: 'page', request: z.strictObject({ marketplace: z.string().max(40), page: z.string().max(20), code: z.enum(['not-read', 'reader-failed', 'badges-removed']), column: z.string().max(300).optional() }), response: z.strictObject({}) },
} as const satisfies Record<string, { from: 'page' | 'extension' | 'any'; request: z.ZodType; response: z.ZodType }>;

export type MessageName = keyof typeof protocol;
export type RequestOf<N extends MessageName> = z.infer<(typeof protocol)[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<(typeof protocol)[N]['response']>;
export type Badge = z.infer<typeof badge>;
export type BadgeLabels = z.infer<typeof labels>;
export type Sender = { tabId?: number; windowId?: number; url: string; from: 'page' | 'extension' };
export type Handlers = { [N in MessageName]?: (request: RequestOf<N>, sender: Sender) => ResponseOf<N> | Promise<ResponseOf<N>> };
export type Envelope = { name: MessageName; request: unknown };
export type Reply = { ok: true; response: unknown } | { ok: false; error: 'bad-request' | 'failed' };

export class MessageFailed extends Error {}

interface RawSender {
  id?: string;
  url?: string;
  origin?: string;
  tab?: { id?: number; windowId?: number };
}

/** Who sent it, by what the browser says and never by the message itself; undefined for anybody but this extension. */
export function senderOf(raw: RawSender, ownId: string, ownOrigin: string): Sender | undefined {
  if (raw.id !== ownId || !raw.url) return undefined;
  const isOwn = raw.url.startsWith(ownOrigin);
  if (!isOwn && (!/^https?:\/\//.test(raw.url) || raw.tab?.id === undefined)) return undefined;
  return { url: raw.url, from: isOwn ? 'extension' : 'page', ...(raw.tab?.id !== undefined && { tabId: raw.tab.id }), ...(raw.tab?.windowId !== undefined && { windowId: raw.tab.windowId }) };
}

/** Answers one message, or undefined when it is not ours to answer. The handler runs before the first await, for a click's permission ends there. */
export function replyTo(message: unknown, sender: Sender | undefined, handlers: Handlers): Promise<Reply> | undefined {
  const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : undefined;
  if (!sender || typeof name !== 'string' || !Object.hasOwn(protocol, name) || !Object.hasOwn(handlers, name)) return undefined;
  const { from, request, response } = protocol[name as MessageName];
  if (from !== 'any' && from !== sender.from) return undefined;
  const parsed = request.safeParse((message as Envelope).request);
  if (!parsed.success) return Promise.resolve({ ok: false, error: 'bad-request' });
  let answer: unknown;
  try {
    answer = (handlers[name as MessageName] as (request: unknown, sender: Sender) => unknown)(parsed.data, sender);
  } catch {
    return Promise.resolve({ ok: false, error: 'failed' });
  }
  return Promise.resolve(answer).then(
    (value): Reply => ({ ok: true, response: response.parse(value) }),
    (): Reply => ({ ok: false, error: 'failed' }),
  ).catch((): Reply => ({ ok: false, error: 'failed' }));
}

/** Listens in this context. Returns the way to stop. */
export function answerMessages(handlers: Handlers): () => void {
  const listen = (message: unknown, raw: RawSender, sendResponse: (reply: Reply) => void) => {
    const reply = replyTo(message, senderOf(raw, browser.runtime.id, browser.runtime.getURL('/')), handlers);
    if (!reply) return false;
    reply.then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  return () => browser.runtime.onMessage.removeListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

/** Asks the background, or the content script of a tab. @throws {MessageFailed} when nobody answers or the answer is not what was agreed. */
export async function send<N extends MessageName>(name: N, request: RequestOf<N>, tabId?: number): Promise<ResponseOf<N>> {
  const envelope: Envelope = { name, request: protocol[name].request.parse(request) };
  const reply = (await (tabId === undefined ? browser.runtime.sendMessage(envelope) : browser.tabs.sendMessage(tabId, envelope))) as Reply | undefined;
  if (!reply?.ok) throw new MessageFailed(`${name}: ${reply ? reply.error : 'no answer'}`);
  const parsed = protocol[name].response.safeParse(reply.response);
  if (!parsed.success) throw new MessageFailed(`${name}: the answer is not what was agreed`);
  return parsed.data as ResponseOf<N>;
}
