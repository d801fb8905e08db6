import type { Reading } from '../core/trade/order';

/** What a seller may send when a page is not read: how it is built and how much was understood, and nothing of an order, a buyer or a shop. */
export function readerReport({ marketplace, format, page, health }: Reading, host: string, version: string): string {
  const { ordersFound, ordersRead, fieldsFound, fieldsMissing, problems, understood = [], layouts = [] } = health;
  const counts = new Map<string, number>();
  for (const { code, column } of problems) counts.set(`${code}${column ? ` ${column}` : ''}`, (counts.get(`${code}${column ? ` ${column}` : ''}`) ?? 0) + 1);
  return JSON.stringify(
    {
      tidewaiter: version,
      // The address of a shop of one's own would name the shop.
      ...(marketplace !== 'generic' && { host }),
      marketplace,
      format,
      page,
      orders: { found: ordersFound, read: ordersRead },
      fields: { found: fieldsFound, missing: fieldsMissing },
      problems: Object.fromEntries([...counts].slice(0, 40)),
      understood: understood.map(({ field, by, confidence }) => `${field} ${by} ${confidence}`),
      layouts,
    },
    null,
    2,
  );
}
