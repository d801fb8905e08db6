import { beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import type { RulePack } from '../../lib/core/regulations/pack';
import { chooseService, type TransportQuestion } from '../../lib/core/transport/choose-service';
import { findLane, lateDays } from '../../lib/core/transport/find-lane';
import { serviceSchema } from '../../lib/core/transport/service.schema';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';

let pack: RulePack;
beforeAll(() => {
  pack = loadPack('public/rules');
});
const service = (id: string) => pack.services.find((one) => one.id === id)!;
const ask = (from: string, to: string, more: Partial<TransportQuestion> = {}) => chooseService({ from, to, shipDay: '2026-11-26', handlingDays: 0, goods: new Set(), prohibitions: [], notices: [], ...more }, pack);
const choice = (id: string, choices: ReturnType<typeof ask>) => choices.find((one) => one.service === id)!;
const codes = (one: { reasons: { code: string }[] }) => one.reasons.map(({ code }) => code);
function send(title: string, from: string, to: string, { weightGrams, on = '2026-11-26', region, postcode }: { weightGrams?: number; on?: string; region?: string; postcode?: string } = {}, documents: string[] = []): Assessment {
  const order = { id: '1', marketplace: 'test', destination: to, ...(region && { region }), ...(postcode && { postcode }), lines: [{ title, sku: 'S', quantity: 1, unitPrice: { amountMinor: 3000, currency: 'EUR' } }] };
  return assess(order, { pack, profile: { dispatchFrom: from, handlingDays: 1, registrations: {}, documents }, catalogue: new Map([['S', { sku: 'S', ...(weightGrams && { weightGrams }) }]]), on });
}
const basisOf = (from: string, to: string, id = 'tracked-post') => choice(id, ask(from, to)).delivery?.stages.find(({ stage }) => stage === 'transit')?.basis;

describe('where a transit time comes from', () => {
  test('a published lane says so, a lane nobody publishes is a general estimate, a shipper who counted is an observer', () => {
    expect([basisOf('CN', 'DE'), basisOf('CN', 'NG'), basisOf('TR', 'DE'), basisOf('DE', 'CH')]).toEqual(['published', 'estimate', 'estimate', 'observed']);
  });
  test('a figure for everywhere cannot be called published', () => {
    const { transit, ...rest } = structuredClone(service('tracked-post'));
    const everywhere = transit.find(({ to }) => to.includes('*'))!;
    expect(serviceSchema.safeParse({ ...rest, transit: [everywhere] }).success).toBe(true);
    expect(serviceSchema.safeParse({ ...rest, transit: [{ ...everywhere, basis: 'published' }] }).success).toBe(false);
  });
  test.each([['CN', 'HK', 'NG'], ['CN', 'KZ', 'NG'], ['TR', 'DE', 'US'], ['GB', 'IE', 'BR'], ['IN', 'SG', 'GB'], ['US', 'CA', 'KE']])('from %s the near %s is sooner than the far %s, by post and by courier', (from, near, far) => {
    for (const id of ['tracked-post', 'express']) {
      const [to, away] = [near, far].map((one) => findLane(service(id), from, one, pack)!);
      expect(lateDays(to!)).toBeLessThanOrEqual(lateDays(away!));
    }
    const days = (to: string) => choice('tracked-post', ask(from, to)).delivery!.p95;
    expect(days(near) < days(far)).toBe(true);
  });
  test('mail to Russia is no neighbourly lane', () => expect(findLane(service('tracked-post'), 'DE', 'RU', pack)?.days.typical).toBe(findLane(service('tracked-post'), 'DE', 'NG', pack)?.days.typical));
  test.each([[4, 7], [6, 9], [7, 11], [20, 30]])('an average of %i days alone gets a late end of %i', (typical, late) => {
    const lane = { ...findLane(service('tracked-post'), 'DE', 'CH', pack)!, days: { min: typical, typical, max: null } };
    expect(lateDays(lane)).toBe(late);
  });
});

describe('freight is no parcel service', () => {
  test.each([['air-freight', 69_999, false], ['air-freight', 70_000, true], ['sea-freight', 166_999, false], ['sea-freight', 167_000, true]])('%s with %i g: %s', (id, weightGrams, eligible) => expect(choice(id, ask('CN', 'DE', { weightGrams })).eligible).toBe(eligible));
  test('an order of unknown weight is a parcel', () => expect(ask('CN', 'DE').filter(({ eligible, service: id }) => eligible && service(id).channel === 'freight')).toEqual([]));
  // DHL, UPS and FedEx take loose batteries under a dangerous-goods agreement only; so do the lines from China.
  test('a power bank leaves by courier or line only with an agreement; by post never', () => {
    const without = send('Power bank 10000mAh', 'CN', 'DE', { weightGrams: 350 });
    expect(without.findings.find(({ code }) => code === 'needs-agreement')).toMatchObject({ severity: 'fix', values: { document: 'dangerous-goods-agreement' } });
    expect(without.transport.filter(({ eligible }) => eligible)).toEqual([]);
    const withOne = send('Power bank 10000mAh', 'CN', 'DE', { weightGrams: 350 }, ['dangerous-goods-agreement']);
    expect(withOne.transport.filter(({ eligible }) => eligible).map(({ service: id }) => id).sort()).toEqual(['dedicated-line', 'express']);
    expect(withOne.findings.some(({ code }) => code === 'needs-agreement' || code === 'only-freight')).toBe(false);
    expect(withOne.transport.find(({ eligible }) => eligible)?.conditions?.map(({ evidence }) => evidence.id).join()).toContain('pi965');
    // From Germany there is no such line, but the couriers' agreement holds.
    expect(send('Power bank 10000mAh', 'DE', 'CH', { weightGrams: 350 }, ['dangerous-goods-agreement']).transport.filter(({ eligible }) => eligible).map(({ service: id }) => id)).toEqual(['express']);
  });
  test.each([['Perfume 50 ml', 'US', 'GB'], ['Perfume 50 ml', 'JP', 'KR']])('one %s from %s to %s: no service is advised, and what to do is said', (title, from, to) => {
    const { transport, findings } = send(title, from, to, { weightGrams: 350 });
    expect(transport.filter(({ eligible }) => eligible)).toEqual([]);
    expect(findings.filter(({ code }) => code === 'only-freight').map(({ severity }) => severity)).toEqual(['fix']);
  });
  test('what the law closes to post and courier no contract opens: jerky to Australia', () => {
    const { order, findings } = send('Beef jerky 200g', 'CN', 'AU');
    const told = findings.find(({ code }) => code === 'only-freight');
    expect(told && describeFinding(told, order, pack, translator('en'), 'en')).toMatch(/^The law there lets these goods in neither by post nor by courier or line: only as freight/);
    const perfume = send('Perfume 50 ml', 'US', 'GB', { weightGrams: 350 });
    const refused = perfume.findings.find(({ code }) => code === 'only-freight');
    expect(refused && describeFinding(refused, perfume.order, pack, translator('zh-CN'), 'zh-CN')).toContain('凭合同');
  });
  test.each([[70_000, false], [70_001, true]])('a shirt order of %i g needs freight: %s', (weightGrams, needed) => {
    const found = send('Cotton T-shirt', 'CN', 'DE', { weightGrams }).findings.map(({ code }) => code);
    expect(found).not.toContain('only-freight');
    expect(found.includes('freight-by-weight')).toBe(needed);
  });
  test('60 kg by post, line and courier: only the courier is left; over 70 kg air freight is advised, not a contract for dangerous goods', () => {
    expect(ask('CN', 'DE', { weightGrams: 60_000 }).filter(({ eligible }) => eligible).map(({ service: id }) => id)).toEqual(['express']);
    const { transport, findings } = send('Cotton T-shirt', 'US', 'DE', { weightGrams: 80_000 });
    expect(transport.filter(({ eligible }) => eligible).map(({ service: id }) => id)).toEqual(['air-freight']);
    expect(findings.find(({ code }) => code === 'freight-by-weight')?.severity).toBe('care');
  });
});

describe('a doubt is no refusal', () => {
  test('magnets may go by post after a question, but a line without a doubt comes first', () => {
    const choices = ask('CN', 'DE', { goods: new Set(['magnet']) });
    expect(choice('tracked-post', choices)).toMatchObject({ eligible: true });
    expect(codes(choice('tracked-post', choices))).toContain('may-refuse-goods');
    expect(choices[0]?.service).toBe('dedicated-line');
  });
  test('perfume from China: the one line that is left may refuse it, so ask', () => {
    const { findings, transport } = send('Perfume 50 ml', 'CN', 'DE', { weightGrams: 250 });
    expect(transport.filter(({ eligible }) => eligible).map(({ service: id }) => id)).toEqual(['dedicated-line']);
    expect(findings.find(({ code }) => code === 'ask-carrier')).toMatchObject({ severity: 'fix', values: { goods: ['perfume'] } });
  });
  test('a sure refusal is not hidden by a doubtful one of the same goods', () => {
    const post = choice('tracked-post', ask('CN', 'DE', { goods: new Set(['perfume']) }));
    expect(post.eligible).toBe(false);
    expect(codes(post)).toContain('refuses-goods');
    expect(codes(post)).not.toContain('may-refuse-goods');
  });
  test('a spare battery is refused, a device that may only have it built in is asked about', () => {
    const post = (...goods: string[]) => choice('tracked-post', ask('GB', 'DE', { goods: new Set(goods) }));
    expect(post('battery-packed-with-equipment').eligible).toBe(false);
    expect(post('battery-packed-with-equipment', 'battery-in-equipment')).toMatchObject({ eligible: true });
  });
  test('a line is not advised where nobody is known to offer it', () => {
    expect(choice('dedicated-line', ask('CN', 'DE')).eligible).toBe(true);
    expect(codes(choice('dedicated-line', ask('US', 'DE')))).toContain('not-offered');
  });
});

describe('embargoes', () => {
  test.each([['US', 'CU'], ['US', 'IR'], ['US', 'KP'], ['JP', 'KP']])('%s to %s is stopped and nothing is advised', (from, to) => {
    const { verdict, findings, transport } = send('Cotton T-shirt', from, to);
    expect(verdict).toBe('stop');
    expect(findings[0]).toMatchObject({ code: 'notice', values: { kind: 'full-embargo' } });
    expect(transport.every(({ eligible, reasons }) => !eligible && reasons.some(({ code }) => code === 'embargo'))).toBe(true);
  });
  test.each([['CN', 'KP'], ['DE', 'KP'], ['DE', 'IR'], ['DE', 'RU'], ['GB', 'RU'], ['US', 'RU'], ['DE', 'BY'], ['US', 'BY']])('%s to %s asks for a look before sending', (from, to) => {
    const notices = send('Cotton T-shirt', from, to).findings.filter(({ values }) => values.kind === 'embargo');
    expect(notices.map(({ severity }) => severity)).toContain('fix');
  });
  test('electronics to North Korea are barred by the United Nations from everywhere', () => expect(send('Bluetooth headphones', 'CN', 'KP').verdict).toBe('stop'));
  test('Cuba is not stopped from China, nor Syria from the United States', () => {
    expect(send('Cotton T-shirt', 'CN', 'CU').verdict).not.toBe('stop');
    expect(send('Cotton T-shirt', 'US', 'SY').findings.filter(({ values }) => values.kind === 'full-embargo')).toEqual([]);
  });
  test.each([['UA', '95000', 'stop'], ['UA', '83000', 'fix'], ['UA', '01001', undefined], ['UA', undefined, 'info'], ['RU', '295000', 'stop'], ['RU', '101000', undefined], ['RU', undefined, 'info']])('from the US to %s %s the region decides: %s', (to, postcode, severity) => {
    const regional = send('Cotton T-shirt', 'US', to, { ...(postcode && { postcode }) }).findings.filter(({ evidence }) => /-us-(crimea|donetsk)/.test(evidence?.id ?? ''));
    if (!severity) expect(regional).toEqual([]);
    else expect(regional.map((one) => one.severity)).toContain(severity);
    if (severity === 'info') expect(regional.every((one) => one.severity === 'info')).toBe(true);
  });
  test('the ban of Japan ends with its last day', () => {
    expect(send('Cotton T-shirt', 'JP', 'KP', { on: '2027-04-13' }).verdict).toBe('stop');
    expect(send('Cotton T-shirt', 'JP', 'KP', { on: '2027-04-14' }).verdict).not.toBe('stop');
  });
});

describe('days beyond the holiday tables', () => {
  const years = (shipDay: string) => choice('express', ask('CN', 'DE', { shipDay })).delivery?.yearsWithoutHolidays;
  test('inside the tables nothing is said; beyond and before them the years are named', () => {
    expect(years('2028-12-20')).toBeUndefined();
    expect(years('2028-12-28')).toEqual(['2029']);
    expect(years('2031-05-05')).toEqual(['2031']);
    expect(years('2025-12-29')).toEqual(['2025']);
  });
  test('the order says so too', () => {
    expect(send('Cotton T-shirt', 'CN', 'DE').findings.map(({ code }) => code)).not.toContain('holidays-unknown');
    expect(send('Cotton T-shirt', 'CN', 'DE', { on: '2031-05-05' }).findings.find(({ code }) => code === 'holidays-unknown')).toMatchObject({ severity: 'care', values: { years: ['2031'] } });
  });
});

// DHL, UPS and FedEx left Russia in 2022; the platforms' own lines and Russian carriers go on.
test('the couriers\' suspension closes the couriers, not the dedicated lines from China', () => {
  const open = send('Cotton T-shirt', 'CN', 'RU').transport.filter(({ eligible }) => eligible).map(({ service: id }) => id);
  expect(open).toContain('dedicated-line');
  expect(open).not.toContain('express');
  expect(send('Cotton T-shirt', 'DE', 'RU').transport.filter(({ eligible }) => eligible).map(({ service: id }) => id)).not.toContain('dedicated-line');
});
