import type { FileFormat } from './adapter';

/** Provinces of Indonesia as its export writes them; the name alone sends no order abroad. */
const indonesian =
  /^(aceh|bali|banten|bengkulu|d\.?i\.? yogyakarta|(dki )?jakarta|gorontalo|jambi|(jawa|kalimantan|sulawesi|sumatera|papua) (barat|tengah|timur|utara|selatan|tenggara|barat daya|pegunungan)|kepulauan (bangka belitung|riau)|lampung|maluku( utara)?|nusa tenggara (barat|timur)|papua|riau)$/i;

/** One row for each article; a star before a name means that a column may be filled in. Exact for Brazil, by the names that importers use elsewhere;
 * a column of countries that some editions carry is taken by the plain word for it. */
export const shopeeFormats: readonly FileFormat[] = [
  {
    id: 'shopee-br-orders',
    recognisedBy: ['ID do pedido', 'Status do pedido', 'Nome do Produto', 'Subtotal do produto'],
    columns: {
      id: ['ID do pedido'], destination: ['País'], region: ['UF'], postcode: ['CEP'], title: ['Nome do Produto'], sku: ['Número de referência SKU', 'Nº de referência do SKU principal'], quantity: ['Quantidade'],
      lineTotal: ['Subtotal do produto'], orderedOn: ['Data de criação do pedido'], shipBy: ['Data prevista de envio'], shippingService: ['Opção de envio'], status: ['Status do pedido'],
    },
    // Shopee Brasil sells within Brazil; its country cell may be empty while an order is masked.
    domestic: { country: 'BR', postcode: /^\d{5}-\d{3}$/ },
    mark: '.',
    currency: 'BRL',
  },
  {
    // Philippines, Malaysia and Singapore; the same columns in all, some with the currency in their name.
    id: 'shopee-orders-en',
    recognisedBy: ['Order ID', 'Order Status', 'Parent SKU Reference No.', 'SKU Reference No.', 'Product Name', 'Deal Price', 'Product Subtotal'],
    columns: {
      id: ['Order ID'], destination: ['Country'], region: ['Province'], postcode: ['Zip Code'], title: ['Product Name'], sku: ['SKU Reference No.', 'Parent SKU Reference No.'], quantity: ['Quantity'],
      lineTotal: ['Product Subtotal'], orderedOn: ['Order Creation Date'], shipBy: ['Estimated Ship Out Date'], shippingService: ['Shipping Option'], status: ['Order Status'],
    },
    mark: '.',
    currencyIn: { PH: 'PHP', MY: 'MYR', SG: 'SGD' },
    symbolCurrencyIn: { SG: 'SGD' },
  },
  {
    // Mexico, Chile, Colombia and Spain.
    id: 'shopee-es-orders',
    recognisedBy: ['ID de pedido', 'Estado del pedido', 'Nombre del producto', 'Número de referencia SKU', 'Cantidad', 'Subtotal del producto'],
    columns: {
      id: ['ID de pedido'], destination: ['País'], region: ['Estado', 'Provincia', 'Región'], postcode: ['Código postal'], title: ['Nombre del producto'], sku: ['Número de referencia SKU', 'Número de referencia SKU Padre'], quantity: ['Cantidad'],
      lineTotal: ['Subtotal del producto'], orderedOn: ['Fecha de creación del pedido'], shipBy: ['Fecha estimada de envío'], shippingService: ['Opción de envío'], status: ['Estado del pedido'],
    },
    currencyIn: { MX: 'MXN', CL: 'CLP', CO: 'COP', ES: 'EUR' },
    symbolCurrencyIn: { MX: 'MXN', CL: 'CLP', CO: 'COP' },
  },
  {
    id: 'shopee-id-orders',
    recognisedBy: ['No. Pesanan', 'Status Pesanan', 'Nama Produk', 'Nomor Referensi SKU', 'Jumlah', 'Harga Setelah Diskon'],
    columns: {
      id: ['No. Pesanan'], region: ['Provinsi'], title: ['Nama Produk'], sku: ['Nomor Referensi SKU', 'SKU Induk'], quantity: ['Jumlah'], unitPrice: ['Harga Setelah Diskon'],
      lineTotal: ['Total Harga Produk'], orderedOn: ['Waktu Pesanan Dibuat'], status: ['Status Pesanan'],
    },
    domestic: { country: 'ID', region: indonesian },
    // "15.000" is fifteen thousand; an export that writes decimals shows its own mark.
    mark: ',',
    currency: 'IDR',
  },
  {
    id: 'shopee-th-orders',
    recognisedBy: ['หมายเลขคำสั่งซื้อ', 'สถานะการสั่งซื้อ', 'ชื่อสินค้า', 'เลขอ้างอิง SKU (SKU Reference No.)', 'จำนวน', 'ราคาขาย'],
    columns: {
      id: ['หมายเลขคำสั่งซื้อ'], destination: ['ประเทศ'], region: ['จังหวัด'], title: ['ชื่อสินค้า'], sku: ['เลขอ้างอิง SKU (SKU Reference No.)', 'เลขอ้างอิง Parent SKU'], quantity: ['จำนวน'], unitPrice: ['ราคาขาย'],
      orderedOn: ['วันที่ทำการสั่งซื้อ'], shippingService: ['ตัวเลือกการจัดส่ง', 'วิธีการจัดส่ง'], status: ['สถานะการสั่งซื้อ'],
    },
    // Thai letters: no other country's addresses are written in them.
    domestic: { country: 'TH', region: /^[\u0e00-\u0e7f .]{3,}$/ },
    mark: '.',
    currency: 'THB',
  },
  {
    id: 'shopee-vn-orders',
    recognisedBy: ['Mã đơn hàng', 'Trạng Thái Đơn Hàng', 'SKU phân loại hàng', 'Tên sản phẩm', 'Giá ưu đãi', 'Số lượng'],
    columns: {
      id: ['Mã đơn hàng'], destination: ['Quốc gia'], title: ['Tên sản phẩm'], sku: ['SKU phân loại hàng', 'SKU sản phẩm'], quantity: ['Số lượng'], unitPrice: ['Giá ưu đãi'], lineTotal: ['Tổng giá bán (sản phẩm)'],
      orderedOn: ['Ngày đặt hàng'], shippingService: ['Đơn Vị Vận Chuyển'], status: ['Trạng Thái Đơn Hàng'],
    },
    currency: 'VND',
  },
  {
    id: 'shopee-tw-orders',
    recognisedBy: ['訂單編號', '訂單狀態', '商品名稱', '商品選項貨號', '商品活動價格', '數量'],
    columns: {
      id: ['訂單編號'], destination: ['國家'], region: ['城市'], postcode: ['郵遞區號'], title: ['商品名稱'], sku: ['商品選項貨號', '主商品貨號'], quantity: ['數量'], unitPrice: ['商品活動價格'], orderedOn: ['訂單成立日期'],
      shipBy: ['最晚出貨日期'], shippingService: ['寄送方式'], status: ['訂單狀態'],
    },
    domestic: { country: 'TW', region: /^\p{sc=Han}{2}[縣市]$/u },
    mark: '.',
    currency: 'TWD',
  },
];
