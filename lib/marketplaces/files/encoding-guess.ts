import { countryInFile } from '../reading/country-names';
import { meaningOf } from '../generic/words';
import { apartFromUtf8 } from './utf8-lines';

/** Windows-1252 from 0x80 to 0x9F. Node 20 decodes that label as Latin-1, which turns the euro sign into a control character. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const sampleBytes = 200_000;

function decodeAs(bytes: Uint8Array, encoding: string, isCut = false): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
    return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign) : text;
  } catch {
    return undefined;
  }
}

interface Pairs {
  /** Share of the bytes above ASCII that stand in two-byte characters. */
  share: number;
  leads: number[];
  /** Share of the pairs whose second byte is ASCII. */
  low: number;
}

function pairsOf(bytes: Uint8Array, isPair: (lead: number, trail: number) => boolean): Pairs {
  const leads: number[] = [];
  let high = 0;
  let low = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const [lead = 0, trail = 0] = [bytes[index], bytes[index + 1]];
    if (lead < 0x80) continue;
    high += 1;
    if (!isPair(lead, trail)) continue;
    leads.push(lead);
    if (trail < 0x80) low += 1;
    index += 1;
  }
  const alone = high - leads.length;
  return { share: high === 0 ? 0 : (leads.length * 2) / (leads.length * 2 + alone), leads, low: leads.length === 0 ? 0 : low / leads.length };
}

const shareIn = (leads: readonly number[], from: number, to: number): number => leads.filter((lead) => lead >= from && lead <= to).length / Math.max(1, leads.length);

/** What the bytes alone suggest, the likeliest first; Western text is left when nothing else is. */
function byShape(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const japanese = decodeAs(bytes, 'shift_jis', true) ?? '';
  const kana = japanese.match(/[\u3041-\u3096\u30A1-\u30F6]/g)?.length ?? 0;
  const halfWidth = japanese.match(/[\uFF61-\uFF9F]/g)?.length ?? 0;
  const double = pairsOf(bytes, (lead, trail) => lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1);
  if (kana > 3 && kana > halfWidth * 2 && double.share < 0.8) found.push('shift_jis');
  // Syllables of Korean fill half of the plane that Chinese fills whole.
  if (double.share > 0.9 && double.leads.length > 7 && shareIn(double.leads, 0xb0, 0xc8) > 0.95) found.push('euc-kr');
  const traditional = pairsOf(bytes, (lead, trail) => lead >= 0xa1 && lead <= 0xf9 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1));
  if (traditional.share > 0.9 && traditional.low > 0.1 && shareIn(traditional.leads, 0xa1, 0xc6) > 0.8) found.push('big5');
  if (double.share > 0.7) found.push('gb18030');
  // In Western words letters above ASCII stand alone or in twos; in Cyrillic every letter is one.
  const latin = new TextDecoder('latin1').decode(bytes);
  const [runs, alone] = [latin.match(/[\u00C0-\u00FF]{3,}/g)?.join('').length ?? 0, latin.match(/(?<![\u00C0-\u00FF])[\u00C0-\u00FF]{1,2}(?![\u00C0-\u00FF])/g)?.join('').length ?? 0];
  if (runs > alone * 2 && double.share < 0.9) found.push('windows-1251');
  return [...found, 'windows-1252'];
}

const others = ['shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp', 'windows-1251', 'windows-1252', 'windows-1254', 'windows-1250', 'koi8-r', 'windows-874', 'windows-1256'] as const;

const western = new Set<string>(['windows-1252', 'windows-1254', 'windows-1250']);

/** Letters above ASCII that stand alone among letters of ASCII, as accents do: no two-byte writing looks so. */
function isWestern(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1').decode(bytes);
  const all = latin.match(/[\u0080-\u00FF\u0152-\u2122]/g)?.length ?? 0;
  const alone = latin.match(/(?<![\u0080-\u00FF\u0152-\u2122])[\u00A0-\u00FF](?![\u0080-\u00FF\u0152-\u2122])/g)?.length ?? 0;
  const inWords = latin.match(/(?:(?<=[A-Za-z])[\u00A0-\u00FF]|[\u00A0-\u00FF](?=[a-z]))/g)?.length ?? 0;
  return all > 0 && alone >= all * 0.9 && inWords >= all * 0.8;
}

/** Letters of Polish, Czech and Hungarian that look in Western text as signs no Western language writes so. */
const isCentralEuropean = (text: string): boolean => /\p{L}[¹³¿]|[¹³¿]\p{Ll}/u.test(text) || (/\p{Ll}õ|õ\p{Ll}/u.test(text) && !/[ãâêçåøæäèàï]/.test(text)) || (/[šžŠŽ]/.test(text) && /[èøìùïò]/.test(text));

/** Headings of orders and names of countries with letters beyond ASCII: a wrong encoding makes none of them. */
function knownWords(text: string): number {
  const words = new Set(text.slice(0, 20_000).split(/[<>\r\n,;\t|"=]+/).map((word) => word.trim()).filter((word) => word.length > 1 && word.length < 41 && /[^\0-\x7F]/.test(word)));
  return [...words].slice(0, 400).filter((word) => !['weakId', undefined].includes(meaningOf(word)?.kind) || countryInFile(word) !== undefined).length;
}

/** Lines of UTF-8 in a Western text: two exports in one file. What is whole UTF-8 with letters beyond ASCII is nothing else. */
function withUtf8Lines(text: string): string {
  return text.replace(/^.*[\u00C2-\u00F4].*$/gm, (line) => {
    const codes = Uint8Array.from(line, (sign) => (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : windowsSigns.indexOf(sign) + 0x80));
    return decodeAs(codes, 'utf-8') ?? line;
  });
}

/** No writing has them: another encoding was meant. */
const hasControls = /[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/;

/** Text in an encoding that nothing names; lines of UTF-8 in it are read as that. */
export function guessedText(bytes: Uint8Array): { text: string; encoding: string } {
  const apart = apartFromUtf8(bytes);
  if (!apart) return guessedWhole(bytes);
  const { text, encoding } = guessedWhole(apart.others);
  return { text: apart.join(text), encoding };
}

/** The encoding in which most of the words are known, else the one that the bytes look like. */
function guessedWhole(bytes: Uint8Array): { text: string; encoding: string } {
  const sample = bytes.subarray(0, sampleBytes);
  const likely = byShape(sample);
  const isOneByte = isWestern(sample);
  if (likely.length === 1 && isOneByte && isCentralEuropean(decodeAs(sample, 'windows-1252', bytes.length > sample.length) ?? '')) likely.unshift('windows-1250');
  const ranked = [...new Set([...likely, ...others])]
    .filter((encoding) => !isOneByte || western.has(encoding))
    .map((encoding, order) => {
      const text = decodeAs(sample, encoding, bytes.length > sample.length) ?? '';
      return { encoding, order, words: knownWords(text), isOdd: hasControls.test(text) };
    })
    .sort((left, right) => Number(left.isOdd) - Number(right.isOdd) || right.words - left.words || left.order - right.order);
  for (const { encoding } of ranked) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text: encoding === 'windows-1252' ? withUtf8Lines(text) : text, encoding };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}
