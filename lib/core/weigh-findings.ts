import type { Finding, FindingCode, Severity } from './assessment';

const severities: readonly Severity[] = ['stop', 'fix', 'unknown', 'care', 'info'];

/** Within one severity: what stops the parcel altogether, then what somebody must do before it leaves, then what to know of these goods; then what is asked of the buyer and what it costs; last what is no trouble of this order. */
const steps: readonly (readonly FindingCode[])[] = [
  ['prohibited', 'ban-inside', 'no-service', 'only-freight', 'needs-agreement', 'ask-carrier', 'destination-missing', 'destination-not-covered'],
  ['document-missing', 'identifier-needed', 'prohibited-on-channel', 'too-late', 'goods-missing', 'goods-not-recognised', 'goods-not-looked-at'],
  ['restricted', 'near-threshold', 'near-with-transport'],
  ['scheme-of-marketplace', 'scheme-taken', 'charge-on-delivery', 'charge-on-seller', 'levy-due', 'charge-possible', 'charge-unsure', 'charge-at-checkout', 'relieved', 'value-missing', 'value-zero', 'rate-missing'],
];
/** The buyer's number or paper is asked on every parcel to such a country; that the goods are restricted is of this one. */
const stepOfBuyer = steps.findIndex((codes) => codes.includes('restricted')) + 0.5;
const stepOf = ({ code, once, values }: Finding) => {
  if (once) return steps.length + 1;
  if (code === 'notice' && (values.kind === 'full-embargo' || values.kind === 'embargo')) return 0;
  if (values.of === 'consignee') return stepOfBuyer;
  const step = steps.findIndex((codes) => codes.includes(code));
  return step < 0 ? steps.length : step;
};

/** The order in which a seller should read: worst first, and in it what must be done before what is good to know. */
export const byWeight = (a: Finding, b: Finding): number => severities.indexOf(a.severity) - severities.indexOf(b.severity) || stepOf(a) - stepOf(b);
