import Papa from 'papaparse';
import type { CatalogueEntry } from '../core/assessment';
import { csvText, guardedText } from './csv-cell';

export const catalogueColumns = ['sku', 'title', 'goods', 'hs_code', 'origin', 'weight_grams', 'documents'] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];
export type CatalogueItem = CatalogueEntry & { title?: string };

/** One cell that cannot be taken, named so that a person finds it. Row 1 is the header. */
export interface CatalogueProblem {
  row: number;
  column: CatalogueColumn;
  code: 'missing-column' | 'unknown-column' | 'empty-cell' | 'not-an-hs-code' | 'not-a-weight' | 'not-a-country' | 'unknown-goods' | 'unknown-document' | 'twice' | 'too-long';
  found: string;
}

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
/** The export puts an apostrophe before a cell that a spreadsheet would run; the import takes it off again. */
const plain = (cell: string | undefined) => {
  const text = (cell ?? '').trim();
  return text.startsWith("'") && guardedText(text.slice(1)) === text ? text.slice(1) : text;
};

/** What is wrong with one row, cell by cell; `known` are the ids of the rule pack, where they can be checked. */
function problemsOf(cells: Record<CatalogueColumn, string>, row: number, known?: { goods: ReadonlySet<string>; documents: ReadonlySet<string> }): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const say = (column: CatalogueColumn, code: CatalogueProblem['code'], found: string = cells[column]) => problems.push({ row, column, code, found: found.slice(0, 80) });
  if (!cells.sku) say('sku', 'empty-cell');
  if (cells.sku.length > 120) say('sku', 'too-long');
  if (cells.title.length > 300) say('title', 'too-long');
  if (cells.hs_code && !/^\d{6,10}$/.test(cells.hs_code.replace(/[.\s]/g, ''))) say('hs_code', 'not-an-hs-code');
  if (cells.origin && !/^[A-Za-z]{2}$/.test(cells.origin)) say('origin', 'not-a-country');
  const weight = Number(cells.weight_grams);
  if (cells.weight_grams && !(weight > 0 && weight <= 1e7)) say('weight_grams', 'not-a-weight');
  for (const id of listOf(cells.goods)) if (known && !known.goods.has(id)) say('goods', 'unknown-goods', id);
  for (const id of listOf(cells.documents)) if (known && !known.documents.has(id)) say('documents', 'unknown-document', id);
  return problems;
}

function itemOf(cells: Record<CatalogueColumn, string>): CatalogueItem {
  const goods = listOf(cells.goods);
  const documents = listOf(cells.documents);
  return {
    sku: cells.sku,
    ...(cells.title && { title: cells.title }),
    ...(goods.length && { goods }),
    ...(cells.hs_code && { hsCode: cells.hs_code.replace(/[.\s]/g, '') }),
    ...(cells.origin && { countryOfOrigin: cells.origin.toUpperCase() }),
    ...(cells.weight_grams && { weightGrams: Number(cells.weight_grams) }),
    ...(documents.length && { documents }),
  };
}

/** A catalogue from CSV with the columns sku, title, goods, hs_code, origin, weight_grams, documents; lists are separated by `|`. A row with a problem is left out. */
export function parseCatalogue(text: string, known?: { goods: ReadonlySet<string>; documents: ReadonlySet<string> }): { items: CatalogueItem[]; problems: CatalogueProblem[] } {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy', transformHeader: (title) => title.trim().toLowerCase().replace(/\s+/g, '_') });
  if (!meta.fields?.includes('sku')) return { items: [], problems: [{ row: 1, column: 'sku', code: 'missing-column', found: (meta.fields ?? []).join(', ').slice(0, 80) }] };
  const items = new Map<string, CatalogueItem>();
  // A column of another name may be one of ours misspelt: "hsCode" would be lost in silence.
  const strange = meta.fields.filter((field) => field && !catalogueColumns.includes(field as CatalogueColumn));
  const problems: CatalogueProblem[] = strange.map((found) => ({ row: 1, column: 'sku', code: 'unknown-column', found: found.slice(0, 80) }));
  data.forEach((record, index) => {
    const cells = Object.fromEntries(catalogueColumns.map((column) => [column, plain(record[column])])) as Record<CatalogueColumn, string>;
    const found = problemsOf(cells, index + 2, known);
    if (!found.length && items.has(cells.sku)) found.push({ row: index + 2, column: 'sku', code: 'twice', found: cells.sku });
    problems.push(...found);
    if (!found.length) items.set(cells.sku, itemOf(cells));
  });
  return { items: [...items.values()], problems };
}

/** What is wrong with a row typed by hand, by the same rules as a file's. */
export function checkItem(item: Partial<Record<CatalogueColumn, string>>): CatalogueProblem[] {
  return problemsOf({ sku: '', title: '', goods: '', hs_code: '', origin: '', weight_grams: '', documents: '', ...item }, 1);
}

/** The catalogue as CSV for the import above; no cell can run as a formula. */
export function catalogueCsv(items: readonly CatalogueItem[]): string {
  return csvText([catalogueColumns, ...items.map((item) => [item.sku, item.title, item.goods?.join('|'), item.hsCode, item.countryOfOrigin, item.weightGrams, item.documents?.join('|')])]);
}
