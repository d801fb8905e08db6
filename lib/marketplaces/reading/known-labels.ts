import type { RowField } from '../adapter';
import { labelKey } from './text';

type Read = (label: string) => RowField | undefined;

let read: Read | undefined;

/** The words of line-words.ts are the dashboard's script's; the reader's own script, which needs them too, is handed them instead of carrying them a second time. */
export function readLabelsBy(reader: Read): void {
  read = reader;
}

/** Field that a label beside an order's goods names. */
export function fieldOfLabel(label: string): RowField | undefined {
  if (!read) throw new Error('no words to read labels by');
  return read(label);
}

/** Words → the field they name; each field's words are one text, cut at the bars. */
export function fieldsByWord(words: Partial<Record<RowField, string>>): Map<string, RowField> {
  return new Map((Object.entries(words) as [RowField, string][]).flatMap(([field, text]) => text.split('|').map((word) => [labelKey(word), field] as const)));
}
