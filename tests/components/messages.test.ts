import { describe, expect, test } from 'vitest';
import { channels, dataElements, topics, valueBases } from '../../lib/core/regulations/measure.schema';
import * as measures from '../../lib/core/regulations/measure.schema';
import en from '../../locales/en.json';
import zhCn from '../../locales/zh-CN.json';

const english: Record<string, string> = en;
const chinese: Record<string, string> = zhCn;

test('both languages have the same messages, and none is empty', () => {
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  for (const [id, text] of [...Object.entries(english), ...Object.entries(chinese)]) if (!id.startsWith('scope.')) expect(text.length, id).toBeGreaterThan(0);
});

test('both languages ask for the same values', () => {
  const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].filter((name) => !/^(one|other)$/.test(name ?? '')).sort();
  for (const [id, text] of Object.entries(english)) for (const name of values(chinese[id] ?? '')) expect(values(text), `${id} in Chinese asks for {${name}}`).toContain(name);
});

describe('every word of the pack’s fixed vocabulary is written in both languages', () => {
  type Shape = Record<string, { options?: readonly string[]; unwrap?: () => { options?: readonly string[]; element?: { options?: readonly string[] } } }>;
  const options = (kind: { shape: unknown }, field: string): readonly string[] => {
    const schema = (kind.shape as Shape)[field];
    const inner = schema?.unwrap?.();
    return schema?.options ?? inner?.options ?? inner?.element?.options ?? [];
  };
  test.each([
    ['channels', channels], ['topics', topics], ['data elements', dataElements], ['bases of value', valueBases.map((basis) => `basis-${basis}`)],
    ['taxes', options(measures.taxRateMeasure, 'tax')], ['classes of tax', options(measures.taxRateMeasure, 'class').map((name) => `class-${name}`)], ['charges', options(measures.chargeMeasure, 'charge')], ['bases of charges', options(measures.chargeMeasure, 'basis')],
    ['payers', options(measures.chargeMeasure, 'payer')], ['collectors', options(measures.chargeMeasure, 'collectedBy')], ['who registers', options(measures.schemeMeasure, 'registers')], ['where numbers go', options(measures.schemeMeasure, 'numberGoesInto')],
    ['whose number', options(measures.identificationMeasure, 'of')], ['requirements', options(measures.identificationMeasure, 'requirement')], ['who files', options(measures.declarationMeasure, 'filedBy')], ['deadlines', options(measures.declarationMeasure, 'deadline')],
    ['conditions', options(measures.restrictionMeasure, 'conditions')], ['effects', options(measures.restrictionMeasure, 'effect')], ['notices', options(measures.notice, 'kind')], ['issuers', options(measures.documentType, 'issuedBy')],
  ])('%s', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) for (const messages of [english, chinese]) expect(messages[`word.${id}`], `word.${id}`).toBeTruthy();
  });
});
