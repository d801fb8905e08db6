import { useState } from 'react';
import type { CatalogueItem } from '../lib/export/catalogue-csv';
import type { MessageId } from '../lib/language/translate';
import type { CataloguePreview } from './CataloguePage';
import { useWords } from './words';

/** What is wrong with the file, not with a cell of it. */
const ofFile: ReadonlySet<string> = new Set(['empty-file', 'no-rows', 'not-a-table', 'missing-column', 'unknown-column', 'column-twice']);
/** Most problems listed; the others are counted. */
const mostShown = 50;

/** What an import would do, before it does it: rows that are new, rows it replaces, and every cell it cannot take. */
export function CatalogueImport({ preview, known, onImport, onClose }: { preview: CataloguePreview; known: ReadonlySet<string>; onImport(items: CatalogueItem[]): Promise<void>; onClose(): void }) {
  const { t, comma, colon } = useWords();
  const [done, setDone] = useState<number>();
  const { name, items, problems } = preview;
  const lost = new Set(problems.flatMap(({ row, column }) => (column === 'sku' && row > 1 ? [row] : []))).size;
  const cells = problems.filter(({ row, column }) => row > 1 && column !== 'sku').length;
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
        {t('catalogue.preview-counts', { fresh: items.length - replaced, replaced })} {cells > 0 && t('catalogue.preview-problems', { count: cells })} {lost > 0 && t('catalogue.preview-lost', { count: lost })}
      </p>
      {problems.length > 0 && (
        <ul className="problems notice" data-verdict="fix">
          {problems.slice(0, mostShown).map(({ row, column, code, found, sku }) => (
            <li key={`${row} ${column} ${code} ${found}`}>
              {!ofFile.has(code) && `${[t('problem.row', { row }), sku, t('problem.column', { column: t(`catalogue.column-${column}`) })].filter(Boolean).join(comma)}${colon}`}
              {t(`catalogue.${code}` as MessageId)}
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
