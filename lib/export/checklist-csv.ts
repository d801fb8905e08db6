import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { Language } from '../language/translate';
import { checklistTable } from './checklist-table';
import { csvText } from './csv-cell';

/** The checklists as CSV that Excel, WPS and LibreOffice open as it is meant: letters, numbers, and no formula from a title. */
export function checklistCsv(assessments: readonly Assessment[], pack: RulePack, language: Language): string {
  return csvText(checklistTable(assessments, pack, language));
}
