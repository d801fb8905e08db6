import { browser } from 'wxt/browser';
import type { RawPack } from '../core/regulations/compile-pack';

/** Paths below public/rules, written in by the build (wxt.config.ts): a service worker can neither import() a chunk nor list its own package. */
declare const __RULE_FILES__: readonly string[];

/** The pack that ships inside the extension, read from its own files. @throws when a file of the package cannot be read. */
export async function embeddedPack(): Promise<RawPack> {
  const files = await Promise.all(
    __RULE_FILES__.map(async (path) => {
      const response = await fetch(browser.runtime.getURL(`/rules/${path}` as '/'));
      return [path, (await response.json()) as unknown] as const;
    }),
  );
  return new Map(files);
}
