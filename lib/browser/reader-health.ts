import * as z from 'zod';
import { browser } from 'wxt/browser';
import type { RequestOf } from './messages';

const key = 'health';
const entry = z.strictObject({ page: z.string(), code: z.enum(['not-read', 'reader-failed', 'badges-removed']), column: z.string().optional(), at: z.number() });
const healthSchema = z.record(z.string().max(40), entry).catch({});

/** What last went wrong with the reader of each marketplace: marketplace id → page kind, code, the column that was missing. No order data. */
export type ReaderHealthLog = z.infer<typeof healthSchema>;

export async function readHealth(): Promise<ReaderHealthLog> {
  return healthSchema.parse((await browser.storage.local.get(key))[key] ?? {});
}

export async function noteHealth({ marketplace, ...rest }: RequestOf<'reportHealth'>, at: number): Promise<void> {
  const known = await readHealth();
  await browser.storage.local.set({ [key]: { ...known, [marketplace]: { ...rest, at } } });
}
