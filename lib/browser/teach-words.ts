import { taughtFields } from '../page/learn-record';
import type { MessageId, Translate } from '../language/translate';

const ids = ['step', 'skip', 'back', 'cancel', 'save', 'use', 'keys', 'reads', 'first', 'saved', 'not-saved', 'no-id', 'no-country', 'not-one-row', ...taughtFields.map((field) => `pick-${field}` as const)] as const;

/** The sentences of the teaching bar; values are filled in by the page, which knows them first. */
export function teachWords(translate: Translate): Record<string, string> {
  const open = { step: '{step}', steps: '{steps}', read: '{read}', found: '{found}', id: '{id}', country: '{country}', goods: '{goods}' };
  return Object.fromEntries(ids.map((id) => [id, translate(`teach.${id}` as MessageId, open)]));
}
