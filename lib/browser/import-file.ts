import type { Reading, ReadingProblem } from '../core/trade/order';
import { fileLimits } from '../marketplaces/files/table';
import type { TidewaiterDatabase } from './database';

export type ImportStep = { step: 'loading'; share: number } | { step: 'reading' };
/** "unreadable": nothing in it could be used, and the orders shown before stay. */
export type ImportOutcome = { state: 'imported'; reading: Reading } | { state: 'unreadable'; problems: ReadingProblem[] } | { state: 'cancelled' };

/** The id under which the newest file is stored. */
export const fileReadingId = 'file';

async function bytesOf(file: File, onStep: (step: ImportStep) => void, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let position = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return bytes.subarray(0, position);
    bytes.set(value, position);
    position += value.length;
    onStep({ step: 'loading', share: file.size ? position / file.size : 1 });
  }
}

function readInWorker(bytes: Uint8Array, name: string, pasted: boolean, signal: AbortSignal): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<Reading>) => {
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message));
    };
    worker.postMessage({ bytes, name, pasted }, [bytes.buffer]);
  });
}

/** Reads an order export, or pasted text handed over as one, away from the screen's thread and stores its orders in place of the last file's. Never throws. */
export async function importFile(file: File, database: TidewaiterDatabase, onStep: (step: ImportStep) => void, signal: AbortSignal, pasted = false): Promise<ImportOutcome> {
  if (file.size > fileLimits.bytes) return { state: 'unreadable', problems: [{ code: 'too-large', file: file.name, found: `> ${fileLimits.bytes / 1024 / 1024} MB` }] };
  try {
    const bytes = await bytesOf(file, onStep, signal);
    onStep({ step: 'reading' });
    const reading = await readInWorker(bytes, file.name, pasted, signal);
    if (!reading.orders.length) return { state: 'unreadable', problems: reading.health.problems.length ? reading.health.problems : [{ code: 'no-rows', file: file.name }] };
    await database.readings.put({ id: fileReadingId, readAt: Date.now(), host: file.name, reading });
    return { state: 'imported', reading };
  } catch {
    if (signal.aborted) return { state: 'cancelled' };
    return { state: 'unreadable', problems: [{ code: 'unknown-format', file: file.name }] };
  }
}
