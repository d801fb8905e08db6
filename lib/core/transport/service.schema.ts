import * as z from 'zod';
import { amount, channels, isoDate, source } from '../regulations/measure.schema';

const days = z.strictObject({ min: z.number().nonnegative(), typical: z.number().nonnegative(), max: z.number().positive().nullable().describe('null: only an average is known') });
/** Who stands behind a figure: the operator or a table for this lane or group of lanes; somebody who counted his own parcels; nobody for this lane, only for far larger areas. */
const transitBases = ['published', 'observed', 'estimate'] as const;
/** As a destination: every territory in the same part of the world as the sender. */
export const ownPart = 'own-part';
const provenance = { verifiedOn: isoDate, sources: z.array(source).min(1), confidence: z.enum(['high', 'medium', 'low']) };
const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

/** A kind of transport service: what it takes, what it refuses, and how long it is published to take. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: text,
  channel: z.enum(channels),
  tracked: z.boolean(),
  /** Brings parcels to the land and hands them to a carrier there, which may be a post or a courier. */
  handsOver: z.literal(true).optional(),
  /** Relative price among the six kinds, 1 cheapest: an order of magnitude for ranking, not a tariff. */
  priceRank: z.number().int().min(1).max(6),
  /** Where it is known to be offered; left out: everywhere. */
  offeredFrom: z.array(z.string()).min(1).optional(),
  limits: z
    .array(z.strictObject({ limit: z.enum(['gross-weight-grams', 'value']), maximum: z.number().positive().optional(), minimum: z.number().positive().optional().describe('below it the service is no sensible offer'), amount: amount.optional(), dispatchedFrom: z.array(z.string()).optional(), note: text.optional(), ...provenance }))
    .default([]),
  volumetricDivisor: z.strictObject({ cubicCentimetresPerKilogram: z.number().positive(), ...provenance }).optional(),
  refuses: z
    .array(z.strictObject({ goods: z.array(z.string()).min(1), unless: z.array(z.string()).optional().describe('goods that show it may be something else, so that the refusal is only a doubt'), liftedBy: z.string().optional().describe('a document type: the carriers take the goods from who has it'), dispatchedFrom: z.array(z.string()).optional(), note: text.optional(), ...provenance }))
    .default([]),
  /** What carriers of this kind ask of goods they do take: shown beside the service, never guessed from the order. */
  conditions: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), goods: z.array(z.string()).min(1).optional(), dispatchedFrom: z.array(z.string()).min(1).optional(), text, validFrom: isoDate.nullable(), ...provenance }))
    .default([]),
  transit: z
    .array(
      z
        .strictObject({ from: z.string().describe('a territory, or "*"'), to: z.array(z.string()).min(1).describe('territories, parts of the world as in territories.json, "own-part", or "*"'), days, basis: z.enum(transitBases), dayKind: z.enum(['working', 'calendar']), includesClearance: z.boolean(), note: text.optional(), ...provenance })
        .refine(({ from, to, basis }) => basis === 'estimate' || (from !== '*' && !to.includes('*') && !to.includes(ownPart)), 'a figure for everywhere is an estimate, whoever wrote it'),
    )
    .default([]),
});
export type TransportService = z.infer<typeof serviceSchema>;
