import type { Assessment, Finding } from '../core/assessment';

/** What is settled once for a destination, and the orders that wait for it. */
export interface SetUp {
  destination: string;
  findings: Finding[];
  orders: Assessment[];
}

/** All set-up that a list of orders asks for, destination by destination, each thing once. A stopped order asks for none. */
export function setUpOf(assessments: readonly Assessment[]): SetUp[] {
  const places = new Map<string, SetUp>();
  for (const one of assessments) {
    const findings = one.findings.filter(({ once, code, severity }) => once && severity === 'care' && code !== 'restricted');
    if (!findings.length || !one.destination || one.verdict === 'stop') continue;
    const place = places.get(one.destination) ?? { destination: one.destination, findings: [], orders: [] };
    const known = new Set(place.findings.map(({ values }) => values.document ?? values.identifier));
    place.findings.push(...findings.filter(({ values }) => !known.has(values.document ?? values.identifier)));
    place.orders.push(one);
    places.set(one.destination, place);
  }
  return [...places.values()];
}
