import { Download, FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TaughtSite } from '../lib/marketplaces/taught-site';
import { useWords } from './words';

export type TaughtImport = { imported: number } | { problems: readonly string[] };
interface Props {
  sites: readonly TaughtSite[];
  onForget(site: TaughtSite): Promise<void>;
  onExport(): void;
  onImport(file: File): Promise<TaughtImport>;
}

/** Pages the seller taught, to forget, to give to a colleague and to take from one. */
export function TaughtSites({ sites, onForget, onExport, onImport }: Props) {
  const { t, day } = useWords();
  const [outcome, setOutcome] = useState<TaughtImport>();
  return (
    <section className="stack" aria-labelledby="taught">
      <h2 id="taught">{t('sites.taught')}</h2>
      {sites.length === 0 && <p>{t('sites.taught-none')}</p>}
      <ul className="stack">
        {sites.map((site) => (
          <li key={`${site.host} ${site.path}`} className="box row apart">
            <span>
              <b>{site.host}</b> {site.path} <span className="quiet">{t('sites.taught-on', { day: day(site.taughtOn) })}</span>
            </span>
            <button type="button" onClick={() => void onForget(site)}>
              <Trash2 size={16} aria-hidden="true" />
              {t('sites.forget')}
              <span className="unseen">: {site.host}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        {sites.length > 0 && (
          <button type="button" onClick={onExport}>
            <Download size={16} aria-hidden="true" />
            {t('sites.export')}
          </button>
        )}
        <label className="button">
          <FileUp size={16} aria-hidden="true" />
          {t('sites.import-file')}
          <input
            type="file"
            className="unseen"
            accept=".json"
            onChange={async (event) => {
              const input = event.target;
              const [file] = input.files ?? [];
              if (file) setOutcome(await onImport(file));
              input.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" className={outcome && 'problems' in outcome ? 'notice' : 'quiet'} data-verdict={outcome && 'problems' in outcome ? 'fix' : undefined}>
        {outcome && ('imported' in outcome ? t('sites.taught-imported', { count: outcome.imported }) : t('sites.taught-bad', { problems: outcome.problems.join('; ') }))}
      </p>
    </section>
  );
}
