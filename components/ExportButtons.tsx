import { Download, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Assessment } from '../lib/core/assessment';
import type { ExportWork } from '../lib/export/export-work';
import { useWords } from './words';

export type OnExport = (format: 'pdf' | 'csv', shown: readonly Assessment[], work: ExportWork) => Promise<void>;

/** The two checklist exports of the orders handed in. Says how far it is, when it is done, or why it could not; many orders can be stopped. */
export function ExportButtons({ shown, onExport, hint }: { shown: readonly Assessment[]; onExport: OnExport; hint: string }) {
  const { t, number } = useWords();
  const [state, setState] = useState<'idle' | 'working' | 'saved' | 'failed' | 'stopped'>('idle');
  const [done, setDone] = useState(0);
  const stop = useRef<AbortController>(undefined);
  const run = async (format: 'pdf' | 'csv') => {
    const control = new AbortController();
    stop.current = control;
    setState('working');
    setDone(0);
    await onExport(format, shown, { signal: control.signal, onProgress: setDone }).then(
      () => setState('saved'),
      () => setState(control.signal.aborted ? 'stopped' : 'failed'),
    );
  };
  const isLong = state === 'working' && shown.length > 1;
  return (
    <div className="row">
      <button type="button" title={hint} disabled={state === 'working' || shown.length === 0} onClick={() => run('pdf')}>
        <Download size={16} aria-hidden="true" />
        PDF
      </button>
      <button type="button" title={hint} disabled={state === 'working' || shown.length === 0} onClick={() => run('csv')}>
        <Download size={16} aria-hidden="true" />
        CSV
      </button>
      {isLong && (
        <>
          <progress aria-label={t('export.working')} max={shown.length} value={done} />
          <span className="quiet">{t('export.done-of', { done: number(done), count: number(shown.length) })}</span>
          <button type="button" onClick={() => stop.current?.abort()}>
            <X size={16} aria-hidden="true" />
            {t('import.cancel')}
          </button>
        </>
      )}
      <span role="status" className={isLong ? 'unseen' : 'quiet'}>
        {state !== 'idle' && t(`export.${state}`)}
      </span>
    </div>
  );
}
