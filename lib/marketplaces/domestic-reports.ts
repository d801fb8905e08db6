import type { FileFormat } from './adapter';

/** Exports of marketplaces that sell in one currency alone and do not say which. */
export const domesticFormats: readonly FileFormat[] = [
  {
    // Importers of 2026 agree on these columns; one row for each article.
    id: 'flipkart-orders',
    recognisedBy: ['Ordered On', 'ORDER ITEM ID', 'Order Id', 'FSN', 'Product', 'Quantity', 'Selling Price Per Item', 'PIN Code'],
    columns: { id: ['Order Id'], region: ['State'], postcode: ['PIN Code'], title: ['Product'], sku: ['SKU'], quantity: ['Quantity'], unitPrice: ['Selling Price Per Item'], hsCode: ['HSN CODE'], orderedOn: ['Ordered On'], shipBy: ['Dispatch by date'], status: ['Order State'] },
    domestic: { country: 'IN', postcode: /^\d{6}$/ },
    mark: '.',
    currency: 'INR',
  },
  {
    // One row for each order, which counts its cards and names none.
    id: 'tcgplayer-shipping',
    recognisedBy: ['Order #', 'PostalCode', 'Country', 'Product Weight', 'Item Count', 'Value Of Products', 'Shipping Fee Paid'],
    columns: { id: ['Order #'], destination: ['Country'], region: ['State'], postcode: ['PostalCode'], quantity: ['Item Count'], goodsValue: ['Value Of Products'], orderedOn: ['Order Date'], shippingService: ['Shipping Method'] },
    dayOrder: 'mdy',
    mark: '.',
    currency: 'USD',
  },
  {
    // A thing listed is sold once: its number is the order's. It says nothing of the place.
    id: 'mercari-sales',
    recognisedBy: ['Item Id', 'Sold Date', 'Completed Date', 'Item Title', 'Order Status', 'Item Price'],
    columns: { id: ['Item Id'], title: ['Item Title'], unitPrice: ['Item Price'], orderedOn: ['Sold Date'], status: ['Order Status'] },
    dayOrder: 'mdy',
    mark: '.',
    currency: 'USD',
  },
  {
    // Kaspi's list of open orders: one row for each order, with what all its pieces cost.
    id: 'kaspi-orders',
    recognisedBy: ['№ заказа', 'Название товара в Kaspi Магазине', 'Сумма', 'Количество'],
    columns: { id: ['№ заказа'], title: ['Название товара в Kaspi Магазине'], sku: ['Артикул'], quantity: ['Количество'], lineTotal: ['Сумма'], orderedOn: ['Дата поступления заказа'], shippingService: ['Способ доставки'], status: ['Статус'] },
    dayOrder: 'dmy',
    currency: 'KZT',
  },
  {
    // One row for each article of an order; where it goes is a state of India.
    id: 'meesho-orders',
    recognisedBy: ['Sub Order No', 'Customer State', 'Product Name', 'Quantity', 'Supplier Discounted Price (Incl GST and Commision)'],
    columns: { id: ['Sub Order No'], region: ['Customer State'], title: ['Product Name'], sku: ['SKU'], quantity: ['Quantity'], unitPrice: ['Supplier Discounted Price (Incl GST and Commision)'], orderedOn: ['Order Date'], status: ['Reason for Credit Entry'] },
    domestic: { country: 'IN', region: /^[a-z& ]{3,40}$/i },
    mark: '.',
    currency: 'INR',
  },
  {
    // Gumroad counts in dollars alone, wherever the buyer is.
    id: 'gumroad-sales',
    recognisedBy: ['Purchase ID', 'Item Name', 'Purchase Date', 'Subtotal ($)', 'Sale Price ($)', 'Country', 'Quantity'],
    columns: { id: ['Purchase ID'], destination: ['Country'], region: ['State'], postcode: ['Zip Code'], title: ['Item Name'], sku: ['SKU'], quantity: ['Quantity'], goodsValue: ['Subtotal ($)'], orderedOn: ['Purchase Date'] },
    mark: '.',
    currency: 'USD',
  },
  {
    // Naver's Smart Store: one row for each article of an order, with what was paid for all its pieces.
    id: 'naver-orders',
    recognisedBy: ['상품주문번호', '주문번호', '상품명', '수량', '최종 상품별 총 주문금액', '배송지'],
    columns: { id: ['주문번호'], address: ['배송지', '기본배송지'], postcode: ['우편번호'], title: ['상품명'], sku: ['판매자 상품코드'], quantity: ['수량'], lineTotal: ['최종 상품별 총 주문금액'], orderedOn: ['주문일시', '결제일'], shipBy: ['발송기한'], shippingService: ['배송방법'], status: ['주문상태'] },
    mark: '.',
    currency: 'KRW',
  },
];
