import * as z from 'zod';
import { browser } from 'wxt/browser';
import type { SellerProfile } from '../core/assessment';

const key = 'ticks';
const ticksSchema = z.record(z.string().max(80), z.strictObject({ documents: z.array(z.string().max(60)).max(50), on: z.string().max(10) })).catch({});

/** Documents the seller ticked as held for one order: order number → document ids and the day of the last tick. */
export type Ticks = z.infer<typeof ticksSchema>;

export async function readTicks(): Promise<Ticks> {
  return ticksSchema.parse((await browser.storage.local.get(key))[key] ?? {});
}

/** Ticks or unticks a document of an order, and forgets orders last touched before `oldest` (YYYY-MM-DD). */
export async function tickDocument(orderId: string, document: string, held: boolean, today: string, oldest: string): Promise<void> {
  const ticks = await readTicks();
  const others = tickedDocuments(ticks, orderId).filter((id) => id !== document);
  const kept = Object.entries(ticks).filter(([id, { on }]) => id !== orderId && on >= oldest);
  await browser.storage.local.set({ [key]: { ...Object.fromEntries(kept), [orderId]: { documents: held ? [...others, document] : others, on: today } } });
}

/** Calls back whenever any surface ticks. Returns the way to stop. */
export function onTicksChanged(callback: (ticks: Ticks) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) callback(ticksSchema.parse(change.newValue ?? {}));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** What is ticked for an order. Order numbers come from outside: "constructor" is nobody's tick. */
export function tickedDocuments(ticks: Ticks, orderId: string): readonly string[] {
  return Object.hasOwn(ticks, orderId) ? (ticks[orderId]?.documents ?? []) : [];
}

/** The profile by which one order is judged: what is ticked for it counts as held. */
export function profileForOrder(profile: SellerProfile, ticked: readonly string[]): SellerProfile {
  return ticked.length ? { ...profile, documents: [...profile.documents, ...ticked] } : profile;
}
