// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { Combobox } from '../../components/Combobox';
import { PanelOrders } from '../../components/PanelOrders';
import { ProfilePage, type ProfileValues } from '../../components/ProfilePage';
import { SettledNote } from '../../components/SettledNote';
import { SourceLine } from '../../components/SourceLine';
import { WordsContext, wordsOf } from '../../components/words';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { countries } from '../../lib/language/countries';
import { translator } from '../../lib/language/translate';
import { setStage, stage } from './stage';

const pack = loadPack('public/rules');
const words = wordsOf('en', translator('en'), pack);
setStage();
const show = (content: React.ReactNode) => act(() => stage.root.render(<WordsContext value={words}>{content}</WordsContext>));
const click = (element: Element | null | undefined) => act(() => (element as HTMLElement).click());

test('a country is typed, moved to and taken by the keyboard; Esc closes the list and keeps what was typed', () => {
  const picked: string[] = [];
  let text = '';
  const items = countries('en');
  const draw = () => show(<Combobox label="Country" placeholder="" items={items} text={text} onText={(typed) => ((text = typed), draw())} onPick={({ id }) => picked.push(id)} />);
  draw();
  const input = stage.place.querySelector('input') as HTMLInputElement;
  const type = (typed: string) =>
    act(() => {
      // React listens for the change of the value the browser would make.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (key: string) => act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  type('united');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  const options = [...stage.place.querySelectorAll('[role=option]')].map((option) => option.textContent);
  expect(options.length).toBeGreaterThan(1);
  press('ArrowDown');
  expect(stage.place.querySelector('[aria-selected=true]')?.textContent).toBe(options[1]);
  press('Escape');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(text).toBe('united');
  type('germ');
  press('Enter');
  expect(picked).toEqual(['DE']);
});

test('the chips narrow the list, two together widen it, and none shows all', () => {
  const orders = [['1', undefined], ['2', 'BR'], ['3', 'CN']].map(([id, destination]) => ({ id: id ?? '', marketplace: 'x', ...(destination && { destination }), lines: [{ title: id === '3' ? 'Ceramic mug' : 'Disposable vape', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'USD' } }] }));
  const context = { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
  const assessments = orders.map((order) => assess(order, context));
  const health = { ordersFound: 3, ordersRead: 3, fieldsFound: [], fieldsMissing: [], problems: [] };
  const events = { onTick() {}, onExport: async () => {}, onOptions() {}, onOpen() {} };
  show(<PanelOrders from="CN" assessments={assessments} done={3} total={3} health={health} pack={pack} ticksOf={() => []} openOrders={new Set()} called={undefined} events={events} />);
  const listed = () => [...stage.place.querySelectorAll('article')].map((card) => card.getAttribute('data-order-id'));
  const chip = (verdict: string) => stage.place.querySelector(`.chip[data-verdict=${verdict}]`);
  expect(stage.place.querySelector('.status-text')?.textContent).toMatch(/sent from /);
  expect(listed()).toEqual(['2', '1', '3']);
  expect(stage.place.querySelector('article')?.getAttribute('data-verdict')).toBe('stop');
  click(chip('unknown'));
  expect(chip('unknown')?.getAttribute('aria-pressed')).toBe('true');
  expect(listed()).toEqual(['1']);
  click(chip('clear'));
  expect(listed()).toEqual(['1', '3']);
  click(chip('unknown'));
  click(chip('clear'));
  expect(listed()).toEqual(['2', '1', '3']);
});

test('what is settled once is said once above the orders, and an opened order tells its own trouble first', () => {
  const context = { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
  const assessments = ['1', '2'].map((id) => assess({ id, marketplace: 'x', destination: 'DE', lines: [{ title: 'Cotton T-shirt', quantity: 1, unitPrice: { amountMinor: 1990, currency: 'EUR' } }] }, context));
  const asked: string[] = [];
  const events = { onTick() {}, onExport: async () => {}, onOptions: (page: string) => asked.push(page), onOpen() {} };
  show(<PanelOrders from="CN" assessments={assessments} done={2} total={2} health={{ ordersFound: 2, ordersRead: 2, fieldsFound: [], fieldsMissing: [], problems: [] }} pack={pack} ticksOf={() => []} openOrders={new Set(['1'])} called={undefined} events={events} />);
  const once = [...stage.place.querySelectorAll('details.health')].find((one) => one.getAttribute('data-verdict') === 'care');
  expect(once?.querySelector('summary')?.textContent).toBe('To be settled once, for 1 destination');
  expect([...(once?.querySelectorAll('li') ?? [])].map((line) => line.textContent)).toEqual([expect.stringMatching(/^Germany: .*LUCID/)]);
  click(once?.querySelector('button'));
  expect(asked).toEqual(['profile']);
  const why = stage.place.querySelector('[data-fold=why]');
  const points = [...(why?.querySelectorAll(':scope > .fold-content > .findings > .finding') ?? [])];
  expect(points.map((point) => point.getAttribute('data-verdict')), 'notes stand apart').not.toContain('info');
  expect(points.filter((point) => /^Care Once, not for this order alone/.test(point.textContent ?? '')), 'one line for all set-up').toHaveLength(1);
  expect(points.at(-1)?.textContent).toMatch(/LUCID/);
  expect(why?.querySelectorAll('details.inner .finding[data-verdict=info]').length).toBeGreaterThan(0);
});

test('a button that opens a fold brings it into view with the focus on it, and an estimate says so on the closed card', () => {
  const context = { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
  const order = assess({ id: '1', marketplace: 'x', destination: 'NO', lines: [{ title: 'Ceramic mug', quantity: 1, unitPrice: { amountMinor: 19900, currency: 'EUR' } }] }, context);
  const events = { onTick() {}, onExport: async () => {}, onOptions() {}, onOpen() {} };
  const draw = (one: typeof order, open: string[]) => show(<PanelOrders from="CN" assessments={[one]} done={1} total={1} health={{ ordersFound: 1, ordersRead: 1, fieldsFound: [], fieldsMissing: [], problems: [] }} pack={pack} ticksOf={() => []} openOrders={new Set(open)} called={undefined} events={events} />);
  draw(order, ['1']);
  const scrolled: Element[] = [];
  HTMLElement.prototype.scrollIntoView = function scroll(this: HTMLElement) {
    scrolled.push(this);
  };
  click([...stage.place.querySelectorAll('.finding button')].find((button) => button.textContent === 'Who pays what'));
  const summary = stage.place.querySelector('[data-fold=charges] > summary');
  expect(stage.place.querySelector('[data-fold=charges]')?.hasAttribute('open')).toBe(true);
  expect(document.activeElement).toBe(summary);
  expect(scrolled).toEqual([summary]);
  const stages = [{ stage: 'transit' as const, p50: 5, p95: 9, workingDays: true, basis: 'estimate' as const }];
  const guessed = { ...order, transport: order.transport.map((choice) => ({ ...choice, ...(choice.delivery && { delivery: { ...choice.delivery, stages } }) })) } as typeof order;
  draw(guessed, []);
  expect(stage.place.querySelector('.card-foot .fact')?.textContent).toMatch(/^Arrives:est\. /);
});

test('a stopped order says why it stays, and has no fold for charges, papers and days', () => {
  const context = { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
  const open = (title: string, destination: string) => {
    const order = assess({ id: '1', marketplace: 'x', destination, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 1990, currency: 'EUR' } }] }, context);
    const events = { onTick() {}, onExport: async () => {}, onOptions() {}, onOpen() {} };
    show(<PanelOrders from="CN" assessments={[order]} done={1} total={1} health={{ ordersFound: 1, ordersRead: 1, fieldsFound: [], fieldsMissing: [], problems: [] }} pack={pack} ticksOf={() => []} openOrders={new Set(['1'])} called={undefined} events={events} />);
    return { verdict: order.verdict, folds: [...stage.place.querySelectorAll('[data-fold]')].map((fold) => fold.getAttribute('data-fold')), findings: [...stage.place.querySelectorAll('.finding')].map((one) => one.getAttribute('data-verdict')), facts: stage.place.querySelectorAll('.card-foot .fact').length };
  };
  expect(open('Fake Rolex AAA copy', 'FR')).toEqual({ verdict: 'stop', folds: ['why'], findings: ['stop'], facts: 0 });
  expect(open('Cotton T-shirt', 'FR')).toMatchObject({ folds: ['why', 'documents', 'charges', 'route', 'dates'], facts: 3 });
});

test('the profile takes three answers to what is settled once: not answered, none, and there', () => {
  let saved: Partial<ProfileValues> = {};
  const profile: ProfileValues = { dispatchFrom: 'CN', handlingDays: 1, registrations: { lucid: 'DE1' }, documents: [], lacking: ['idu'] };
  show(<ProfilePage profile={profile} pack={pack} onSave={async (change) => void (saved = change)} />);
  const choice = (label: RegExp) => {
    const name = [...stage.place.querySelectorAll('label')].find((one) => label.test(one.textContent ?? ''));
    return stage.place.querySelector(`[id="${name?.htmlFor}"]`) as HTMLSelectElement;
  };
  const choose = (select: HTMLSelectElement, value: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  expect([choice(/^LUCID/).value, choice(/^EPR unique identifier/).value, choice(/^Responsible economic operator/).value]).toEqual(['own', 'none', 'open']);
  choose(choice(/^Responsible economic operator/), 'none');
  expect(saved).toEqual({ documents: [], lacking: ['idu', 'responsible-person'] });
  choose(choice(/^EPR unique identifier/), 'own');
  expect(saved).toEqual({ registrations: { lucid: 'DE1', idu: 'yes' }, lacking: [] });
  choose(choice(/^LUCID/), 'none');
  expect(saved).toEqual({ registrations: {}, lacking: ['idu', 'lucid'] });
});

test('a hundred numbers and papers are narrowed by country, number or paper; a number of the Union is found by its members', () => {
  const profile: ProfileValues = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [], lacking: [] };
  show(<ProfilePage profile={profile} pack={pack} onSave={async () => undefined} />);
  const labels = () => [...stage.place.querySelectorAll('.two-columns label')].map((label) => label.textContent ?? '');
  const all = labels().length;
  const box = stage.place.querySelector('input[type=search]') as HTMLInputElement;
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  type('Germany');
  expect(labels().length).toBeGreaterThan(1);
  expect(labels().length).toBeLessThan(all / 3);
  expect(labels().join('\n')).toMatch(/LUCID/);
  expect(labels().join('\n')).toMatch(/IOSS|One-Stop/);
  type('zzqq');
  expect(labels()).toEqual([]);
  expect(stage.place.querySelector('[role=status].quiet')?.textContent).toMatch(/^0 numbers, 0 papers.*another word/);
  expect([...stage.place.querySelectorAll<HTMLElement>('section, fieldset')].every((part) => part.hidden)).toBe(true);
  type('CPF');
  expect([...stage.place.querySelectorAll('.notice')].map((note) => note.textContent).join('\n')).toMatch(/CPF.* is a number of the buyer’s \(.*Brazil/);
  expect(stage.place.querySelector('p[role=status].quiet')?.textContent).toBe('0 numbers, 0 papers');
  type('');
  expect(labels()).toHaveLength(all);
});

test('orders of which nothing is left to send are named by what became of them, and judged when the seller says so', () => {
  const order = (id: string) => ({ id, marketplace: 'x', lines: [] });
  let asked = 0;
  show(<SettledNote settled={[]} onJudge={() => (asked += 1)} />);
  expect(stage.place.textContent).toBe('');
  show(<SettledNote settled={[...Array.from({ length: 14 }, (_, index) => ({ order: order(`S${index}`), state: 'shipped' as const })), { order: order('C1'), state: 'cancelled' }]} onJudge={() => (asked += 1)} />);
  expect(stage.place.querySelector('summary')?.textContent).toBe('15 orders have nothing left to send: 14 already shipped, 1 cancelled');
  expect([...stage.place.querySelectorAll('li')].map((line) => line.textContent)).toEqual([expect.stringMatching(/^already shipped: S0, .*S11, 2 more$/), 'cancelled: C1']);
  click(stage.place.querySelector('button'));
  expect(asked).toBe(1);
});

test('a source opens at its address on the web, with or without encryption, once, and two pages of one host read unlike; nothing else becomes a link', () => {
  const source = (url: string) => ({ publisher: 'x', url, readOn: '2026-11-01' });
  const urls = ['https://www.customs.example/a', 'http://law.example/b', 'http://law.example/b', 'https://law.example/c', 'javascript:alert(1)'];
  show(<SourceLine verifiedOn="2026-11-01" confidence="medium" sources={urls.map(source)} />);
  expect([...stage.place.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.firstChild?.textContent])).toEqual([['https://www.customs.example/a', 'customs.example'], ['http://law.example/b', 'law.example'], ['https://law.example/c', 'law.example (2)']]);
  expect(stage.place.textContent).toContain('javascript:alert(1)');
});
