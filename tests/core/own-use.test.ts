import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { checkPack } from '../../lib/core/regulations/check-pack';
import type { DocumentType, MeasureInput } from '../../lib/core/regulations/measure.schema';
import { factOf } from '../../lib/language/describe-measure';
import { describeGroup, groupFindings } from '../../lib/language/group-findings';
import { translator } from '../../lib/language/translate';
import { wordsOf } from '../../lib/language/words';
import { provenance, smallPack } from './small-pack';

const mark: DocumentType = { id: 'mark', name: { en: 'Mark', zh: '标志' }, what: { en: 'w', zh: 'w' }, issuedBy: 'manufacturer', usualWorkingDays: null, fillable: false, sources: [] };
const rule = (change: object = {}): MeasureInput => ({ id: 'ut-trade', kind: 'restriction', effect: 'restricted', conditions: ['registration'], appliesTo: { goods: ['clothing'] }, validFrom: null, validUntil: null, ...provenance, ...change }) as MeasureInput;
const told = (...rules: MeasureInput[]) => {
  const pack = { ...smallPack(rules), documents: new Map([['mark', mark]]) };
  const order = { id: '1', marketplace: 'x', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }] };
  const assessment = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' });
  const words = (language: 'en' | 'zh-CN') => groupFindings(assessment.findings).map((group) => describeGroup(group, order, pack, translator(language), language));
  return { verdict: assessment.verdict, findings: assessment.findings.map(({ code, severity }) => `${code} ${severity}`), en: words('en'), zh: words('zh-CN') };
};

test('a licence of trade that may not reach one buyer’s parcel is asked about, one that reaches every parcel holds it', () => {
  expect(told(rule())).toMatchObject({ verdict: 'fix', findings: ['restricted fix'] });
  const open = told(rule({ ownUse: 'not-established' }));
  expect(open).toMatchObject({ verdict: 'care', findings: ['restricted care'] });
  expect(open.en).toEqual([expect.stringMatching(/^Clothing: the law sets conditions for imports for sale: registration\. Whether a single parcel to a private buyer must meet them is not established: ask customs or the carrier\./)]);
  expect(open.zh).toEqual([expect.stringContaining('寄给个人买家的单件包裹是否须符合，尚未查明')]);
});

test('so is a paper of trade, unless another rule asks for it of every parcel', () => {
  const ofTrade = rule({ ownUse: 'not-established', requires: ['mark'] });
  expect(told(ofTrade)).toMatchObject({ verdict: 'care', findings: ['document-missing care', 'restricted care'] });
  expect(told(ofTrade).en[0]).toMatch(/^Mark: required of imports for sale\./);
  const ofAll = rule({ id: 'ut-all', requires: ['mark'] });
  for (const rules of [[ofTrade, ofAll], [ofAll, ofTrade]]) expect(told(...rules).findings).toContain('document-missing fix');
});

test('the two are not told as one', () => {
  const { en } = told(rule({ ownUse: 'not-established' }), rule({ id: 'ut-label', conditions: ['labelling'] }));
  expect(en).toHaveLength(2);
});

test('the look-up says it too', () => {
  const pack = loadPack('public/rules');
  const factsOf = (language: 'en' | 'zh-CN') => (pack.files.get('ZA')?.measures ?? []).filter(({ id }) => id === 'za-nrcs-goods').map((measure) => factOf(measure, pack, wordsOf(language, translator(language), pack)).details);
  expect(factsOf('en').flat()).toContain('for imports for sale; whether one private buyer’s parcel falls under it is not established');
  expect(factsOf('zh-CN').flat()).toContain('针对销售性进口；寄给个人买家的单件包裹是否适用，尚未查明');
});

test('only conditions can be open in this way: a ban or a clearance with the mark is a fault of the pack', () => {
  const pack = loadPack('public/rules');
  const file = pack.files.get('AE');
  if (!file) throw new Error('AE has no rules');
  const files = new Map([...pack.files, ['AE', { ...file, measures: [...file.measures, { ...file.measures.find(({ kind }) => kind === 'restriction'), ...rule({ effect: 'prohibited', ownUse: 'not-established' }) }] }]]);
  expect(checkPack({ ...pack, files } as typeof pack, '2026-11-28')).toContainEqual({ file: expect.any(String), path: 'ut-trade', message: expect.stringContaining('"ownUse"') });
});
