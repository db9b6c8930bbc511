/** An exact decimal: `digits · 10^-scale`, scale ≥ 0, no zero at the end of a fraction. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** More digits than any figure of an article; what is longer is not worked out, so that no text makes the arithmetic slow. */
const longest = 40;
const written = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/;
/** What a quotient that does not end is rounded to. */
const significant = 12;

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

function shortened(digits: bigint, scale: number): Decimal {
  let [rest, places] = [digits, scale];
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n;
    places -= 1;
  }
  return { digits: rest, scale: places };
}

export const whole = (value: number | bigint): Decimal => ({ digits: BigInt(value), scale: 0 });

/** `-12.5`, `.5`, `1.2e6`; null where it is none, or too long to be a figure of an article. */
export function decimalOf(text: string): Decimal | null {
  const [, sign = '', units = '', rest = '', exponent = '0'] = (text.length > longest ? null : written.exec(text)) ?? [];
  if (units + rest === '') return null;
  const scale = rest.length - Number(exponent);
  if (Math.abs(scale) > longest) return null;
  const digits = BigInt(sign + units + rest);
  return scale < 0 ? whole(digits * power(-scale)) : shortened(digits, scale);
}

export const times = (a: Decimal, b: Decimal): Decimal => shortened(a.digits * b.digits, a.scale + b.scale);
export const negative = (value: Decimal): Decimal => ({ ...value, digits: -value.digits });

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return shortened(a.digits * power(scale - a.scale) + b.digits * power(scale - b.scale), scale);
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const difference = plus(a, negative(b)).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Exact where the quotient ends within twelve significant digits, else rounded to them (half away from zero). Null: divided by zero. */
export function quotient(a: Decimal, b: Decimal): Decimal | null {
  if (b.digits === 0n) return null;
  const isNegative = a.digits < 0n !== b.digits < 0n;
  const size = (digits: bigint): bigint => (digits < 0n ? -digits : digits);
  const top = size(a.digits) * power(b.scale);
  const bottom = size(b.digits) * power(a.scale);
  const places = Math.max(significant - String(top / bottom).length + (top < bottom ? String(bottom / (top || 1n)).length : 0), 0);
  const rounded = (2n * top * power(places) + bottom) / (2n * bottom);
  return shortened(isNegative ? -rounded : rounded, places);
}

/** Digits, a point where there is a fraction, a hyphen for minus: as attributes of type number are kept. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
