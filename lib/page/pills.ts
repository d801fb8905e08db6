import { Pill, type PillSetting, type PillText } from './pill';
import { placeBeside } from './place';

export interface Row extends PillText {
  element: Element;
  anchor: 'order' | 'template-row';
}
interface Kept {
  row: Row;
  pill?: Pill;
  /** What stood beside the pill when it was drawn: another text there means another order. */
  words?: string;
}
/** Rows drawn in one frame; with reading and writing apart this stays far below a long task. */
const rowsPerFrame = 60;
/** How often the page may take our pills away within `patience` before we leave it alone (as Bitwarden limits itself). */
const mostRestorations = 5;
const patience = 5000;

interface Surroundings {
  document: Document;
  /** Our own changes are not the page's: called around every write. */
  unobserved<T>(write: () => T): T;
  onGivenUp(): void;
}

/** All pills of a page. Only rows near the view are drawn, and drawing waits for a frame. */
export function pillsOn({ document, unobserved, onGivenUp }: Surroundings) {
  const kept = new Map<Element, Kept>();
  const waiting = new Set<Element>();
  let setting: PillSetting | undefined;
  let frame = 0;
  let restorations: number[] = [];
  let givenUp = false;

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        waiting.add(target);
      }
      schedule();
    },
    { rootMargin: '400px 0px' },
  );
  function schedule(): void {
    if (!frame && waiting.size && !givenUp) frame = requestAnimationFrame(draw);
  }

  /** Write, then read, then write: the page's layout is computed once for the whole batch. */
  function draw(): void {
    frame = 0;
    const batch = [...waiting].slice(0, rowsPerFrame);
    const drawn: Pill[] = [];
    unobserved(() => {
      for (const element of batch) {
        waiting.delete(element);
        const one = kept.get(element);
        if (!one || !setting || !element.isConnected) continue;
        const { row } = one;
        const place = placeBeside(element, row.anchor, row.id);
        if (!place) continue;
        one.words = wordsAt(place.parent, row);
        one.pill ??= new Pill(document, row, setting);
        one.pill.write(row, setting);
        one.pill.put(place);
        drawn.push(one.pill);
      }
    });
    const measures = drawn.map((pill) => pill.measure());
    unobserved(() => drawn.forEach((pill, index) => pill.settle(measures[index] ?? { width: 0, free: 0 })));
    schedule();
  }

  /** The order number, if it is to be read where the pill stands. */
  function wordsAt(place: Element, { anchor, id }: Row): string | undefined {
    const words = id.replace(/^#/, '');
    return anchor === 'order' && (place.textContent ?? '').includes(words) ? words : undefined;
  }

  function forget(element: Element, one: Kept): void {
    watcher.unobserve(element);
    waiting.delete(element);
    one.pill?.remove();
    kept.delete(element);
  }

  function restored(): boolean {
    const now = performance.now();
    restorations = [...restorations.filter((at) => now - at < patience), now];
    if (restorations.length <= mostRestorations) return true;
    givenUp = true;
    clear();
    onGivenUp();
    return false;
  }

  function clear(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    unobserved(() => {
      for (const [element, one] of kept) forget(element, one);
    });
  }

  return {
    /** Draws these rows and no others; a pill whose row is gone goes with it. */
    show(rows: readonly Row[], next: PillSetting): void {
      setting = next;
      if (givenUp) return;
      const wanted = new Map(rows.map((row) => [row.element, row]));
      let wasTaken = false;
      unobserved(() => {
        for (const [element, one] of kept) if (!wanted.has(element)) forget(element, one);
        for (const [element, row] of wanted) {
          const one = kept.get(element);
          if (!one) {
            kept.set(element, { row });
            watcher.observe(element);
            continue;
          }
          const sameOrder = one.row.id === row.id;
          one.row = row;
          if (!one.pill) continue;
          const isHere = one.pill.host.isConnected && element.contains(one.pill.host.parentElement);
          if (!isHere) wasTaken = true;
          if (one.pill.write(row, next) || !isHere || !sameOrder) waiting.add(element);
          else one.pill.unhide();
        }
      });
      if (!wasTaken || restored()) schedule();
    },
    /** Before a paint: a recycled row, whose text now names another order, must not carry the old verdict. */
    hideStale(): void {
      for (const { pill, words } of kept.values()) if (pill && words !== undefined && !(pill.host.parentElement?.textContent ?? '').includes(words)) pill.hide();
    },
    /** Brings the next of these rows into view and puts the focus on its pill. */
    goTo(id: string): void {
      for (const [element, { row }] of kept) {
        if (row.id !== id) continue;
        element.scrollIntoView({ block: 'center' });
        waiting.add(element);
        watcher.unobserve(element);
        draw();
        kept.get(element)?.pill?.focus();
        return;
      }
    },
    clear,
    measureAgain(): void {
      for (const [element, { pill }] of kept) if (pill) waiting.add(element);
      schedule();
    },
    /** Another page: what an earlier one did is forgotten. */
    forgive(): void {
      givenUp = false;
      restorations = [];
    },
    stop(): void {
      clear();
      watcher.disconnect();
    },
  };
}
