import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab beside the panel. The address is known only where the seller has given access. */
export interface ActiveTab {
  id: number;
  url?: string;
}
type Answer = { state: 'asking' } | { state: 'none' } | { state: 'tab'; tab: ActiveTab };

/** "none": this page stands in a tab of its own, with no dashboard beside it. */
export function useActiveTab(): Answer {
  const [answer, setAnswer] = useState<Answer>({ state: 'asking' });
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const [own, [active]] = await Promise.all([browser.tabs.getCurrent().catch(() => undefined), browser.tabs.query({ active: true, currentWindow: true })]);
      if (gone) return;
      if (own || active?.id === undefined) setAnswer({ state: 'none' });
      else setAnswer({ state: 'tab', tab: { id: active.id, ...(active.url && { url: active.url }) } });
    };
    const again = () => void look();
    again();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(again);
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(again);
    };
  }, []);
  return answer;
}
