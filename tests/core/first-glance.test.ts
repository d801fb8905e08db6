import { describe, expect, test } from 'vitest';
import { assessmentText } from '../../lib/cli/print';
import { settledText, summaryText } from '../../lib/cli/print-summary';
import { loadPack } from '../../lib/cli/load-pack';
import { type AssessContext, assess } from '../../lib/core/assess';
import type { Charge, Finding } from '../../lib/core/assessment';
import type { DocumentType, MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { Order } from '../../lib/core/trade/order';
import { chargeLines, chargeLineText } from '../../lib/language/charge-lines';
import { describeGroup, foldsRules, groupFindings } from '../../lib/language/group-findings';
import { toldFindings } from '../../lib/language/told-findings';
import { setUpOf } from '../../lib/language/set-up';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const document = (id: string, issuedBy: DocumentType['issuedBy'], once?: DocumentType['once']): [string, DocumentType] => [id, { id, name: { en: id, zh: id }, what: { en: 'w', zh: 'w' }, issuedBy, usualWorkingDays: null, fillable: false, sources: [], ...(once && { once }) }];
const packOf = (...measures: MeasureInput[]) => ({ ...smallPack(measures), documents: new Map([document('responsible-person', 'seller', 'destination'), document('mark', 'manufacturer', 'product'), document('test-report', 'seller'), document('identity-document', 'consignee'), document('prescription', 'consignee')]) });
const paper = (id: string, requirement: 'always' | 'for-goods' | 'when-asked' = 'always'): MeasureInput => ({ id: `ut-${id}`, kind: 'document', document: id, requirement, ...always });
const number: MeasureInput = { id: 'ut-waste', kind: 'identification', of: 'seller', identifier: 'waste', name: { en: 'Waste number', zh: '废物号' }, requirement: 'always', ...always };
const order = (change: Partial<Order> = {}): Order => ({ id: '1', marketplace: 'x', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }], ...change });
const judged = (measures: MeasureInput[], profile: Partial<AssessContext['profile']> = {}, given = order(), change: Record<string, unknown> = {}) => {
  const pack = { ...packOf(...measures), ...change };
  return { pack, assessment: assess(given, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [], ...profile }, catalogue: new Map(), on: '2026-11-26' }) };
};
const shown = ({ code, severity, once }: Finding) => [code, severity, ...(once ? ['once'] : [])].join(' ');
const en = translator('en');

test('an order with something to mend says who pays what and what to ask the buyer; one that is closed does not', () => {
  const tax: MeasureInput = { id: 'ut-tax', kind: 'charge', charge: 'tax', ratePercent: 20, basis: 'ad-valorem', payer: 'buyer', collectedBy: 'customs', ...always };
  const asked: MeasureInput = { id: 'ut-cpf', kind: 'identification', of: 'consignee', identifier: 'cpf', name: { en: 'CPF (tax number)', zh: 'CPF' }, requirement: 'always', ...always };
  const { pack, assessment } = judged([paper('test-report'), tax, asked]);
  expect(summaryText([assessment], pack, 'en').split('\n')[1]).toMatch(/ FIX: .*test-report.*[^.]; buyer pays import tax €2\.00; ask the buyer for CPF$/);
  const closed: MeasureInput = { id: 'ut-no', kind: 'restriction', effect: 'prohibited', appliesTo: { goods: ['clothing'] }, ...always };
  const stopped = judged([closed, tax, asked]);
  expect(summaryText([stopped.assessment], stopped.pack, 'en').split('\n')[1]).not.toMatch(/buyer pays|ask the buyer/);
});

