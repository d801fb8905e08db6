import type { Order, Reading, ReadingProblem } from '../core/trade/order';
import './files/long-country-names';
import { columnsByContent } from './files/columns-by-content';
import { type Columns, type Recognised, recogniseByFormat, recogniseByWords } from './files/format';
import { readTable } from './files/rows';
import { shownNumber } from './files/table-rows';
import { withGoods } from './files/joined-sheets';
import { looksLikeJson, readJson, readXml } from './files/json-orders';
import { delimiterOf, excessOf, fileLimits, type TableRow, tableOf, unwrapped, withOneDelimiter } from './files/table';
import { textOfFile, textOfMarkup } from './files/text';
import { readLabelledText } from './files/labelled-text';
import { readMails } from './files/mail';
import { looksLikeMail } from './files/mail-parts';
import { tellsOfPayments } from './files/other-lists';
import { readingOf } from './reading/reading';
import { sectionsOf } from './files/table-sections';
import { cleanText } from './reading/text';
import { beginningOf, containerOf, readWorkbook, type Sheet } from './files/workbook';

function refusal(file: string, ...problems: ReadingProblem[]): Reading {
  return readingOf({ marketplace: 'generic', format: 'unknown', page: 'file', problems: problems.map((problem) => ({ ...problem, file })) });
}

/** A page as a browser saves it; a table that a dashboard calls .xls speaks Excel's dialect or is no whole page. */
function isWebPage(bytes: Uint8Array): boolean {
  const head = beginningOf(bytes, 2000);
  return /^[^\p{L}]*<(?:!doctype html|html)/u.test(head) && !head.includes('urn:schemas-microsoft-com');
}

/** Reads an order export, whatever its marketplace, file type, encoding and delimiter; never throws for what stands in the file. */
export async function readFile(bytes: Uint8Array, name: string, today?: string): Promise<Reading> {
  const file = name.replace(/^.*[\\/]/, '').slice(0, 120);
  if (bytes.length > fileLimits.bytes) return refusal(file, { code: 'too-large', found: `${bytes.length} bytes` });
  const container = containerOf(bytes);
  if (container) {
    const book = await readWorkbook(bytes, container);
    const reading = 'problem' in book ? refusal(file, book.problem) : readSheets(book.sheets, file, today);
    return isWebPage(bytes) && reading.orders.length === 0 ? refusal(file, { code: 'web-page' }) : reading;
  }
  if (isWebPage(bytes)) return refusal(file, { code: 'web-page' });
  // Each part of a mail names an encoding of its own.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 60_000));
  if (looksLikeMail(head)) return readMails(latinText(bytes), file, today);
  const isXml = /^(?:ï»¿|ÿþ|þÿ)?\s*<(?:\?xml|[a-z][\w:.-]*[\s>])/i.test(beginningOf(bytes, 400));
  const decoded = isXml ? textOfMarkup(bytes) : textOfFile(bytes);
  if ('problem' in decoded) return refusal(file, { code: decoded.problem });
  const guessed: ReadingProblem[] = decoded.isGuessed ? [{ code: 'encoding-guessed', file, found: decoded.encoding }] : [];
  return readText(decoded.text, file, guessed, today);
}

/** Bytes as one character each. `TextDecoder('latin1')` is windows-1252 in browsers. */
function latinText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

/** Sheets beside the orders that tell of something else with the numbers of orders. */
const besideOrders = /return|refund|cancel|archiv|template|example|sample|instruction|退|取消|模板|示例|возврат|отмен|retour|storno|devoluc|reso|zwrot|iade/i;

