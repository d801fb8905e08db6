import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import type { Browser, Page as PanelPage } from 'puppeteer-core';
import { connectToPanels, launchChromium, openPanel } from '../../scripts/launch-chromium.mjs';

const extension = resolve('.output/chrome-mv3-e2e');
const folder = 'tests/fixtures/marketplaces';

export const fixture = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
/** Fixture → the address it was saved from, as it says itself. */
export const addressOf = (name: string): string => JSON.parse(/<script type="application\/json" id="expected">([\s\S]*?)<\/script>/.exec(fixture(name))?.[1] ?? 'null').url;

export interface Chromium {
  context: BrowserContext;
  id: string;
  profile: string;
  worker(): Promise<Worker>;
  /** Opens a real marketplace address, answered from a saved page; nothing else of the network is reached. */
  openMarketplace(html: string, address: string): Promise<Page>;
  /** A page of the extension in a tab of its own. */
  openSurface(path: `/${string}`): Promise<Page>;
  /** The side panel that a click opened. Playwright knows tabs only: the panel is reached by a second connection, through puppeteer. */
  panel(): Promise<PanelPage>;
  /** Does what starts a download in the panel, and gives the file's bytes. */
  downloadFrom(panel: PanelPage, act: () => Promise<unknown>): Promise<Buffer>;
  stopWorker(): Promise<void>;
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

/** A real browser with the built extension and a fresh profile, or the profile of an earlier one. */
export async function openChromium({ profile = mkdtempSync(join(tmpdir(), 'tidewaiter-e2e-')), colorScheme = 'light' as 'light' | 'dark' } = {}): Promise<Chromium> {
  const { context, id } = await launchChromium({ profile, extension, headless: true, viewport: { width: 1280, height: 800 }, colorScheme, locale: 'en-GB' });
  const pages = new Map<string, string>();
  await context.route(/^https?:/, (route) => {
    const body = pages.get(route.request().url().replace(/#.*$/, ''));
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  let second: Browser | undefined;
  return {
    context,
    id,
    profile,
    worker,
    async openMarketplace(html, address) {
      pages.set(address.replace(/#.*$/, ''), html);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async openSurface(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}${path}`);
      return page;
    },
    async panel() {
      second ??= await connectToPanels(profile);
      return openPanel(second, id);
    },
    async downloadFrom(panel, act) {
      const downloadPath = mkdtempSync(join(profile, 'download-'));
      const cdp = await panel.createCDPSession();
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
      await act();
      const [name = ''] = await until(async () => readdirSync(downloadPath).filter((file) => !file.endsWith('.crdownload')), (names) => names.length > 0);
      await cdp.detach();
      return readFileSync(join(downloadPath, name));
    },
    async stopWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const cdp = await context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.detach();
    },
    async close({ keepProfile = false } = {}) {
      await second?.disconnect();
      await context.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export interface Drawn {
  name: string;
  description: string;
  node: number;
}

/** Buttons that the extension drew: closed roots are shut to the page and to Playwright's selectors, and open to the accessibility tree. */
export async function drawnOn(page: Page): Promise<Drawn[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: { role?: { value: string }; name?: { value: string }; description?: { value: string }; backendDOMNodeId?: number }[] };
  await cdp.detach();
  return nodes.filter(({ role }) => role?.value === 'button').map(({ name, description, backendDOMNodeId = 0 }) => ({ name: name?.value ?? '', description: description?.value ?? '', node: backendDOMNodeId }));
}

/** Waits until something shows what is wanted; the last look is in the error. */
export async function until<T>(look: () => Promise<T>, isRight: (seen: T) => boolean, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) return seen;
    if (Date.now() > end) throw new Error(`still not there after ${milliseconds} ms; last seen: ${JSON.stringify(seen).slice(0, 2000)}`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** The pills of a page, once there are as many as wanted. */
export const pills = (page: Page, count: number) => until(() => drawnOn(page).then((all) => all.filter(({ name }) => /^(Stop|Fix|Unknown|Care|Clear|Not read): /.test(name))), (seen) => seen.length === count);

async function centreOf(cdp: CDPSession, node: number): Promise<{ x: number; y: number }> {
  const { model } = (await cdp.send('DOM.getBoxModel', { backendNodeId: node })) as { model: { content: number[] } };
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.content;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** A real click, by the mouse, on something drawn in a closed root. */
export async function clickDrawn(page: Page, { node }: Drawn): Promise<void> {
  await page.bringToFront();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
  const { x, y } = await centreOf(cdp, node);
  await cdp.detach();
  await page.mouse.click(x, y);
}

/** What the extension's own storage and store answer, asked where they may be asked. */
export async function inWorker<T>(browser: Chromium, ask: (chrome: ChromeApi, argument: string) => Promise<T>, argument = ''): Promise<T> {
  const worker = await browser.worker();
  return worker.evaluate(`(${ask.toString()})(chrome, ${JSON.stringify(argument)})`) as Promise<T>;
}
interface Area {
  get(key?: string): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
}
export interface ChromeApi {
  storage: { local: Area; session: Area };
  runtime: { reload(): void };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]>; sendMessage(tab: number, message: object): Promise<unknown> };
}

/** Hands a file to the surface's file chooser. */
export const give = (page: Page, name: string, content: string | Buffer) => page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
