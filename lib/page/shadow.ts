import { pageCss, type PillKind, shapes } from './verdict-look';

const sheets = new Map<string, CSSStyleSheet>();

/** A host that no style of the page reaches, with its closed root. A hyphenated name keeps rules such as `td span` away; it says nothing about us. */
export function shadowHost(document: Document, hostStyle: string, css = pageCss): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('x-note');
  host.style.cssText = `all:initial!important;${hostStyle}`;
  const root = host.attachShadow({ mode: 'closed' });
  try {
    root.adoptedStyleSheets = [sheetOf(css)];
  } catch {
    // Firefox does not let a content script share a sheet with the page's document (bug 1751346).
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  return { host, root };
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  sheets.set(css, made);
  return made;
}

export function element<K extends keyof HTMLElementTagNameMap>(document: Document, name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function icon(document: Document, kind: PillKind): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[kind]);
  svg.append(path);
  return svg;
}

/** Light or dark by what the page paints behind us, for a dark system does not make a light dashboard dark. */
export function themeOf(document: Document): 'light' | 'dark' {
  const window = document.defaultView;
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, alpha = 1] = (element && window?.getComputedStyle(element).backgroundColor.match(/[\d.]+/g)?.map(Number)) ?? [];
    if (red !== undefined && green !== undefined && blue !== undefined && alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  const scheme = window?.getComputedStyle(document.documentElement).colorScheme ?? '';
  return /dark/.test(scheme) && (!/light/.test(scheme) || window?.matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}

/** Whether a person clicked what a person could see: not a script, nor a page that lays our button under something else. */
export function isGenuine(event: MouseEvent, host: Element): boolean {
  if (!event.isTrusted) return false;
  const window = host.ownerDocument.defaultView;
  let opacity = 1;
  for (let node: Element | null = host; node && window; node = node.parentElement) opacity *= Number(window.getComputedStyle(node).opacity);
  if (opacity < 0.7) return false;
  // A key press has no place.
  return event.detail === 0 || host.ownerDocument.elementFromPoint(event.clientX, event.clientY) === host;
}

/** What happens inside our buttons is none of the page's business: its row must not open, its shortcuts must not fire. */
export function keepToOurselves(host: Element): void {
  for (const type of ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress', 'auxclick', 'contextmenu', 'dragstart']) host.addEventListener(type, (event) => event.stopPropagation());
}