describe('set-up that is done once is no trouble of the order', () => {
  const measures = [paper('responsible-person'), number];
  test('a new seller is told, and the order is not held', () => {
    const { assessment, pack } = judged(measures);
    expect(assessment.verdict).toBe('care');
    expect(assessment.findings.map(shown)).toEqual(['document-missing care once', 'identifier-needed care once']);
    const groups = groupFindings(assessment.findings);
    expect(groups.map((group) => describeGroup(group, assessment.order, pack, en, 'en'))).toEqual([expect.stringMatching(/^Once, not for this order alone: responsible-person, Waste number\. The law asks for it before you offer goods there\./)]);
  });
  test('who has it hears nothing, and who said that there is none may not send', () => {
    expect(judged(measures, { documents: ['responsible-person'], registrations: { waste: 'W1' } }).assessment.verdict).toBe('clear');
    const { assessment, pack } = judged(measures, { lacking: ['responsible-person'] });
    expect(assessment.verdict).toBe('fix');
    expect(assessment.findings.map(shown)).toEqual(['document-missing fix once', 'identifier-needed care once']);
    expect(describeGroup(groupFindings(assessment.findings)[0]!, assessment.order, pack, en, 'en')).toMatch(/^responsible-person: you have none, as your profile says\. These goods may not be offered there without it\./);
    expect(judged(measures, { lacking: ['waste'] }).assessment.findings.map(shown)).toContain('identifier-needed fix once');
  });
  test('the maker\'s mark and declaration stay with the product: no order waits for them until the seller says there are none', () => {
    const requires: MeasureInput = { id: 'ut-m', kind: 'restriction', effect: 'restricted', conditions: ['certificate'], requires: ['mark', 'test-report'], appliesTo: { goods: ['clothing'] }, ...always };
    expect(judged([requires], { documents: ['test-report'] }).assessment.findings.map(shown)).toEqual(['restricted care', 'document-missing care once']);
    expect(judged([requires]).assessment.findings.map(shown)).toContain('document-missing fix');
    expect(judged([requires], { documents: ['test-report'], lacking: ['mark'] }).assessment.verdict).toBe('fix');
    expect(judged([requires], { documents: ['mark', 'test-report'] }).assessment.findings.map(shown)).toEqual(['restricted care']);
  });
  test('in the pack CE, UKCA, FCC, PSE, the notification of a cosmetic, the declaration of conformity and of security are of the product, and no test report is', () => {
    const { documents } = loadPack('public/rules');
    expect([...documents.values()].filter(({ once }) => once === 'product').map(({ id }) => id).sort()).toEqual(['ce-marking', 'cosmetics-notification', 'declaration-of-conformity', 'fcc-declaration', 'pse-certificate', 'security-statement', 'ukca-marking']);
  });
  test('it does not hide what this order lacks, and stands after it', () => {
    const { assessment } = judged([...measures, paper('test-report')]);
    expect(assessment.verdict).toBe('fix');
    expect(assessment.findings.map(shown)[0]).toBe('document-missing fix');
    expect(assessment.findings.at(-1)?.once).toBe(true);
  });
  test('a list of orders names it once for each destination', () => {
    const { assessment } = judged(measures);
    expect(setUpOf([assessment, { ...assessment, order: order({ id: '2' }) }]).map(({ destination, findings, orders }) => [destination, findings.length, orders.length])).toEqual([['UT', 2, 2]]);
    expect(setUpOf([judged(measures, { lacking: ['responsible-person', 'waste'] }).assessment])).toEqual([]);
  });
  test('a restriction whose only act is to name somebody there is set-up too, one that also wants a permit is not', () => {
    const restriction = (conditions: ('responsible-person' | 'permit' | 'labelling')[]): MeasureInput => ({ id: 'ut-r', kind: 'restriction', effect: 'restricted', conditions, appliesTo: { goods: ['clothing'] }, ...always });
    expect(judged([restriction(['labelling', 'responsible-person'])]).assessment.findings.map(shown)).toEqual(['restricted care once']);
    expect(judged([restriction(['permit', 'responsible-person'])]).assessment.findings.map(shown)).toEqual(['restricted fix']);
  });
});

