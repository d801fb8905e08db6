import type { Reading, ReadingProblem } from '../../core/trade/order';
import { isOfNumbersAlone, tellsOfElse } from './other-lists';
import type { Columns } from './format';
import { columnsByMeaning } from './columns-by-meaning';
import { ordersAnswered } from './dashboard-answers';
import { readTable } from './rows';
import { fileLimits, type TableRow } from './table';
import { jsonOf, tablesOf } from './json-table';
import { ordersOfStandard } from './standard-orders';
import { xmlValue } from './xml-value';

/** Whether a text wants to be JSON: no table of orders begins so. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*(?:[[{\]]|null\b)|(?:null|true|false)\s*$)/.test(text.slice(0, 1000));
}

/** XML is read no deeper either. */
const mostDepth = 40;

/** Level by level: a file of brackets alone is deeper than a function can call itself. */
function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let at = 0; at <= depth && level.length > 0; at += 1) level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one).filter((part) => typeof part === 'object' && part !== null) : []));
  return level.length > 0;
}

/** Orders in the answer of a shop's interface or in a list of objects; of several lists the outermost that has an order number and a place. */
export function readJson(text: string, file: string, today?: string): Reading | { problem: ReadingProblem } {
  const json = jsonOf(text);
  if (!json) return { problem: { code: 'broken-json' } };
  // No list of orders lies so deep, and what looks for one goes down step by step.
  if (isDeeperThan(json.value, mostDepth)) return { problem: { code: 'unknown-format' } };
  const answer = ordersAnswered(json.value);
  const known = ordersOfStandard(json.value);
  const read = answer ? readValue(answer.orders, `${answer.marketplace}-answer`, file, today, answer.marketplace) : readValue(known?.orders ?? json.value, known?.format ?? 'generic-json', file, today, 'generic', known !== undefined);
  if ('problem' in read || json.doubled.length === 0) return read;
  const told = json.doubled.slice(0, 20).map((key): ReadingProblem => ({ code: 'duplicate-column', file, column: key.slice(0, 80) }));
  return { ...read, health: { ...read.health, problems: [...told, ...read.health.problems] } };
}

/** The same in XML: what a shop exports for an accountant or a feed. */
export function readXml(text: string, file: string, today?: string): Reading | { problem: ReadingProblem } {
  const value = xmlValue(text);
  const known = ordersOfStandard(value);
  const read = value === undefined ? undefined : readValue(known?.orders ?? value, known?.format ?? 'generic-xml', file, today, 'generic', known !== undefined);
  return read && !('problem' in read && read.problem.code === 'unknown-format') ? read : { problem: { code: 'xml-file' } };
}

/** Pieces of goods under a reference alone are of the order that it names. */
const isReferred = (columns: Columns): boolean => /(?:^| )reference$/.test(columns.get('id')?.[0]?.title ?? '');

/** An order that stands in two parts of a list is told twice: such lists are not put together. */
function sharesNumbers(rows: readonly TableRow[], parts: readonly number[], id: number | undefined): boolean {
  const partOf = new Map<string, number>();
  const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
  return id === undefined || rows.some(({ row, cells }) => {
    const [number, part] = [cells[id] ?? '', ends.findIndex((end) => row <= end)];
    const known = partOf.get(number);
    partOf.set(number, part);
    return known !== undefined && known !== part;
  });
}

function readValue(value: unknown, id: string, file: string, today: string | undefined, marketplace = 'generic', areOrders = false): Reading | { problem: ReadingProblem } {
  let needs: string | undefined;
  let placeless: (() => Reading) | undefined;
  let bare: (() => Reading) | undefined;
  for (const { header, rows, unitRows, parts } of tablesOf(value)) {
    if (rows.length > fileLimits.rows) return { problem: { code: 'too-large', found: `> ${fileLimits.rows} rows` } };
    const { columns, guessed, isEither, isNumbered } = columnsByMeaning(header, rows);
    if (parts && sharesNumbers(rows, parts, columns.get('id')?.[0]?.index)) continue;
    const hasPlace = columns.has('destination') || columns.has('address');
    const read = (): Reading => readTable(rows, { marketplace, format: { id, isOfObjects: true, ...(unitRows && { unitRows }) }, header, columns, guessed, ...(isEither && { isEither }) }, file, [], today);
    if (columns.has('id') && hasPlace) return read();
    // The goods of an order asked for by its number: they are read, and that no place is named is said.
    if ((isNumbered || ((areOrders || isReferred(columns)) && columns.has('id'))) && (columns.has('title') || columns.has('sku')) && (columns.has('quantity') || columns.has('lineTotal') || unitRows || areOrders) && !tellsOfElse(header, rows)) placeless ??= read;
    else if (isNumbered && !columns.has('title') && !columns.has('sku') && isOfNumbersAlone(header, rows, columns)) bare ??= read;
    if (columns.size > 2) needs ??= columns.has('id') ? 'destination' : 'id';
  }
  const whole = placeless ?? bare;
  return whole ? whole() : { problem: needs ? { code: 'needed-column', column: needs } : { code: 'unknown-format' } };
}
