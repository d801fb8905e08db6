import type { Assessment } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import type { Language } from '../language/translate';
import { checklistRows, checklistTitles } from './checklist-table';
import { csvRows, csvText } from './csv-cell';

/** The checklists as CSV that Excel, WPS and LibreOffice open as it is meant: letters, numbers, and no formula from a title. */
export function checklistCsv(assessments: Iterable<Assessment>, pack: RulePack, language: Language): string {
  return [...checklistCsvPieces(assessments, pack, language)].join('');
}

/** The same order by order: those of 100,000 are longer than a string may be. */
export function* checklistCsvPieces(assessments: Iterable<Assessment>, pack: RulePack, language: Language): Generator<string> {
  yield csvText([checklistTitles(language)]);
  for (const assessment of assessments) yield `\r\n${csvRows(checklistRows(assessment, pack, language))}`;
}