test('what the courier asks of the buyer is a word to the buyer, what these goods need from the buyer holds the order', () => {
  const { assessment, pack } = judged([paper('identity-document')]);
  expect(assessment.findings.map(shown)).toEqual(['document-missing care']);
  expect(describeGroup(groupFindings(assessment.findings)[0]!, assessment.order, pack, en, 'en')).toMatch(/asks the buyer.*Tell the buyer before you ship/);
  const buyersNumber: MeasureInput = { id: 'ut-id', kind: 'identification', of: 'consignee', identifier: 'ut-id', name: { en: 'Utopian number' }, requirement: 'always', ...always };
  const both = judged([paper('identity-document'), buyersNumber]);
  expect(groupFindings(both.assessment.findings).map((group) => describeGroup(group, both.assessment.order, both.pack, en, 'en'))).toEqual(['Ask the buyer before you ship, for customs or the courier: identity-document, Utopian number.']);
  expect(judged([paper('prescription', 'for-goods')]).assessment.findings.map(shown)).toEqual(['document-missing fix']);
  expect(judged([paper('identity-document', 'when-asked')]).assessment.findings).toEqual([]);
});

describe('more pieces than a limit lets in', () => {
  const limit = (change: object = {}): MeasureInput => ({ id: 'ut-limit', kind: 'restriction', effect: 'restricted', conditions: ['personal-use-only', 'quantity-limit'], limit: { quantity: 6, unit: 'piece' }, appliesTo: { goods: ['clothing'] }, ...always, ...change });
  const of = (...quantities: number[]) => order({ lines: quantities.map((quantity) => ({ title: 'Cotton shirt', quantity, unitPrice: { amountMinor: 100, currency: 'EUR' } })) });
  const severities = (given: Order, change: object = {}) => judged([limit(change)], {}, given).assessment.findings.map(({ severity, values }) => [severity, values.quantity]);
  test('six pass with care, seven are to be fixed', () => {
    expect(severities(of(6))).toEqual([['care', undefined]]);
    expect(severities(of(7))).toEqual([['fix', 7]]);
    const { assessment, pack } = judged([limit()], {}, of(7));
    expect(describeGroup(groupFindings(assessment.findings)[0]!, assessment.order, pack, en, 'en')).toMatch(/^Clothing: this order has 7, more than may come in this way\..*Limit: 6 pieces\./);
  });
  test('lines of different articles may each have the limit to themselves; a weak source holds nothing up; grams are not pieces', () => {
    expect(severities(of(4, 3))).toEqual([['care', 7]]);
    expect(severities(of(7), { confidence: 'low' })).toEqual([['care', 7]]);
    expect(severities(of(7), { limit: { quantity: 6, unit: 'gram' } })).toEqual([['care', undefined]]);
  });
});

