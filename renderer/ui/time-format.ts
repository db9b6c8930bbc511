const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
  'date and clock': { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** How times are written in a language (BCP 47, or `pseudo`), in the person's time zone. Making a format takes longer than drawing what it is for: each is made once. */
export function timeFormat(language: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(language === 'pseudo' ? 'en-GB' : [language === 'en' ? 'en-GB' : language, 'en-GB'], shapes[shape]);
  made.set(key, format);
  return format;
}
