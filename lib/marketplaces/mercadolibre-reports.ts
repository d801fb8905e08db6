import type { FileFormat } from './adapter';

/** The workbook names the currency of its site in its columns; Brazil and Argentina were seen, the other Spanish sites differ in the currency alone. */
const spanish = (currency: string): FileFormat => ({
  id: `mercadolibre-ventas-${currency.toLowerCase()}`,
  recognisedBy: ['# de venta', 'Fecha de venta', 'Unidades', 'Título de la publicación', `Ingresos por productos (${currency})`],
  columns: {
    id: ['# de venta'], destination: ['País'], postcode: ['Código postal'], title: ['Título de la publicación'], sku: ['SKU'], quantity: ['Unidades'],
    unitPrice: [`Precio unitario de venta de la publicación (${currency})`], lineTotal: [`Ingresos por productos (${currency})`], orderedOn: ['Fecha de venta'], status: ['Descripción del estado', 'Estado del pedido', 'Estado'],
  },
  currency,
  symbolCurrency: currency,
});

export const mercadolibreFormats: readonly FileFormat[] = [
  {
    id: 'mercadolivre-vendas',
    recognisedBy: ['N.º de venda', 'Data da venda', 'Unidades', 'Título do anúncio', 'Receita por produtos (BRL)'],
    columns: {
      id: ['N.º de venda'], destination: ['País'], postcode: ['CEP'], title: ['Título do anúncio'], sku: ['SKU'], quantity: ['Unidades'],
      unitPrice: ['Preço unitário de venda do anúncio (BRL)'], lineTotal: ['Receita por produtos (BRL)'], orderedOn: ['Data da venda'], status: ['Descrição do status', 'Status do pedido', 'Estado'],
    },
    currency: 'BRL',
  },
  ...['ARS', 'MXN', 'CLP', 'COP', 'UYU', 'PEN'].map(spanish),
];
