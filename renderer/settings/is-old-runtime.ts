/** The oldest major version of Electron that still got security updates when this Assay was made. */
const oldestCaredFor = 43;

/** `Electron 25.1.1` → true. What cannot be read counts as old. */
export const isOldRuntime = (runtime: string): boolean => !(Number(/(\d+)\./.exec(runtime)?.[1]) >= oldestCaredFor);
