import Papa from 'papaparse';
import type { CatalogueEntry } from '../core/assessment';
import type { CatalogueNames } from '../language/catalogue-names';
import { csvText, guardedText } from './csv-cell';

export const catalogueColumns = ['sku', 'title', 'goods', 'hs_code', 'origin', 'weight_grams', 'documents'] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];

/** Headings as people write them, beside our own. */
const headings: Readonly<Record<string, CatalogueColumn>> = {
  货号: 'sku', 商家编码: 'sku', 商品sku: 'sku', sku编码: 'sku',
  标题: 'title', 商品标题: 'title', 商品名称: 'title', 品名: 'title', name: 'title',
  商品种类: 'goods', 种类: 'goods', 品类: 'goods', 类别: 'goods', kind_of_goods: 'goods', kind: 'goods',
  hs编码: 'hs_code', hs_编码: 'hs_code', 海关编码: 'hs_code', 税号: 'hs_code', hscode: 'hs_code', hs: 'hs_code',
  原产国: 'origin', 原产地: 'origin', country_of_origin: 'origin',
  '重量(克)': 'weight_grams', '重量（克）': 'weight_grams', 克重: 'weight_grams', '重量_(克)': 'weight_grams', '重量(g)': 'weight_grams', '重量（g）': 'weight_grams', '重量_(g)': 'weight_grams', 'weight_(g)': 'weight_grams', weight_g: 'weight_grams', grams: 'weight_grams',
  已有文件: 'documents', 文件: 'documents', 单证: 'documents', documents_held: 'documents',
};
export type CatalogueItem = CatalogueEntry & { title?: string };

