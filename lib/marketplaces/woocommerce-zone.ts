import type { Reading, TemplateRow } from '../core/trade/order';
import type { Anchor } from './adapter';
import { countryCode } from './reading/country-names';
import { at, inlineJson, textAt } from './reading/inline-json';
import { textOf } from './reading/page-text';
import { readingOf, unreadable } from './reading/reading';
import { cleanText } from './reading/text';

const kinds: Readonly<Record<string, TemplateRow['serviceKind']>> = { flat_rate: 'standard', free_shipping: 'economy' };

function rowsOf(document: Document): { id: string; element: Element }[] {
  return [...document.querySelectorAll('table.wc-shipping-zone-methods tbody tr[data-id]')].slice(0, 500).map((element) => ({ id: `method#${element.getAttribute('data-id')}`, element }));
}

export function zoneAnchors(document: Document): Anchor[] {
  return rowsOf(document).map(({ id, element }) => ({ id, kind: 'template-row', element }));
}

/** Tags show unsaved edits too; the inline script is what was saved. Both name regions. */
function regionsOf(document: Document, saved: unknown): string[] {
  const tags = [...document.querySelectorAll('#wc-shipping-zone-region-picker-root .woocommerce-tag__text')].map((tag) => textOf(tag.querySelector('[aria-hidden]') ?? tag, 80)).filter(Boolean);
  if (tags.length > 0) return tags;
  const locations = at(saved, 'locations');
  return Array.isArray(locations) ? locations.filter((location) => typeof location === 'string').map((location) => location.replace(/^country:/, '').replace(/^state:([A-Z]{2}):.*$/, '$1')) : [];
}

export function territoriesOf(words: readonly string[]): Pick<TemplateRow, 'destinations' | 'unreadRegions'> {
  const destinations = new Set<string>();
  const unreadRegions: string[] = [];
  for (const word of words) {
    const code = countryCode(word);
    if (code) destinations.add(code);
    else unreadRegions.push(cleanText(word, 80));
  }
  return { destinations: [...destinations], unreadRegions };
}

/** A method with the days that sellers write into its title, for there is no field for them. */
export function methodRow(id: string, service: string, kind: string, territories: ReturnType<typeof territoriesOf>): TemplateRow {
  const days = /(?<!\d)(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})(?!\d)/.exec(service);
  const serviceKind = kinds[kind];
  const transitDays = days && Number(days[1]) <= Number(days[2]) ? { min: Number(days[1]), max: Number(days[2]) } : undefined;
  return { id, service, ...(serviceKind && { serviceKind }), ...territories, ...(transitDays && { transitDays }) };
}

/** One shipping zone with its methods. */
export function readZone(document: Document): Reading {
  const rows = rowsOf(document);
  const saved = inlineJson(document, /shippingZoneMethodsLocalizeScript\s*=\s*/);
  if (rows.length === 0) return unreadable('woocommerce', 'template', { code: 'page-not-understood', column: '.wc-shipping-zone-methods' });
  const words = regionsOf(document, saved);
  const territories = territoriesOf(words);
  const template = {
    marketplace: 'woocommerce',
    name: cleanText(document.querySelector('#zone_name')?.getAttribute('value') || textAt(saved, 'zone_name'), 100),
    rows: rows.map(({ id, element }) => methodRow(id, textOf(element.querySelector('.wc-shipping-zone-method-title'), 100), textAt(saved, 'methods', element.getAttribute('data-id') ?? '', 'id'), territories)),
  };
  return readingOf({ marketplace: 'woocommerce', format: 'woocommerce-zone', page: 'template', template, problems: words.length === 0 ? [{ code: 'missing-field', column: 'zone_locations' }] : [] });
}
