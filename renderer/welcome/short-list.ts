const named = 6;

/** The first six of several names, and a sign that there are more. */
export const shortList = (names: readonly string[]): string =>
  [...names.slice(0, named), ...(names.length > named ? ['…'] : [])].join('; ');
