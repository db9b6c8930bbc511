import fuzzysort from 'fuzzysort';

/** Something that the palette can find. */
export interface PaletteEntry {
  readonly kind: 'command' | 'article';
  readonly id: string;
  readonly name: string;
  /** Words that find it, too: the menu that it stands in. */
  readonly context: string;
  /** Why it can do nothing now, else null. */
  readonly reason: string | null;
}

export interface FoundEntry extends PaletteEntry {
  /** The name in pieces; those that fit what was typed are marked. */
  readonly pieces: readonly { readonly text: string; readonly isMarked: boolean }[];
}

export interface Found {
  readonly commands: readonly FoundEntry[];
  readonly articles: readonly FoundEntry[];
}

const articleLimit = 20;
/** Below this, what fuzzysort finds has hardly anything to do with what was typed. */
const threshold = 0.3;

const whole = (entry: PaletteEntry): FoundEntry => ({ ...entry, pieces: [{ text: entry.name, isMarked: false }] });

/** What fits, the best first; what can do nothing now comes last. With nothing typed: every command that can do something. */
export function searchPalette(typed: string, entries: readonly PaletteEntry[]): Found {
  const text = typed.trim();
  const commands = entries.filter(({ kind }) => kind === 'command');
  if (text === '') return { commands: commands.filter(({ reason }) => reason === null).map(whole), articles: [] };
  const found = fuzzysort
    .go(text, commands, { keys: [(entry) => entry.name, (entry) => `${entry.context} ${entry.name}`], limit: 0, threshold })
    .map((result) => ({ ...result.obj, pieces: piecesOf(result.obj.name, result[0]?.indexes ?? []) }));
  return {
    commands: [...found.filter(({ reason }) => reason === null), ...found.filter(({ reason }) => reason !== null)],
    articles: searchTitles(text, entries),
  };
}

/** Titles that hold every word that was typed. Letters here and there, as for commands, would find nearly every title, and take long. */
function searchTitles(text: string, entries: readonly PaletteEntry[]): readonly FoundEntry[] {
  const words = text.toLocaleLowerCase().split(/\s+/);
  const found: FoundEntry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'article') continue;
    const title = entry.name.toLocaleLowerCase();
    const places = words.map((word) => title.indexOf(word));
    if (places.includes(-1)) continue;
    const indexes = places.flatMap((place, word) => Array.from(words[word] ?? '', (_, step) => place + step));
    found.push({ ...entry, pieces: piecesOf(entry.name, indexes) });
    if (found.length === articleLimit) break;
  }
  return found;
}

function piecesOf(name: string, indexes: readonly number[]): FoundEntry['pieces'] {
  const marked = new Set(indexes);
  const pieces: { text: string; isMarked: boolean }[] = [];
  for (let index = 0; index < name.length; index += 1) {
    const isMarked = marked.has(index);
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += name[index] ?? '';
    else pieces.push({ text: name[index] ?? '', isMarked });
  }
  return pieces;
}
