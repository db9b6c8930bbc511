/** Never the end of a sentence: a name, a figure or an example follows. */
const leading =
  /(?:^|[\s(“„«"'‘—–-])(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Pvt|Rev|Fr|Hon|Pres|Amb|Insp|Supt|St|Ste|Mt|Ft|Messrs|M|MM|Mme|Mlle|Sr|Sra|Dra|Dipl|Ing|Frl|Hr|vs|v|viz|cf|e\.g|i\.e|z\.B|d\.h|u\.a|p\.ex|approx|ca|c|ok|бл|напр|им|ім|ул|вул|гр|акад|проф|рис|стр|стор|см|см\.также|тов|св)\.$/u;
/** Not the end when a figure follows. */
const beforeFigures =
  /(?:^|[\s(])(?:No|Nos|Nr|Art|Sec|Fig|Figs|Ch|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|n|núm|№|ст|гл|п|ч|т)\.$/iu;
/** May end a sentence; then a word follows that begins one. */
const trailing =
  /(?:^|[\s(“„«"'‘—–/-])(?:(?:\p{Lu}\.){1,5}\p{Lu}|[ap]\.m|Inc|Ltd|Co|Corp|Bros|LLC|Jr|Sr|Esq|Ph\.D|M\.D|etc|al|Ave|Blvd|Rd|Dept|Univ|Assn|Calif|Mass|Fla|Pa|Conn|Wash|Ariz|Colo|Mich|Minn|Tenn|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|г|гг|р|рр|млн|млрд|тыс|тис|трлн|руб|грн|коп|т\.д|т\.п|т\.е|и\.о|в\.о|usw|bzw|etw|Mio|Mrd)\.$/u;
const beginners =
  /^["'“„«‘([]*(?:The|A|An|This|That|These|Those|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|There|Here|In|On|At|By|For|From|As|After|Before|Since|During|When|While|Where|If|Once|Until|Unless|Although|Though|Because|However|But|And|Or|So|Yet|Also|Meanwhile|Earlier|Later|Today|Yesterday|Now|Then|Some|Many|Most|Several|No|Not|Only|Both|Each|Every|All|Other|Another|Asked|According|What|Who|Why|How|Вони|Він|Вона|Це|У|В|На|За|Але|Та|І|А|И|Но|Он|Она|Они|Это|По|Der|Die|Das|Ein|Eine|Er|Sie|Es|Im|In|Am|Le|La|Les|Il|Elle|Un|Une|En|El|Los)(?![\p{L}\p{N}])/u;

/**
 * Does the dot at the end of `before` belong to an abbreviation or an initial, so that `after` goes on in the same sentence? “U.S.” and its
 * like may end one: they do where a word follows that mostly begins sentences.
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  const end = before.trimEnd();
  const next = after.trimStart();
  if (!end.endsWith('.')) return false;
  if (beforeFigures.test(end) && /^\p{Nd}/u.test(next)) return true;
  if (trailing.test(end)) return next !== '' && !beginners.test(next);
  return leading.test(end);
}

/** Is the dot at the end part of an abbreviation, so that it stays when a full stop is left out? */
export const hasDotOfItsOwn = (words: string): boolean => trailing.test(words) || leading.test(words);
