import { parse } from 'edtf';

/** Is it a date in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2)? `2026`, `2026-03~`, `2023/2026` are; an empty text is not. */
export const isEdtf = (text: string): boolean => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};
