import type { Reading, ReadingProblem, TemplateRow } from '../core/trade/order';
import { type Anchor, maxRowsPerPage } from './adapter';
import { countryCode } from './reading/country-names';
import { listAt, textAt } from './reading/inline-json';
import { readingOf, unreadable } from './reading/reading';
import { cleanText } from './reading/text';

const prefix = 'freight-custom-setting-';
const longest = 200_000;
/** Codes of AliExpress that ISO 3166 does not have; it writes UK, SRB, MNE, TLS and GGY too, which every reader knows. */
const ownCodes: Readonly<Record<string, string>> = { ZR: 'CD' };

interface Carrier {
  name: string;
  element: Element;
  setting: unknown;
}

function carriersOf(document: Document): Carrier[] {
  return [...document.querySelectorAll(`textarea[name^="${prefix}"]`)].slice(0, 300).flatMap((area) => {
    const name = cleanText(area.getAttribute('name')?.slice(prefix.length), 80);
    const text = area.textContent ?? '';
    if (!name || !text.trim()) return [];
    return [{ name, element: area.closest('tr') ?? area, setting: text.length > longest ? undefined : parsed(text) }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One group of countries for each price the carrier has, and those at the carrier's standard price. */
function groupsOf(setting: unknown): string[] {
  return [...listAt(setting, 'defines').map((define) => textAt(define, 'shippingCountry')), textAt(setting, 'standardShipCountry'), textAt(setting, 'freeShipCountry')].filter((codes) => codes.trim()).slice(0, 100);
}

function rowOf(carrier: string, codes: string, index: number): TemplateRow {
  const destinations = new Set<string>();
  const unreadRegions: string[] = [];
  for (const code of codes.split(',').slice(0, 300)) {
    const written = code.trim();
    if (!written) continue;
    const country = ownCodes[written] ?? countryCode(written);
    if (country) destinations.add(country);
    else unreadRegions.push(cleanText(written, 40));
  }
  return { id: `${carrier}#${index}`, service: carrier, destinations: [...destinations], unreadRegions };
}

export function templateAnchors(document: Document): Anchor[] {
  return carriersOf(document).flatMap(({ name, element, setting }) => (groupsOf(setting).length > 0 ? [{ id: `${name}#0`, kind: 'template-row' as const, element }] : []));
}

/** The form of a freight template as it stood in 2020: each carrier keeps what the seller set in a hidden field, without days. */
export function readFreightTemplate(document: Document): Reading {
  const carriers = carriersOf(document);
  if (carriers.length === 0) return unreadable('aliexpress', 'template', { code: 'page-not-understood', column: `textarea[name^="${prefix}"]` });
  const problems: ReadingProblem[] = carriers.filter(({ setting }) => groupsOf(setting).length === 0).map(({ name }) => ({ code: 'missing-field', column: `${prefix}${name}` }));
  const rows = carriers.flatMap(({ name, setting }) => groupsOf(setting).map((codes, index) => rowOf(name, codes, index))).slice(0, Math.min(500, maxRowsPerPage));
  problems.push({ code: 'field-not-on-page', column: 'transitDays' });
  return readingOf({ marketplace: 'aliexpress', format: 'aliexpress-freight-template', page: 'template', template: { marketplace: 'aliexpress', rows }, problems });
}
