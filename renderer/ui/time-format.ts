const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
  day: { dateStyle: 'full' },
  'date and clock': { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** The languages to format in for a language of the interface (BCP 47, or `pseudo`). */
const localesOf = (language: string): readonly string[] =>
  language === 'pseudo' ? ['en-GB'] : [language === 'en' ? 'en-GB' : language, 'en-GB'];

/** How times are written in a language (BCP 47, or `pseudo`), in the person's time zone. Making a format takes longer than drawing what it is for: each is made once. */
export function timeFormat(language: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat([...localesOf(language)], shapes[shape]);
  made.set(key, format);
  return format;
}

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How far a time lies from another, in the largest unit that fits: "3 hours ago", "yesterday", "now". */
export function relativeTime(language: string, time: string, now: string): string {
  const seconds = (Date.parse(time) - Date.parse(now)) / 1000;
  const format = new Intl.RelativeTimeFormat([...localesOf(language)], { numeric: 'auto' });
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, 'second');
}
