import { segmentText } from '../../shared/domain/blocks/segment';
import { type Revision, revisionSchema } from '../../shared/domain/schema';
import { checkRevision } from '../../shared/domain/validate';
import { sha256Of } from '../store/envelope';
import { salvageJson } from './salvage-json';

/**
 * What can be saved of a damaged text of an article: its own text, or, where characters of it were changed, the text as it stands now,
 * which is another revision. Blocks and formatting that do not fit it are made anew or left out. Null when there is no text in it.
 */
export function mendRevision(bytes: Buffer): Revision | null {
  const found = salvageJson(bytes)?.value;
  const raw: { readonly text?: unknown; readonly parent?: unknown } = typeof found === 'object' && found !== null ? found : {};
  if (typeof raw.text !== 'string' || raw.text.trim() === '') return null;
  const text = raw.text.replace(/\r\n?/g, '\n').replace(/[\0\p{Surrogate}]/gu, '\ufffd');
  const id = sha256Of(text);
  const whole = revisionSchema.safeParse({ ...raw, id, text });
  if (whole.success && checkRevision(whole.data as Revision).ok) return whole.data as Revision; // zod's types of loose objects are wider
  return { id, text, blocks: segmentText(text), marks: [], parent: null };
}
