import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, give, openChromium } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const orders = 'Order ID,Ship Country,Item Title,Quantity,Item Price,Currency\nA-1,DE,Power bank 20000mAh,1,20.00,EUR\nA-2,BR,Disposable vape,1,20.00,EUR\nA-3,CN,Cotton T-shirt,1,20.00,EUR\n';
const ids = (page: Page) => page.locator('article[data-order-id]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-order-id')));

describe('the panel', () => {
  test('reads a file, the worst order first; an unreadable file is named and leaves the orders standing; Cancel does too', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    await give(page, 'orders.csv', orders);
    // Another test may have left the same orders under another name: a file that is still being read would give way to the next.
    await page.getByRole('heading', { name: 'orders.csv' }).waitFor();
    // The orders of another test's file may stand until these are judged.
    await expect.poll(() => ids(page)).toHaveLength(3);
    await expect.poll(async () => (await ids(page))[0]).toBe('A-2');
    await give(page, 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
    await page.getByText('photo.csv could not be read as orders.').waitFor();
    expect(await ids(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    // Pressed the moment it is there: on a busy machine a click from outside may come after the last row.
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
        if (!cancel) return;
        watch.disconnect();
        cancel.click();
        document.body.dataset.cancelled = 'yes';
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await give(page, 'huge.csv', orders + Array.from({ length: 190_000 }, (_, row) => `B-${row},US,Ceramic mug,1,9.00,USD`).join('\n'));
    await page.locator('body[data-cancelled]').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'orders.csv' }).waitFor();
    expect(await ids(page)).toHaveLength(3);
    await page.close();
  });

  test('says from where all is judged to be sent, and leads to where that is changed', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    await give(page, 'from.csv', orders);
    await page.getByRole('heading', { name: 'from.csv' }).waitFor();
    const [profile] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'sent from China' }).click()]);
    await profile.getByLabel('Country you send from').first().waitFor();
    await profile.close();
    await page.close();
  });

  test('writing many checklists tells how far it is and can be stopped', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    await give(page, 'many.csv', `Order ID,Ship Country,Item Title,Quantity,Item Price,Currency\n${Array.from({ length: 400 }, (_, row) => `M-${row},US,Ceramic mug,1,9.00,USD`).join('\n')}`);
    await page.getByRole('heading', { name: 'many.csv' }).waitFor();
    await page.locator('article[data-order-id]').first().waitFor();
    const exports = page.locator('.row', { has: page.getByRole('button', { name: 'PDF' }) }).first();
    await exports.getByRole('button', { name: 'PDF' }).click();
    await page.getByText(/^[1-9]\d* of 400$/).waitFor();
    await exports.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped; nothing was saved.').waitFor();
    expect(await exports.getByRole('button', { name: 'PDF' }).isEnabled()).toBe(true);
    await page.close();
  });

  test('a file that is dropped is read like one that is chosen', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    }, orders);
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await page.getByRole('heading', { name: 'dropped.csv' }).waitFor();
    await page.close();
  });

  test('a workbook is read like a text file', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(orders.trim().split('\n').map((line) => line.split(','))), 'Orders');
    for (const bookType of ['xlsx', 'biff8'] as const) {
      await give(page, `book-${bookType}.xls`, Buffer.from(write(book, { bookType, type: 'array' }) as ArrayBuffer));
      await page.getByRole('heading', { name: `book-${bookType}.xls` }).waitFor();
      await page.locator('article[data-order-id]').nth(2).waitFor();
      expect((await ids(page))[0]).toBe('A-2');
    }
    await page.close();
  });

  test('orders are pasted, into the box and anywhere in the panel', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    await page.getByRole('button', { name: 'Paste orders' }).click();
    await page.getByRole('textbox', { name: 'Cells from a spreadsheet, or the text of an order' }).fill('P-1001\tGermany\tCeramic mug\t2\nP-1002\tBrazil\tDisposable vape\t1');
    await page.getByRole('button', { name: 'Read the orders' }).click();
    await page.locator('article[data-order-id="P-1002"]').waitFor();
    expect(await ids(page)).toEqual(['P-1002', 'P-1001']);
    await page.getByText('it was understood by what stands in it, for no title says it').first().waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Order number: Q-2001\nCountry: Japan\nItem: Ceramic mug\nQuantity: 1');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.locator('article[data-order-id="Q-2001"]').waitFor();
    await page.close();
  });

  test('a ticked document is remembered for its order and counts', async () => {
    let page = await browser.openSurface('/sidepanel.html');
    await give(page, 'orders.csv', orders);
    const card = (of: Page) => of.locator('article[data-order-id="A-1"]');
    await card(page).locator('.card-head').click();
    const documents = (of: Page) => card(of).locator('[data-fold=documents]');
    const openDocuments = async (of: Page) => {
      if (!(await documents(of).evaluate((fold: HTMLDetailsElement) => fold.open))) await documents(of).locator('summary').click();
    };
    await openDocuments(page);
    const missing = documents(page).locator('li[data-state=missing]').first();
    const name = await missing.getAttribute('data-document');
    const before = await documents(page).locator('li[data-state=missing]').count();
    await documents(page).locator(`li[data-document="${name}"]`).getByRole('checkbox').check();
    await documents(page).locator(`li[data-document="${name}"][data-state=held]`).waitFor();
    expect(await documents(page).locator('li[data-state=missing]').count()).toBe(before - 1);
    await page.close();
    page = await browser.openSurface('/sidepanel.html');
    await card(page).locator('.card-head').click();
    await openDocuments(page);
    expect(await documents(page).locator(`li[data-document="${name}"]`).getAttribute('data-state')).toBe('held');
    await page.close();
  });

  test('five thousand orders: the first are there, the last are reached, and few stand in the page at once', async () => {
    const page = await browser.openSurface('/sidepanel.html');
    await give(page, 'many.csv', `${orders.split('\n')[0]}\n${Array.from({ length: 5000 }, (_, row) => `M-${row},${['US', 'DE', 'GB', 'NG'][row % 4]},Ceramic mug,1,9.00,USD`).join('\n')}`);
    await page.getByText('5,000 orders read').first().waitFor();
    await page.locator('article[data-order-id^="M-"]').first().waitFor();
    expect(await page.locator('article').count()).toBeLessThan(200);
    const [first] = await ids(page);
    await page.keyboard.press('End');
    // Sorted by verdict, then by number: the greatest number of the mildest verdict stands last.
    await page.waitForFunction((top) => [...document.querySelectorAll('article')].at(-1)?.getAttribute('data-order-id') !== top && [...document.querySelectorAll('article')].some((card) => /^M-499\d$/.test(card.getAttribute('data-order-id') ?? '') && card.getBoundingClientRect().bottom <= innerHeight + 400), first);
    await page.getByRole('searchbox').fill('m-1234');
    await page.waitForFunction(() => document.querySelectorAll('article').length === 1);
    expect(await ids(page)).toEqual(['M-1234']);
    await page.close();
  });
});

