// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { CountryAnswer } from '../../components/CountryAnswer';
import { type Draft, Lookup } from '../../components/Lookup';
import { WordsContext, wordsOf } from '../../components/words';
import { loadPack } from '../../lib/cli/load-pack';
import { type Language, translator } from '../../lib/language/translate';
import { setStage, stage } from './stage';

const pack = loadPack('public/rules');
setStage();

/** The popup, and a hand that types into its first box. */
function popup(language: Language) {
  let draft: Draft = { text: '', goodsText: '' };
  const draw = () =>
    act(() =>
      stage.root.render(
        <WordsContext value={wordsOf(language, translator(language), pack)}>
          <Lookup rules={{ state: 'ready', pack, Answer: CountryAnswer, today: '2026-11-27', home: { from: 'CN', origin: 'CN' } }} draft={draft} recent={[]} pageCheck={null} onDraft={(next) => ((draft = next), draw())} onPanel={() => {}} onOptions={() => {}} onRetry={() => {}} onCopy={async () => {}} />
        </WordsContext>,
      ),
    );
  draw();
  const input = stage.place.querySelector('input') as HTMLInputElement;
  return {
    type: (typed: string) =>
      act(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    press: (key: string) => act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    options: () => [...stage.place.querySelectorAll('[role=option]')].map((option) => option.textContent?.trim()),
    said: () => stage.place.querySelector('.combobox [role=status]'),
    answer: () => stage.place.querySelector('article'),
  };
}

test.each([['en', 'power bank', 'is goods (Power banks), not a country'], ['zh-CN', '充电宝', '不是国家或地区']] as const)('%s: goods typed for a country are called goods', (language, typed, hint) => {
  const { type, said, options } = popup(language);
  type(typed);
  expect(options()).toEqual([]);
  expect(said()?.textContent).toContain(hint);
  expect(said()?.className).toBe('quiet');
  type('germ');
  expect(said()?.className).toBe('unseen');
});

test.each([['38001', 'IC'], ['97400', 'RE'], ['27498', 'XH'], ['00901', 'PR'], ['BT1 1AA', 'XI'], ['JE2 3AB', 'JE'], ['ES 38001', 'IC']])('%s offers %s', (typed, code) => {
  const { type, options } = popup('en');
  type(typed);
  expect(options()).toHaveLength(1);
  expect(options()[0]).toMatch(new RegExp(`^${code} `));
});

test('a postcode of no territory says how to ask', () => {
  const { type, said } = popup('en');
  type('10115');
  expect(said()?.textContent).toContain('such as “DE 10115”');
});

test.each([['EU', 'en', 'European Union'], ['欧盟', 'zh-CN', '欧盟']] as const)('%s is answered with the law of the union and its members', (typed, language, title) => {
  const { type, press, options, answer } = popup(language);
  type(typed);
  expect(options()[0]).toContain(title);
  press('Enter');
  expect(answer()?.getAttribute('data-country')).toBe('eu');
  expect(answer()?.querySelector('h2')?.textContent).toContain(title);
  expect(answer()?.querySelector('.notice')?.textContent).toContain(language === 'en' ? 'Sweden' : '瑞典');
});

test.each([['en', 'zzzz'], ['en', 'Springfield'], ['en', 'Lombok'], ['zh-CN', '苏州']] as const)('%s: %s is no country, and the country is asked for', (language, typed) => {
  const { type, press, said, options, answer } = popup(language);
  type(typed);
  expect(options()).toEqual([]);
  expect(said()?.textContent).toMatch(language === 'en' ? /no country known here.*the country/ : /不是已知的国家/);
  press('Enter');
  expect(answer()).toBeNull();
});

test.each([['en', 'Dubai', 'AE'], ['en', 'new york', 'US'], ['en', 'Paris', 'FR'], ['zh-CN', '迪拜', 'AE'], ['zh-CN', '东京', 'JP']] as const)('%s: the large city %s means its country', (language, typed, code) => {
  const { type, press, options, answer } = popup(language);
  type(typed);
  expect(options()[0]).toMatch(new RegExp(`^${code} `));
  press('Enter');
  expect(answer()?.getAttribute('data-country')).toBe(code);
});

test.each(['Germny', 'Australai'])('a guess at a typing error is offered and not taken by Enter: %s', (typed) => {
  const { type, press, options, answer } = popup('en');
  type(typed);
  expect(options().length).toBeGreaterThan(0);
  press('Enter');
  expect(answer()).toBeNull();
  press('ArrowDown');
  press('Enter');
  expect(answer()).not.toBeNull();
});

test('Hawaii offers the United States', () => {
  const { type, options } = popup('en');
  type('Hawaii');
  expect(options()[0]).toContain('United States');
});
