import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { ExportWork } from '../export/export-work';
import type { SellerContext } from '../export/customs-papers';
import type { Language } from '../language/translate';
import type { PdfOrder } from './pdf-worker';
import { saveFile } from './save-file';

function pdfInWorker(order: PdfOrder, { signal, onProgress }: ExportWork): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<{ bytes?: Uint8Array<ArrayBuffer>; error?: string; done?: number }>) => {
      if (data.done !== undefined) return onProgress(data.done);
      worker.terminate();
      if (data.bytes) resolve(data.bytes);
      else reject(new Error(data.error));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(order);
  });
}

/** Writes the checklist of these orders and hands it to the browser's downloads. The writers are loaded at the first click. @throws when one cannot be written, or the signal's reason when it was stopped. */
export async function saveChecklist(format: 'pdf' | 'csv', assessments: readonly Assessment[], pack: RulePack, language: Language, seller: SellerContext, work: ExportWork): Promise<void> {
  const { checklistFileName } = await import('../export/file-name');
  const name = checklistFileName(assessments, format);
  if (format === 'pdf') {
    saveFile(name, await pdfInWorker({ assessments, pack, language, seller }, work), 'application/pdf');
    return;
  }
  const { checklistCsv } = await import('../export/checklist-csv');
  saveFile(name, checklistCsv(assessments, pack, language), 'text/csv;charset=utf-8');
}
