import { browser } from 'wxt/browser';

interface Sidebar {
  open?(): Promise<void>;
}

/**
 * Opens the panel beside a tab, without an await before the call: the click's permission would be gone.
 * False when the browser wants the click on a button of its own, as Firefox does for a click inside a page.
 */
export function openSidePanel(place: { tabId?: number; windowId?: number }): Promise<boolean> {
  const opened = (promise: Promise<void>) => promise.then(
    () => true,
    () => false,
  );
  try {
    const sidePanel = browser.sidePanel as typeof browser.sidePanel | undefined;
    if (sidePanel?.open) {
      if (place.tabId !== undefined) return opened(sidePanel.open({ tabId: place.tabId }));
      return place.windowId === undefined ? Promise.resolve(false) : opened(sidePanel.open({ windowId: place.windowId }));
    }
    const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
    if (sidebarAction?.open) return opened(sidebarAction.open());
  } catch {
    // Firefox throws at once when it sees no click.
  }
  return Promise.resolve(false);
}
