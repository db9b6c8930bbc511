import { valued, wordSet } from './number-words';
import type { Token } from './token';

export interface ReadDate {
  /** The index behind its last token. */
  readonly after: number;
  /** EDTF, as far as the words alone say it; empty where they do not say the year, or could be read in two ways. */
  readonly time: string;
}

export const months = valued(`january|jan|січня|января|januar|janvier|enero=1 february|feb|лютого|февраля|februar|février|febrero=2
  march|mar|березня|марта|märz|mars|marzo=3 april|apr|квітня|апреля|avril|abril=4 may|травня|мая|mai|mayo=5 june|jun|червня|июня|juni|juin|junio=6
  july|jul|липня|июля|juli|juillet|julio=7 august|aug|серпня|августа|août|agosto=8 september|sept|sep|вересня|сентября|septembre|septiembre=9
  october|oct|жовтня|октября|oktober|octobre|octubre=10 november|nov|листопада|ноября|novembre|noviembre=11
  december|dec|грудня|декабря|dezember|décembre|diciembre=12`);
const cut = wordSet('jan feb mar apr jun jul aug sept sep oct nov dec');
export const partsOfYear = wordSet('early mid late');
const day = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const year = /^(?:1[5-9]|20)\d{2}$/;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
export const isYear = (token: Token | undefined): boolean => token?.kind === 'figure' && year.test(token.raw);
const padded = (value: string | number): string => String(value).padStart(2, '0');

/** “February 5, 2026”, “12 March 2026”, “January 1992”, “late 2021”, “the 1990s”, “2016/17”, “2026-03-12”; a month alone, with its capital. */
export function dateAt(tokens: readonly Token[], at: number): ReadDate | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'clock') return { after: at + 1, time: '' };
  if (token.kind === 'day') return { after: at + 1, time: dayTime(token.raw) };
  if (token.kind === 'era') return era(token.raw, at);
  if (token.kind === 'fraction') return season(token.raw, at);
  if (partsOfYear.has(token.word)) {
    const next = /^[-‑]$/u.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (isYear(tokens[next])) return { after: next + 1, time: wordAt(tokens, next) };
    return tokens[next]?.kind === 'word' || tokens[next]?.kind === 'era' ? dateAt(tokens, next) : null;
  }
  return monthFirst(tokens, at) ?? dayFirst(tokens, at);
}

function dayTime(raw: string): string {
  if (/^\d{4}-/.test(raw)) return isReal(raw.split('-')) ? raw : '';
  const [first = '', second = '', last = ''] = raw.split(/[./-]/);
  if (last.length !== 4) return '';
  const isDotted = raw.includes('.');
  const [days, month] = isDotted || Number(first) > 12 ? [first, second] : Number(second) > 12 || first === second ? [second, first] : [];
  return days !== undefined && month !== undefined && isReal([last, month, days]) ? `${last}-${padded(month)}-${padded(days)}` : '';
}

const isReal = ([, month = '1', days = '1']: readonly string[]): boolean => Number(month) >= 1 && Number(month) <= 12 && day.test(days);

/** “1990s”, and “80s” of no certain century. */
function era(raw: string, at: number): ReadDate | null {
  const digits = raw.slice(0, -1);
  if (!/^(?:\d\d)?\d0$/.test(digits)) return null;
  return { after: at + 1, time: digits.length === 4 && !digits.endsWith('00') ? `${digits.slice(0, 3)}X` : '' };
}

/** “2016/17”: two years in a row. */
function season(raw: string, at: number): ReadDate | null {
  const [, first = '', second = ''] = /^((?:19|20)\d{2})[/⁄](\d{2}|\d{4})$/.exec(raw) ?? [];
  const next = String(Number(first) + 1);
  return first !== '' && next.endsWith(second) ? { after: at + 1, time: `${first}/${next}` } : null;
}

/** The month that begins at a token, its dot taken along. “May” and “march” need their capital. */
function monthAt(tokens: readonly Token[], at: number): { readonly after: number; readonly month: number } | null {
  const token = tokens[at];
  const month = token?.kind === 'word' ? months.get(token.word) : undefined;
  if (!token || month === undefined || /^[a-zäéû]/u.test(token.raw)) return null;
  const isDotted = cut.has(token.word) && tokens[at + 1]?.raw === '.' && tokens[at + 1]?.gap === '';
  return { after: isDotted ? at + 2 : at + 1, month };
}

function monthFirst(tokens: readonly Token[], at: number): ReadDate | null {
  const read = monthAt(tokens, at);
  if (!read) return null;
  const { after, month } = read;
  if (isYear(tokens[after])) return { after: after + 1, time: `${wordAt(tokens, after)}-${padded(month)}` };
  if (!isDay(tokens[after])) return { after, time: '' };
  return withYear(tokens, after + 1, month, wordAt(tokens, after));
}

function dayFirst(tokens: readonly Token[], at: number): ReadDate | null {
  if (!isDay(tokens[at])) return null;
  const next = wordAt(tokens, at + 1) === 'of' || wordAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const read = monthAt(tokens, next);
  return read && withYear(tokens, read.after, read.month, wordAt(tokens, at));
}

const isDay = (token: Token | undefined): boolean => (token?.kind === 'figure' || token?.kind === 'ordinal') && day.test(token.word);

function withYear(tokens: readonly Token[], at: number, month: number, days: string): ReadDate {
  const next = wordAt(tokens, at) === ',' ? at + 1 : at;
  if (!isYear(tokens[next])) return { after: at, time: '' };
  return { after: next + 1, time: `${wordAt(tokens, next)}-${padded(month)}-${padded(Number.parseInt(days, 10))}` };
}
