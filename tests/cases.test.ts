import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadPack } from '../lib/cli/load-pack';
import { assess } from '../lib/core/assess';
import type { CatalogueEntry, Charge } from '../lib/core/assessment';
import { isUnsure } from '../lib/core/charges/charge-findings';
import { money } from '../lib/core/trade/money';
import type { Order } from '../lib/core/trade/order';

/** [amount in major units, currency]. */
const price = z.tuple([z.number(), z.string().length(3)]);
const caseFile = z.array(
  z.strictObject({
    name: z.string(),
    /** Address that says so, or that the figures are computed from. */
    source: z.url(),
    on: z.iso.date(),
    from: z.string().length(2),
    to: z.string().length(2),
    postcode: z.string().optional(),
    region: z.string().optional(),
    registrations: z.record(z.string(), z.string()).default({}),
    lines: z.array(z.strictObject({ goods: z.array(z.string()), price, quantity: z.number().default(1), hsCode: z.string().optional(), origin: z.string().length(2).optional() })),
    expect: z.strictObject({
      verdict: z.string().optional(),
      findings: z.array(z.string()).default([]),
      noFindings: z.array(z.string()).default([]),
      /** Measure id → the amount due, the least it can be, what a weak source alone names, "unknown" (due, amount open), "depends", "possible" (only a weak source, amount open) or "none". */
      charges: z.record(z.string(), z.union([price, z.strictObject({ atLeast: price }), z.strictObject({ possible: price }), z.enum(['unknown', 'depends', 'possible', 'none'])])).default({}),
      documents: z.array(z.string()).default([]),
    }),
  }),
);
/** How sure the amount of a charge is. */
function told(charge: Charge | undefined) {
  if (!charge) return 'none';
  if (charge.dependsOn) return 'depends';
  if (isUnsure(charge)) return charge.amount ? { possible: charge.amount } : 'possible';
  return charge.amount ?? (charge.atLeast ? { atLeast: charge.atLeast } : 'unknown');
}
const pack = loadPack(process.env.TIDEWAITER_RULES ?? 'public/rules');
const chargeIds = new Set([...pack.files.values()].flatMap(({ measures }) => measures).flatMap(({ kind, id }) => (kind === 'charge' ? id : [])));

describe.each(readdirSync('tests/cases').filter((name) => name.endsWith('.json')))('%s', (name) => {
  test.each(caseFile.parse(JSON.parse(readFileSync(`tests/cases/${name}`, 'utf8'))).map((one) => [one.name, one] as const))('%s', (_, one) => {
    const order: Order = {
      id: '1',
      marketplace: 'case',
      destination: one.to,
      ...(one.postcode && { postcode: one.postcode }),
      ...(one.region && { region: one.region }),
      lines: one.lines.map(({ quantity, price: [amount, currency], hsCode, origin }, index) => ({ title: `goods ${index}`, sku: String(index), quantity, unitPrice: money(amount, currency), ...(hsCode && { hsCode }), ...(origin && { countryOfOrigin: origin }) })),
    };
    const catalogue = new Map<string, CatalogueEntry>(one.lines.map(({ goods }, index) => [String(index), { sku: String(index), goods }]));
    const result = assess(order, { pack, profile: { dispatchFrom: one.from, handlingDays: 1, registrations: one.registrations, documents: [] }, catalogue, on: one.on });
    const codes = result.findings.map(({ code, evidence }) => (evidence ? `${code}:${evidence.id}` : code));
    if (one.expect.verdict) expect(result.verdict, codes.join(' ')).toBe(one.expect.verdict);
    for (const code of one.expect.findings) expect(codes).toContain(code);
    for (const code of one.expect.noFindings) expect(codes).not.toContain(code);
    for (const [id, expected] of Object.entries(one.expect.charges)) {
      // "none" of a charge that the pack does not have would hold whatever the law says.
      expect(chargeIds, `${id} is no charge of the pack`).toContain(id);
      const charge = result.charges.find(({ evidence }) => evidence.id === id);
      expect(told(charge), id).toEqual(typeof expected === 'string' ? expected : Array.isArray(expected) ? money(...expected) : 'atLeast' in expected ? { atLeast: money(...expected.atLeast) } : { possible: money(...expected.possible) });
    }
    for (const id of one.expect.documents) expect(result.documents.map(({ document }) => document)).toContain(id);
  });
});
