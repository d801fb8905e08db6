/** Longest wait for IndexedDB; an open that never answers must not keep the seller waiting (Dexie issue 543 and others). */
const patienceMilliseconds = 3000;

/** The promise's answer, unless it takes too long. @throws when it does. */
export function inTime<T>(promise: PromiseLike<T>, milliseconds = patienceMilliseconds): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store does not answer')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
