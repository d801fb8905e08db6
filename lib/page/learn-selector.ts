/** Names that a build made: with digits, or without any vowel. They change with the next build. */
const looksMade = (name: string) => name.length > 40 || /\d/.test(name) || !/^[a-z][a-z]*(?:[-_]{1,2}[a-z]+)*$/i.test(name) || !/[aeiou]/i.test(name) || /[a-z][A-Z]{2,}[a-z]|(?:css|sc|jsx|styled|emotion)-/.test(name);
/** States that come and go with the pointer, the day or the row. */
const isState = (name: string) => /^(?:is-|has-|ng-|js-)|active|selected|hover|focus|odd|even|first|last|current|open|loading|checked|disabled|highlight/i.test(name);
const escaped = (value: string) => value.replace(/["\\]/g, '\\$&');

/** Simple selectors of an element that may outlive the next build of its page, the most lasting first. Its tag comes last. */
export function lastingSelectors(element: Element): string[] {
  const tag = element.nodeName.toLowerCase();
  const found: string[] = [];
  for (const { name, value } of element.attributes) {
    if (/^data-(?:test|testid|test-id|qa|cy|automation|widget|column|field|name|role|type)(?:-id)?$/.test(name) && value && !/\d{3,}/.test(value)) found.push(`[${name}="${escaped(value)}"]`);
    else if (/^data-[a-z]+(?:-[a-z]+)*-(?:id|sn|number)$/.test(name)) found.push(`${tag}[${name}]`);
    else if ((name === 'headers' || name === 'itemprop' || name === 'aria-colindex') && value) found.push(`${tag}[${name}="${escaped(value)}"]`);
  }
  const id = element.getAttribute('id');
  if (id && !looksMade(id)) found.push(`#${id}`);
  const names = [...element.classList].filter((name) => !looksMade(name) && !isState(name));
  if (names.length > 1) found.push(`${tag}.${names.slice(0, 3).join('.')}`);
  for (const name of names) found.push(`${tag}.${name}`);
  const role = element.getAttribute('role');
  if (role) found.push(`[role="${escaped(role)}"]`);
  found.push(tag);
  return found;
}

function position(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])];
  return `${element.nodeName.toLowerCase()}:nth-child(${same.indexOf(element) + 1})`;
}

/** Selectors of `element` inside `root`, the most lasting first: by its own names, by names on the way, by its place among its siblings. */
export function selectorsWithin(element: Element, root: Element): string[] {
  const way: Element[] = [];
  for (let node = element.parentElement; node && node !== root && way.length < 8; node = node.parentElement) way.push(node);
  const own = lastingSelectors(element);
  const placed = way.map(position).reverse();
  return [...own, ...way.flatMap((above) => lastingSelectors(above).slice(0, -1).flatMap((name) => own.slice(0, 3).map((last) => `${name} ${last}`))), position(element), [...placed, position(element)].join(' > ')];
}
