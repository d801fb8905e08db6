/** One mail as its texts: what it says plainly and what it says in markup, both decoded. */
export interface Mail {
  subject: string;
  plain: string;
  markup: string;
}

const headerName = /^(?:from|to|cc|subject|date|message-id|mime-version|content-type|content-transfer-encoding|received|return-path|delivered-to|reply-to|sender|dkim-signature|arc-[\w-]+|x-[\w-]+|list-[\w-]+|authentication-results|thread-[\w-]+|importance|user-agent):/i;
/** More mails than a seller's folder of one week, and deeper than any program nests its parts. */
const mostMails = 2000;
const mostDepth = 8;

/** Whether bytes, read one character each, begin as a mail or as a folder of mails does: lines of its head, and an empty line below. */
export function looksLikeMail(text: string): boolean {
  const [head = ''] = text.slice(0, 60_000).replace(/^(?:ï»¿|\uFEFF)/, '').replace(/^(?:From [^\n]*\r?\n)/, '').split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  const named = lines.filter((line) => headerName.test(line));
  return named.length > 2 && lines.every((line) => /^[\w-]+:/.test(line) || /^\s/.test(line)) && /^(?:from|subject):/im.test(head) && /^(?:mime-version|date|to|message-id):/im.test(head);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return new TextDecoder(charset || 'utf-8', { fatal: !charset }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const quoted = (text: string): string => text.replace(/(?<![ \t])[ \t]+$/gm, '').replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
function fromBase64(text: string): string {
  try {
    return atob(text.replace(/[^A-Za-z\d+/=]/g, ''));
  } catch {
    return '';
  }
}

/** "=?UTF-8?Q?Bestellung_=C3=BC?=" in a head. */
function headText(text: string): string {
  const words = text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?([\w-]+)(?:\*\w+)?\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, way: string, part: string) => decoded(bytesOf(/b/i.test(way) ? fromBase64(part) : quoted(part.replaceAll('_', ' '))), charset));
  // A head that was written without being coded is UTF-8.
  return /[\u0080-\u00FF]/.test(words) && !/[^\0-\u00FF]/.test(words) ? decoded(bytesOf(words), undefined) : words;
}

function cut(mail: string): { head: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(mail);
  const written = end ? mail.slice(0, end.index) : mail;
  const head = new Map(written.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/).flatMap((line) => {
    const found = /^([\w-]+):\s*(.*)$/.exec(line);
    return found?.[1] ? [[found[1].toLowerCase(), found[2] ?? ''] as const] : [];
  }));
  return { head, body: end ? mail.slice(end.index + end[0].length) : '' };
}

const parameter = (text: string, name: string): string | undefined => new RegExp(`${name}\\*?=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(text)?.slice(1).find(Boolean);

/** Adds the texts of a part and of all parts in it. */
function collect(part: string, into: Mail, depth: number): void {
  const { head, body } = cut(part);
  const type = head.get('content-type') ?? 'text/plain';
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  if (boundary && depth < mostDepth) {
    for (const inner of body.split(`--${boundary}`).slice(1, 100)) if (!inner.startsWith('--')) collect(inner.replace(/^[ \t]*\r?\n/, ''), into, depth + 1);
    return;
  }
  // A mail in a mail: what was forwarded.
  if (/^message\/rfc822/i.test(type) && depth < mostDepth) return collect(body, into, depth + 1);
  if (!/^text\/(?:plain|html)/i.test(type) || /^attachment/i.test(head.get('content-disposition') ?? '')) return;
  const way = (head.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const text = decoded(bytesOf(way === 'base64' ? fromBase64(body) : way === 'quoted-printable' ? quoted(body) : body), parameter(type, 'charset'));
  if (/^text\/html/i.test(type)) into.markup += `${text}\n`;
  else into.plain += `${text}\n`;
}

/** The mails of a file, .eml or .mbox, from its bytes read one character each. */
export function mailsOf(text: string): Mail[] {
  const plain = text.replace(/^(?:ï»¿|\uFEFF)/, '');
  const mails = plain.startsWith('From ') ? plain.split(/^From [^\n]*\r?\n(?=[\w-]+:)/m).slice(1, mostMails + 1) : [plain];
  return mails.map((mail) => {
    const found: Mail = { subject: headText(cut(mail).head.get('subject') ?? ''), plain: '', markup: '' };
    collect(mail.replace(/^>(?=>*From )/gm, ''), found, 0);
    return found;
  });
}
