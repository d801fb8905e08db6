import type { Reading, ReadingProblem } from '../../core/trade/order';
import { namesOrders } from '../generic/words';
import { readLabelledText } from './labelled-text';
import { type Mail, mailsOf } from './mail-parts';
import { textOfMail } from './markup-text';
import { readingOf } from '../reading/reading';

const number = /(?:^|[\s(#№:：])((?=[\p{L}\d-]*\d{3})[\p{L}\d][\p{L}\d_-]{3,39})(?=$|[\s).,;:!，。])/u;

/** "Your order 1234567890 from …": the number behind the word, where no label of its own names one. */
function withNumber(subject: string, text: string): string | undefined {
  for (const line of [subject, ...text.split('\n').slice(0, 60)]) {
    const found = number.exec(line);
    if (found?.[1] && namesOrders(line.slice(0, found.index + 1))) return `Order number: ${found[1]}\n${text}`;
  }
  return undefined;
}

const weight = (reading: Reading | undefined): number => (reading ? reading.orders.length * 10 + reading.health.fieldsFound.length : 0);

function readMail({ subject, plain, markup }: Mail, file: string, today: string | undefined): Reading | undefined {
  const read = (text: string) => {
    const labelled = text.trim() ? readLabelledText(text, file, today) : undefined;
    const numbered = labelled ? undefined : withNumber(subject, text);
    return labelled ?? (numbered ? readLabelledText(numbered, file, today) : undefined);
  };
  const [first, second] = [read(plain), read(markup && textOfMail(markup))];
  // The plain half of a mail often says less than the other.
  return weight(second) > weight(first) ? second : first;
}

/** Orders in the mails of a file; mails that speak of no order are counted, for a folder has others too. */
export function readMails(text: string, file: string, today?: string): Reading {
  const mails = mailsOf(text);
  const readings = mails.map((mail) => readMail(mail, file, today));
  const found = readings.filter((reading) => reading !== undefined && reading.orders.length > 0) as Reading[];
  const seen = new Set<string>();
  const orders = found.flatMap((reading) => reading.orders).filter(({ id }) => !seen.has(id) && seen.add(id));
  const without = mails.length - found.length;
  const passed: ReadingProblem[] = without > 0 ? [{ code: 'mail-without-order', file, ...(mails.length > 1 && { found: `${without} / ${mails.length}` }) }] : [];
  return readingOf({ marketplace: 'generic', format: found.length > 0 ? 'mail' : 'unknown', page: 'file', orders: orders.map(({ readFrom: _, ...order }) => order), problems: [...passed, ...found.flatMap(({ health }) => health.problems)], absent: found.length > 0 && found.every(({ health }) => health.fieldsMissing.includes('quantity')) ? ['quantity'] : [] });
}
