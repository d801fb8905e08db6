import { element, isGenuine, keepToOurselves, shadowHost } from './shadow';

export interface NoticeText {
  text: string;
  theme: 'light' | 'dark';
  actions: { label: string; act(): Promise<boolean> | void }[];
  dismiss: string;
  /** Said when an action could not be done from here. */
  hint: string;
}

/** One line for the whole page, in a corner, where it moves nothing. Announced once; gone when dismissed, until the page is another. */
export function noticeOn(document: Document, unobserved: <T>(write: () => T) => T) {
  let shown: { host: HTMLElement; text: string } | undefined;
  let dismissed = '';

  function hide(): void {
    const { host } = shown ?? {};
    shown = undefined;
    if (host) unobserved(() => host.remove());
  }
  return {
    show(notice: NoticeText): void {
      if (dismissed === notice.text || (shown?.text === notice.text && shown.host.isConnected)) return;
      hide();
      const { host, root } = shadowHost(document, 'position:static!important;display:block!important;inline-size:0!important;block-size:0!important');
      const frame = element(document, 'div', '');
      frame.dataset.theme = notice.theme;
      const box = element(document, 'div', 'note');
      const line = element(document, 'p', '');
      const hint = element(document, 'p', 'hint');
      for (const live of [line, hint]) live.setAttribute('role', 'status');
      const buttons = element(document, 'div', 'acts');
      const add = (label: string, act: () => Promise<boolean> | void) => {
        const button = element(document, 'button', 'act', label);
        button.type = 'button';
        button.addEventListener('click', (event) => {
          if (!isGenuine(event, host)) return;
          void Promise.resolve(act()).then((done) => {
            if (done === false) hint.textContent = notice.hint;
          });
        });
        buttons.append(button);
      };
      for (const { label, act } of notice.actions) add(label, act);
      add(notice.dismiss, () => {
        dismissed = notice.text;
        hide();
      });
      box.append(line, buttons, hint);
      frame.append(box);
      root.append(frame);
      keepToOurselves(host);
      unobserved(() => document.body?.append(host));
      // A live region speaks only of what changes in it.
      line.textContent = notice.text;
      shown = { host, text: notice.text };
    },
    hide,
    forgive(): void {
      dismissed = '';
    },
  };
}
