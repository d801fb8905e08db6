import type { BrowserContext, chromium } from 'playwright-core';
import type { Browser, Page } from 'puppeteer-core';

type Options = Parameters<typeof chromium.launchPersistentContext>[1];
export function launchChromium(options: { profile: string; extension: string; headless: boolean } & Options): Promise<{ context: BrowserContext; id: string }>;
export function connectToPanels(profile: string): Promise<Browser>;
export function openPanel(second: Browser, id: string): Promise<Page>;
