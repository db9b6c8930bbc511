import { reporting } from '../reporting-words';
import { particles, plain, roles } from './role-words';
import { matchesIn, type Stretch } from './stretch';

/** A word, an abbreviation with its dots, or an initial. */
const token = /(?:\p{L}\.){2,}|\p{Lu}\.(?=\s)|&|\p{L}[\p{L}\p{M}\p{N}’'‑-]*/gu;
const possessive = /[’']s?$/u;
const hasCapital = /^\p{Lu}|-\p{Lu}/u;
const article = /^the$/iu;
const roleArticle = /^(?:the|an?|its|his|her|their)$/iu;

/** What stands before the first word of a sentence or a quotation. */
const beginning = /[.!?:…]["”’»)]*\s+["“„«(]*$|[“„«"(\n]$/u;

interface Token extends Stretch {
  readonly word: string;
  readonly kind: 'capital' | 'role' | 'particle' | 'other' | 'plain';
  /** It begins a sentence, so that its capital says nothing. */
  readonly isFirst: boolean;
  /** Nothing but one space before it. */
  readonly isJoined: boolean;
  readonly isPossessive: boolean;
}

/**
 * Names and roles of a stretch, in order: runs of capitalised words of any script with the roles before them (“harbour envoy Ilse Varga”,
 * “President Олена Дзвінка”, “U.S. European Command”), and roles that stand alone with their article (“the port authority”, “Officials”).
 */
export function namesIn(text: string, stretch: Stretch): readonly Stretch[] {
  const tokens = tokensIn(text, stretch);
  const names: Stretch[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!canBegin(tokens, at)) continue;
    const last = endOfRun(tokens, at);
    if (last === null) continue;
    const first = withModifier(tokens, at);
    const begin = tokens[first];
    const end = tokens[last];
    const isLone = first === at && last === at && begin?.kind === 'capital' && begin.isFirst;
    if (begin && end && (!isLone || isKnownName(text, begin)))
      names.push({ start: begin.start, end: end.end - (end.isPossessive ? (possessive.exec(end.word)?.[0].length ?? 0) : 0) });
    at = last;
  }
  return names;
}

function tokensIn(text: string, stretch: Stretch): readonly Token[] {
  let end = stretch.start;
  return matchesIn(text, stretch, token).map((found) => {
    const word = found.match[0];
    const bare = word.replace(possessive, '');
    const before = text.slice(Math.max(stretch.start, found.start - 40), found.start);
    const isFirst = /^\W*$/u.test(before) || beginning.test(before);
    const between = text.slice(end, found.start);
    end = found.end;
    return {
      start: found.start,
      end: found.end,
      word,
      kind: kindOf(bare, isFirst),
      isFirst,
      isJoined: between === ' ' || between === '\u00a0' || between === '\n',
      isPossessive: possessive.test(word),
    };
  });
}

function kindOf(word: string, isFirst: boolean): Token['kind'] {
  const lower = word.toLowerCase();
  if (plain.has(lower) && (isFirst || !hasCapital.test(word) || word === 'I')) return particles.test(word) ? 'particle' : 'plain';
  if (roles.has(lower)) return hasCapital.test(word) && !isFirst ? 'capital' : 'role';
  if (hasCapital.test(word) && !isDayOrMonth(lower)) return 'capital';
  return particles.test(word) ? 'particle' : plain.has(lower) ? 'plain' : 'other';
}

/** Is a word that stands alone at the beginning of a sentence a name? An abbreviation is, who speaks is, and what has its capital inside a sentence too. */
function isKnownName(text: string, { start, end, word }: Token): boolean {
  if (/^(?:\p{Lu}\.?){2}/u.test(word)) return true;
  const after = text.slice(end, end + 40);
  const [cue] = matchesIn(after, { start: 0, end: after.length }, reporting);
  if (cue && /^\s(?:also\s|later\s|then\s|\p{L}+ly\s)?$/u.test(after.slice(0, cue.start))) return true;
  const bare = word.replace(possessive, '');
  for (let at = text.indexOf(bare), looked = 0; at >= 0 && looked < mostLooked; at = text.indexOf(bare, at + 1), looked += 1) {
    const isWord = !/[\p{L}\p{N}]/u.test(text[at + bare.length] ?? '');
    if (at !== start && isWord && /[\p{Ll}\p{N},]\s$/u.test(text.slice(Math.max(0, at - 3), at))) return true;
  }
  return false;
}
const mostLooked = 200;

const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);
const isDayOrMonth = (word: string): boolean => days.has(word);

const canBegin = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'capital' || tokens[at]?.kind === 'role';

/** The last token of the run that begins at `at`; null when it holds nothing but a role of two letters or less. */
function endOfRun(tokens: readonly Token[], at: number): number | null {
  let last = at;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    const previous = tokens[next - 1];
    if (!token?.isJoined || (previous?.isPossessive && token.kind !== 'capital' && token.kind !== 'role')) break;
    if (token.kind === 'capital' || (token.kind === 'role' && !hasLonelyRole(tokens, at, next))) last = next;
    else if (token.kind !== 'particle' || next - last > 2) break;
  }
  return last;
}

/** After a full name a role begins another phrase (“Varga officials”); between capitals it belongs to the name. */
const hasLonelyRole = (tokens: readonly Token[], at: number, role: number): boolean =>
  tokens.slice(at, role).some((token) => token.kind === 'role') && tokens[role - 1]?.kind === 'capital';

/** Takes in the word that says of what a role is (“harbour envoy”), and an article. */
function withModifier(tokens: readonly Token[], at: number): number {
  let first = at;
  const isRole = tokens[at]?.kind === 'role';
  const before = tokens[at - 1];
  if (isRole && tokens[at]?.isJoined && (before?.kind === 'other' || before?.kind === 'role')) first = at - 1;
  const more = tokens[first - 1];
  const isTaken = more !== undefined && tokens[first]?.isJoined === true && (isRole ? roleArticle : article).test(more.word);
  return isTaken ? first - 1 : first;
}
