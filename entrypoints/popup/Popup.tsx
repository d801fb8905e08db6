import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { Lookup } from '../../components/Lookup';
import { WordsContext, wordsOf } from '../../components/words';
import { type PopupDraft, readDraft, saveDraft } from '../../lib/browser/popup-draft';
import { rememberedFrame } from '../../lib/browser/frame';
import { openSidePanel } from '../../lib/browser/side-panel';
import { useActiveTab } from '../../lib/browser/use-active-tab';
import { type Language, translator } from '../../lib/language/translate';
import type { PopupRest } from './Rest';

// Schemas, database and rules come after the box: the popup is typed into first.
const Rest = lazy(() => import('./Rest'));

/** Wires what the browser holds to the look-up. */
export function Popup({ language: first }: { language: Language }) {
  const [draft, setDraft] = useState<PopupDraft>();
  const [rest, setRest] = useState<PopupRest>();
  const active = useActiveTab();
  const language = rest?.language ?? first;
  const pack = rest?.rules.state === 'ready' ? rest.rules.pack : undefined;
  const words = useMemo(() => wordsOf(language, translator(language), pack), [language, pack]);
  useEffect(() => {
    readDraft().then(setDraft, () => setDraft({ text: '', goodsText: '' }));
  }, []);
  if (!draft) return null;
  const tab = active.state === 'tab' ? active.tab : undefined;
  return (
    <WordsContext value={words}>
      <Lookup
        rules={rest?.rules ?? { state: 'loading' }}
        draft={draft}
        recent={rest?.recent ?? rememberedFrame().recent ?? []}
        pageCheck={rest?.pageCheck}
        onDraft={(next) => {
          setDraft(next);
          void saveDraft(next);
        }}
        onPanel={() => {
          if (tab) void openSidePanel({ tabId: tab.id }).then((opened) => opened && window.close());
          else void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
        }}
        onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        onRetry={() => rest?.onRetry()}
        onCopy={(text) => navigator.clipboard.writeText(text)}
      />
      <Suspense>
        <Rest tab={tab} country={draft.country} onChange={setRest} />
      </Suspense>
    </WordsContext>
  );
}
