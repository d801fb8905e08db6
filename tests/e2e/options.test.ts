import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, give, openChromium } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe('the options', () => {
  test('save each field by itself, refuse what is wrong, and every open surface follows a change of language at once', async () => {
    const panel = await browser.openSurface('/sidepanel.html');
    const page = await browser.openSurface('/options.html#profile');
    const days = page.getByLabel('Working days until you hand over a parcel');
    await days.fill('4');
    await page.getByText('Saved').first().waitFor();
    await days.fill('99');
    await page.getByText('Write a number of days from 0 to 60.').waitFor();
    await page.reload();
    expect(await days.inputValue()).toBe('4');
    await page.goto(page.url().replace(/#.*/, '#look'));
    await page.getByLabel('简体中文').check();
    await page.getByRole('heading', { name: '语言与外观' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await panel.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    await panel.getByText('打开文件').waitFor();
    await page.getByLabel('English').check();
    await page.getByRole('heading', { name: 'Language and look' }).waitFor();
    await page.close();
    await panel.close();
  });

  test('the catalogue: import names row and column, keeps all but the bad cell, deletes with undo, and exports what it reads back', async () => {
    const page = await browser.openSurface('/options.html#catalogue');
    await give(page, 'goods.csv', 'sku,title,hs_code,weight_grams\n=MUG,Mug,691200,380\nBAD,Mug,12,380\n');
    await page.getByText('row 3, BAD, column “HS code”: is not a code of 6 to 10 digits').waitFor();
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.locator('tr[data-sku="=MUG"]').waitFor();
    expect(await page.locator('tr[data-sku="BAD"]').innerText()).not.toMatch(/\b12\b/);
    await page.getByRole('button', { name: 'Delete =MUG' }).click();
    await page.getByText('=MUG deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('tr[data-sku="=MUG"]').waitFor();
    await page.getByRole('button', { name: 'Add article' }).click();
    await page.getByLabel('SKU').fill('NEW-1');
    await page.getByLabel('Weight (g)').fill('heavy');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('is not a weight in grams').waitFor();
    await page.getByLabel('Weight (g)').fill('12');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('tr[data-sku="NEW-1"]').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export CSV' }).click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(`"'=MUG"`);
    await give(page, 'back.csv', text);
    await page.getByText('0 new, 3 replaced.').waitFor();
    await page.close();
  });

  test('spoilt rules are put back whole, and delete everything deletes everything', async () => {
    const page = await browser.openSurface('/options.html#rules');
    await page.locator('tbody tr').first().waitFor();
    await page.getByRole('button', { name: 'Reinstall the packaged rules' }).click();
    await page.getByText('Reinstalled.').waitFor();
    await page.goto(page.url().replace(/#.*/, '#data'));
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Delete everything now' }).click();
    await page.getByText('Everything is deleted.').waitFor();
    const left = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('tidewaiter');
        request.onsuccess = () => done(request.result);
      });
      const count = (store: string) => new Promise<number>((done) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => done(request.result);
      });
      const counts = [await count('readings'), await count('catalogue')];
      database.close();
      const stores = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<object> }> } }).chrome.storage;
      return [...counts, Object.keys((await stores.local?.get()) ?? {}).length, Object.keys((await stores.session?.get()) ?? {}).filter((key) => key !== 'forgottenAt').length];
    });
    expect(left).toEqual([0, 0, 0, 0]);
    await page.close();
  });

  test('what is deleted stays deleted while a dashboard is open and its language goes back', async () => {
    // The deletion of the test before keeps pages quiet for two seconds.
    await new Promise((resume) => setTimeout(resume, 2200));
    const dashboard = await browser.openMarketplace(readFileSync('tests/fixtures/marketplaces/amazon-orders.html', 'utf8'), 'https://sellercentral.amazon.com/orders-v3?page=1');
    const page = await browser.openSurface('/options.html#data');
    const kept = () => page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('tidewaiter');
        request.onsuccess = () => done(request.result);
      });
      const count = await new Promise<number>((done) => {
        const request = database.transaction('readings').objectStore('readings').count();
        request.onsuccess = () => done(request.result);
      });
      database.close();
      return count;
    });
    await expect.poll(kept, { timeout: 10_000 }).toBeGreaterThan(0);
    await page.goto(page.url().replace(/#.*/, '#look'));
    await page.getByLabel('简体中文').check();
    await page.getByRole('heading', { name: '语言与外观' }).waitFor();
    await page.waitForTimeout(800);
    await page.goto(page.url().replace(/#.*/, '#data'));
    await page.getByRole('button', { name: '删除全部数据' }).click();
    await page.getByRole('button', { name: '立即全部删除' }).click();
    await page.getByText(/Everything is deleted\.|已全部删除。/).waitFor();
    await page.waitForTimeout(2500);
    expect(await kept()).toBe(0);
    await page.close();
    await dashboard.close();
  });
});
