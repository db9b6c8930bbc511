/**
 * The fields of a loose schema that we know, deeply read-only. Files keep fields that a newer Assay wrote (loose schemas let them
 * through); the code sees only what it knows, and a misspelt field does not compile.
 */
export type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends Uint8Array
    ? T
    : T extends object
      ? { readonly [Key in keyof T as HasOpenIndex<T> extends true ? (string extends Key ? never : Key) : Key]: Known<T[Key]> }
      : T;

type HasOpenIndex<T> = string extends keyof T ? (unknown extends T[keyof T & string] ? true : false) : false;
