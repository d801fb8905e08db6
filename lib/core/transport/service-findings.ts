import type { Finding, ServiceChoice } from '../assessment';
import { withParents } from '../goods/recognise-goods';
import type { RulePack } from '../regulations/pack';

const finding = (code: Finding['code'], severity: Finding['severity'], values: Finding['values'] = {}): Finding => ({ code, severity, values, lines: [] });
const doubted = ({ reasons }: ServiceChoice) => reasons.find(({ code }) => code === 'may-refuse-goods')?.values.goods;

const noLot = new Set(['firearm', 'firearm-part', 'ammunition', 'narcotic']);

/**
 * Goods that no service takes are stopped; goods that only freight takes, or would take as a larger lot, need another arrangement; what is only too heavy goes as freight; goods that every parcel service may refuse are asked about first.
 * Named is the kind of the order itself, `own`: a service that refuses pepper spray refuses this bear spray.
 */
export function serviceFindings(choices: readonly ServiceChoice[], pack: RulePack, own: readonly string[] = []): Finding[] {
  if (!choices.length) return [];
  const called = (kind: string) => (own.includes(kind) ? kind : own.find((one) => withParents([one], pack.goods).has(kind)) ?? kind);
  const freight = new Set(pack.services.filter(({ channel }) => channel === 'freight').map(({ id }) => id));
  const parcels = choices.filter(({ service, eligible }) => eligible && !freight.has(service));
  if (parcels.length) {
    const goods = parcels.map(doubted);
    return goods.every((one) => one !== undefined) ? [finding('ask-carrier', 'fix', { goods: [called(String(goods[0]))] })] : [];
  }
  const has = (codes: string[]) => (choice: ServiceChoice) => choice.reasons.some(({ code }) => codes.includes(code));
  const against = has(['refuses-goods', 'prohibited-on-channel', 'suspended', 'embargo', 'not-offered']);
  // Refused for want of an agreement alone: who has one says so once.
  const wanting = choices.find((choice) => !freight.has(choice.service) && !has(['prohibited-on-channel', 'suspended', 'embargo', 'not-offered', 'too-heavy'])(choice) && choice.reasons.every(({ code, values }) => code !== 'refuses-goods' || values.liftedBy));
  const agreement = wanting?.reasons.find(({ values }) => values.liftedBy)?.values;
  if (agreement) return [finding('needs-agreement', 'fix', { goods: [called(String(agreement.goods))], document: String(agreement.liftedBy) })];
  // What the law keeps from private hands is no larger lot either.
  if (choices.some(({ reasons }) => reasons.some(({ code, values }) => code === 'refuses-goods' && noLot.has(String(values.goods))))) return [finding('no-service', 'stop')];
  const larger = choices.some((choice) => freight.has(choice.service) && !against(choice) && !has(['too-heavy'])(choice));
  if (!larger) return [finding('no-service', 'stop')];
  // Weight alone keeps it out of the parcel services: nothing is wrong with the goods.
  const heavy = choices.some((choice) => !freight.has(choice.service) && !against(choice) && has(['too-heavy'])(choice));
  if (heavy) return [finding('freight-by-weight', 'care')];
  // No contract with a carrier opens what the law closes.
  const byLaw = choices.every((choice) => freight.has(choice.service) || has(['prohibited-on-channel'])(choice));
  return [finding('only-freight', 'fix', byLaw ? { by: 'law' } : {})];
}
