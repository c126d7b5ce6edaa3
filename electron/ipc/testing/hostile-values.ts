/** What no channel takes as its whole input, and what may stand where a schema asks for something else. For tests and torture only. */

/** Stands in whatever a caller may choose, so that an echo of it shows. */
export const MARK = 'ZQXCANARY';

function deepArray(depth: number): unknown {
  let value: unknown = MARK;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
function deepObject(depth: number): unknown {
  let value: unknown = MARK;
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}
function cycleOfTwo(): unknown {
  const one: Record<string, unknown> = {};
  one['other'] = [{ one }];
  return one;
}
function cycle(): unknown {
  const value: Record<string, unknown> = { [MARK]: 1 };
  value['self'] = value;
  return value;
}

/** The hand cases of SEC-12: what people have broken doors with. */
export const HAND_CASES: readonly { readonly name: string; readonly value: unknown }[] = [
  { name: 'undefined', value: undefined },
  { name: 'null', value: null },
  { name: 'NaN', value: Number.NaN },
  { name: 'infinity', value: Number.POSITIVE_INFINITY },
  { name: 'minus zero', value: -0 },
  { name: '2^53', value: 2 ** 53 },
  { name: 'a bigint', value: 10n },
  { name: 'a symbol', value: Symbol(MARK) },
  { name: 'a function', value: () => MARK },
  { name: 'a date', value: new Date(0) },
  { name: 'an invalid date', value: new Date(Number.NaN) },
  { name: 'a map', value: new Map([[MARK, 1]]) },
  { name: 'a set', value: new Set([MARK]) },
  { name: 'bytes', value: new Uint8Array(1_000) },
  { name: 'a regular expression', value: /(a+)+$/ },
  { name: 'an error', value: new Error(MARK) },
  { name: 'a promise', value: Promise.resolve(MARK) },
  { name: 'a cycle', value: cycle() },
  { name: 'an array 100,000 deep', value: deepArray(100_000) },
  { name: 'a 10 MB text', value: MARK.repeat(1_200_000) },
  { name: 'a million elements', value: new Array(1_000_000).fill(0) },
  { name: 'a sparse array', value: Object.assign([], { length: 4_294_967_295 }) },
  { name: 'an array with names', value: Object.assign([1], { [MARK]: 1 }) },
  { name: 'lone surrogates', value: `${MARK}\ud800\udfff\udc00` },
  { name: 'NUL and controls', value: `${MARK}\u0000\u001b[2J\r\n` },
  { name: 'SQL', value: `${MARK}'; DROP TABLE cases; --` },
  { name: 'HTML', value: `<img src=x onerror=alert(1)>${MARK}` },
  { name: 'a path', value: `../../../../etc/passwd${MARK}` },
  { name: '__proto__', value: JSON.parse('{"__proto__":{"role":"supervisor"}}') },
  { name: 'constructor', value: { constructor: { prototype: { role: 'supervisor' } } } },
  { name: 'no prototype', value: Object.assign(Object.create(null), { [MARK]: 1 }) },
  {
    name: 'a getter that throws',
    value: Object.defineProperty({}, MARK, {
      enumerable: true,
      get: () => {
        throw new Error(MARK);
      },
    }),
  },
  {
    name: 'a proxy that throws',
    value: new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error(MARK);
        },
      },
    ),
  },
  { name: 'toJSON', value: { toJSON: () => MARK } },
  { name: 'valueOf', value: { valueOf: () => 1 } },
  { name: 'an iterator', value: { [Symbol.iterator]: () => [MARK].values() } },
  { name: 'a boxed text', value: Object(MARK) },
  { name: 'minus infinity', value: Number.NEGATIVE_INFINITY },
  { name: 'the smallest number', value: Number.MIN_VALUE },
  { name: 'minus 2^53', value: -(2 ** 53) },
  { name: 'a half', value: 0.5 },
  { name: 'an empty text', value: '' },
  { name: 'a text of blanks', value: ' \u3000\t' },
  { name: 'true', value: true },
  { name: 'an empty array', value: [] },
  { name: 'an array of undefined', value: [undefined] },
  { name: 'bytes of a buffer', value: Buffer.from(MARK) },
  { name: 'an array buffer', value: new ArrayBuffer(16) },
  { name: 'a weak map', value: new WeakMap() },
  { name: 'a boxed number', value: Object(1) },
  { name: 'a class of its own', value: new (class Strange {})() },
  { name: 'a function of many names', value: Object.assign(() => MARK, { [MARK]: 1 }) },
  { name: 'a name that is a symbol', value: { [Symbol(MARK)]: 1 } },
  { name: 'a name of 100,000 characters', value: { [MARK.repeat(11_000)]: 1 } },
  { name: '10,000 names', value: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${MARK}${at}`, at])) },
  { name: 'objects 100,000 deep', value: deepObject(100_000) },
  { name: 'a cycle of two', value: cycleOfTwo() },
  { name: 'right-to-left override', value: `${MARK}\u202egnp.exe` },
  { name: 'a byte order mark', value: `\ufeff${MARK}` },
  { name: 'a prototype of its own', value: Object.create({ role: 'supervisor' }) },
];
