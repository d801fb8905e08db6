import type { Leaf } from './text';
import { meaningOf, placeRoleOf } from './words';
import { labelled } from '../reading/page-text';

/** Attributes that a site's own tests and forms hold on to. */
export const testNames = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-automation-id'];

/** What stands in such names beside what they name. */
const filler = /(?:^| )(?:order summary|order details?|odp|section|label|value|text|cell|heading|header|column|col|field|input|select|content|wrapper|container|box|panel|block|info|item ?infos?|body|inner|data|show|view|current|form|js|ui|edit)(?= |$)/g;

const party = '(?:shipping|ship(?: to)?|delivery|recipient|receiver|consignee)';

/** Names in programs, which are English everywhere, and the label that says the same. */
const names: readonly (readonly [string, RegExp])[] = [
  ['Billing address', /(?:^| )(?:billing|bill(?: to)?|invoice|payer) (?:\w+ )?address$/],
  ['Billing country', /(?:^| )(?:billing|bill(?: to)?|invoice|payer) (?:address )?country(?: (?:id|code))?$/],
  ['Return address', /(?:^| )(?:return|sender|pick ?up|store|warehouse|seller|shipper|origin|from)s? (?:\w+ )?(?:address|country)$/],
  ['Shipping country', new RegExp(`(?:^| )${party} (?:address )?country(?: (?:id|code))?$`)],
  ['Shipping address', new RegExp(`(?:^| )${party} (?:buyer |customer )?address$`)],
  ['Order number', /(?:^| )order (?:id|no|num|number|sn|ref|reference)$/],
  ['Order date', /(?:^|^order )(?:purchase|order|ordered|created?|creation) (?:date|time)$/],
  ['Ship by', /(?:^| )(?:latest )?ship ?by(?: date)?$/],
  ['Shipping service', /^(?:shipping|delivery) (?:service|method)$|^actual carrier name$/],
  ['Order status', /^(?:order )status$/],
  ['SKU', /^(?:item |product |seller |custom )?sku$/],
  ['Product', /^(?:order |line |cart )?(?:item|product|goods) (?:name|title)$/],
  ['Quantity', /^(?:order |line |cart )?(?:item |product |goods )?(?:quantity|qty)$/],
  ['Unit price', /^(?:line |order )?(?:item |product |goods )?unit (?:price|cost|fee)(?: (?:excl|exclusive|net))?$|^(?:order )?(?:item|product|goods) (?:price|cost)$/],
  ['Subtotal', /^(?:order |cart )?(?:sub ?total|(?:items?|products?|goods) total)(?: (?:price|amount))?$/],
  ['Total', /^(?:order |grand |cart )total(?: (?:price|amount))?$|^total (?:price|amount)$/],
];
/** In a table of goods shorter names will do. */
const cellNames: readonly (readonly [string, RegExp])[] = [['Product', /^(?:name|title|product|item|description)$/], ['Unit price', /^(?:price|cost|unit)$/], ['Line total', /^(?:line|row|item) (?:cost|total|amount|subtotal)$|^total$/], ['Total', /^amount$/]];

/** "orderInfo--address--q0", "order-id-value", "_shipping_country" in words, without what a build adds. */
function wordsOf(name: string): string[] {
  const parts = name.split(/--/).filter((part) => !/^(?=.*[\dA-Z])[\w-]{2,8}$/.test(part) || /^[a-z]+[A-Z][a-z]+$/.test(part));
  return [name.replace(/--.*$/, ''), ...parts.slice(1)].map((part) => part.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}]+/gu, ' ').trim().toLowerCase());
}

const known = new Map<string, string | undefined>();

function labelOfName(name: string, isCell: boolean): string | undefined {
  const key = `${isCell ? 1 : 0}${name}`;
  if (known.has(key)) return known.get(key);
  const words = wordsOf(name.slice(0, 80)).flatMap((text) => [text, text.replace(filler, ' ').replace(/ +/g, ' ').trim()]);
  const label = [...names, ...(isCell ? cellNames : [])].find(([, form]) => words.some((text) => form.test(text)))?.[0];
  if (known.size < 5000) known.set(key, label);
  return label;
}

/** What the page's own program calls an element, as a label; undefined when it calls it nothing that an order has. */
export function markOf(element: Element, isCell = false): string | undefined {
  for (const attribute of [...testNames, 'id', 'name']) {
    const value = element.getAttribute(attribute);
    const label = value ? labelOfName(value, isCell) : undefined;
    if (label) return label;
  }
  for (const name of (element.getAttribute('class') ?? '').split(/\s+/).slice(0, 12)) {
    const label = name ? labelOfName(name, isCell) : undefined;
    if (label) return label;
  }
  return undefined;
}

/** Whether a piece of the page says the same as a name: it needs no second label. */
function says({ text }: Leaf, label: string): boolean {
  const own = (labelled(text)?.label ?? text).replace(/[:：]\s*$/, '');
  return meaningOf(own)?.kind === meaningOf(label)?.kind || (placeRoleOf(own) !== undefined && placeRoleOf(label) !== undefined);
}

/** The pieces of a page with a label in front of what has none but in the names that the page's program gives its elements. */
export function markedLeaves(leaves: readonly Leaf[], root: Element): Leaf[] {
  const entered = new Set<Element>([root]);
  const marked = leaves.flatMap((leaf, at) => {
    const labels: Leaf[] = [];
    const before = leaves[at - 1];
    for (let element: Element | null = leaf.element; element && !entered.has(element); element = element.parentElement) {
      entered.add(element);
      const text = markOf(element);
      if (text && text === labels[0]?.text) labels[0].element = element;
      else if (text && !says(leaf, text) && !(before && says(before, text))) labels.unshift({ text, element, isBreak: true });
    }
    return [...labels, leaf];
  });
  // A sum that stands in each line is the line's.
  const own = new Set(leaves);
  const sums = marked.filter((leaf) => !own.has(leaf) && /total$/i.test(leaf.text));
  const repeated = new Set(sums.filter(({ text }, at) => sums.some((other, index) => index !== at && other.text === text)).slice(0, 300));
  return repeated.size > 0 ? marked.filter((leaf) => !repeated.has(leaf)) : marked;
}