test('a notice about goods of one origin is not shown for goods of unknown origin sent from elsewhere', () => {
  const notice = (appliesTo: object) => ({ id: 'ut-n', kind: 'advice', message: { en: 'news' }, appliesTo, ...always });
  const codes = (appliesTo: object, origin?: string) => {
    const pack = smallPack([], { notices: [notice(appliesTo)] });
    const given = order();
    if (origin) given.lines[0]!.countryOfOrigin = origin;
    return assess(given, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' }).findings.map(({ code }) => code);
  };
  expect(codes({ origins: ['NO'] })).toEqual([]);
  expect(codes({ origins: ['NO'] }, 'NO')).toEqual(['notice']);
  expect(codes({ origins: ['CN'] })).toEqual(['notice']);
  expect(codes({ dispatchedFrom: ['NO'] })).toEqual([]);
  expect(codes({})).toEqual(['notice']);
});

describe('charges as a seller reads them', () => {
  const charge = (change: Partial<Charge>): Charge => ({ charge: 'duty', basis: 'ad-valorem', payer: 'buyer', evidence: { id: 'x', ...always }, ...change });
  const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
  const read = (...charges: Charge[]) => chargeLines(charges, en, 'en').map((line) => chargeLineText(line, en, 'en'));
  test('nothing to pay is no line', () => expect(read(charge({ ratePercent: 0, amount: eur(0) }), charge({ ratePercent: 0 }))).toEqual([]));
  test('what is taken at checkout is not said to be paid at the door', () => {
    expect(read(charge({ charge: 'tax', ratePercent: 20, amount: eur(400), collectedBy: 'marketplace' }))).toEqual([expect.stringMatching(/^import tax: about €4\.00 .*, taken at checkout$/)]);
    expect(read(charge({ charge: 'tax', amount: eur(400), collectedBy: 'post' }))).toEqual(['import tax: €4.00, paid by the buyer']);
  });
  test('a rate on a base that is not wholly known says what it is taken on', () => expect(read(charge({ charge: 'tax', ratePercent: 20, atLeast: eur(19000) }))).toEqual(['import tax: €190.00 or more (20% of the value and of what comes on top of it, such as duty and transport), paid by the buyer']));
  test('duty and fees are taken on the value alone, and what is taken off is said', () => {
    expect(read(charge({ ratePercent: 50, amount: eur(2000), deduction: eur(2500) }))).toEqual(['customs duty: about €20.00 (50% of the goods’ value, less €25.00; transport may be added), paid by the buyer']);
    expect(read(charge({ charge: 'handling-fee', ratePercent: 3, amount: eur(267) }))).toEqual(['handling fee: about €2.67 (3% of the goods’ value; transport may be added), paid by the buyer']);
    expect(read(charge({ charge: 'tax', ratePercent: 20, amount: eur(400) }))).toEqual(['import tax: about €4.00 (20% of the goods’ value with what is known of duty; transport may be added), paid by the buyer']);
  });
  test('a charge on some goods of a mixed order is not said to be taken on all', () => {
    expect(read(charge({ charge: 'tax', ratePercent: 8.1, atLeast: eur(527), lines: [0] }))).toEqual(['import tax: €5.27 or more (8.1% of the value of the goods it falls on and of what comes on top of it, such as duty and transport), paid by the buyer']);
    expect(read(charge({ ratePercent: 10, amount: eur(650), lines: [0] }))).toEqual(['customs duty: about €6.50 (10% of the value of the goods it falls on; transport may be added), paid by the buyer']);
  });
  test('Chinese lines have Chinese brackets', () => {
    const zh = translator('zh-CN');
    expect(chargeLines([charge({ amount: eur(300), channels: ['post'] })], zh, 'zh-CN').map((line) => chargeLineText(line, zh, 'zh-CN'))).toEqual([expect.stringMatching(/（[^()]+）$/)]);
  });
  test('open rows of one kind are one line', () => {
    const lines = read(charge({ charge: 'additional-duty', ratePercent: 25, dependsOn: ['origin'] }), charge({ charge: 'additional-duty', dependsOn: ['hs-code'] }), charge({ charge: 'additional-duty', ratePercent: 25, dependsOn: ['hs-code', 'origin'] }));
    expect(lines).toEqual(['additional duty: 25%, or at the rate of the tariff code, which is not in this rule pack, paid by the buyer (perhaps: depends on the country of origin, the HS code)']);
  });
  test('the same amount on every channel is one line, twice on one channel is two', () => {
    expect(read(charge({ amount: eur(300), channels: ['post'] }), charge({ amount: eur(300), channels: ['express', 'freight'] }))).toEqual(['customs duty: €3.00, paid by the buyer']);
    expect(read(charge({ amount: eur(300), channels: ['post'] }), charge({ amount: eur(300), channels: ['express'] }))).toEqual(['customs duty: €3.00, paid by the buyer (postal service, express courier)'.replace('postal service', en('word.post'))]);
    expect(read(charge({ amount: eur(300), channels: ['post'] }), charge({ amount: eur(300), channels: ['post'] }))).toHaveLength(2);
  });
});

test('a number that only another channel asks for is told, and not asked for', () => {
  const numberBy = (channel: 'post' | 'express'): MeasureInput => ({ id: 'ut-id', kind: 'identification', of: 'consignee', identifier: 'ut-id', name: { en: 'Utopian number' }, requirement: 'always', appliesTo: { channels: [channel] }, ...always });
  const { assessment, pack } = judged([numberBy('express')]);
  expect(assessment.transport.find(({ eligible }) => eligible)?.service).toBe('tracked-post');
  expect(assessment.findings.map(shown)).toEqual(['identifier-needed info']);
  expect(describeGroup(groupFindings(assessment.findings)[0]!, assessment.order, pack, en, 'en')).toMatch(/^If you send it by express courier, the buyer’s Utopian number is required\./);
  expect(judged([numberBy('post')]).assessment.findings.map(shown)).toEqual(['identifier-needed care']);
  expect(judged([numberBy('express'), { ...numberBy('post'), id: 'ut-id-post' }]).assessment.findings.map(shown)).toEqual(['identifier-needed care']);
  const heavy = { catalogue: new Map([['s', { sku: 's', weightGrams: 5_000 }]]) };
  const byCourier = assess(order({ lines: [{ title: 'Cotton shirt', sku: 's', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }] }), { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, on: '2026-11-26', ...heavy });
  expect(byCourier.findings.filter(({ code }) => code === 'identifier-needed').map(shown)).toEqual(['identifier-needed care']);
});

test('a condition of another way of sending is told with that way, and holds nothing back', () => {
  const rule = (channel: 'post' | 'express'): MeasureInput => ({ id: `ut-${channel}`, kind: 'restriction', effect: 'restricted', conditions: ['permit'], appliesTo: { goods: ['clothing'], channels: [channel] }, ...always });
  const { assessment, pack } = judged([rule('express'), rule('post')], {}, order({ lines: [{ title: 'Cotton shirt', quantity: 1 }], goodsValue: { amountMinor: 100, currency: 'EUR' } }));
  expect(assessment.transport.find(({ eligible }) => eligible)?.service).toBe('tracked-post');
  expect(assessment.findings.filter(({ code }) => code === 'restricted').map((one) => [one.severity, describeGroup([one], assessment.order, pack, en, 'en')])).toEqual([['fix', 'By post: Clothing may enter only under conditions: permit.'], ['info', 'By express courier: Clothing may enter only under conditions: permit.']]);
  expect(judged([rule('express')], {}, order({ lines: [{ title: 'Cotton shirt', quantity: 1 }], goodsValue: { amountMinor: 100, currency: 'EUR' } })).assessment.findings.map(({ severity }) => severity)).not.toContain('fix');
});

test('conditions on the same goods are one point, with what each of them wants', () => {
  const rule = (id: string, conditions: ('labelling' | 'inspection')[], goods: string[] = ['clothing']): MeasureInput => ({ id, kind: 'restriction', effect: 'restricted', conditions, authority: `Office ${id}`, appliesTo: { goods }, ...always });
  const { assessment, pack } = judged([rule('ut-a', ['labelling']), rule('ut-b', ['inspection', 'labelling']), rule('ut-c', ['labelling'], ['plant-product'])], {}, order({ lines: [{ title: 'Cotton shirt', quantity: 1 }, { title: 'seed', quantity: 1 }], goodsValue: { amountMinor: 100, currency: 'EUR' } }));
  expect(groupFindings(assessment.findings).filter(([{ code }]) => code === 'restricted').map((group) => [group.length, describeGroup(group, assessment.order, pack, en, 'en')])).toEqual([[2, 'Clothing may enter only under conditions: labelling, inspection.'], [1, expect.stringMatching(/^Plants .*labelling\. Authority: Office ut-c\.$/)]]);
});

test('marks and certificates of one article are one point, and a permit stands beside it', () => {
  const rule = (id: string, conditions: ('labelling' | 'certificate' | 'permit')[], goods: string[]): MeasureInput => ({ id, kind: 'restriction', effect: 'restricted', conditions, appliesTo: { goods }, ...always });
  const { assessment, pack } = judged([{ ...rule('ut-mark', ['certificate'], ['knife']), requires: ['mark'] } as MeasureInput, rule('ut-label', ['labelling'], ['plant-product']), rule('ut-permit', ['permit'], ['knife', 'plant-product'])], {}, order({ lines: [{ title: 'Cotton shirt, knife and seed', quantity: 1 }], goodsValue: { amountMinor: 100, currency: 'EUR' } }));
  const groups = groupFindings(assessment.findings).filter(([{ code }]) => code === 'restricted');
  expect(groups.map((group) => [group.map(({ evidence }) => evidence?.id), foldsRules(group)])).toEqual([[['ut-permit'], false], [['ut-mark', 'ut-label'], true]]);
  expect(describeGroup(groups[1]!, assessment.order, pack, en, 'en')).toBe('Knife, plants may enter only under conditions: certificate, labelling.');
});

test('a rule whose paper is missing is not told a second time as a condition; what it asks besides is', () => {
  const rule = (conditions: ('type-approval' | 'labelling')[]): MeasureInput => ({ id: 'ut-radio', kind: 'restriction', effect: 'restricted', conditions, requires: ['test-report'], appliesTo: { goods: ['clothing'] }, ...always });
  const told = (conditions: ('type-approval' | 'labelling')[]) => toldFindings(judged([rule(conditions)]).assessment).flatMap(({ code, values, evidence }) => (evidence?.id === 'ut-radio' ? [[code, values.conditions]] : []));
  expect(told(['type-approval'])).toEqual([['document-missing', undefined]]);
  expect(told(['type-approval', 'labelling'])).toEqual([['document-missing', undefined], ['restricted', ['labelling']]]);
});

describe('the first ten seconds', () => {
  const pack = loadPack('public/rules');
  const context: AssessContext = { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
  const to = (id: string, destination: string, title: string, quantity = 1) => assess({ id, marketplace: 'x', destination, lines: [{ title, quantity, unitPrice: { amountMinor: 1990, currency: 'USD' } }] }, context);
  const list = [to('A', 'DE', 'Cotton T-shirt'), to('B', 'KE', 'Plastic shopping bags'), to('C', 'KR', 'Vitamin C tablets 60', 7), to('D', 'QA', 'Cotton T-shirt'), to('E', 'CH', 'Cotton T-shirt')];
  test('what may not leave today stands first, and only that', () => {
    const [head, ...rest] = summaryText(list, pack, 'en').split('\n');
    expect(head).toBe('Do not send today (2):');
    expect(rest.slice(0, 2).map((line) => line.trim().split(/\s+/)[0])).toEqual(['B', 'C']);
    expect(rest.join('\n')).toMatch(/Read before sending \(2\):\n {2}A {2}Germany: .*\n {2}D {2}Qatar: .*\nNothing in the way \(1\):\n {2}E {2}Switzerland: .*\nOnce, not order by order:\n {2}Germany: .*LUCID.*\(A\)$/);
    expect(summaryText(list, pack, 'zh-CN')).toMatch(/^今天不要发货（2）/);
  });
  test('an order that may leave says where to, what is due and who pays, and when it arrives', () => {
    const line = summaryText(list, pack, 'en').split('\n').find((one) => one.startsWith('  A  ')) ?? '';
    expect(line).toMatch(/^ {2}A {2}Germany: (?:at checkout|buyer pays) .*(?:€|\?|%).*; arrives about 2026-1\d-\d\d, by 202\d-\d\d-\d\d in 19 of 20$/);
    expect(summaryText(list, pack, 'zh-CN')).toMatch(/ {2}A {2}德国：.*预计2026-/);
  });
  test('two parts of one fee, both to be paid, stand as their sum and not as a span', () => {
    const ofKind = (destination: string, title: string, amountMinor: number, currency: string) => {
      const one = assess({ id: 'S', marketplace: 'x', destination, lines: [{ title, quantity: 1, unitPrice: { amountMinor, currency } }] }, context);
      return summaryText([one], pack, 'en').split('\n').find((line) => line.startsWith('  S  '));
    };
    // The Swiss Post's CHF 16 and 3 % of the value on top; Kenya's two levies of 2.5 % and 2 %.
    expect(ofKind('CH', 'Silk scarf', 10_000, 'CHF')).toMatch(/handling fee CHF.19\.00,/);
    expect(ofKind('KE', 'Cotton T-shirt', 20_000, 'USD')).toMatch(/levy \$9\.00,/);
  });
  test('a number to ask the buyer for is said where the order is read first', () => {
    expect(summaryText([to('A', 'BR', 'Cotton T-shirt'), to('B', 'CH', 'Cotton T-shirt')], pack, 'en')).toMatch(/ {2}A {2}Brazil: [^;]*; ask the buyer for CPF; arrives about /);
    expect(summaryText([to('A', 'BR', 'Cotton T-shirt')], pack, 'zh-CN')).toContain('；请向买家索取CPF；');
    expect(summaryText([to('B', 'CH', 'Cotton T-shirt')], pack, 'en')).not.toContain('ask the buyer');
  });
  test('of many orders the least that any of them pays is said, where one of them can only pay more', () => {
    const many = [...Array.from({ length: 12 }, (_, index) => to(`N${index}`, 'NO', 'Cotton T-shirt')), to('C', 'NO', 'Chocolate bar')];
    // Clothes bear 25 % and food 15 % of NOK, both on top of a duty by the tariff.
    expect(summaryText(many, pack, 'en')).toMatch(/ {2}Norway \(13\): .*import tax at least \$2\.99, perhaps handling fee/);
  });
  test('two parts of one fee, each at least so much, stand as the sum of what they come to at least', () => {
    const fee = (id: string, amount: number): MeasureInput => ({ id: `ut-${id}`, kind: 'charge', charge: 'handling-fee', basis: 'per-consignment', minimum: { amount, currency: 'EUR' }, payer: 'buyer', collectedBy: 'post', appliesTo: {}, ...always });
    const { assessment, pack: small } = judged([fee('handling', 3), fee('credit', 2)]);
    expect(summaryText([assessment], small, 'en')).toContain('buyer pays handling fee at least €5.00');
  });
  test('a fee on what the carrier advances is no share of the value', () => {
    const one = assess({ id: 'S', marketplace: 'x', destination: 'DE', lines: [{ title: 'Ceramic mug', quantity: 1, unitPrice: { amountMinor: 15_001, currency: 'EUR' } }] }, context);
    expect(assessmentText(one, pack, 'en')).toContain('clearance fee: €16.00 or more (2% of the duty and tax advanced), paid by the buyer (express courier)');
    expect(assessmentText(one, pack, 'zh-CN')).toContain('€16.00或更多（代垫税款的 2%）');
  });
  test('a duty that is due does not hide behind one that only may be', () => {
    const charge = (id: string, appliesTo: object): MeasureInput => ({ id: `ut-${id}`, kind: 'charge', charge: 'additional-duty', basis: 'ad-valorem', ratePercent: 10, payer: 'buyer', collectedBy: 'customs', appliesTo, ...always });
    const { assessment, pack: small } = judged([charge('code', { hsPrefixes: ['6109'] }), charge('all', {})]);
    expect(assessment.charges.map(({ dependsOn }) => Boolean(dependsOn))).toEqual([true, false]);
    expect(summaryText([assessment], small, 'en')).toContain('buyer pays additional duty €1.00, perhaps additional duty;');
  });
  test('twelve to one country are twelve lines, thirteen are one', () => {
    const many = (count: number) => summaryText(Array.from({ length: count }, (_, index) => to(`N${index + 10}`, 'CH', 'Cotton T-shirt', index + 1)), pack, 'en').split('\n').filter((line) => /Switzerland/.test(line));
    expect(many(12).filter((line) => /^ {2}N\d\d {2}Switzerland/.test(line))).toHaveLength(12);
    expect(many(13).filter((line) => /^ {2}Switzerland \(\d+\): .*arrives about .*\[N1\d, /.test(line)).length).toBeLessThan(4);
    expect(many(13).join('\n')).toMatch(/import tax \$\d+\.\d\d–\$\d+\.\d\d; .*\[.* and \d+ more\]/);
  });
  test('orders of which nothing is left to send stand apart', () => {
    const order = (id: string) => ({ id, marketplace: 'x', lines: [] });
    expect(settledText([{ order: order('1'), state: 'cancelled' }, { order: order('2'), state: 'shipped' }], 'summary.settled', 'en')).toBe('Nothing left to send, so not judged (2):\n  already shipped (1): 2\n  cancelled (1): 1');
    expect(settledText([{ order: order('1'), state: 'refunded' }], 'summary.settled', 'zh-CN')).toContain('已退款或退货（1）');
  });
  test('an order of one T-shirt is told in no more than thirty lines, each charge with its source, and duty of nothing is not among them', () => {
    for (const one of list) {
      const text = assessmentText(one, pack, 'en');
      expect(text.split('\n').length, text).toBeLessThanOrEqual(30);
      expect(text).not.toMatch(/0\.00|\(0\s?%/);
    }
  });
});
