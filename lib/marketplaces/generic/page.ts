import { currencyIn } from '../reading/known-currencies';
import { idIn, orderOfLink } from './shapes';
import { isHidden, leavesOf, wordsOf } from './text';
import { isPlural, meaningOf, namesOrders, speaksOf } from './words';
import type { DecimalMark } from '../reading/numbers';
import { textOf } from '../reading/page-text';

/** What address, headings and language say before anything on the page is read. */
export interface PageSigns {
  says: 'orders' | 'other' | undefined;
  language: string;
  /** What a bare `$`, `¥` or `kr` means here, by language and country of the address. */
  symbolCurrency?: string;
  /** The page itself says so, beside an amount or above it. */
  isExplained?: boolean;
  /** Decimal mark of the page's language, for figures that could mean two things. */
  mark?: DecimalMark;
  /** The order that the page as a whole is about. */
  /** The page's heading speaks of orders and names none. */
  isListed: boolean;
  heading?: { id: string; element: Element; isWorded: boolean };
}

const passed = /^(?:edit|view|show|list|listing|index|all|open|detail|details|info|new|general|page|id|order_id|admin|app|status|pending|unshipped|archive|html?|php|aspx?)$/i;

function addressSays(url: URL): PageSigns['says'] {
  // "?s=order/index" is a way, "?s=orders" may be what somebody looks for.
  const asked = ['route', 'controller', 'page', 'view', 'tab', 'post_type', 'r', 'rt', 'cmd', '_g', 'app', 's'].map((name) => [name, url.searchParams.get(name) ?? ''] as const).flatMap(([name, value]) => (name === 's' && !value.includes('/') ? [] : value));
  const hash = /^#!?\//.test(url.hash) ? url.hash : '';
  const words = [...url.pathname.split('/'), ...asked.flatMap((value) => value.split(/[/.]/)), ...hash.split(/[/?]/)].filter(Boolean);
  for (const word of words.slice(-8).reverse()) {
    const plain = word.replace(/\.(?:html?|php|aspx?|jsp)$|-v\d$/i, '');
    if (passed.test(plain) || /\d/.test(plain)) continue;
    const says = speaksOf(plain.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_.]/g, ' '));
    if (says) return says;
  }
  return undefined;
}

const regions: Readonly<Record<string, string>> = { us: 'USD', au: 'AUD', ca: 'CAD', nz: 'NZD', sg: 'SGD', hk: 'HKD', tw: 'TWD', mx: 'MXN', ar: 'ARS', cl: 'CLP', jp: 'JPY', cn: 'CNY', se: 'SEK', no: 'NOK', dk: 'DKK', is: 'ISK', in: 'INR' };
const languages: Readonly<Record<string, string>> = { en: 'USD', ja: 'JPY', zh: 'CNY', sv: 'SEK', nb: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK', 'zh-hant': 'TWD' };

/** A shared sign's meaning where language and address do not contradict one another; a guess that the seller is asked to confirm. */
function symbolOf(language: string, url: URL): string | undefined {
  const ending = regions[/\.([a-z]{2})$/.exec(url.hostname)?.[1] ?? ''];
  const region = regions[/^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})$/.exec(language)?.[1] ?? ''];
  if (ending && region && ending !== region) return undefined;
  return ending ?? region ?? (/^en-/.test(language) ? undefined : (languages[language] ?? languages[language.slice(0, 2)]));
}

/**
 * The code by which the page itself explains a sign that several currencies share: beside it ("$24.00 USD") or standing alone ("USD", "Total (CAD)").
 * Undefined without any, null when there are two. "20.00 CAD" explains no dollar sign.
 */