/** One cell that cannot be taken, named so that a person finds it. Row 1 is the header. */
export interface CatalogueProblem {
  row: number;
  column: CatalogueColumn;
  /** The article of the row, where it has one. */
  sku?: string;
  code: 'empty-file' | 'no-rows' | 'not-a-table' | 'missing-column' | 'unknown-column' | 'column-twice' | 'empty-cell' | 'not-an-hs-code' | 'not-a-weight' | 'not-a-country' | 'unknown-goods' | 'unknown-document' | 'twice' | 'too-long' | 'unclosed-quote';
  found: string;
}

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(/[|;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
/** The export puts an apostrophe before a cell that a spreadsheet would run; the import takes it off again. */
const plain = (cell: string | undefined) => {
  const text = (cell ?? '').trim();
  return text.startsWith("'") && guardedText(text.slice(1)) === text ? text.slice(1) : text;
};

/** The country of a cell: two letters, or its name where names are known. */
export const countryOf = (cell: string, names?: CatalogueNames) => (/^[A-Za-z]{2}$/.test(cell) ? cell.toUpperCase() : names?.country(cell));

/** What is wrong with one row, cell by cell; goods and documents are held against the `names` of the rule pack, where there are any. */
function problemsOf(cells: Record<CatalogueColumn, string>, row: number, names?: CatalogueNames): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const say = (column: CatalogueColumn, code: CatalogueProblem['code'], found: string = cells[column]) => problems.push({ row, column, code, found: found.slice(0, 80), ...(cells.sku && { sku: cells.sku.slice(0, 80) }) });
  if (!cells.sku) say('sku', 'empty-cell');
  if (cells.sku.length > 120) say('sku', 'too-long');
  if (cells.title.length > 300) say('title', 'too-long');
  if (cells.hs_code && !/^\d{6,10}$/.test(cells.hs_code.replace(/[.\s]/g, ''))) say('hs_code', 'not-an-hs-code');
  if (cells.origin && countryOf(cells.origin, names) === undefined) say('origin', 'not-a-country');
  const weight = Number(cells.weight_grams);
  if (cells.weight_grams && !(weight > 0 && weight <= 1e7)) say('weight_grams', 'not-a-weight');
  for (const id of listOf(cells.goods)) if (names && names.goods(id) === undefined) say('goods', 'unknown-goods', id);
  for (const id of listOf(cells.documents)) if (names && names.document(id) === undefined) say('documents', 'unknown-document', id);
  return problems;
}

function itemOf(cells: Record<CatalogueColumn, string>, names?: CatalogueNames): CatalogueItem {
  const goods = [...new Set(listOf(cells.goods).map((written) => names?.goods(written) ?? written))];
  const documents = [...new Set(listOf(cells.documents).map((written) => names?.document(written) ?? written))];
  const origin = countryOf(cells.origin, names);
  return {
    sku: cells.sku,
    ...(cells.title && { title: cells.title }),
    ...(goods.length && { goods }),
    ...(cells.hs_code && { hsCode: cells.hs_code.replace(/[.\s]/g, '') }),
    ...(origin && { countryOfOrigin: origin }),
    ...(cells.weight_grams && { weightGrams: Number(cells.weight_grams) }),
    ...(documents.length && { documents }),
  };
}

const columnOf = (title: string): string => {
  const key = title.trim().toLowerCase().replace(/\s+/g, '_');
  return headings[key] ?? key;
};

/** The row without what cannot be taken of it. */
function without(cells: Record<CatalogueColumn, string>, problems: readonly CatalogueProblem[]): Record<CatalogueColumn, string> {
  const kept = { ...cells };
  for (const { column, code, found } of problems) kept[column] = code === 'unknown-goods' || code === 'unknown-document' ? listOf(kept[column]).filter((part) => part.slice(0, 80) !== found).join('|') : '';
  return kept;
}

/** A catalogue from CSV with the columns sku, title, goods, hs_code, origin, weight_grams, documents; lists are separated by `|`. A cell with a problem is left out, and its row where it is the number of the article. */
export function parseCatalogue(text: string, names?: CatalogueNames): { items: CatalogueItem[]; problems: CatalogueProblem[] } {
  const refused = (code: CatalogueProblem['code'], found = '') => ({ items: [], problems: [{ row: 1, column: 'sku' as const, code, found: found.slice(0, 80) }] });
  if (!text.replace(/^\uFEFF/, '').trim()) return refused('empty-file');
  const header = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimStart(), { preview: 1 }).data[0]?.map(columnOf) ?? [];
  const twice = header.find((title, at) => title && header.indexOf(title) !== at);
  if (twice) return refused('column-twice', twice);
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy', transformHeader: columnOf });
  if (!meta.fields?.includes('sku')) return refused('missing-column', (meta.fields ?? []).join(', '));
  if (!data.length) return refused('no-rows');
  const items = new Map<string, CatalogueItem>();
  // A column of another name may be one of ours misspelt: "hsCode" would be lost in silence.
  const strange = meta.fields.filter((field) => field && !catalogueColumns.includes(field as CatalogueColumn));
  const problems: CatalogueProblem[] = strange.map((found) => ({ row: 1, column: 'sku', code: 'unknown-column', found: found.slice(0, 80) }));
  // What follows an open quotation mark is all one cell: that row has swallowed the others.
  const swallowed = errors.some(({ code }) => code === 'MissingQuotes') ? data.pop() : undefined;
  if (swallowed) problems.push({ row: data.length + 2, column: 'sku', code: 'unclosed-quote', found: plain(swallowed.sku).slice(0, 80) });
  data.forEach((record, index) => {
    const cells = Object.fromEntries(catalogueColumns.map((column) => [column, plain(record[column])])) as Record<CatalogueColumn, string>;
    const found = problemsOf(cells, index + 2, names);
    if (items.has(cells.sku)) found.push({ row: index + 2, column: 'sku', code: 'twice', found: cells.sku, sku: cells.sku });
    problems.push(...found);
    if (!found.some(({ column }) => column === 'sku')) items.set(cells.sku, itemOf(without(cells, found), names));
  });
  return { items: [...items.values()], problems };
}

/** What is wrong with a row typed by hand, by the same rules as a file's. */
export function checkItem(item: Partial<Record<CatalogueColumn, string>>, names?: CatalogueNames): CatalogueProblem[] {
  return problemsOf({ sku: '', title: '', goods: '', hs_code: '', origin: '', weight_grams: '', documents: '', ...item }, 1, names);
}

/** The catalogue as CSV for the import above; no cell can run as a formula. */
export function catalogueCsv(items: readonly CatalogueItem[]): string {
  return csvText([catalogueColumns, ...items.map((item) => [item.sku, item.title, item.goods?.join('|'), item.hsCode, item.countryOfOrigin, item.weightGrams, item.documents?.join('|')])]);
}
