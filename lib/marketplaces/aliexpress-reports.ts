import type { FileFormat } from './adapter';

export const aliexpressFormats: readonly FileFormat[] = [
  {
    // The workbook of 2019; all goods of an order stand in one cell, whose inner form is not known, so that it is the title.
    id: 'aliexpress-orders-2019',
    recognisedBy: ['订单号', '订单状态', '产品总金额', '产品信息\n（双击单元格展开所有产品信息！）', '收货国家'],
    columns: {
      id: ['订单号'], destination: ['收货国家'], region: ['州/省'], postcode: ['邮编'], title: ['产品信息\n（双击单元格展开所有产品信息！）'], goodsValue: ['产品总金额'], orderedOn: ['下单时间'], shippingService: ['买家选择物流'], status: ['订单状态'],
    },
    mark: '.',
  },
];
