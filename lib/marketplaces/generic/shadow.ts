import { isOurs } from './text';

/** Which shadow a node stands in, so that its slots are filled from the right host. */
interface Shade {
  host: Element;
  outer: Shade | undefined;
}

const mostCopied = 100_000;
const mostDepth = 400;

/** The open shadow of an element: drawn by a script, or written into a saved page as a template. */
function shadowOf(element: Element): ParentNode | undefined {
  if (element.shadowRoot) return isOurs(element) ? undefined : element.shadowRoot;
  const first = element.firstElementChild;
  return first?.nodeName.toUpperCase() === 'TEMPLATE' && first.getAttribute('shadowrootmode') === 'open' ? ((first as HTMLTemplateElement).content ?? first) : undefined;
}

/** Whether there is a shadow at all. The browser itself looks for the names of web components, so that a page without them costs next to nothing; a saved page has templates. */
function hasShadow(document: Document): boolean {
  if (document.querySelector('template[shadowrootmode="open"]')) return true;
  const found = document.evaluate?.("//*[contains(name(), '-')]", document, null, 7, null);
  const components = Array.from({ length: found?.snapshotLength ?? 0 }, (_, at) => found?.snapshotItem(at) as Element);
  return [...components, ...[...(document.querySelector('body')?.children ?? [])].slice(0, 50)].some((element) => element.shadowRoot && !isOurs(element));
}

function filledSlot(slot: Element, { host }: Shade): Node[] {
  const name = slot.getAttribute('name') ?? '';
  const given = [...host.childNodes].filter((node) => (node.nodeType === 1 ? !isOurs(node as Element) && ((node as Element).getAttribute('slot') ?? '') === name : name === '' && (node.nodeValue ?? '').trim() !== ''));
  return given.length > 0 ? given : [...slot.childNodes];
}

/**
 * A page of web components as its reader sees it: a copy in a document without scripts, in which what stands in open shadow roots
 * stands where it is shown. Undefined for a page that has none, which is read as it is.
 */
export function flattened(document: Document): { document: Document; original: WeakMap<Element, Element> } | undefined {
  // Asked for by name: the property `body` of a saved page's document writes a missing head into it.
  const shown = document.querySelector('body');
  if (!shown || !hasShadow(document)) return undefined;
  const copy = document.cloneNode(false) as Document;
  const root = copy.appendChild(copy.importNode(document.documentElement, false));
  root.appendChild(copy.createElement('title')).textContent = document.title;
  const body = root.appendChild(copy.importNode(shown, false));
  const original = new WeakMap<Element, Element>([[body, shown]]);
  let left = mostCopied;
  const add = (nodes: Iterable<Node>, parent: Element, shade: Shade | undefined, depth: number): void => {
    for (const node of nodes) {
      if ((left -= 1) < 0 || depth > mostDepth) return;
      if (node.nodeType === 3) parent.appendChild(copy.createTextNode(node.nodeValue ?? ''));
      if (node.nodeType !== 1 || /^(?:SCRIPT|STYLE|TEMPLATE)$/i.test(node.nodeName)) continue;
      const element = node as Element;
      if (shade && element.nodeName.toUpperCase() === 'SLOT') {
        const own = [...filledSlot(element, shade)];
        add(own, parent, own[0]?.parentNode === shade.host ? shade.outer : shade, depth + 1);
        continue;
      }
      const made = parent.appendChild(copy.importNode(element, false));
      original.set(made, element);
      // What was typed or chosen stands in no attribute.
      if (/^INPUT$/i.test(element.nodeName)) made.setAttribute('value', (element as HTMLInputElement).value ?? '');
      const shadow = shadowOf(element);
      add(shadow ? shadow.childNodes : element.childNodes, made, shadow ? { host: element, outer: shade } : shade, depth + 1);
    }
  };
  add(shown.childNodes, body, undefined, 0);
  return { document: copy, original };
}
