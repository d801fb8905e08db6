import { useEffect, useMemo, useState } from 'react';
import { CataloguePage } from '../../components/CataloguePage';
import { DataPage } from '../../components/DataPage';
import { LookPage } from '../../components/LookPage';
import { MarketplacesPage } from '../../components/MarketplacesPage';
import { Options, pageOf } from '../../components/Options';
import { ProfilePage } from '../../components/ProfilePage';
import { RulesPage } from '../../components/RulesPage';
import { TaughtSites } from '../../components/TaughtSites';
import { WordsContext, wordsOf } from '../../components/words';
import { exportCatalogue, importCatalogue, previewCatalogue, saveArticle } from '../../lib/browser/catalogue-store';
import { TidewaiterDatabase } from '../../lib/browser/database';
import { embeddedPack } from '../../lib/browser/embedded-pack';
import { packHolder } from '../../lib/browser/pack-in-force';
import { type ReaderHealthLog, readHealth } from '../../lib/browser/reader-health';
import { saveFile } from '../../lib/browser/save-file';
import { askForSite, giveUpSite } from '../../lib/browser/site-access';
import { deleteEverything, discardStoredRules, useStoredData } from '../../lib/browser/stored-data';
import { forgetTaught, keepTaught, readTaughtFile, taughtFile } from '../../lib/browser/taught-sites';
import { localDay } from '../../lib/browser/today';
import { useCatalogue } from '../../lib/browser/use-catalogue';
import { usePack } from '../../lib/browser/use-pack';
import { useSiteAccess } from '../../lib/browser/use-site-access';
import { useSurface } from '../../lib/browser/use-surface';
import { useTaughtSites } from '../../lib/browser/use-taught-sites';
import { useToday } from '../../lib/browser/use-today';

const database = new TidewaiterDatabase();
const holder = packHolder(database, embeddedPack, () => localDay(new Date()));

/** Wires what the browser holds to the pages of the options. */
export function OptionsSurface() {
  const { settings, ready, language, translate, save } = useSurface('options.title');
  const [packAnswer, reloadPack] = usePack(holder);
  const [page, setPage] = useState(() => pageOf(location.hash));
  const [health, setHealth] = useState<ReaderHealthLog>({});
  const [bytes, setBytes] = useState<number>();
  const catalogue = useCatalogue(database);
  const stored = useStoredData(database);
  const sites = useSiteAccess();
  const taught = useTaughtSites();
  const today = useToday();
  const held = packAnswer.state === 'ready' ? packAnswer.held : undefined;
  const pack = held?.pack;
  const words = useMemo(() => wordsOf(language, translate, pack), [language, translate, pack]);
  const items = useMemo(() => [...(catalogue?.values() ?? [])], [catalogue]);
  useEffect(() => {
    const turn = () => setPage(pageOf(location.hash));
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, []);
  useEffect(() => {
    void readHealth().then(setHealth, () => undefined);
    void navigator.storage.estimate().then(({ usage }) => setBytes(usage), () => undefined);
  }, [stored]);
  if (!ready) return null;

  const pages = {
    profile: () => <ProfilePage profile={settings} pack={pack} onSave={save} />,
    catalogue: () => (
      <CataloguePage
        items={items}
        pack={pack}
        onSave={(item, before) => saveArticle(database, item, before)}
        onDelete={(sku) => database.catalogue.delete(sku)}
        onPreview={(file) => previewCatalogue(file, pack)}
        onImport={(rows) => importCatalogue(database, rows)}
        onExport={() => exportCatalogue(items)}
      />
    ),
    marketplaces: () => (
      <MarketplacesPage
        sites={sites?.map((site) => {
          const trouble = Object.hasOwn(health, site.id) ? health[site.id] : undefined;
          return { ...site, trouble: trouble && { code: trouble.code, column: trouble.column, day: localDay(new Date(trouble.at)) } };
        })}
        onAllow={(id) => askForSite(id).catch(() => false)}
        onGiveUp={giveUpSite}
      >
        <TaughtSites
          sites={taught}
          onForget={forgetTaught}
          onExport={() => saveFile('tidewaiter-pages.json', taughtFile(taught), 'application/json')}
          onImport={async (file) => {
            const read = readTaughtFile(file.size > 1_000_000 ? '' : await file.text());
            if ('problems' in read) return read;
            await keepTaught(read.sites);
            return { imported: read.sites.length };
          }}
        />
      </MarketplacesPage>
    ),
    look: () => <LookPage look={settings} onSave={save} />,
    rules: () => (
      <RulesPage
        pack={pack}
        state={held && { version: held.pack.version, installedOn: stored?.pack?.installedOn, inMemory: held.from === 'memory', spoilt: held.spoilt, refused: stored?.pack?.refused }}
        today={today}
        onReinstall={async () => {
          await discardStoredRules(database);
          await holder.installEmbedded();
          reloadPack();
        }}
      />
    ),
    data: () => <DataPage data={stored && { ...stored, bytes }} retentionDays={settings.retentionDays} onRetention={(retentionDays) => save({ retentionDays })} onDeleteAll={() => deleteEverything(database)} />,
  };
  return (
    <WordsContext value={words}>
      <Options page={page}>{pages[page]()}</Options>
    </WordsContext>
  );
}
