import { useState } from 'react';
import type { CatalogueItem } from '../lib/export/catalogue-csv';
import type { MessageId } from '../lib/language/translate';
import type { CataloguePreview } from './CataloguePage';
import { useWords } from './words';

/** Most problems listed; the others are counted. */
const mostShown = 50;

/** What an import would do, before it does it: rows that are new, rows it replaces, and every cell it cannot take. */
export function CatalogueImport({ preview, known, onImport, onClose }: { preview: CataloguePreview; known: ReadonlySet<string>; onImport(items: CatalogueItem[]): Promise<void>; onClose(): void }) {
  const { t } = useWords();
  const [done, setDone] = useState<number>();
  const { name, items, problems } = preview;
  const replaced = items.filter(({ sku }) => known.has(sku)).length;
  if (done !== undefined)
    return (
      <p role="status" className="row">
        {t('catalogue.imported', { count: done })}
        <button type="button" onClick={onClose}>
          {t('import.close')}
        </button>
      </p>
    );
  return (
    <section className="box stack" aria-label={t('catalogue.preview', { name })}>
      <h3>{t('catalogue.preview', { name })}</h3>
      <p role="status">
        {t('catalogue.preview-counts', { fresh: items.length - replaced, replaced })} {problems.length > 0 && t('catalogue.preview-problems', { count: problems.length })}
      </p>
      {problems.length > 0 && (
        <ul className="problems notice" data-verdict="fix">
          {problems.slice(0, mostShown).map(({ row, column, code, found }) => (
            <li key={`${row} ${column} ${code} ${found}`}>
              {t('problem.row', { row })}, {t('problem.column', { column })}: {t(`catalogue.${code}` as MessageId)}
              {found && ` (“${found}”)`}
            </li>
          ))}
          {problems.length > mostShown && <li>{t('problem.more', { count: problems.length - mostShown })}</li>}
        </ul>
      )}
      <div className="row">
        <button type="button" className="main" disabled={items.length === 0} onClick={() => void onImport(items).then(() => setDone(items.length))}>
          {t('catalogue.import-rows', { count: items.length })}
        </button>
        <button type="button" onClick={onClose}>
          {t('import.cancel')}
        </button>
      </div>
    </section>
  );
}
