/** An error that can be expected. Its words for people come from i18n under `errors:<code>`, with `params` filled in. */
export interface AssayError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A value, or an error that can be expected. Bugs throw instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AssayError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, params?: Readonly<Record<string, string | number>>): { ok: false; error: AssayError } => ({
  ok: false,
  error: params === undefined ? { code } : { code, params },
});
