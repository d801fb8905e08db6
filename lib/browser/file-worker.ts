import { readFile, readPasted } from '../marketplaces/files';

// Runs in a worker of its own: cutting and reading a large export must not freeze the panel.
addEventListener('message', async (event: MessageEvent<{ bytes: Uint8Array; name: string; pasted?: boolean }>) => {
  const { bytes, name, pasted } = event.data;
  postMessage(pasted ? readPasted(new TextDecoder().decode(bytes), name) : await readFile(bytes, name));
});
