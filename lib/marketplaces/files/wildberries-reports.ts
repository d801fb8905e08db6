import type { FileFormat } from '../adapter';

/** One row for each assembly task, which is one piece; the price stands in roubles or in hundredths of them. Goods from Russia go to its neighbours too. */
export const wildberriesFormats: readonly FileFormat[] = [
  {
    id: 'wildberries-fbs-tasks',
    recognisedBy: ['№ задания', 'Наименование', 'Артикул продавца', 'Баркод'],
    columns: {
      id: ['№ задания'], destination: ['Страна назначения', 'Страна доставки', 'Страна'], region: ['Регион доставки', 'Область доставки', 'Регион'], title: ['Наименование'], sku: ['Артикул продавца'], quantity: ['Количество', 'Кол-во'],
      unitPrice: ['Стоимость, руб.', 'Цена, руб.', 'Цена продажи, руб.', 'Стоимость', 'Цена', 'Стоимость, коп.', 'Цена, коп.'], currency: ['Валюта', 'Код валюты'], orderedOn: ['Дата создания'], status: ['Статус задания', 'Статус'],
    },
    dayOrder: 'dmy',
    currency: 'RUB',
    unitRows: true,
  },
];
