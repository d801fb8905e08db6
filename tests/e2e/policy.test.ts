import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, openChromium } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

describe.each(['/popup.html', '/options.html', '/sidepanel.html'] as const)('%s', (path) => {
  test('breaks no rule of its own policy, asks the network for nothing, reports no error', async () => {
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => /^https?:/.test(request.url()) && asked.push(request.url()));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`));
    });
    await page.goto(`chrome-extension://${browser.id}${path}`);
    await page.waitForTimeout(1000);
    if (path === '/popup.html') {
      const box = page.getByRole('combobox').first();
      await box.fill('japan');
      await page.getByRole('option').first().waitFor();
      await box.press('Enter');
      await page.waitForTimeout(500);
    }
    expect(complaints).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  });

  // 415 is the popup's own 400 with the scroll bar beside it.
  test.each([282, 320, 360, 415, 600])('at %d pixels nothing is cut off sideways', async (width) => {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`chrome-extension://${browser.id}${path}`);
    await page.waitForTimeout(600);
    const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
    await page.close();
  });
});
