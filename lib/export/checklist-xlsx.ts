import writeXlsxFile from 'write-excel-file/universal';
import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { Language } from '../language/translate';
import { checklistTable } from './checklist-table';

/** A cell of a workbook holds 32,767 letters at most, and no control characters (ECMA-376, XML 1.0). */
const cellText = (text: string) => text.replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '').slice(0, 32_000);
const widths = [22, 22, 10, 12, 14, 14, 60, 50, 14, 10, 8, 24, 40, 12, 12];

/** The checklists as a workbook. Text is stored as text: long order numbers keep their digits, and nothing becomes a formula. */
export async function checklistXlsx(assessments: readonly Assessment[], pack: RulePack, language: Language): Promise<Uint8Array> {
  const [titles = [], ...rows] = checklistTable(assessments, pack, language);
  const wrapped = { wrap: true, alignVertical: 'top' as const };
  const data = [
    titles.map((title) => ({ value: cellText(String(title)), type: String, fontWeight: 'bold' as const, ...wrapped })),
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? { value: cell, type: Number, alignVertical: 'top' as const } : cell ? { value: cellText(cell), type: String, ...wrapped } : null))),
  ];
  const file = await writeXlsxFile(data, { sheet: 'Tidewaiter', columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
