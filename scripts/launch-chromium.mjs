// Starts a Chromium with the built extension; what `npm start` and the end-to-end tests have in common.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findOrInstallBrowser } from './find-browser.mjs';

/** `headless`: the new kind, which is a whole browser and runs extensions. */
export async function launchChromium({ profile, extension, headless, ...options }) {
  const args = [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    // Root has no sandbox to offer, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-port=0', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--disable-features=DisableLoadExtensionCommandLineSwitch', `--load-extension=${extension}`, `--disable-extensions-except=${extension}`,
  ];
  const context = await chromium.launchPersistentContext(profile, { executablePath: findOrInstallBrowser('chromium'), headless: false, args, ignoreDefaultArgs: ['--disable-extensions'], ...options });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // The scripts of the pages are registered by the first run of the worker.
  for (let tries = 0; tries < 100; tries += 1) {
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    if (scripts.length > 0) break;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return { context, id: new URL(worker.url()).hostname };
}

/** A second connection to the same browser: Playwright knows tabs only, and the side panel is none. */
export async function connectToPanels(profile) {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return puppeteer.connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${path}`, defaultViewport: null });
}

/** The side panel that a click has opened. */
export async function openPanel(second, id) {
  const target = await second.waitForTarget((one) => one.url().startsWith(`chrome-extension://${id}/sidepanel.html`), { timeout: 15_000 });
  return target.asPage();
}
