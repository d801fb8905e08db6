import type { MarketplaceAdapter } from './adapter';

export const shopee: MarketplaceAdapter = {
  id: 'shopee',
  name: 'Shopee',
  hosts: ['com.br', 'sg', 'com.my', 'co.id', 'co.th', 'ph', 'tw', 'cn'].map((domain) => `https://seller.shopee.${domain}/*`),
  pages: [],
  fileFormats: [
    {
      id: 'shopee-br-orders',
      recognisedBy: ['ID do pedido', 'Status do pedido', 'Nome do Produto', 'Subtotal do produto', 'País'],
      columns: {
        id: ['ID do pedido'], destination: ['País'], region: ['UF'], postcode: ['CEP'], title: ['Nome do Produto'], sku: ['Número de referência SKU', 'Nº de referência do SKU principal'], quantity: ['Quantidade'],
        lineTotal: ['Subtotal do produto'], orderedOn: ['Data de criação do pedido'], shipBy: ['Data prevista de envio'], shippingService: ['Opção de envio'], status: ['Status do pedido'],
      },
      mark: '.',
      currency: 'BRL',
    },
  ],
  evidence: { checkedOn: '2026-11-22', pages: 'strong', template: 'none', files: 'exact' },
};
