import { readFile, readPasted } from '../marketplaces/files';
import { localDay } from './today';

// Runs in a worker of its own: cutting and reading a large export must not freeze the panel.
addEventListener('message', async (event: MessageEvent<{ bytes: Uint8Array; name: string; pasted?: boolean }>) => {
  const { bytes, name, pasted } = event.data;
  const today = localDay(new Date());
  postMessage(pasted ? readPasted(new TextDecoder().decode(bytes), name, today) : await readFile(bytes, name, today));
});
