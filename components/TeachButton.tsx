import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { useWords } from './words';

/** Opens the teaching bar in the page; says what to do when the browser keeps us out. */
export function TeachButton({ onTeach }: { onTeach(): Promise<boolean> }) {
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  return (
    <div className="stack">
      <p className="quiet">{t('teach.start-hint')}</p>
      <div>
        <button type="button" onClick={async () => setRefused(!(await onTeach()))}>
          <GraduationCap size={16} aria-hidden="true" />
          {t('teach.start')}
        </button>
      </div>
      <p role="status" className="quiet">
        {refused && t('teach.refused')}
      </p>
    </div>
  );
}
