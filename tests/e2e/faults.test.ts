import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, type Chromium, clickDrawn, drawnOn, fixture, inWorker, openChromium, pills, until } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const demo = 'generic-demo-orders.html';
const openDemo = () => browser.openMarketplace(fixture(demo), addressOf(demo));
const hosts = (page: Awaited<ReturnType<typeof openDemo>>) => page.locator('x-note').count();

describe('the page changes under us', () => {
  test('a dashboard whose markup has changed says that it was not read, and the reader is reported', async () => {
    const page = await browser.openMarketplace(fixture('amazon-orders.html').replace('id="orders-table"', 'id="orders-grid"').replaceAll('myo-list-orders', 'x'), 'https://sellercentral.amazon.com/orders-v3?page=1');
    const seen = await until(() => drawnOn(page), (all) => all.some(({ name }) => name === 'Dismiss'));
    expect(seen.map(({ name }) => name)).toEqual(expect.arrayContaining(['Open in panel', 'Dismiss']));
    expect(seen.filter(({ name }) => /^(Clear|Care)/.test(name))).toEqual([]);
    await until(() => inWorker(browser, (chrome) => chrome.storage.local.get('health')), ({ health }) => (health as { amazon?: { column: string } } | undefined)?.amazon?.column === '#orders-table');
    const dismiss = seen.find(({ name }) => name === 'Dismiss');
    if (dismiss) await clickDrawn(page, dismiss);
    // What the general reader found stays, and is not judged before the seller confirms it.
    await until(() => drawnOn(page), (all) => all.length === 2 && all.every(({ name }) => name.startsWith('Confirm: ')));
    expect(await hosts(page)).toBe(2);
    await page.close();
  });

  test('a row that the reader did not understand says so', async () => {
    const name = 'etsy-orders.html';
    const page = await browser.openMarketplace(fixture(name), addressOf(name));
    const before = await pills(page, await page.locator('input[id^="order-checkbox-"]').count());
    await page.evaluate(() => {
      const row = document.querySelector('input[id^="order-checkbox-"]')?.closest('.panel-body-row');
      const copy = row?.cloneNode(true) as Element;
      for (const node of copy.querySelectorAll('x-note')) node.remove();
      const box = copy.querySelector('input[id^="order-checkbox-"]');
      for (const attribute of ['id', 'value', 'name']) if (box?.hasAttribute(attribute)) box.setAttribute(attribute, attribute === 'id' ? 'order-checkbox-4999999999' : '4999999999');
      row?.after(copy);
    });
    const after = await pills(page, before.length + 1);
    expect(after.find(({ name: text }) => text.endsWith('4999999999'))?.name).toBe('Not read: 4999999999');
    await page.close();
  });

  test('a recycled row never carries the old verdict, and gets its own', async () => {
    const page = await openDemo();
    await pills(page, 12);
    await page.evaluate(
      () =>
        new Promise((resume) => {
          const link = document.querySelector('tr[data-order="TW-1001"] a');
          if (link?.firstChild) link.firstChild.nodeValue = 'TW-2001';
          requestAnimationFrame(() => requestAnimationFrame(resume));
        }),
    );
    expect((await drawnOn(page)).filter(({ name }) => name.endsWith('TW-1001'))).toEqual([]);
    await until(() => drawnOn(page), (all) => all.some(({ name }) => name.endsWith('TW-2001')));
    await page.close();
  });

  test('rows that go take their pills along, new ones get theirs, also after a change of address', async () => {
    const page = await openDemo();
    await pills(page, 12);
    await page.evaluate(() => {
      for (const row of [...document.querySelectorAll('tbody tr')].slice(3)) row.remove();
      history.pushState({}, '', '/orders?page=2');
    });
    expect((await pills(page, 3)).map(({ name }) => name.split(': ')[1])).toEqual(['TW-1001', 'TW-1002', 'TW-1003']);
    expect(await hosts(page)).toBe(3);
    await page.close();
  });

  test('a page that keeps taking our pills away is left alone, and that is reported', async () => {
    const page = await openDemo();
    await pills(page, 12);
    await page.evaluate(() => {
      const sweep = () => {
        for (const host of document.querySelectorAll('x-note')) host.remove();
      };
      new MutationObserver(sweep).observe(document.body, { childList: true, subtree: true });
      sweep();
    });
    await until(() => inWorker(browser, (chrome) => chrome.storage.local.get('health')), ({ health }) => (health as { generic?: { code: string } } | undefined)?.generic?.code === 'badges-removed');
    await page.waitForTimeout(1500);
    expect(await hosts(page)).toBe(0);
    await page.close();
  });

  test('under 10,000 changes a second the page stays quick and the pills stay right', async () => {
    const page = await openDemo();
    await pills(page, 12);
    const churn = () => page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let worst = 0;
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
          }).observe({ type: 'longtask' });
          const clock = document.createElement('p');
          document.querySelector('main')?.append(clock);
          const end = performance.now() + 3000;
          const step = () => {
            for (let count = 0; count < 40; count += 1) clock.textContent = String(count);
            if (performance.now() < end) setTimeout(step, 4);
            else setTimeout(() => resolve(worst), 500);
          };
          step();
        }),
    );
    // A busy machine lengthens one run by chance, our own work lengthens every one.
    const longest: number[] = [];
    while (longest.length < 4 && !longest.some((one) => one <= 60)) longest.push(await churn());
    expect(Math.min(...longest)).toBeLessThanOrEqual(60);
    await pills(page, 12);
    await page.close();
  });
});

