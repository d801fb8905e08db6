import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { SellerContext } from '../export/customs-papers';
import type { Language } from '../language/translate';
import { saveFile } from './save-file';

/** Writes the checklist of these orders and hands it to the browser's downloads. The writers are loaded at the first click. @throws when one cannot be written. */
export async function saveChecklist(format: 'pdf' | 'csv', assessments: readonly Assessment[], pack: RulePack, language: Language, seller: SellerContext): Promise<void> {
  const { checklistFileName } = await import('../export/file-name');
  const name = checklistFileName(assessments, format);
  if (format === 'csv') {
    const { checklistCsv } = await import('../export/checklist-csv');
    saveFile(name, checklistCsv(assessments, pack, language), 'text/csv;charset=utf-8');
    return;
  }
  const [{ checklistPdf }, { fonts }] = await Promise.all([import('../export/checklist-pdf'), import('./fonts')]);
  saveFile(name, (await checklistPdf(assessments, pack, language, fonts, seller)) as Uint8Array<ArrayBuffer>, 'application/pdf');
}
