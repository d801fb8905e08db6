import * as z from 'zod';
import type { Order, Reading, ShippingTemplate } from './order';

const short = z.string().max(300);
const moneySchema = z.strictObject({ amountMinor: z.number().int().nonnegative().max(1e13), currency: z.string().regex(/^[A-Z]{3}$/) });
const territoryCode = z.string().regex(/^[A-Z]{2}$/);
const grams = z.number().int().positive().max(1e6);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const orderSchema: z.ZodType<Order> = z.strictObject({
  id: z.string().min(1).max(80),
  marketplace: z.string().min(1).max(40),
  destination: territoryCode.optional(),
  region: short.optional(),
  postcode: z.string().max(20).optional(),
  lines: z
    .array(
      z.strictObject({
        title: z.string().max(1000),
        sku: short.optional(),
        quantity: z.number().int().positive().max(1e6).optional(),
        unitPrice: moneySchema.optional(),
        hsCode: z.string().regex(/^\d{6,12}$/).optional(),
        countryOfOrigin: territoryCode.optional(),
        weightGrams: grams.optional(),
      }),
    )
    .max(500),
  goodsValue: moneySchema.optional(),
  weightGrams: grams.optional(),
  orderedOn: day.optional(),
  shipBy: day.optional(),
  deliverBy: day.optional(),
  shippingService: short.optional(),
  soldOn: z.string().max(40).optional(),
  status: short.optional(),
  readFrom: z.strictObject({ row: z.number().int().positive().optional() }).optional(),
});

const templateSchema: z.ZodType<ShippingTemplate> = z.strictObject({
  marketplace: z.string().max(40),
  name: short.optional(),
  rows: z
    .array(
      z.strictObject({
        id: z.string().max(200),
        service: short,
        serviceKind: z.enum(['standard', 'expedited', 'premium', 'economy']).optional(),
        destinations: z.array(territoryCode).max(300),
        unreadRegions: z.array(short).max(300),
        transitDays: z.strictObject({ min: z.number().int().nonnegative(), max: z.number().int().positive() }).optional(),
      }),
    )
    .max(500),
});

const field = z.enum(['id', 'destination', 'title', 'quantity', 'value']);
export const readingSchema: z.ZodType<Reading> = z.strictObject({
  marketplace: z.string().max(40),
  format: z.string().max(80),
  page: z.enum(['orders', 'order', 'template', 'file']),
  orders: z.array(orderSchema).max(200_000),
  opened: z.array(z.string().max(80)).max(100).optional(),
  template: templateSchema.optional(),
  health: z.strictObject({
    ordersFound: z.number().int().nonnegative(),
    ordersRead: z.number().int().nonnegative(),
    fieldsFound: z.array(field),
    fieldsMissing: z.array(field),
    problems: z.array(
      z.strictObject({
        code: z.enum(['empty-file', 'binary-file', 'no-rows', 'unknown-format', 'wrong-delimiter', 'missing-column', 'ragged-row', 'unclosed-quote', 'too-large', 'cell-too-long', 'unknown-country', 'unknown-currency', 'unreadable-number', 'absurd-value', 'ambiguous-date', 'unreadable-date', 'missing-field', 'duplicate-column', 'page-not-understood', 'encoding-guessed', 'field-not-on-page', 'row-left-out', 'sum-row', 'password-protected', 'broken-workbook', 'broken-json', 'web-page', 'unclear-currency', 'no-currency', 'unclear-amount', 'repeated-total', 'countries-differ', 'sites-differ', 'column-guessed', 'pasted-lacks', 'needed-column', 'damaged-number', 'zero-quantity', 'future-date', 'outlook-mail', 'mail-without-order', 'xml-file', 'settlement-report', 'too-wide', 'zip-archive', 'unusable-number']),
        file: short.optional(),
        row: z.number().int().positive().optional(),
        column: short.optional(),
        found: z.string().max(80).optional(),
        orderId: z.string().max(80).optional(),
      }),
    ),
    understood: z
      .array(
        z.strictObject({
          field: z.enum(['id', 'destination', 'title', 'quantity', 'value', 'orderedOn', 'shipBy', 'deliverBy', 'shippingService', 'status', 'sku', 'currency', 'soldOn']),
          by: z.enum(['title', 'label', 'shape', 'link', 'heading', 'address', 'page', 'sign']),
          name: z.string().max(80),
          confidence: z.enum(['sure', 'likely']),
        }),
      )
      .max(40)
      .optional(),
    layouts: z
      .array(
        z.strictObject({
          kind: z.enum(['table', 'grid', 'cards', 'page']),
          selector: short,
          rows: z.number().int().nonnegative(),
          read: z.number().int().nonnegative(),
          columns: z.array(z.strictObject({ title: z.string().max(80), meaning: z.string().max(30).optional() })).max(60),
        }),
      )
      .max(10)
      .optional(),
  }),
});
