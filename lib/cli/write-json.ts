/** A value as JSON in pieces: long lists item by item, for a text of 100,000 assessments is longer than a string may be. Same text as `JSON.stringify`. */
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
    if (!Array.isArray(entry)) yield JSON.stringify(entry);
    else {
      yield '[';
      for (const [index, item] of entry.entries()) yield `${index ? ',' : ''}${JSON.stringify(item) ?? 'null'}`;
      yield ']';
    }
  }
  yield '}';
}
