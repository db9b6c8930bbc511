import type { Attributes, AttributesPatch } from './schema';

/** Attributes after a patch, and the patch that gives back the ones before. Keys that do not change keep their values by identity. */
export function patchAttributes(attributes: Attributes, patch: AttributesPatch): { attributes: Attributes; inverse: AttributesPatch } {
  const next = { ...attributes };
  const inverse: Record<string, AttributesPatch[string]> = {};
  for (const [key, value] of Object.entries(patch)) {
    inverse[key] = attributes[key] ?? null;
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return { attributes: next, inverse };
}
