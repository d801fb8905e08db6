import type { ReadingProblem } from '../core/trade/order';
import type { Language, MessageId, Translate } from './translate';

/** Fields that no column of a file names are called by ours. */
const ours: ReadonlySet<string> = new Set(['id', 'destination', 'title', 'quantity', 'value', 'currency']);
const fieldName = (column: string, t: Translate): string => (ours.has(column) ? t(`paste.field-${column}` as MessageId) : column);

/** Where it is, what it is and what to do: `orders.csv, row 3, column “price”: could not be read as a number; correct the cell (“abc”)`. */
export function describeProblem({ code, file, row, column, found, orderId }: ReadingProblem, t: Translate, language: Language): string {
  const [comma, colon] = language === 'en' ? [', ', ': '] : ['、', '：'];
  const place = [file, row !== undefined && t('problem.row', { row }), column && t('problem.column', { column: fieldName(column, t) }), orderId && t('problem.order', { order: orderId })].filter(Boolean).join(comma);
  const sentence = `${place ? `${place}${colon}` : ''}${t(`problem.${code}` as MessageId)}${found ? ` (“${code === 'column-guessed' ? t(`paste.field-${found}` as MessageId) : found}”)` : ''}`;
  // A file's name keeps its letters; everything else begins a sentence.
  return file ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