describe('the browser takes things away', () => {
  test('the worker is stopped again and again: every page still gets its pills', async () => {
    for (let time = 0; time < 3; time += 1) {
      await browser.stopWorker();
      const page = await openDemo();
      await pills(page, 12);
      await page.close();
    }
  });

  test('the script is run a second time: one pill each, no more', async () => {
    const page = await openDemo();
    await pills(page, 12);
    await inWorker(browser, async (chrome) => {
      const [tab] = await chrome.tabs.query({ url: 'https://shop.example/*' });
      await (chrome.scripting as unknown as { executeScript(about: object): Promise<unknown> }).executeScript({ target: { tabId: tab?.id }, files: ['content-scripts/dashboard.js'] });
    });
    await page.waitForTimeout(1500);
    await pills(page, 12);
    expect(await hosts(page)).toBe(12);
    await page.close();
  });

  test('the site is switched off: every trace goes', async () => {
    const page = await openDemo();
    await pills(page, 12);
    await inWorker(browser, async (chrome) => {
      for (const { id } of await chrome.tabs.query({})) await chrome.tabs.sendMessage(id, { name: 'leavePage', request: { origins: ['https://shop.example/*'] } }).catch(() => undefined);
    });
    await until(() => hosts(page), (count) => count === 0);
    await page.close();
  });

  test.each(['closed', 'led elsewhere'])('a tab that is %s is forgotten, and no reading holds a name, a street or an e-mail', async (how) => {
    const readings = () =>
      inWorker(
        browser,
        () =>
          new Promise<{ id: string; text: string }[]>((resolve, reject) => {
            const opening = indexedDB.open('tidewaiter');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const rows = opening.result.transaction('readings').objectStore('readings').getAll();
              rows.onsuccess = () => {
                opening.result.close();
                resolve(rows.result.map((row) => ({ id: row.id, text: JSON.stringify(row) })));
              };
            };
          }),
      );
    const name = 'amazon-order-to-germany.html';
    const page = await browser.openMarketplace(fixture(name), addressOf(name));
    await pills(page, 1);
    const stored = await until(readings, (rows) => rows.some(({ text }) => text.includes('"DE"')));
    expect(stored.map(({ text }) => text).join()).not.toMatch(/Muster|Erika|Straße|@/);
    if (how === 'closed') await page.close();
    else await page.goto('about:blank');
    await until(readings, (rows) => rows.every(({ text }) => !text.includes('amazon-order-detail')));
    if (how !== 'closed') await page.close();
  });
});

test('markup and formulas in titles are text in the page, in the panel and in the file', async () => {
  const name = 'generic-hostile.html';
  // The page's own broken picture calls once; a second call would come out of what we made of its title.
  const html = fixture(name).replace('<body>', '<body><script>window.calls = 0; window.alert = () => { window.calls += 1; };</script>');
  expect(html).toContain('window.calls');
  const page = await browser.openMarketplace(html, 'https://shop.example/hostile');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const expected: { anchors: string[]; reading: { orders: { lines: { title: string }[] }[] } } = JSON.parse(/<script type="application\/json" id="expected">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}');
  const [first] = await pills(page, expected.anchors.length);
  if (!first) throw new Error('nothing was drawn');
  await clickDrawn(page, first);
  const panel = await browser.panel();
  await panel.waitForSelector('article[data-order-id]');
  const csv = (await browser.downloadFrom(panel, () => panel.locator('::-p-aria([name="CSV"][role="button"])').click())).toString('utf8');
  for (const cell of csv.split(/[\n,;]/)) expect(cell.trim().replace(/^"/, '')).not.toMatch(/^[=@\t]|^\+[A-Z]/);
  expect(await page.evaluate(() => (globalThis as { calls?: number }).calls)).toBe(1);
  expect(await panel.evaluate(() => document.querySelectorAll('article script, article img[onerror], article iframe').length)).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});
