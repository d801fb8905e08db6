import { rememberFor } from '../remember';
import type { RulePack } from '../regulations/pack';
import { ownPart, type TransportService } from './service.schema';

const parts = rememberFor<RulePack, ReadonlyMap<string, string | undefined>>(1);

export type Lane = TransportService['transit'][number];

/** The nearest figure a service has for a lane: this lane, anywhere to that territory, this sender to that part of the world, the neighbourhood, this sender to anywhere, anywhere to anywhere. */
export function findLane(service: TransportService, from: string, to: string, pack: RulePack): Lane | undefined {
  const partOf = (territory: string) => parts(pack, '', () => new Map(pack.territories.map(({ code, world }) => [code, world]))).get(territory);
  const part = partOf(to);
  const near = part !== undefined && part === partOf(from);
  const find = (sender: string, destination: string | undefined) => (destination === undefined ? undefined : service.transit.find((lane) => lane.from === sender && lane.to.includes(destination)));
  const neighbourhood = near ? ownPart : undefined;
  return find(from, to) ?? find('*', to) ?? find(from, part) ?? find(from, neighbourhood) ?? find('*', neighbourhood) ?? find(from, '*') ?? find('*', '*');
}

/** The day by which 19 of 20 arrive. Where only an average is known, half as long again and at least three days: an assumption, for an average alone promises nothing. */
export function lateDays({ days }: { days: Pick<Lane['days'], 'typical' | 'max'> }): number {
  return days.max ?? Math.max(Math.ceil(days.typical * 1.5), Math.ceil(days.typical + 3));
}
