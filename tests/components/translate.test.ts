import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate';

test('Chinese sets no space between Chinese, and keeps it beside Latin letters', () => {
  const zh = translator('zh-CN');
  expect(zh('finding.no-border', { from: '中国', to: '香港' })).toBe('中国与香港之间没有海关边界。');
  expect(zh('finding.no-border', { from: 'CN', to: '香港' })).toBe('CN 与香港之间没有海关边界。');
  expect(zh('finding.prohibited', { goods: 'Anvisa 折刀' })).toMatch(/^该地禁止进口 Anvisa 折刀。/);
  expect(zh('finding.prohibited', { goods: '一次性电子烟' })).toMatch(/^该地禁止进口一次性电子烟。/);
});
