// The package carries no types; this is the part of it that we use.
declare module 'edtf' {
  /** Throws where the text is not EDTF (levels 0 to 2). */
  export function parse(text: string): { readonly type: string };
}
