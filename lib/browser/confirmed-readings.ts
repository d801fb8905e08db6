import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { Reading, Understood } from '../core/trade/order';

export const confirmedKey = 'confirmed';
const mostHosts = 100;
const schema = z.record(z.string().max(253), z.array(z.string().max(2000)).max(20)).catch({});
export type Confirmed = z.infer<typeof schema>;

/** What a reader concluded from the look of the values and nobody wrote down: for the seller to confirm before it is judged by. Empty: nothing. */
function conclusionsOf(reading: Reading): Understood[] {
  return (reading.health.understood ?? []).filter(({ confidence }) => confidence === 'likely');
}
const signatureOf = (reading: Reading) => conclusionsOf(reading).map(({ field, by, name }) => `${field}:${by}:${name}`).sort().join('|').slice(0, 2000);

export async function readConfirmed(): Promise<Confirmed> {
  return schema.parse((await browser.storage.local.get(confirmedKey))[confirmedKey] ?? {});
}

/** Whether the seller has not yet said that this host's page was understood rightly; a page that is understood in another way is asked about again. */
export function needsConfirming(confirmed: Confirmed, host: string, reading: Reading): boolean {
  return conclusionsOf(reading).length > 0 && !(Object.hasOwn(confirmed, host) && confirmed[host]?.includes(signatureOf(reading)));
}

export async function confirmReading(host: string, reading: Reading): Promise<void> {
  const { [host]: known = [], ...others } = await readConfirmed();
  const hosts = Object.entries(others).slice(-(mostHosts - 1));
  await browser.storage.local.set({ [confirmedKey]: { ...Object.fromEntries(hosts), [host]: [...known, signatureOf(reading)].slice(-20) } });
}
