function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** A value as JSON in pieces: long lists item by item, also those made only while they are written, for a text of 100,000 assessments is longer than a string may be. Same text as `JSON.stringify`. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  let isFirst = true;
  yield '{';
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    yield `${isFirst ? '' : ','}${JSON.stringify(key)}:`;
    isFirst = false;
    if (!isList(entry)) yield JSON.stringify(entry);
    else {
      yield '[';
      let comma = '';
      for (const item of entry) {
        yield `${comma}${JSON.stringify(item) ?? 'null'}`;
        comma = ',';
      }
      yield ']';
    }
  }
  yield '}';
}
