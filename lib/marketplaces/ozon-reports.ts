import type { FileFormat } from './adapter';

/** One row for each article of a posting, which is what travels; the report has no country. Goods from abroad go to Russia and its neighbours. */
const report = (id: string, shipBy: string, marks: readonly string[]): FileFormat => ({
  id,
  recognisedBy: ['Номер заказа', 'Номер отправления', 'Принят в обработку', 'Артикул', 'Количество', ...marks],
  columns: {
    id: ['Номер отправления'], title: ['Название товара', 'Наименование товара'], sku: ['Артикул'], quantity: ['Количество'], unitPrice: ['Ваша цена'], currency: ['Код валюты товара', 'Код валюты отправления'],
    orderedOn: ['Принят в обработку'], shipBy: [shipBy], status: ['Статус'],
  },
  dayOrder: 'dmy',
});

/** What buyers paid, a row for each article of a posting: of a piece or of all of them is not said, and pieces are not counted. */
const paid: FileFormat = {
  id: 'ozon-buyer-prices',
  recognisedBy: ['Номер отправления', 'SKU', 'Оплачено покупателем', 'Код валюты покупателя'],
  columns: { id: ['Номер отправления'], title: ['Название товара', 'Наименование товара'], sku: ['Артикул', 'SKU'] },
};

export const ozonFormats: readonly FileFormat[] = [report('ozon-fbs-postings', 'Дата отгрузки без просрочки', ['Дата отгрузки без просрочки']), report('ozon-fbo-postings', 'Дата отгрузки', []), paid];
