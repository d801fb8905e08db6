import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, type Chromium, clickDrawn, drawnOn, fixture, inWorker, openChromium, pills, until } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const demo = 'generic-demo-orders.html';
const openDemo = () => browser.openMarketplace(fixture(demo), addressOf(demo));

describe('an order list', () => {
  test('every row has a pill with word and reason, nothing of the page moves, nothing of us is to be found', async () => {
    const shop = await openDemo();
    await shop.evaluate(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (globalThis as { shift?: number }).shift = ((globalThis as { shift?: number }).shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const drawn = await pills(shop, 12);
    expect(drawn.map(({ name }) => name.split(': ')[1])).toEqual(Array.from({ length: 12 }, (_, index) => `TW-10${String(index + 1).padStart(2, '0')}`));
    for (const { description } of drawn) expect(description.length).toBeGreaterThan(10);
    expect(await shop.evaluate(() => (globalThis as { shift?: number }).shift ?? 0)).toBe(0);
    const seen = await shop.evaluate(() => ({
      roots: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
      marks: document.documentElement.outerHTML.match(/tidewaiter|chrome-extension/gi)?.length ?? 0,
      resources: performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/favicon.ico')).length,
    }));
    expect(seen).toEqual({ roots: 0, marks: 0, resources: 0 });
    await shop.close();
  });

  test('a click on a pill opens the side panel at that order, and its checklist is a real PDF', async () => {
    const shop = await openDemo();
    const drawn = await pills(shop, 12);
    const wanted = drawn.find(({ name }) => name.endsWith('TW-1006'));
    if (!wanted) throw new Error('no pill for TW-1006');
    await clickDrawn(shop, wanted);
    const panel = await browser.panel();
    const card = 'article[data-order-id="TW-1006"]';
    await panel.waitForSelector(card);
    expect(await panel.$eval(card, (element) => (element as HTMLElement).dataset.verdict)).toBe(wanted.name.split(':')[0]?.toLowerCase());
    const isSeen = (head: Element) => {
      const { left, top, height } = head.getBoundingClientRect();
      const topmost = document.elementFromPoint(left + 20, top + height / 2);
      return document.activeElement === head && topmost !== null && (head.contains(topmost) || topmost.contains(head));
    };
    await until(() => panel.$eval(`${card} [aria-expanded]`, isSeen), (yes) => yes);
    const press = (name: string) => panel.locator(`${card} ::-p-aria([name="${name}"][role="button"])`).click();
    const pdf = await browser.downloadFrom(panel, () => press('PDF'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(2000);
    expect((await browser.downloadFrom(panel, () => press('CSV'))).toString('utf8')).toContain('TW-1006');
    await shop.close();
  });

  test('Tab reaches the pill, its card says why, Escape closes it, and the page hears none of it', async () => {
    const shop = await openDemo();
    await pills(shop, 12);
    await shop.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['click', 'keydown']) document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`));
    });
    await shop.locator('a').first().focus();
    await shop.keyboard.press('Tab');
    const open = await until(() => drawnOn(shop), (all) => all.some(({ name }) => name === 'Open in panel'));
    expect(open.filter(({ name }) => name === 'Open in panel')).toHaveLength(1);
    await shop.keyboard.press('Escape');
    await until(() => drawnOn(shop), (all) => !all.some(({ name }) => name === 'Open in panel'));
    expect(await shop.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['keydown Tab']);
    await shop.close();
  });

  test('a click made by the page itself opens nothing', async () => {
    const shop = await openDemo();
    await pills(shop, 12);
    await shop.evaluate(() => {
      const host = document.querySelector('x-note');
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      document.body.style.opacity = '0.2';
    });
    const [first] = await pills(shop, 12);
    const focus = () => inWorker(browser, (chrome) => chrome.storage.session.get('focus'));
    const before = await focus();
    if (first) await clickDrawn(shop, first);
    await shop.waitForTimeout(500);
    expect(await focus()).toEqual(before);
    await shop.close();
  });
});

describe('real marketplace addresses', () => {
  test.each([
    ['amazon-orders.html', /^Unknown: \d{3}-\d{7}-\d{7}$/],
    ['amazon-order-to-germany.html', /: \d{3}-\d{7}-\d{7}$/],
    ['etsy-orders.html', /: \d+$/],
    ['shopify-orders.html', /: #[A-Z0-9-]+$/],
    ['generic-zh.html', /: .+$/],
  ] as const)('%s', async (name, form) => {
    const page = await browser.openMarketplace(fixture(name), addressOf(name));
    const { anchors }: { anchors: string[] } = JSON.parse(/<script type="application\/json" id="expected">([\s\S]*?)<\/script>/.exec(fixture(name))?.[1] ?? '{}');
    expect(anchors.length).toBeGreaterThan(0);
    for (const { name: text } of await pills(page, anchors.length)) expect(text).toMatch(form);
    await page.close();
  });

  test.each([
    ['a page of a marketplace without orders', 'not-a-dashboard.html', 'https://sellercentral.amazon.com/home'],
    ['a shop nobody has granted', 'woocommerce-orders.html', 'https://my-shop.example/wp-admin/admin.php?page=wc-orders'],
    ['a host that only looks like a marketplace', 'amazon-orders.html', 'https://sellercentral.amazon.com.evil.example/orders-v3'],
  ])('%s: nothing is drawn', async (_, name, address) => {
    const page = await browser.openMarketplace(fixture(name), address);
    await page.waitForTimeout(1500);
    expect(await page.locator('x-note').count()).toBe(0);
    await page.close();
  });
});

test('a shipping template has a pill by each row, one line for all, and a way to the next finding', async () => {
  const name = 'amazon-template-edit.html';
  const page = await browser.openMarketplace(fixture(name), addressOf(name));
  const drawn = await pills(page, 4);
  expect(drawn.map(({ name: text }) => text.split(': ')[1])).toEqual(['EU_STANDARD.DOMESTIC#0', 'EU_STANDARD.INTERNATIONAL#0', 'EU_STANDARD.INTERNATIONAL#1', 'EU_EXPEDITED.INTERNATIONAL#0']);
  // From China to Britain in 2 to 3 days no service keeps.
  expect(drawn[0]).toMatchObject({ name: expect.stringMatching(/^Fix/), description: expect.stringMatching(/United Kingdom: 3 working days are promised/) });
  expect(drawn[2]?.description).toMatch(/Outer Europe/);
  const next = (await drawnOn(page)).find(({ name: text }) => text === 'Next finding');
  if (!next) throw new Error('no way to the next finding');
  await clickDrawn(page, next);
  await until(() => drawnOn(page), (all) => all.some(({ name: text }) => text === 'Open in panel'));
  // Another choice in the row is another promise.
  await page.selectOption('select[name="shippingTime"] >> nth=0', '1_2');
  await until(() => pills(page, 4), (all) => /2 working days are promised/.test(all[0]?.description ?? ''));
  await page.close();
});
