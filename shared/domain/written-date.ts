/** English, German, French, Spanish, Russian and Ukrainian names, in full and as usually cut. */
const months = [
  'january|jan|januar|jänner|janvier|janv|enero|ene|января|янв|січня|січ',
  'february|feb|februar|février|févr|febrero|февраля|фев|лютого|лют',
  'march|mar|märz|mars|marzo|марта|мар|березня|бер',
  'april|apr|avril|avr|abril|abr|апреля|апр|квітня|квіт',
  'may|mai|mayo|мая|травня|трав',
  'june|jun|juni|juin|junio|июня|июн|червня|черв',
  'july|jul|juli|juillet|juil|julio|июля|июл|липня|лип',
  'august|aug|août|agosto|ago|августа|авг|серпня|серп',
  'september|sept|sep|septembre|septiembre|сентября|сен|сент|вересня|вер',
  'october|oct|oktober|okt|octobre|octubre|октября|окт|жовтня|жовт',
  'november|nov|novembre|noviembre|ноября|ноя|нояб|листопада|лист',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|декабря|дек|грудня|груд',
].map((names) => names.split('|'));

const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\.?,?\\s+';
const time =
  '(?:[,\\s]*(?:at|um|à|в|о|a las|-|–|—|·|\\||@)?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{1,5}\\)?)?)?';
const word = '(\\p{L}{3,12})\\.?';

const whole = (body: string): RegExp => new RegExp(`^(?:${weekday})?${body}${time}\\.?$`, 'iu');
const monthFirst = whole(`${word}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`);
const dayFirst = whole(
  `(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?${word},?\\s+(?:de\\s+)?(\\d{4})(?:\\s*(?:г|р|року|года)\\.?)?`,
);
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const numeric = whole('(\\d{1,2})[./](\\d{1,2})[./](\\d{4})');

const longest = 80;

/**
 * Reads a string that is a date and nothing else, as people write it; a weekday and a time of day may stand with it and are
 * dropped. Returns `YYYY-MM-DD` (EDTF level 0), or null: no date, no such day, or one that could be read in two ways (03/04/2026).
 */
export const writtenDate = (text: string): string | null => {
  if (text.length > longest) return null;
  const words = text.trim().replace(/\s+/g, ' ');
  const isoParts = iso.exec(words);
  if (isoParts !== null) return edtf(isoParts[1], isoParts[2], isoParts[3]);
  const byMonth = monthFirst.exec(words);
  if (byMonth !== null) return edtf(byMonth[3], monthNumber(byMonth[1]), byMonth[2]);
  const byDay = dayFirst.exec(words);
  if (byDay !== null) return edtf(byDay[3], monthNumber(byDay[2]), byDay[1]);
  const [, first, second, year] = numeric.exec(words) ?? [];
  if (first === second) return edtf(year, first, second);
  return Number(first) > 12 ? edtf(year, second, first) : Number(second) > 12 ? edtf(year, first, second) : null;
};

const monthNumber = (name: string | undefined): string | undefined => {
  const index = months.findIndex((names) => names.includes(name?.toLowerCase() ?? ''));
  return index < 0 ? undefined : String(index + 1);
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const edtf = (year: string | undefined, month: string | undefined, day: string | undefined): string | null => {
  if (year === undefined || month === undefined || day === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1500 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
