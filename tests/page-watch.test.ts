import { afterEach, expect, test, vi } from 'vitest';
import { watchPage } from '../lib/page/page-watch';

afterEach(() => vi.unstubAllGlobals());

test('open shadows are observed, one inside another and those that come later, and closed ones are left alone', () => {
  const observed: unknown[] = [];
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe = (node: unknown) => observed.push(node);
      takeRecords = () => [];
      disconnect() {}
    },
  );
  const inner = { querySelectorAll: () => [] };
  const outer = { querySelectorAll: () => [{ shadowRoot: null }, { shadowRoot: inner }] };
  const late = { querySelectorAll: () => [] };
  const components: unknown[] = [{ shadowRoot: outer }, { shadowRoot: null }];
  const document = {
    hidden: false,
    addEventListener() {},
    removeEventListener() {},
    evaluate: () => ({ snapshotLength: components.length, snapshotItem: (at: number) => components[at] }),
  };
  const watch = watchPage({ document: document as unknown as Document, onChange: () => components.push({ shadowRoot: late }), onFrame() {} });
  expect(observed).toEqual([document, outer, inner]);
  watch.now();
  expect(new Set(observed)).toEqual(new Set([document, outer, inner, late]));
});
