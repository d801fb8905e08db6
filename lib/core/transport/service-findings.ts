import type { Finding, ServiceChoice } from '../assessment';
import type { RulePack } from '../regulations/pack';

/** Goods that no service takes are stopped; goods that only freight takes need another arrangement. */
export function serviceFindings(choices: readonly ServiceChoice[], pack: RulePack): Finding[] {
  const eligible = choices.filter((choice) => choice.eligible);
  if (!choices.length) return [];
  if (!eligible.length) return [{ code: 'no-service', severity: 'stop', values: {}, lines: [] }];
  const freight = new Set(pack.services.filter(({ channel }) => channel === 'freight').map(({ id }) => id));
  return eligible.every(({ service }) => freight.has(service)) ? [{ code: 'only-freight', severity: 'fix', values: {}, lines: [] }] : [];
}
