import type { Finding, ServiceChoice } from '../assessment';
import type { RulePack } from '../regulations/pack';

const finding = (code: Finding['code'], severity: Finding['severity'], values: Finding['values'] = {}): Finding => ({ code, severity, values, lines: [] });
const doubted = ({ reasons }: ServiceChoice) => reasons.find(({ code }) => code === 'may-refuse-goods')?.values.goods;

/** Goods that no service takes are stopped; goods that only freight takes, or would take as a larger lot, need another arrangement; goods that every parcel service may refuse are asked about first. */
export function serviceFindings(choices: readonly ServiceChoice[], pack: RulePack): Finding[] {
  if (!choices.length) return [];
  const freight = new Set(pack.services.filter(({ channel }) => channel === 'freight').map(({ id }) => id));
  const parcels = choices.filter(({ service, eligible }) => eligible && !freight.has(service));
  if (parcels.length) {
    const goods = parcels.map(doubted);
    return goods.every((one) => one !== undefined) ? [finding('ask-carrier', 'fix', { goods: [String(goods[0])] })] : [];
  }
  const against = ({ reasons }: ServiceChoice) => reasons.some(({ code }) => ['refuses-goods', 'too-heavy', 'prohibited-on-channel', 'suspended', 'embargo', 'not-offered'].includes(code));
  const larger = choices.some((choice) => freight.has(choice.service) && !against(choice));
  return [larger ? finding('only-freight', 'fix') : finding('no-service', 'stop')];
}
