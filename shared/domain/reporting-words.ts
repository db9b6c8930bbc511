/** Words that tell that somebody said something, as patterns of whole words; the forms of a verb are written out. */
const told = [
  'sa(?:id|ys|y|ying)',
  '(?:tell|told|tells|telling)(?: (?:reporters?|journalists?|viewers|lawmakers|parliament|the (?:media|press|court|paper|newspaper|agency|council|committee)|[A-Z]\\p{L}+))?',
  'wr(?:ote|ites|iting|itten)',
  'add(?:ed|s|ing)?',
  'announc(?:ed|es|e|ing)',
  'acknowledg(?:ed|es|e|ing)',
  'admit(?:ted|s|ting)?',
  'alleg(?:ed|es|e|ing|edly)',
  'answer(?:ed|s)',
  'argu(?:ed|es|e|ing)',
  'assert(?:ed|s|ing)?',
  'claim(?:ed|s|ing)?',
  'complain(?:ed|s|ing)?',
  'conced(?:ed|es|ing)',
  'conclud(?:ed|es)',
  'confirm(?:ed|s|ing)?',
  'declar(?:ed|es|ing)',
  'den(?:ied|ies|y|ying)',
  'disclos(?:ed|es)',
  'emphasi[sz](?:ed|es|ing)',
  'explain(?:ed|s|ing)?',
  'insist(?:ed|s|ing)?',
  'maintain(?:ed|s|ing)',
  'mention(?:ed|s)',
  'not(?:ed|es|ing)',
  'point(?:ed|s) out',
  'post(?:ed|s|ing)',
  'quot(?:ed|es|ing)',
  'recall(?:ed|s)',
  'remark(?:ed|s)',
  'repl(?:ied|ies)',
  'report(?:ed|s|edly|ing)?',
  'respond(?:ed|s|ing)',
  'reveal(?:ed|s|ing)?',
  'sp(?:oke|eaks) of|spok(?:e|en)|speaks',
  'stat(?:ed|es|ing)',
  'stress(?:ed|es|ing)',
  'testif(?:ied|ies)',
  'tweet(?:ed|s)',
  'vow(?:ed|s)',
  'warn(?:ed|s|ing)?',
];
/** Of what somebody thinks, expects or asks: words that everybody uses of themselves, too. */
const thought = [
  'ask(?:ed|s)',
  'believ(?:ed|es|e)',
  'describ(?:ed|es)',
  'estimat(?:ed|es)',
  'expect(?:ed|s)?',
  'predict(?:ed|s|ing)?',
  'promis(?:ed|es|ing)',
  'suggest(?:ed|s|ing)?',
  'th(?:inks|ought)',
];
const other = [
  'сказа(?:л|ла|ли|в|но)|каже|говорит|заяви(?:л|ла|ли|в)|заявля(?:ет|є)|сообщи(?:л|ла|ли)|сообщает|повідоми(?:в|ла|ли|ло)|повідомля(?:є|ють)',
  'написа(?:л|ла|ли|в)|пише|пишет|добави(?:л|ла|ли)|дода(?:в|ла|ли)|отмети(?:л|ла|ли)|зазначи(?:в|ла|ли)|підтверди(?:в|ла|ли)|подтверди(?:л|ла|ли)',
  'sagte[nr]?|sagt|erklärte[n]?|schrieb(?:en)?|teilte[n]? mit|betonte[n]?|meinte[n]?',
  'a dit|a déclaré|a écrit|affirme|explique|ajoute|dijo|declaró|escribió|afirmó|añadió|explicó',
];
/** Those that stand before the source that they name. */
const before = [
  'according to',
  'as reported by',
  'citing',
  'in the words of',
  'по словам',
  'за словами',
  'по данным',
  'за даними',
  'как сообщает',
  'laut',
  'zufolge',
  'selon',
  'd’après',
  "d'après",
  'según',
];

/** Do these reporting words name the source after them? */
export const namesWhoFollows = (words: string): boolean => before.includes(words.toLowerCase());

/** Verbs that are nouns as well: “territorial claims”, “the report”. */
const nouns = /^(?:claims?|reports?|notes|answers|remarks|promises|estimates|stress)$/u;
const beforeNouns =
  /(?:^|\s)(?:the|an?|th(?:is|at|ese|ose)|its|his|her|their|our|my|such|no|any|some|all|of|about|by|for|made|new|two|many|several|\p{Ll}+(?:al|ic|ed|ing|ous|ive|ary))\s$/iu;
const afterNouns =
  /^\s(?:and|or|of|about|against|by|for|in|on|over|from|are|is|were|was|have|has|had|will|would|could|can|may|remain)(?!\p{L})/u;

/** Is it a noun here, so that it reports nothing? */
export const isNoun = (word: string, before: string, after: string): boolean =>
  nouns.test(word) && (beforeNouns.test(before) || afterNouns.test(after));

/** With a capital too, at the beginning of a sentence. */
const withCapital = (words: string): string => `[${words[0]?.toUpperCase()}${words[0]}]${words.slice(1)}`;
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...before.map(withCapital), ...words].join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** All reporting words; verbs in small letters only, since “States” is a country. */
export const reporting = anyOf([...told, ...thought, ...other]);
const telling = anyOf([...told, ...other]);
/** Whoever tells of themselves, or of what is to be told, reports nobody: “we say”, “to report”. */
const ownVoice = /(?<!\p{L})(?:I|we|you|to|please|let|мы|ми|я|wir|ich|nous|je)\s$/iu;

/** Does somebody report here that another one said something? */
export const tells = (text: string): boolean =>
  [...text.matchAll(telling)].some(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    return !ownVoice.test(before) && !isNoun(word, before, text.slice(index + word.length, index + word.length + 12));
  });
