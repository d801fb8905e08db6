import { ScanSearch, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useWords } from './words';

export interface SiteOffer {
  id: string;
  name: string;
}
export type CheckOutcome = 'read' | 'nothing' | 'refused';

/** "Check this page" works once and asks for nothing; "Always check here" asks for that marketplace's addresses alone. */
export function PageCheck({ offer, onCheck, onAllow, again = false }: { offer: SiteOffer | undefined; onCheck(): Promise<CheckOutcome>; onAllow(id: string): Promise<boolean>; again?: boolean }) {
  const { t } = useWords();
  const [state, setState] = useState<CheckOutcome | 'idle' | 'checking' | 'allowed' | 'not-allowed'>('idle');
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className={again ? undefined : 'main'}
          disabled={state === 'checking'}
          onClick={async () => {
            setState('checking');
            setState(await onCheck());
          }}
        >
          <ScanSearch size={16} aria-hidden="true" />
          {t(again ? 'check.again' : 'check.now')}
        </button>
        {offer && (
          <button type="button" onClick={async () => setState((await onAllow(offer.id)) ? 'allowed' : 'not-allowed')}>
            <ShieldCheck size={16} aria-hidden="true" />
            {t('check.always', { name: offer.name })}
          </button>
        )}
      </div>
      <p role="status" className="quiet">
        {state !== 'idle' && t(`check.${state}`)}
      </p>
    </div>
  );
}
