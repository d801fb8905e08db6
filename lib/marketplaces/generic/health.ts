import type { PageLayout, ReadingProblem, Understood } from '../../core/trade/order';
import type { RowField } from '../adapter';
import type { Column } from './column';
import type { Grid } from './grids';
import type { PageSigns } from './page';
import { meaningOf } from './words';

/** Where an element stands, by names of elements and stable attributes alone: no text, no value, no class. */
export function selectorOf(element: Element): string {
  const parts: string[] = [];
  let current: Element | null = element;
  for (let depth = 0; current && depth < 6 && !/^(?:BODY|HTML)$/i.test(current.nodeName); depth += 1, current = current.parentElement) {
    const role = current.getAttribute('role');
    const id = current.getAttribute('id');
    const isStable = id !== null && /^[a-z][a-z_-]{2,40}$/i.test(id);
    parts.unshift(`${current.nodeName.toLowerCase()}${isStable ? `#${id}` : ''}${role && /^[a-z]{2,20}$/.test(role) ? `[role=${role}]` : ''}`);
    if (isStable) break;
  }
  return parts.join(' > ').slice(0, 300) || 'body';
}

/** A column's title as it may be shown and copied: titles alone, never what could be a value. */
function titleOf(grid: Grid, index: number): string {
  const title = grid.titles[index] ?? '';
  return meaningOf(title) || (grid.hasHead && title.length <= 40 && !/[\p{Nd}@]/u.test(title)) ? title.slice(0, 60) : '';
}

export function layoutOf(grid: Grid, columns: readonly Column[], read: number): PageLayout {
  const width = Math.min(60, Math.max(grid.titles.length, ...grid.rows.slice(0, 5).map((row) => row.cells.length)));
  return {
    kind: grid.element.nodeName.toUpperCase() === 'TABLE' ? 'table' : 'grid',
    selector: selectorOf(grid.element),
    rows: Math.max(grid.rows.length, grid.announced ?? 0),
    read,
    columns: Array.from({ length: width }, (_, index) => {
      const column = columns.find((one) => one.index === index);
      return { title: titleOf(grid, index), ...(column && { meaning: column.kind }) };
    }),
  };
}

const shown: Partial<Record<RowField, Understood['field']>> = { id: 'id', destination: 'destination', address: 'destination', title: 'title', quantity: 'quantity', goodsValue: 'value', lineTotal: 'value', unitPrice: 'value', orderedOn: 'orderedOn', shipBy: 'shipBy', deliverBy: 'deliverBy', shippingService: 'shippingService', status: 'status', sku: 'sku', currency: 'currency', soldOn: 'soldOn' };

/** What the reader took for what, for the seller to confirm. */
export function understoodOf(fields: ReadonlyMap<RowField, Column>, signs: PageSigns, usesSymbol: boolean): Understood[] {
  const understood: Understood[] = [];
  for (const [field, column] of fields) {
    const name = shown[field];
    if (!name || understood.some((one) => one.field === name && name !== 'value')) continue;
    const at = understood.findIndex((one) => one.field === name);
    const entry: Understood = { field: name, by: column.by, name: column.title.slice(0, 60), confidence: column.isSure || field === 'soldOn' ? 'sure' : 'likely' };
    if (at < 0) understood.push(entry);
    else if (field === 'goodsValue') understood[at] = entry;
  }
  if (usesSymbol && signs.symbolCurrency) understood.push({ field: 'currency', by: signs.isExplained ? 'sign' : 'page', name: signs.symbolCurrency, confidence: signs.isExplained ? 'sure' : 'likely' });
  return understood;
}

/** Of what decides whether goods may travel: what this page has no place for. `fieldsMissing` names the rest. */
export function absentFields(fields: ReadonlyMap<RowField, Column>, hasLines: boolean): ReadingProblem[] {
  const has = (...names: RowField[]): boolean => names.some((name) => fields.has(name));
  const absent = [...(has('destination', 'address') ? [] : ['destination']), ...(has('title', 'sku') || hasLines ? [] : ['title'])];
  return absent.map((column) => ({ code: 'field-not-on-page' as const, column }));
}
