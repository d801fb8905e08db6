import { browser } from 'wxt/browser';
import type { Envelope, MessageName, Reply, RequestOf, ResponseOf } from './messages';

/** The page's side of messages.ts, without its schemas: the background parses what goes out and what comes back. @throws naming the message */
export async function askBackground<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  const envelope: Envelope = { name, request };
  const reply = (await browser.runtime.sendMessage(envelope)) as Reply | undefined;
  if (!reply?.ok) throw new Error(name);
  return reply.response as ResponseOf<N>;
}
