const itemsAtOnce = 250;

/** The text of `JSON.stringify(value)` in pieces that take little time each: long lists directly in `value` come a few items at a time. */
export function* jsonPieces(value: object): Generator<string> {
  let before = '{';
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(inner) && inner.length > itemsAtOnce) yield* listPieces(inner);
    else yield JSON.stringify(inner);
  }
  yield before === '{' ? '{}' : '}';
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (let start = 0; start < list.length; start += itemsAtOnce) {
    const items = JSON.stringify(list.slice(start, start + itemsAtOnce)).slice(1, -1);
    yield `${start === 0 ? '[' : ','}${items}`;
  }
  yield ']';
}
