import { readFile } from '../marketplaces/files';

// Runs in a worker of its own: cutting and reading a large export must not freeze the panel.
addEventListener('message', async (event: MessageEvent<{ bytes: Uint8Array; name: string }>) => {
  const { bytes, name } = event.data;
  postMessage(await readFile(bytes, name));
});