/** The sheets with orders; a long export goes on in a second sheet with the same columns, and a sheet or a table of other columns with other orders is read after them. Sheets without orders (instructions, sums) are passed over. */
function readSheets(whole: readonly Sheet[], file: string, today: string | undefined): Reading {
  if (whole.every(({ rows }) => rows.length === 0)) return refusal(file, { code: 'empty-file' });
  const sheets = whole.flatMap(sectionsOf);
  const recognised = sheets.map((sheet) => ({ sheet, found: recogniseByFormat(sheet.rows) ?? recogniseByWords(sheet.rows) }));
  const orders = recognised.flatMap(({ sheet, found }) => (found && !('needs' in found) ? [{ sheet, found }] : []));
  const first = orders.find(({ found }) => found.marketplace !== 'generic') ?? orders.find(({ found }) => !found.isPlaceless) ?? orders.find(({ found }) => !found.isBare) ?? orders[0];
  const needs = recognised.map(({ found }) => found).find((found) => found && 'needs' in found);
  if (!first) return needs && 'needs' in needs ? refusal(file, neededColumn(needs)) : refusal(file, { code: 'unknown-format' });
  const joined = withGoods(first.sheet, first.found, sheets.filter((sheet) => sheet !== first.sheet));
  if (joined) return readTable(joined.rows ?? [], joined, file, [], today);
  const titles = first.found.header.cells.join('\n');
  const parts = orders.filter(({ found }) => found.header.cells.join('\n') === titles);
  const count = parts.reduce((sum, { sheet, found }) => sum + (found.rows ?? sheet.rows).length, 0);
  if (count > fileLimits.rows + parts.length) return refusal(file, { code: 'too-large', row: fileLimits.rows + 1, found: `> ${fileLimits.rows} rows` });
  const nameOf = (sheet: Sheet): string => (whole.length > 1 ? `${file} (${sheet.name})` : file);
  const read = ({ sheet, found }: (typeof orders)[number]): Reading => readTable(found.rows ?? sheet.rows, found, parts.length > 1 || parts[0]?.sheet !== sheet ? nameOf(sheet) : file, [], today);
  const readings = parts.map(read);
  const [reading, ...more] = readings;
  if (!reading) return refusal(file, { code: 'unknown-format' });
  const others = more.filter((one) => one.orders.length > 0);
  const known = new Set([reading, ...others].flatMap((one) => one.orders.map(({ id }) => id)));
  const left: ReadingProblem[] = [];
  for (const other of orders.filter((one) => !parts.includes(one))) {
    const one = read(other);
    if (one.orders.length === 0 || one.orders.every(({ id }) => known.has(id))) continue;
    if (other.found.isPlaceless || besideOrders.test(other.sheet.name) || one.orders.some(({ id }) => known.has(id))) left.push({ code: 'row-left-out', file: nameOf(other.sheet), row: other.found.header.row, found: String(one.orders.length) });
    else others.push(one);
  }
  const all = [reading, ...others];
  return readingOf({ marketplace: reading.marketplace, format: reading.format, page: 'file', orders: joinOrders(all.flatMap((one) => one.orders)), problems: [...all.flatMap(({ health }) => health.problems), ...left], absent: all.every(({ health }) => health.fieldsMissing.includes('quantity')) ? ['quantity'] : [], ordersFound: all.reduce((sum, { health }) => sum + health.ordersFound, 0) });
}

/** An order cut in two by the end of a sheet is one order. */
function joinOrders(orders: readonly Order[]): Order[] {
  const joined = new Map<string, Order>();
  for (const order of orders) {
    const known = joined.get(order.id);
    if (!known) joined.set(order.id, order);
    else {
      known.lines.push(...order.lines);
      // Each half has its own sum and weight, or both the order's: what the lines say remains.
      delete known.goodsValue;
      delete known.weightGrams;
    }
  }
  return [...joined.values()];
}

