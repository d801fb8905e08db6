import type { Charge, Evidence } from '../core/assessment';
import { isAtCheckout, isPayable, isUnsure } from '../core/charges/charge-findings';
import { channels as allChannels } from '../core/regulations/measure.schema';
import { chargeAmount } from './describe-charge';
import { word } from './describe-finding';
import type { Language, Translate } from './translate';

/** Charges that a seller would read as one: the same thing, taken from the same person at the same place. */
export interface ChargeLine {
  charge: Charge['charge'];
  amount: string;
  payer: Charge['payer'];
  atCheckout: boolean;
  channels?: Charge['channels'];
  dependsOn?: Charge['dependsOn'];
  /** Its only source is weak. */
  unsure?: true;
  units?: number;
  basis: Charge['basis'];
  evidence: Evidence[];
}

/** What is certain comes first. Nothing to pay is left out; the same amount on several channels, and open rows of one kind that wait for the same unknown, become one line. */
export function chargeLines(charges: readonly Charge[], translate: Translate, language: Language): ChargeLine[] {
  const groups: { key: string; members: Charge[] }[] = [];
  for (const charge of charges.filter(isPayable)) {
    const key = `${charge.charge} ${isAtCheckout(charge) ? 'checkout' : charge.payer} ${charge.dependsOn ? 'open' : chargeAmount(charge, translate, language)} ${isUnsure(charge)}`;
    // Twice the same amount on one channel is due twice, and stays two lines.
    const known = groups.find((group) => group.key === key && (charge.dependsOn || group.members.every(({ channels }) => channels && charge.channels && !channels.some((one) => charge.channels?.includes(one)))));
    if (known) known.members.push(charge);
    else groups.push({ key, members: [charge] });
  }
  const isOpen = ({ members: [first] }: (typeof groups)[number]) => Number(first !== undefined && (first.dependsOn !== undefined || isUnsure(first)));
  return groups.sort((a, b) => isOpen(a) - isOpen(b)).flatMap(({ members: group }) => {
    const [first] = group;
    if (!first) return [];
    const somewhere = group.every(({ channels }) => channels) ? allChannels.filter((channel) => group.some(({ channels }) => channels?.includes(channel))) : allChannels;
    const amounts = [...new Set(group.map((charge) => chargeAmount(charge, translate, language)))];
    const dependsOn = [...new Set(group.flatMap((charge) => charge.dependsOn ?? []))];
    return [{
      charge: first.charge,
      amount: amounts.length > 1 ? amounts.join(translate('charge.or')) : (amounts[0] ?? ''),
      payer: first.payer,
      atCheckout: isAtCheckout(first),
      basis: first.basis,
      evidence: [...new Map(group.map(({ evidence }) => [`${evidence.id} ${evidence.note?.en ?? ''}`, evidence])).values()],
      ...(first.units !== undefined && group.length === 1 && { units: first.units }),
      ...(somewhere.length < allChannels.length && { channels: [...somewhere] }),
      ...(dependsOn.length > 0 && { dependsOn }),
      ...(isUnsure(first) && { unsure: true as const }),
    }];
  });
}

/** "flat customs duty: €3.00, paid by the buyer (post)". */
export function chargeLineText(line: ChargeLine, translate: Translate, language: Language): string {
  const separator = language === 'en' ? ', ' : '、';
  const words = (ids: readonly string[]) => ids.map((id) => word(id, translate)).join(separator);
  const sentence = translate(line.atCheckout ? 'charge.line-at-checkout' : 'charge.line', { charge: word(line.charge, translate), amount: line.amount, payer: word(line.payer, translate) });
  const notes = [line.channels && words(line.channels), line.dependsOn && translate('charge.if', { what: words(line.dependsOn) }), line.unsure && translate('charge.unsure', { source: line.evidence[0]?.sources[0]?.url ?? '' })].filter(Boolean);
  if (notes.length === 0) return sentence;
  return language === 'en' ? `${sentence} (${notes.join('; ')})` : `${sentence}（${notes.join('；')}）`;
}
