import { Check } from 'lucide-react';
import { useState } from 'react';
import { useWords } from './words';

export type SaveState = 'idle' | 'saved' | 'failed';

/** Runs a save and remembers how it went, for the note beside the field. */
export function useSaveState(): [SaveState, (saving: Promise<unknown>) => void] {
  const [state, setState] = useState<SaveState>('idle');
  const run = (saving: Promise<unknown>) => {
    setState('idle');
    saving.then(
      () => setState('saved'),
      () => setState('failed'),
    );
  };
  return [state, run];
}

/** "Saved" beside a field, and said aloud once. It stays: a note that vanishes was never seen by somebody. */
export function SavedNote({ state }: { state: SaveState }) {
  const { t } = useWords();
  return (
    <span role="status" className="saved">
      {state === 'saved' && (
        <>
          <Check size={14} aria-hidden="true" />
          {t('options.saved')}
        </>
      )}
      {state === 'failed' && t('options.not-saved')}
    </span>
  );
}
