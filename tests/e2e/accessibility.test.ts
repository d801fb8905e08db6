import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Page as PanelPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, type Chromium, clickDrawn, fixture, openChromium, pills } from './chromium';

// Through the debugger, for the pages' own policy lets no foreign script in.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = '(async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`))()';

async function violations(page: Page | PanelPage): Promise<string[]> {
  const evaluate = page.evaluate.bind(page) as (text: string) => Promise<unknown>;
  await evaluate(`${axe};undefined`);
  return (await evaluate(run)) as string[];
}

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await openChromium({ colorScheme });
  });
  afterAll(() => browser?.close());

  test.each(['/popup.html', '/options.html', '/sidepanel.html'] as const)('%s as it opens', async (path) => {
    const page = await browser.openSurface(path);
    await page.waitForTimeout(800);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('the popup with an answer', async () => {
    const page = await browser.openSurface('/popup.html');
    await page.getByRole('combobox').first().fill('germany');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox').first().press('Enter');
    await page.getByRole('heading', { name: /Germany/ }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('every page of the options', async () => {
    const page = await browser.openSurface('/options.html');
    await page.waitForTimeout(500);
    const links = page.locator('nav a, nav button');
    const count = await links.count();
    expect(count).toBeGreaterThan(3);
    for (let at = 0; at < count; at += 1) {
      await links.nth(at).click();
      await page.waitForTimeout(200);
      expect(await violations(page), `page ${at + 1}`).toEqual([]);
    }
    await page.close();
  });

  test('the real side panel with twelve orders, one of them open', async () => {
    const demo = 'generic-demo-orders.html';
    const shop = await browser.openMarketplace(fixture(demo), addressOf(demo));
    const [first] = await pills(shop, 12);
    if (first) await clickDrawn(shop, first);
    const panel = await browser.panel();
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await panel.waitForSelector('article[data-order-id] [aria-expanded="true"]');
    expect(await violations(panel)).toEqual([]);
    await shop.close();
  });
});