describe('the popup', () => {
  test('keeps half-typed text and the last countries over closing, and answers a typing error', async () => {
    let popup = await browser.openSurface('/popup.html');
    await popup.getByRole('combobox').first().pressSequentially('swtizer');
    await popup.getByRole('option', { name: 'Switzerland' }).waitFor();
    await popup.close();
    popup = await browser.openSurface('/popup.html');
    expect(await popup.getByRole('combobox').first().inputValue()).toBe('swtizer');
    await popup.getByRole('combobox').first().fill('加拿大');
    await popup.getByRole('option').first().waitFor();
    // Closed at once: what was chosen before the rules were there is remembered all the same.
    await popup.keyboard.press('Enter');
    await popup.close();
    popup = await browser.openSurface('/popup.html');
    await popup.getByRole('group', { name: 'Recent countries' }).getByRole('button', { name: 'Canada' }).waitFor();
    await popup.close();
  });

  test('a country without rules says so, and what to do', async () => {
    const popup = await browser.openSurface('/popup.html');
    await popup.getByRole('combobox').first().fill('AQ');
    await popup.keyboard.press('Enter');
    await popup.getByText('Antarctica is not in this rule pack yet. Nothing is known, good or bad.').waitFor();
    await popup.getByText('Ask your carrier').first().waitFor();
    await popup.close();
  });

  test('every link leads to the web, in a new tab, without a trace of us', async () => {
    const popup = await browser.openSurface('/popup.html');
    await popup.getByRole('combobox').first().fill('US');
    await popup.keyboard.press('Enter');
    await popup.locator('.answer-section a').first().waitFor({ state: 'attached' });
    const links = await popup.locator('a').evaluateAll((all) => all.map((link) => [link.getAttribute('href')?.replace(/^https?:.*/s, 'web'), link.getAttribute('target'), link.getAttribute('rel')].join(' ')));
    expect(new Set(links)).toEqual(new Set(['web _blank noopener noreferrer']));
    await popup.close();
  });
});
