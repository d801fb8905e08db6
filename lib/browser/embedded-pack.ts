/// <reference types="vite/client" />
import type { RawPack } from '../core/regulations/compile-pack';

/** The pack that ships inside the extension; a chunk of its own, loaded when it must be installed. */
export async function embeddedPack(): Promise<RawPack> {
  const files = import.meta.glob('../../public/rules/**/*.json', { eager: true, import: 'default' });
  return new Map(Object.entries(files).map(([path, json]) => [path.replace('../../public/rules/', ''), json]));
}
