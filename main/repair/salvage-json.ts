import { dataMark } from '../store/envelope';

/** What can be read of a damaged file. */
export interface Salvaged {
  readonly value: unknown;
  /** What its head says; 0 where that cannot be read. */
  readonly seq: number;
  /** The end was missing. */
  readonly isCut: boolean;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The data of one of our files whatever its checksum says, up to where it was cut off; null when nothing in it can be read. */
export function salvageJson(bytes: Buffer): Salvaged | null {
  const text = decode(bytes);
  const mark = text.indexOf(dataMark);
  if (mark < 0) return null;
  const seq = Number(/"seq":(\d{1,15})/.exec(text.slice(0, mark))?.[1] ?? 0);
  const body = text.slice(mark + dataMark.length).trimEnd();
  const whole = parse(body.slice(0, -1));
  if (whole !== undefined) return { value: whole, seq, isCut: false };
  const closed = closeOff(body);
  const value = closed === null ? undefined : parse(closed);
  return value === undefined ? null : { value, seq, isCut: true };
}

/** An editor may have turned the file into UTF-16. */
function decode(bytes: Buffer): string {
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Keys that could reach a prototype are left out. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (key: string, value: unknown) => (forbidden.has(key) ? undefined : value));
  } catch {
    return undefined;
  }
}

/** JSON that was cut off, up to the last list or object in it that is complete, with what was open then closed. */
function closeOff(text: string): string | null {
  const open: string[] = [];
  let inString = false;
  let best: string | null = null;
  let bestEnd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') {
      if (open.pop() !== sign) break;
      bestEnd = at + 1;
      best = open.toReversed().join('');
      if (open.length === 0) break;
    }
  }
  return best === null ? null : text.slice(0, bestEnd) + best;
}