function readText(whole: string, file: string, guessed: ReadingProblem[], today: string | undefined): Reading {
  const refuse = (...problems: ReadingProblem[]): Reading => refusal(file, ...problems);
  const text = whole.replace(/^\uFEFF/, '');
  if (!text.trim()) return refuse({ code: 'empty-file' });
  const isXml = /^\s*<(?:\?xml|[a-z][\w:.-]*[\s>])/i.test(text.slice(0, 400));
  if (looksLikeJson(text) || isXml) {
    const read = isXml ? readXml(text, file, today) : readJson(text, file, today);
    return 'problem' in read ? refuse(read.problem) : { ...read, health: { ...read.health, problems: [...guessed, ...read.health.problems] } };
  }
  const delimiter = delimiterOf(text);
  const excess = excessOf(text, delimiter ?? ',');
  if (excess) return refuse(excess);
  const table = tableOf(text, delimiter ?? ',');
  if (table.rows.length > fileLimits.rows + 1) return refuse({ code: 'too-large', row: fileLimits.rows + 1, found: `> ${fileLimits.rows} rows` });
  const sections = delimiter ? sectionsOf({ name: '', rows: table.rows }) : [];
  const told = [...guessed, ...table.problems.map((problem) => ({ ...problem, file }))];
  if (sections.length > 1) {
    const read = readSheets([{ name: '', rows: table.rows }], file, today);
    if (read.orders.length > 0) return { ...read, health: { ...read.health, problems: [...told, ...read.health.problems] } };
  }
  const rows = sections.length === 1 ? (sections[0]?.rows ?? table.rows) : table.rows;
  const recognised = delimiter ? (recogniseByFormat(rows) ?? recogniseByWords(rows)) : undefined;
  if (recognised && !('needs' in recognised) && (recognised.rows?.length ?? 0) > fileLimits.rows) return refuse({ code: 'too-large', found: `> ${fileLimits.rows} rows` });
  const asTable = (found: Recognised): Reading => readTable(found.rows ?? rows, found, file, told.map((problem) => ({ ...problem, ...orderOfCut(problem, table.cut, found) })), today);
  // All rows are cut by another sign than their heading.
  const isWhole = recognised && !('needs' in recognised) && rows.every(({ row, cells }) => row <= recognised.header.row || cells.length === 1);
  const mended = isWhole || !recognised || 'needs' in recognised ? withOneDelimiter(text) : undefined;
  if (isWhole && mended) return readText(mended, file, guessed, today);
  if (recognised && !('needs' in recognised) && !recognised.isPlaceless) return asTable(recognised);
  const labelled = readLabelledText(text, file, today);
  if (labelled?.orders.length) return labelled;
  if (recognised && !('needs' in recognised)) return asTable(recognised);
  if (mended) return readText(mended, file, guessed, today);
  const inner = unwrapped(text);
  if (inner) return readText(inner, file, guessed, today);
  if (!delimiter) return refuse({ code: 'wrong-delimiter' });
  return recognised ? refuse(neededColumn(recognised)) : refuse({ code: 'unknown-format' });
}

/** The order whose row a quotation mark spoils, where its number stands before the mark. */
function orderOfCut({ code, row }: ReadingProblem, cut: readonly TableRow[], { columns }: Recognised): { orderId?: string } {
  const cells = code === 'unclosed-quote' ? cut.find((one) => one.row === row)?.cells : undefined;
  const orderId = shownNumber(cells?.[columns.get('id')?.[0]?.index ?? -1]);
  return orderId === undefined ? {} : { orderId };
}

/** Which field no column names, and the titles that stood there: the one that means it may be worded in a way nobody knows. */
function neededColumn({ needs, row, titles }: { needs: string; row: number; titles: readonly string[] }): ReadingProblem {
  if (tellsOfPayments(titles)) return { code: 'settlement-report', row };
  const found = titles.map((title) => cleanText(title, 30)).filter(Boolean).join(' | ');
  return { code: 'needed-column', row, column: needs, ...(found && { found: found.length > 78 ? `${found.slice(0, 78)}…` : found }) };
}

/** Cells or text that a seller copied from somewhere: like a file, and rows without a heading are understood by what stands in them, which is said. */
export function readPasted(text: string, name: string, today?: string): Reading {
  const file = name.slice(0, 120);
  const whole = text.slice(0, fileLimits.bytes);
  const reading = looksLikeMail(whole) ? readMails(latinText(new TextEncoder().encode(whole)), file, today) : readText(whole, file, [], today);
  if (reading.orders.length > 0) return reading;
  const delimiter = delimiterOf(text);
  const rows = delimiter ? tableOf(text, delimiter).rows.filter(({ cells }) => cells.some((cell) => cell.trim())) : [];
  const isUnknown = reading.health.problems.some(({ code }) => code === 'unknown-format');
  const found = rows.length > 0 && rows.length <= fileLimits.rows ? columnsByContent(rows.map(({ cells }) => cells)) : undefined;
  if (!found) return reading;
  if ('lacks' in found) return isUnknown ? refusal(file, { code: 'pasted-lacks', column: found.lacks }) : reading;
  const columns: Columns = new Map([...found].map(([field, index]) => [field, [{ index, title: String(index + 1) }]]));
  const problems = [...found].map(([field, index]): ReadingProblem => ({ code: 'column-guessed', file, column: String(index + 1), found: field }));
  return readTable(rows, { marketplace: 'generic', format: { id: 'columns-by-content' }, header: { row: 0, cells: rows[0]?.cells ?? [] }, columns }, file, problems, today);
}
