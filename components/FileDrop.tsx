import { FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ReadingProblem } from '../lib/core/trade/order';
import { ProblemList } from './ReaderHealth';
import { useWords } from './words';

export type ImportState = { step: 'idle' } | { step: 'loading'; name: string; share: number } | { step: 'reading'; name: string } | { step: 'failed'; name: string; problems: ReadingProblem[]; pasted?: boolean } | { step: 'done'; name: string; orders: number };

/** A button that opens the file chooser and stays one for the keyboard. */
export function FileButton({ label, onFile, main }: { label: string; onFile(file: File): void; main?: boolean }) {
  return (
    <label className={main ? 'button main' : 'button'}>
      <FileUp size={16} aria-hidden="true" />
      {label}
      <input
        type="file"
        className="unseen"
        accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,.json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}

/** Everything inside takes a dropped file; choosing one by the button does the same. */
export function FileDrop({ onFile, children }: { onFile(file: File): void; children: ReactNode }) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  return (
    <div
      className="drop"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {over && <p className="drop-here">{t('import.drop-here')}</p>}
    </div>
  );
}

/** What the import is doing, how to stop it, and in plain words why a file could not be read. */
export function ImportProgress({ state, onCancel, onClose }: { state: ImportState; onCancel(): void; onClose(): void }) {
  const { t } = useWords();
  return (
    <div role="status">
      {(state.step === 'loading' || state.step === 'reading') && (
        <div className="box stack">
          <label>
            {t(`import.${state.step}`, { name: state.name })}
            <progress {...(state.step === 'loading' && { value: state.share })} />
          </label>
          <div>
            <button type="button" onClick={onCancel}>
              {t('import.cancel')}
            </button>
          </div>
        </div>
      )}
      {state.step === 'failed' && (
        <div className="notice" data-verdict="fix">
          <b>{t('import.failed', { name: state.name })}</b>
          <ProblemList problems={state.problems} />
          <p>{t(state.pasted ? 'paste.failed-hint' : 'import.failed-hint')}</p>
          <div>
            <button type="button" onClick={onClose}>
              {t('import.close')}
            </button>
          </div>
        </div>
      )}
      {state.step === 'done' && <p className="unseen">{t('import.done', { name: state.name, count: state.orders })}</p>}
    </div>
  );
}
