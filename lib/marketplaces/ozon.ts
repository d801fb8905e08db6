import type { FileFormat, MarketplaceAdapter } from './adapter';
import { unnamedPages } from './unnamed-page';

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

const orderNumber = /^\d{6,15}-\d{4}(?:-\d+)?$/;

export const ozon: MarketplaceAdapter = {
  id: 'ozon',
  name: 'Ozon',
  hosts: ['https://seller.ozon.ru/*'],
  // Class names are built anew with each release and nothing else was published.
  pages: unnamedPages('ozon', orderNumber, (url) => /^\/app\/postings(?:\/|$)/.test(url.pathname)),
  fileFormats: [report('ozon-fbs-postings', 'Дата отгрузки без просрочки', ['Дата отгрузки без просрочки']), report('ozon-fbo-postings', 'Дата отгрузки', [])],
  orderNumber,
  evidence: { checkedOn: '2026-11-26', pages: 'none', template: 'none', files: 'exact' },
};
