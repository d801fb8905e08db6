import type { Reading, ReadingProblem, TemplateRow } from '../core/trade/order';
import type { Anchor } from './adapter';
import { inlineJson, listAt, textAt } from './reading/inline-json';
import { textOf } from './reading/page-text';
import { readingOf, unreadable } from './reading/reading';
import { methodRow, territoriesOf } from './woocommerce-zone';

const mostMethods = 500;

interface Method {
  id: string;
  zone: string;
  element: Element;
}

/** A method that is switched off, or a zone without any, offers nothing. */
function methodsOf(document: Document): Method[] {
  const found = document.querySelectorAll('table.wc-shipping-zones tr[data-id] li.wc-shipping-zone-method[data-id]:not(.method_disabled), tfoot.wc-shipping-zone-worldwide li.wc-shipping-zone-method[data-id]:not(.method_disabled)');
  return [...found].slice(0, mostMethods).map((element) => ({ element, id: `method#${element.getAttribute('data-id')}`, zone: element.closest('[data-id]:not(li)')?.getAttribute('data-id') ?? '' }));
}

export function zonesAnchors(document: Document): Anchor[] {
  return methodsOf(document).map(({ id, element }) => ({ id, kind: 'template-row', element }));
}

/** Codes as the page's own script has them; the printed list of a zone is cut where it is long, and names states without their country. */
function regionsOf(saved: unknown, { zone, element }: Method): string[] {
  const locations = listAt(saved, 'zones', zone, 'zone_locations').slice(0, 500);
  // Postcodes narrow the countries beside them.
  const coded = locations.filter((location) => textAt(location, 'type') !== 'postcode').map((location) => (textAt(location, 'type') === 'continent' ? `continent:${textAt(location, 'code')}` : textAt(location, 'code').replace(/^([A-Z]{2}):.*$/, '$1')));
  if (coded.length > 0) return coded.filter(Boolean);
  return textOf(element.closest('tr')?.querySelector('td.wc-shipping-zone-region'), 2000).split(', ').filter(Boolean);
}

/** All shipping zones with their methods, as they stand on one page. */
export function readZones(document: Document): Reading {
  if (!document.querySelector('table.wc-shipping-zones')) return unreadable('woocommerce', 'template', { code: 'page-not-understood', column: 'table.wc-shipping-zones' });
  const saved = inlineJson(document, /shippingZonesLocalizeScript\s*=\s*/);
  const methods = methodsOf(document);
  const problems: ReadingProblem[] = methods.length === 0 ? [{ code: 'no-rows' }] : [];
  const rows = methods.map((method): TemplateRow => {
    const isWorldwide = method.element.closest('.wc-shipping-zone-worldwide') !== null;
    const territories = isWorldwide ? { destinations: [], unreadRegions: [textOf(method.element.closest('tr')?.querySelector('td.wc-shipping-zone-name'), 80)] } : territoriesOf(regionsOf(saved, method));
    if (territories.destinations.length + territories.unreadRegions.length === 0) problems.push({ code: 'missing-field', column: 'zone_locations', found: method.id });
    return methodRow(method.id, textOf(method.element, 100), textAt(saved, 'zones', method.zone, 'shipping_methods', method.id.slice('method#'.length), 'id'), territories);
  });
  return readingOf({ marketplace: 'woocommerce', format: 'woocommerce-zones', page: 'template', template: { marketplace: 'woocommerce', rows }, problems });
}
