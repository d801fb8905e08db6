import type { Finding, FindingCode, Severity } from './assessment';

const severities: readonly Severity[] = ['stop', 'fix', 'unknown', 'care', 'info'];

/** Within one severity: what stops the parcel altogether, then what somebody must do before it leaves, then what to know; last what is no trouble of this order. */
const steps: readonly (readonly FindingCode[])[] = [
  ['prohibited', 'ban-inside', 'no-service', 'only-freight', 'needs-agreement', 'ask-carrier', 'destination-missing', 'destination-not-covered'],
  ['document-missing', 'identifier-needed', 'scheme-number-missing', 'prohibited-on-channel', 'too-late', 'goods-missing', 'goods-not-recognised', 'goods-not-looked-at'],
  ['restricted', 'near-threshold'],
  ['charge-on-delivery', 'levy-due', 'charge-possible', 'charge-unsure', 'charge-at-checkout', 'value-missing', 'rate-missing'],
];
const stepOf = ({ code, once, values }: Finding) => {
  if (once) return steps.length + 1;
  if (code === 'notice' && (values.kind === 'full-embargo' || values.kind === 'embargo')) return 0;
  const step = steps.findIndex((codes) => codes.includes(code));
  return step < 0 ? steps.length : step;
};

/** The order in which a seller should read: worst first, and in it what must be done before what is good to know. */
export const byWeight = (a: Finding, b: Finding): number => severities.indexOf(a.severity) - severities.indexOf(b.severity) || stepOf(a) - stepOf(b);
