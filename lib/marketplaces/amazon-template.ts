import type { Reading, ReadingProblem, ShippingTemplate, TemplateRow } from '../core/trade/order';
import { type Anchor, maxRowsPerPage } from './adapter';
import { siteOf } from './amazon-sites';
import { countryCode } from './reading/country-names';
import { linesOf, textOf } from './reading/page-text';
import { readingOf, unreadable } from './reading/reading';

const serviceForm = /^(?:serviceType~)?([A-Z]{2}_[A-Z_]+\.(?:DOMESTIC|INTERNATIONAL))$/;
const kinds: Readonly<Record<string, TemplateRow['serviceKind']>> = { STANDARD: 'standard', EXPEDITED: 'expedited', PREMIUM: 'premium', PRIORITY: 'premium', ECONOMY: 'economy', FREE: 'economy' };

interface Row {
  service: string;
  id: string;
  element: Element;
}

function rowsOf(document: Document): Row[] {
  const rows: Row[] = [];
  for (const section of document.querySelectorAll('div[id*=".DOMESTIC"], div[id*=".INTERNATIONAL"]')) {
    const service = serviceForm.exec(section.getAttribute('id') ?? '')?.[1];
    if (!service) continue;
    const lines = [...section.querySelectorAll('table.configRulesTable tr')].filter((row) => row.querySelector('td'));
    for (const [index, element] of lines.entries()) if (rows.length < maxRowsPerPage) rows.push({ service, id: `${service}#${index}`, element });
  }
  return rows;
}

export function templateAnchors(document: Document): Anchor[] {
  return rowsOf(document).map(({ id, element }) => ({ id, kind: 'template-row', element }));
}

/** The shipping template that is shown (`/sbr`) or edited (`/sbr/template`), one row for each service and region rule. */
export function readTemplate(document: Document, url: URL): Reading {
  const rows = rowsOf(document);
  if (rows.length === 0) return unreadable('amazon', 'template', { code: 'page-not-understood', column: 'configRulesTable' });
  const problems: ReadingProblem[] = [];
  const home = siteOf(url).country;
  const template: ShippingTemplate = { marketplace: 'amazon', rows: rows.map((row) => templateRow(row, home, problems)) };
  const name = nameOf(document);
  if (name) template.name = name;
  return readingOf({ marketplace: 'amazon', format: 'amazon-shipping-template', page: 'template', template, problems });
}

function nameOf(document: Document): string {
  const edited = document.querySelector('#templateNameInput')?.getAttribute('value');
  if (edited) return edited.slice(0, 100);
  const active = document.querySelector('.shipping_template_link.activate_template .template_name, .activate_template .template_name');
  return (active?.getAttribute('title') ?? textOf(active, 100)).slice(0, 100);
}

function templateRow({ service, id, element }: Row, home: string | undefined, problems: ReadingProblem[]): TemplateRow {
  const words = regionWords(element);
  const isDomestic = service.endsWith('.DOMESTIC');
  const destinations = new Set<string>(isDomestic && home ? [home] : []);
  const unreadRegions: string[] = [];
  if (!isDomestic || !home)
    for (const word of words) {
      const code = countryCode(word);
      if (code) destinations.add(code);
      else unreadRegions.push(word);
    }
  if (destinations.size === 0 && unreadRegions.length === 0) problems.push({ code: 'missing-field', column: `${id} regions_name` });
  const transitDays = transitOf(element);
  if (!transitDays) problems.push({ code: 'missing-field', column: `${id} shippingTime` });
  const serviceKind = kinds[/_([A-Z]+)\./.exec(service)?.[1] ?? ''];
  return { id, service, ...(serviceKind && { serviceKind }), destinations: [...destinations], unreadRegions, ...(transitDays && { transitDays }) };
}

function regionWords(row: Element): string[] {
  const named = [...row.querySelectorAll('.regions_name .regions_name_left span')].filter((span) => !span.querySelector('span'));
  const cell = row.querySelector('.regions_name') ?? row.querySelector('td');
  const texts = named.length > 0 ? named.map((span) => textOf(span, 400)) : cell ? linesOf(cell).slice(0, 40) : [];
  return texts.flatMap((text) => wordsOf(text)).slice(0, 300);
}

/** A comma divides regions, except inside brackets and in names such as "Korea, Republic of". */
function wordsOf(text: string): string[] {
  if (countryCode(text)) return [text];
  return text.split(/[,;、，](?![^(]*\))/).map((word) => word.trim()).filter((word) => /\p{L}/u.test(word));
}

function transitOf(row: Element): TemplateRow['transitDays'] {
  const select = row.querySelector('select[name="shippingTime"]');
  if (select) {
    const options = [...select.querySelectorAll('option')];
    const chosen = (select as HTMLSelectElement).selectedOptions?.[0] ?? options.find((option) => option.hasAttribute('selected'));
    const value = chosen?.getAttribute('value') ?? (select as HTMLSelectElement).value ?? '';
    return daysOf(value.replace('_', '-')) ?? daysOf(textOf(chosen, 60));
  }
  return [...row.querySelectorAll('td')].map((cell) => range.test(textOf(cell, 120)) ? daysOf(textOf(cell, 120)) : undefined).find(Boolean);
}

/** Two numbers of days with the word that stands between them in each of Seller Central's languages. */
const range = /(?<![\d.,])(\d{1,2})\s*(?:[-–~～]|to|bis|à|a|tot|do|till|e|至|到)\s*(\d{1,2})(?![\d.,])/;

/** "2_3", "3 - 5 business days", "14 to 28 days" → fewest and most days. */
function daysOf(text: string): TemplateRow['transitDays'] {
  const found = range.exec(text) ?? /^(\d{1,2})()$/.exec(text.trim());
  if (!found?.[1]) return undefined;
  const [min, max] = [Number(found[1]), Number(found[2] || found[1])];
  return min <= max ? { min, max } : undefined;
}
