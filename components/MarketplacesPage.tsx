import { CircleCheck, CircleSlash } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MessageId } from '../lib/language/translate';
import { useWords } from './words';

export interface SiteRow {
  id: string;
  name: string;
  hosts: readonly string[];
  allowed: boolean;
  /** Granted with the installation. */
  fixed: boolean;
  /** What last went wrong with its reader. */
  trouble?: { code: 'not-read' | 'reader-failed' | 'badges-removed'; column?: string | undefined; day: string } | undefined;
}

/** One row per marketplace: whether Tidewaiter may read its pages by itself, and the button that changes it. */
export function MarketplacesPage({ sites, onAllow, onGiveUp, children }: { sites: readonly SiteRow[] | undefined; onAllow(id: string): Promise<boolean>; onGiveUp(id: string): Promise<boolean>; children: ReactNode }) {
  const { t, day } = useWords();
  const [outcome, setOutcome] = useState<{ id: string; message: MessageId }>();
  if (!sites) return <div className="skeleton" aria-busy="true" />;
  return (
    <div className="stack">
      <p>{t('sites.hint')}</p>
      <ul className="stack">
        {sites.map(({ id, name, hosts, allowed, fixed, trouble }) => (
          <li key={id} className="box" data-marketplace={id} data-allowed={allowed}>
            <div className="row apart">
              <h3>{name}</h3>
              <span className="row">
                {allowed ? <CircleCheck size={16} aria-hidden="true" /> : <CircleSlash size={16} aria-hidden="true" />}
                {t(allowed ? 'sites.on' : 'sites.off')}
                {fixed ? (
                  <span className="quiet">{t('sites.fixed')}</span>
                ) : (
                  <button
                    type="button"
                    className={allowed ? undefined : 'main'}
                    onClick={async () => {
                      const done = await (allowed ? onGiveUp(id) : onAllow(id));
                      setOutcome({ id, message: done ? (allowed ? 'sites.turned-off' : 'sites.turned-on') : allowed ? 'sites.not-turned-off' : 'check.not-allowed' });
                    }}
                  >
                    {t(allowed ? 'sites.turn-off' : 'sites.turn-on')}
                    <span className="unseen">: {name}</span>
                  </button>
                )}
              </span>
            </div>
            <p role="status" className="quiet">
              {outcome?.id === id && t(outcome.message)}
            </p>
            {trouble && (
              <p className="notice" data-verdict="fix">
                <span>
                  {day(trouble.day)}: {t(`sites.trouble-${trouble.code}`)} {trouble.column && t('problem.column', { column: trouble.column })}
                </span>
              </p>
            )}
            <details>
              <summary className="quiet">{t('sites.addresses', { count: hosts.length })}</summary>
              <ul className="quiet">
                {hosts.map((host) => (
                  <li key={host}>{host}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <p>{t('sites.own-shop')}</p>
      {children}
    </div>
  );
}
