import { meaningOf } from '../generic/words';

const latin = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(' ');
const signs = new Map([...latin.map((name, index) => [name, String.fromCharCode(160 + index)] as const), ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€', ndash: '–', mdash: '—', hellip: '…', bull: '•', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', zwnj: '', zwj: '' })]);

/** "&euro;", "&#8364;", "&#x20AC;" as the sign they mean; what is unknown stays as written. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    return signs.get(name ?? '') ?? whole;
  });
}

/** Without comments and without what is never shown. Each end is looked for once, so that a thousand beginnings without one cost no more than one. */
function withoutHidden(markup: string): string {
  const lower = markup.toLowerCase();
  const kept: string[] = [];
  const missing = new Set<string>();
  let from = 0;
  for (const { index, 1: name } of lower.matchAll(/<(!--|script\b|style\b|head\b|title\b)/g)) {
    const close = name === '!--' ? '-->' : `</${name}`;
    if (index < from || missing.has(close)) continue;
    const end = lower.indexOf(close, index);
    if (end < 0) missing.add(close);
    else {
      kept.push(markup.slice(from, index));
      from = end + close.length;
    }
  }
  return [...kept, markup.slice(from)].join('');
}

/** Text of markup as lines, cells of a row with tabs between them; what a mail hides from the reader (style, comments, preheader images) is left out. */
function plainLines(markup: string): string[] {
  const text = withoutHidden(markup.slice(0, 5_000_000))
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|tr|table|h[1-6]|dt|dd|address|section) ?>|<(?:table|tr|ul|ol|p|div)\b[^<>]*>/gi, '\n')
    .replace(/<\/t[dh] ?>/gi, '\t')
    .replace(/<[^<>]*>/g, '');
  return withoutEntities(text).split('\n').map((line) => line.replace(/[^\S\t]+/g, ' ').replace(/^[\t ]+|[\t ]+$/g, ''));
}

/** A row of titles of goods: at least a name, and beside it pieces or a price. */
function goodsHeading(cells: readonly string[]): boolean {
  const kinds = cells.map((cell) => meaningOf(cell)?.kind);
  return cells.length > 1 && (kinds.includes('title') || kinds.includes('name')) && kinds.some((kind) => kind === 'quantity' || kind === 'unitPrice' || kind === 'lineTotal' || kind === 'subtotal' || kind === 'total');
}

/** Markup as lines that a reader of labels understands: two cells side by side are a label and its value, rows under titles of goods get these titles. */
export function textOfMail(markup: string): string {
  let heading: string[] | undefined;
  return plainLines(markup).flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (goodsHeading(cells)) {
      heading = cells;
      return [];
    }
    if (heading && cells.length === heading.length && cells[0]) {
      const titles = heading;
      return cells.flatMap((cell, index) => (cell && titles[index] ? [`${/:$/.test(titles[index] ?? '') ? titles[index] : `${titles[index]}:`} ${cell}`] : []));
    }
    if (line.trim()) heading = cells.length > 1 ? heading : undefined;
    const [label = '', value = ''] = cells;
    if (cells.length === 2 && label && value && label.length < 41 && !/[:：]$/.test(label) && meaningOf(label)) return [`${label}: ${value}`];
    return [cells.filter(Boolean).join(' ')];
  }).join('\n');
}
