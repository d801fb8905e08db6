import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Assessment } from '../lib/core/assessment';
import { useWords } from './words';

/** The two checklist exports of the orders handed in. Says when it is at work, done, or why it could not. */
export function ExportButtons({ shown, onExport, hint }: { shown: readonly Assessment[]; onExport(format: 'pdf' | 'csv', shown: readonly Assessment[]): Promise<void>; hint: string }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'working' | 'saved' | 'failed'>('idle');
  const run = async (format: 'pdf' | 'csv') => {
    setState('working');
    await onExport(format, shown).then(
      () => setState('saved'),
      () => setState('failed'),
    );
  };
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
      <span role="status" className="quiet">
        {state !== 'idle' && t(`export.${state}`)}
      </span>
    </div>
  );
}
