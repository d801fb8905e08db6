import type { ReadingProblem } from '../core/trade/order';
import { cityNamed, countries } from './countries';
import { serviceName } from './describe-template';
import { search } from './search-places';
import type { Language, MessageId, Translate } from './translate';

/** Fields that no column of a file names are called by ours. */
const ours: Readonly<Record<string, MessageId>> = {
  id: 'paste.field-id', destination: 'paste.field-destination', title: 'paste.field-title', quantity: 'paste.field-quantity', currency: 'paste.field-currency',
  value: 'paste.field-value', goodsValue: 'paste.field-value', lineTotal: 'paste.field-value', unitPrice: 'paste.field-value',
};

/** A row of a shipping template is named by its service; a column is named as it stands. */
function columnName(column: string, t: Translate, language: Language): string {
  const own = Object.hasOwn(ours, column) ? ours[column] : undefined;
  if (own) return t(own);
  const [first = '', ...rest] = column.split(' ');
  return [serviceName(first, t, language), ...rest.map((field) => (field === 'shippingTime' ? t('problem.transit-days') : field === 'regions_name' ? t('problem.regions') : field))].join(' ');
}

/** The countries that a name which is none may have meant: "Germny", "Korea", or a city in the place of its country. */
function near(written: string, t: Translate, language: Language): string {
  if (!/^\p{L}[\p{L}\p{M} .'’-]{3,39}$/u.test(written)) return '';
  const city = cityNamed(written)?.country;
  const all = countries(language);
  const found = city ? all.filter(({ id }) => id === city) : search(written, all, 3);
  return found.length ? t('problem.country-near', { near: found.map(({ id, label }) => `${label} (${id})`).join(language === 'en' ? ', ' : '、') }) : '';
}

/** Where it is, what it is and what to do: `orders.csv, row 3, column “price”: could not be read as a number; correct the cell (“abc”)`. */
export function describeProblem({ code, file, row, column, found, orderId }: ReadingProblem, t: Translate, language: Language): string {
  const [comma, colon, open, close] = language === 'en' ? [', ', ': ', ' (', ')'] : ['、', '：', '（', '）'];
  const place = [file, row !== undefined && t('problem.row', { row }), column && t('problem.column', { column: columnName(column, t, language) }), orderId && t('problem.order', { order: orderId })].filter(Boolean).join(comma);
  const sentence = `${place ? `${place}${colon}` : ''}${t(`problem.${code}` as MessageId)}${code === 'needed-column' && found ? t('problem.titles-there') : ''}${found ? `${open}“${code === 'column-guessed' ? t(`paste.field-${found}` as MessageId) : found}”${close}` : ''}${code === 'unknown-country' && found ? near(found, t, language) : ''}`;
  // A file's name keeps its letters; everything else begins a sentence.
  return file ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