function symbolOnPage(body: Element): string | null | undefined {
  const leaves = leavesOf(body, 1000, 60);
  const sign = (['$', '¥', 'KR'] as const).find((one) => leaves.some(({ text }) => (one === 'KR' ? /\d\s?kr\b/i : one === '$' ? /(?<![A-Z])\$\s?\d|\d\s?\$/ : /(?<![A-Z])[¥￥]\s?\d/).test(text)));
  if (!sign) return undefined;
  const codes = new RegExp(`(?<![\\p{L}\\d])(?:${[...new Set([...Object.values(regions), 'COP'])].filter((code) => currencyIn(sign, code) === code).join('|')})(?![\\p{L}\\d])`, 'u');
  const named = new Set<string>();
  for (const [at, { text, element }] of leaves.entries()) {
    const code = codes.exec(text)?.[0];
    // "USD, EUR" in a menu are to be chosen from.
    if (!code || (text === code && element.closest('a, button, li, nav, [role="menuitem"], [role="option"]'))) continue;
    const before = leaves[at - 1]?.text ?? '';
    const hasSign = (piece: string): boolean => /\d/.test(piece) && (sign === 'KR' ? /kr\b/i : sign === '$' ? /\$/ : /[¥￥]/).test(piece);
    if (hasSign(text) || (!/\d/.test(text) && !(text === code && /^[\d.,'\s-]+$/.test(before)))) named.add(code);
  }
  const [found, ...others] = named;
  return others.length > 0 ? null : found;
}

const commas = /^(?:de|fr|es|pt|ru|id|it|nl|pl|tr|vi|da|sv|nb|no|fi|cs|uk|ro|hu|el|bg)\b/;
const points = /^(?:en|zh|ja|ko|th|es-mx|de-ch|he)\b/;

const worded = /(?:^|[^\p{L}\p{M}])([\p{L}\p{M}]+\.?)\s*(?:\p{L}{2,11}\s+){0,2}(?:[#№:：(–-]|[Nn]\.?\s?[º°]|[Nn](?=\s\d)|[Nn][or]\.?|[Nn]um(?:ber|mer|ero)|[Nn]úmero|номер|ID|id)*\s*[#(]?\s*((?=[\p{L}\d._/-]*\d)[\p{L}\d][\p{L}\d._/-]{0,40}|[A-Z]{6,12})(?![\p{L}\p{N}])/u;

/** "Order #1001", "Заказ № 5501", "订单 123": the number beside the word, in a heading. */
export function namedOrder(text: string): string | undefined {
  const found = worded.exec(text.slice(0, 200).replace(/(?<=\s)(?:details?|information)\s*[:：]/i, ''));
  if (!found?.[1] || !found[2]) return undefined;
  const words = found[0].slice(0, -found[2].length);
  // "DH000412" is a number in full, "订单123" a word and a number.
  if (/\p{Script=Latin}$/u.test(words)) return undefined;
  // "订单查询 ECSHOP" is a program's name, "订单便签本 A5" and "订单纸 50张" are goods.
  if (/\p{Script=Han}/u.test(words) && !/[#№:：]/.test(words) && (!/\d/.test(found[2]) || /\d\p{Script=Han}/u.test(found[2]) || /[单單](?!.*[号號码碼详詳信])\p{Script=Han}{2}/u.test(words))) return undefined;
  // "주문자 : kim01" names who ordered.
  if (/^(?:person|status|otherStatus|orderedOn|otherDate|total|quantity)$/.test(meaningOf(words.replace(/[^\p{L}]+$/u, ''))?.kind ?? '')) return undefined;
  // "Orders (25)" counts them.
  if (speaksOf(words) !== 'orders' || /\($/.test(words.trim()) || (isPlural(words.replace(/[^\p{L}]+$/u, '')) && !/[#№]/.test(words))) return undefined;
  // "Orders 2026" names a year, "Order #2026" an order.
  return /^(?:19|20)\d\d$/.test(found[2]) && !/[#№]/.test(words) ? undefined : idIn(found[2]);
}

function headingOf(document: Document, url: URL, says: PageSigns['says']): PageSigns['heading'] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, [role="heading"], [class*="header"], [class*="title"]')].slice(0, 60).filter((heading) => !isHidden(heading) && !heading.closest('table, nav, [role="dialog"]'));
  let bare: PageSigns['heading'];
  const alone: Element[] = [];
  const named = new Map<string, Element>();
  for (const element of headings) {
    const text = wordsOf(leavesOf(element, 8, 140));
    if (text.length > 160) continue;
    const id = namedOrder(text);
    if (id && !named.has(id)) named.set(id, element);
    const sign = /(?:^|\s)#\s?([\p{L}\p{N}][\p{L}\p{N}._/-]{0,40})/u.exec(text)?.[1];
    if (/^#\s?\S+$/.test(text) && /\p{Nd}/u.test(text)) alone.push(element);
    // A heading that is nothing but a code, on the address of one order.
    const code = /^(?=[\p{L}\d]*\d)[A-Z\d][A-Z\d-]{5,24}$/u.test(text) && says === 'orders' && orderOfLink(url.href) !== undefined ? text : undefined;
    if (code && /^H1$/i.test(element.nodeName)) bare ??= { id: code, element, isWorded: false };
    if (sign && says === 'orders' && /^H[12]$/i.test(element.nodeName)) bare ??= { id: sign, element, isWorded: false };
  }
  // "#0004322" in a lower heading, the only one of its kind.
  const [only, another] = alone;
  if (only && !another && says === 'orders') bare ??= { id: textOf(only, 60).replace(/^#\s?/, ''), element: only, isWorded: false };
  // Several numbers are the headings of several orders, and so is a lower one below "Orders".
  const [first] = named;
  if (named.size > 1) return undefined;
  const isBelow = first && headings[0] && first[1] !== headings[0] && speaksOf(textOf(headings[0], 80)) === 'orders' && orderOfLink(url.href) !== first[0];
  if (first && isBelow) return undefined;
  if (first) return { id: first[0], element: first[1], isWorded: true };
  const title = namedOrder(textOf(document.querySelector('title'), 160));
  const place = headings[0] ?? document.querySelector('body');
  // "Commande CO2611-0007" in the title, and the number once more by itself.
  const isAlone = (id: string): boolean => leavesOf(document.querySelector('body') ?? document.documentElement, 400, 80).some(({ text, element }) => text === id && !element.closest('table, nav, a'));
  if (title && place && (orderOfLink(url.href) || isAlone(title))) return { id: title, element: place, isWorded: true };
  if (bare || !place || says !== 'orders') return bare;
  // "CO2611-0017 - Card", "Ada Lark - SAL-ORD-2026-00012": a code that the title names without any word.
  const [code, more] = textOf(document.querySelector('title'), 160).split(/ [-–—|·] /).filter((part) => /^(?=.*[A-Z])(?=.*\d)[A-Z\d/-]{6,25}$/.test(part) && isAlone(part));
  return code && !more ? { id: code, element: place, isWorded: false } : undefined;
}

/** What stands on an English page of orders and on none in another language. */
const english = /\b(?:the|and|of|your|orders?|customers?|amount|search|view|settings|log ?out|sign out|shipped|date|status|all)\b/g;

/** The page's language as it says; a page that says English, or nothing, and is written in Han letters is Chinese, with kana Japanese; one that says nothing and has English words is English. */
function languageOf(document: Document): string {
  const written = (document.documentElement?.getAttribute('lang') ?? '').toLowerCase().replace('_', '-');
  // A shop writes "utf-8" there.
  const said = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(written) ? written : '';
  const body = document.querySelector('body');
  if ((said && !/^en\b/.test(said)) || !body) return said;
  const text = wordsOf(leavesOf(body, said ? 150 : 400, 60));
  if (!said && new Set(text.toLowerCase().match(english)).size > 4) return 'en';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 20 || han * 3 < letters) return said;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /[訂單貨國號數額]/.test(text) ? 'zh-hant' : 'zh';
}

export function signsOf(document: Document, url: URL): PageSigns {
  const language = languageOf(document);
  const large = [...document.querySelectorAll('h1, h2, [role="heading"]')];
  const headings = (large.length > 0 ? large : [...document.querySelectorAll('h3')]).slice(0, 8).filter((one) => !isHidden(one) && !one.closest('nav, [role="dialog"]') && textOf(one, 80));
  // "Dashboard" and the shop's name say nothing; "Manage orders" below does.
  const heading = speaksOf(textOf(headings[0], 80)) ? headings[0] : (headings.find((one) => speaksOf(textOf(one, 80)) === 'orders') ?? headings[0]);
  const headSays = speaksOf(textOf(heading, 80)) ?? speaksOf(textOf(document.querySelector('title'), 80));
  const urlSays = addressSays(url);
  // "Search orders" at /orders is about orders, "Customers" there is not.
  const isBoth = urlSays === 'orders' && (!heading || namesOrders(textOf(heading, 80)));
  const says = (urlSays === 'other' || headSays === 'other') && !isBoth ? 'other' : (urlSays ?? headSays);
  const body = document.querySelector('body');
  const explained = body ? symbolOnPage(body) : undefined;
  const symbolCurrency = explained === null ? undefined : (explained ?? symbolOf(language, url));
  const about = says === 'other' ? undefined : headingOf(document, url, says);
  const mark = commas.test(language) && !/^es-(?:mx|us|gt)/.test(language) ? ',' : points.test(language) ? '.' : undefined;
  const title = textOf(heading, 80) || textOf(document.querySelector('title'), 80);
  const isListed = speaksOf(title) === 'orders' && !namedOrder(title) && !/detail|detal|détail|dettagli|view|info|edit|详情|詳情|詳細|信息|資訊|情報|상세|szczeg|дета|detay|rincian|chi tiết|รายละเอียด|تفاصيل/iu.test(title);
  return { says, language: language || 'en', isListed, ...(symbolCurrency && { symbolCurrency }), ...(explained && { isExplained: true }), ...(mark && { mark }), ...(about && { heading: about }) };
}
