import { isRecord } from '../reading/json-cells';

type Json = Record<string, unknown>;

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : [value]).filter(isRecord);

/** What stands at the end of a way of names, of the first of several at each step. */
function at(value: unknown, ...way: readonly string[]): unknown {
  return way.reduce<unknown>((part, name) => {
    const [one] = Array.isArray(part) ? part : [part];
    return isRecord(one) ? one[name] : undefined;
  }, value);
}

const textAt = (value: unknown, ...way: readonly string[]): string => {
  const found = at(value, ...way);
  const [one] = Array.isArray(found) ? found : [found];
  return typeof one === 'string' ? one : typeof at(one, 'value') === 'string' ? (at(one, 'value') as string) : '';
};

/** An amount with the currency that its element names. */
const amountAt = (value: unknown, ...way: readonly string[]): Json | undefined => {
  const [amount, currency] = [textAt(value, ...way), textAt(value, ...way, 'currencyID')];
  return amount && currency ? { amount, currency } : undefined;
};

/** Units of UN/ECE Recommendation 20 (revision 17) for one piece; litres and kilograms count none. */
const piece = /^(?:|C62|EA|H87|NAR|PCE|PC)$/i;

/** OASIS Universal Business Language 2.0 to 2.4, also as Peppol orders it: https://docs.oasis-open.org/ubl/UBL-2.1.html (26 November 2026). */
function orderOfUbl(order: Json): Json {
  const delivery = at(order, 'Delivery');
  const address = at(delivery, 'DeliveryLocation', 'Address') ?? at(delivery, 'DeliveryAddress');
  return {
    order_number: textAt(order, 'ID'),
    order_date: textAt(order, 'IssueDate'),
    currency: textAt(order, 'DocumentCurrencyCode'),
    shipping_country: textAt(address, 'Country', 'IdentificationCode') || textAt(address, 'Country', 'Name'),
    shipping_postcode: textAt(address, 'PostalZone'),
    subtotal: amountAt(order, 'AnticipatedMonetaryTotal', 'LineExtensionAmount'),
    items: listOf(order.OrderLine).map(({ LineItem }) => ({
      name: textAt(LineItem, 'Item', 'Name') || textAt(LineItem, 'Item', 'Description'),
      sku: textAt(LineItem, 'Item', 'SellersItemIdentification', 'ID'),
      // Litres and kilograms are shown with their unit, as what cannot be counted.
      quantity: [textAt(LineItem, 'Quantity'), piece.test(textAt(LineItem, 'Quantity', 'unitCode')) ? '' : textAt(LineItem, 'Quantity', 'unitCode')].filter(Boolean).join(' '),
      country_of_origin: textAt(LineItem, 'Item', 'OriginCountry', 'IdentificationCode'),
      line_total: amountAt(LineItem, 'LineExtensionAmount'),
    })),
  };
}

/** What a document of 1C says of an article under a name of its own. */
const saidOf = (article: Json, name: string): string => textAt(listOf(at(article, 'ЗначенияРеквизитов')).flatMap((one) => listOf(one.ЗначениеРеквизита ?? one)).find((one) => textAt(one, 'Наименование') === name), 'Значение');

/** CommerceML 2, by which shops hand their orders to 1C: https://v8.1c.ru/tekhnologii/obmen-dannymi-i-integratsiya/standarty-i-formaty/protokol-obmena-s-saytom/ (26 November 2026). Carriage stands among the goods there, as a service. */
function orderOfCommerceMl(document: Json): Json {
  return {
    order_number: textAt(document, 'Номер'),
    order_date: textAt(document, 'Дата'),
    currency: textAt(document, 'Валюта'),
    items: listOf(at(document, 'Товары'))
      .flatMap((one) => listOf(one.Товар ?? one))
      .filter((article) => saidOf(article, 'ТипНоменклатуры') !== 'Услуга')
      .map((article) => ({ name: textAt(article, 'Наименование'), sku: textAt(article, 'Артикул'), quantity: textAt(article, 'Количество'), line_total: textAt(article, 'Сумма') })),
  };
}

/** Sylius answers in the smallest unit of the currency, and without a word of it: https://docs.sylius.com (26 November 2026). */
function orderOfSylius(order: Json): Json {
  const currency = textAt(order, 'currencyCode');
  const money = (amount: unknown): Json | undefined => (typeof amount === 'number' ? { amount_minor: amount, currency } : undefined);
  const { items, shippingAddress, number, checkoutCompletedAt, state } = order;
  return { order_number: number, order_date: checkoutCompletedAt, state, shippingAddress, currency, subtotal: money(order.itemsTotal), items: listOf(items).map(({ productName, quantity, variant, total }) => ({ name: productName, sku: typeof variant === 'string' ? variant.replace(/^.*\//, '') : undefined, quantity, line_total: money(total) })) };
}

const isOfSylius = (order: Json): boolean => order['@type'] === 'Order' && 'itemsTotal' in order && 'tokenValue' in order;

/** Orders in a form that a standard or a program gives them, under the names that all forms share; undefined: it is none of those known. */
export function ordersOfStandard(value: unknown): { format: string; orders: Json[] } | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value.Order) && 'OrderLine' in value.Order && 'ID' in value.Order) return { format: 'ubl-order', orders: [orderOfUbl(value.Order)] };
  const exchanged = listOf(at(value, 'КоммерческаяИнформация')).flatMap((one) => listOf(one.Документ ?? one));
  const orders = exchanged.filter((one) => textAt(one, 'ХозОперация') === 'Заказ товара');
  if (orders.length > 0) return { format: 'commerceml-orders', orders: orders.map(orderOfCommerceMl) };
  const ofSylius = isOfSylius(value) ? [value] : listOf(value['hydra:member'] ?? value.member).filter(isOfSylius);
  return ofSylius.length > 0 ? { format: 'sylius-answer', orders: ofSylius.map(orderOfSylius) } : undefined;
}
