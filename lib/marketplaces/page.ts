import type { Reading } from '../core/trade/order';
import type { Anchor } from './adapter';
import { anchorsOf as anchorsWith, readPage as readWith } from './choose-reader';
import { generic } from './generic';
import { withSitesOfPage } from './site-names';

/** What this page says about orders or a shipping template, read by every reader there is; a page that nobody understands says so in its problems. */
export function readPage(document: Document, url: URL): Reading {
  return withSitesOfPage(readWith(document, url, { general: generic }));
}

/** The elements of the page beside which orders and template rows stand, with the same ids as `readPage` gives. */
export function anchorsOf(document: Document, url: URL): Anchor[] {
  return anchorsWith(document, url, { general: generic });
}
