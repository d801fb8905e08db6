import type { Assessment } from '../core/assessment';
import type { Order } from '../core/trade/order';

/** Longest stretch of work without giving the page back, in milliseconds: a key stroke waits no longer. */
const sliceMilliseconds = 12;

const pause = () => new Promise<void>((resume) => setTimeout(resume, 0));

/**
 * Judges orders in short slices so that scrolling and typing go on meanwhile.
 * Calls back after each slice; ends early, with what is done so far, when the signal says so.
 */
export async function judgeInSlices(orders: readonly Order[], judge: (order: Order) => Assessment, onProgress: (done: number) => void, signal: AbortSignal): Promise<Assessment[]> {
  const assessments: Assessment[] = [];
  let start = performance.now();
  for (const order of orders) {
    assessments.push(judge(order));
    if (performance.now() - start < sliceMilliseconds) continue;
    onProgress(assessments.length);
    await pause();
    if (signal.aborted) return assessments;
    start = performance.now();
  }
  return assessments;
}
