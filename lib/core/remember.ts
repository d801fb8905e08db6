/**
 * Remembers what was computed for an owner that never changes, such as the rule pack: same owner and key, same answer, computed once.
 * Beyond `limit` keys nothing more is kept, so that hostile input cannot fill the memory.
 */
export function rememberFor<Owner extends object, T>(limit: number) {
  const all = new WeakMap<Owner, Map<string, T>>();
  return (owner: Owner, key: string, compute: () => T): T => {
    let known = all.get(owner);
    if (!known) all.set(owner, (known = new Map()));
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = compute();
    if (known.size < limit) known.set(key, value);
    return value;
  };
}

/** Makes a thing when it is first asked for, and once. */
export function whenAsked<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
