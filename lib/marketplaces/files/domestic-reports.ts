import type { FileFormat } from '../adapter';

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
    recognisedBy: ['상품주문번호', '주문번호', '상품명', '수량', '최종 상품별 총 주문금액'],
    columns: { id: ['주문번호'], address: ['배송지', '통합배송지', '기본배송지'], postcode: ['우편번호'], title: ['상품명'], sku: ['판매자 상품코드'], quantity: ['수량'], lineTotal: ['최종 상품별 총 주문금액'], orderedOn: ['주문일시', '결제일'], shipBy: ['발송기한'], shippingService: ['배송방법'], status: ['주문상태'] },
    mark: '.',
    currency: 'KRW',
  },
  {
    // Gmarket and Auction: importers of 2026 agree on these columns; one row for each article, with what all its pieces and their options cost.
    id: 'esm-orders',
    recognisedBy: ['주문번호', '장바구니번호(결제번호)', '상품명', '수량', '판매금액'],
    columns: { id: ['주문번호'], address: ['주소'], postcode: ['우편번호'], title: ['상품명'], sku: ['판매자 관리코드'], quantity: ['수량'], lineTotal: ['판매금액'], orderedOn: ['주문일자(결제확인전)', '결제완료일', '주문일자'], shippingService: ['배송방법'] },
    mark: '.',
    currency: 'KRW',
  },
  {
    // Coupang has two names for an article: what the seller called it comes before what the shop window says with its option.
    id: 'coupang-orders',
    recognisedBy: ['묶음배송번호', '주문번호', '등록상품명', '구매수(수량)'],
    columns: { id: ['주문번호'], address: ['수취인 주소', '수취인주소'], postcode: ['우편번호'], title: ['등록상품명', '노출상품명(옵션명)'], sku: ['업체상품코드'], quantity: ['구매수(수량)'], unitPrice: ['옵션판매가(판매가)'], orderedOn: ['주문일'] },
    mark: '.',
    currency: 'KRW',
  },
  {
    // Yahoo! Shopping of Japan: fields of its interface for orders, one row for each article.
    id: 'yahoo-japan-orders',
    recognisedBy: ['OrderId', 'ShipPrefecture', 'ItemId', 'Quantity', 'UnitPrice'],
    columns: { id: ['OrderId'], region: ['ShipPrefecture'], postcode: ['ShipZipCode'], title: ['Title'], sku: ['SubCode', 'ItemId'], quantity: ['Quantity'], unitPrice: ['UnitPrice'], orderedOn: ['OrderTime'], shipBy: ['ShipRequestDate'], shippingService: ['ShipMethodName'], status: ['OrderStatus'] },
    domestic: { country: 'JP', region: /[都道府県]$/ },
    mark: '.',
    currency: 'JPY',
  },
];
