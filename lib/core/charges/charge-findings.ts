import type { Charge, Finding } from '../assessment';

/** One sentence per way of paying, not one per charge: what the buyer pays at the door, what was taken at checkout, what may come on top. */
export function chargeFindings(charges: readonly Charge[]): Finding[] {
  const real = charges.filter(({ ratePercent }) => ratePercent !== 0);
  const open = real.filter(({ dependsOn }) => dependsOn);
  const certain = real.filter(({ dependsOn }) => !dependsOn);
  const isAtCheckout = ({ collectedBy }: Charge) => collectedBy === 'seller' || collectedBy === 'marketplace';
  return [
    ...finding('charge-on-delivery', 'care', certain.filter((charge) => charge.payer === 'buyer' && !isAtCheckout(charge))),
    ...finding('charge-possible', 'care', open),
    ...finding('charge-at-checkout', 'info', certain.filter(isAtCheckout)),
  ];
}

function finding(code: Finding['code'], severity: Finding['severity'], charges: readonly Charge[]): Finding[] {
  const [first] = charges;
  if (!first) return [];
  const alone = charges.length === 1;
  const dependsOn = [...new Set(charges.flatMap((charge) => charge.dependsOn ?? []))];
  const values = {
    charge: [...new Set(charges.map(({ charge }) => charge))],
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(alone && first.amount && { amount: first.amount }),
    ...(alone && first.ratePercent !== undefined && { ratePercent: first.ratePercent }),
  };
  return [{ code, severity, values, lines: [], evidence: first.evidence }];
}
