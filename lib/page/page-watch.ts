/** Quiet time after the page's last change before it is read again, and the longest a page that never rests is left unread. */
const quietMilliseconds = 300;
const longestMilliseconds = 2000;
/** Reading may take at most this share of the time: a page that takes 50 ms to read is read every half second at most. */
const share = 10;

interface Watched {
  document: Document;
  /** Reads and draws. */
  onChange(): void;
  /** At most once a frame, before the paint that shows the change. */
  onFrame(): void;
}

/** Tells when the page has changed and come to rest. One observer; nothing happens in a hidden tab; our own writes are not seen. */
export function watchPage({ document, onChange, onFrame }: Watched) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstUnread = 0;
  let lastTook = 0;
  let lastEnded = Number.NEGATIVE_INFINITY;
  let frame = 0;
  let isMissed = false;
  let stopped = false;

  const observer = new MutationObserver(() => touch());
  /** Changes inside an open shadow are seen by nobody outside; the browser itself looks for the names of web components. To observe a root once more changes nothing. */
  function observe(root: Node, hosts: Iterable<Node>): void {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    for (const { shadowRoot } of hosts as Iterable<Element>) if (shadowRoot) observe(shadowRoot, shadowRoot.querySelectorAll('*'));
  }
  function observeAll(): void {
    const found = document.evaluate("//*[contains(name(), '-')]", document, null, 7, null);
    observe(document, Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Node));
  }

  function touch(): void {
    if (stopped) return;
    if (document.hidden) {
      isMissed = true;
      return;
    }
    if (!frame) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        onFrame();
      });
    }
    const now = performance.now();
    firstUnread ||= now;
    const wait = Math.max(Math.min(quietMilliseconds, firstUnread + longestMilliseconds - now), lastEnded + lastTook * share - now, 0);
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  }

  function run(): void {
    timer = undefined;
    firstUnread = 0;
    if (stopped) return;
    if (document.hidden) {
      isMissed = true;
      return;
    }
    const start = performance.now();
    onChange();
    observeAll();
    lastEnded = performance.now();
    lastTook = lastEnded - start;
  }

  function visible(): void {
    if (!document.hidden && isMissed) {
      isMissed = false;
      touch();
    }
  }
  document.addEventListener('visibilitychange', visible);
  // A chosen option or a typed figure changes no node.
  document.addEventListener('change', touch, { capture: true, passive: true });
  observeAll();

  return {
    touch,
    /** Reads at once, whatever the timers say. */
    now(): void {
      clearTimeout(timer);
      run();
    },
    /** Runs a write of ours without seeing it as a change of the page; changes of the page before it still count. */
    unobserved<T>(write: () => T): T {
      if (observer.takeRecords().length) touch();
      try {
        return write();
      } finally {
        observer.takeRecords();
      }
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('visibilitychange', visible);
      document.removeEventListener('change', touch, { capture: true });
    },
  };
}
