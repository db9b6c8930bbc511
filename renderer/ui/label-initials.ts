/** What stands for each name where there is no room for it: its first letter, or as many as tell it from the names before it. */
export function labelInitials(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letters = [...name].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
    const lengths = letters.map((_, index) => index + 1);
    const written = (length: number): string =>
      letters
        .slice(0, length)
        .join('')
        .replace(/^./u, (first) => first.toLocaleUpperCase());
    const initials = written(lengths.find((length) => !taken.has(written(length))) ?? letters.length);
    taken.add(initials);
    return initials;
  });
}
