/** Where the caret goes (words, and which place of several), and the keys pressed there. Long quotes are given by their two ends. */
export const marks: readonly (readonly [at: string, occurrence: number, keys: string, ...quotes: readonly string[]])[] = [
  ['U.S.-led', 0, '1', 'U.S.-led negotiations … on the ground'],
  ['Ukraine and Russia', 0, '13', 'Ukraine and Russia … in five months', '314'],
  ['five months', 0, '3', 'five months'],
  ['announced', 0, '24', 'U.S. Special Envoy Steve Witkoff', 'announced'],
  ['The agreement', 0, '1', 'The agreement emerged … in Abu Dhabi'],
  ['outcome was', 0, '1', 'This outcome … detailed and productive'],
  ['said Witkoff', 0, '24', 'Witkoff', 'said'],
  ['delegations', 0, '12', 'Today, delegations … in five months', 'Special Envoy Steve Witkoff (@SEPeaceMissions)'],
  ['314', 1, '3', '314'],
  ['five months', 1, '3', 'five months'],
  ['February', 0, '3', 'February 5, 2026'],
  ['additional', 1, '12', 'additional progress … remain unresolved', 'Witkoff'],
  ['later confirmed', 0, '124', 'the exchange had been completed', 'Ukrainian President Volodymyr Zelenskyy', 'confirmed'],
  ['most of the 157', 0, '13', 'most of the … since 2022', '157'],
  ['since 2022', 0, '3', '2022'],
  ['critical that', 0, '124', 'Today’s exchange … make it happen', 'Zelenskyy', 'wrote'],
  [
    'bringing',
    0,
    '123',
    'We are bringing our people home—157 Ukrainians',
    'Volodymyr Zelenskyy / Володимир Зеленський (@ZelenskyyUa)',
    '157',
  ],
  ['Most of them', 0, '13', 'Most of them … since 2022', '2022'],
  ['February', 1, '3', 'February 5, 2026'],
  ['Peskov', 0, '124', 'the discussions had not yet yielded a conclusion', 'Kremlin spokesman Dmitry Peskov', 'said'],
  ['according to', 0, '24', 'Bloomberg', 'according to'],
  ['Command', 0, '24', 'The U.S. European Command', 'saying'],
  ['negotiators', 0, '13', 'following the talks … since late 2021', 'late 2021'],
  ['swap came', 0, '1', 'The prisoner swap … of the war'],
  ['Zelenskyy said', 0, '124', 'Moscow carried … ten people', 'Zelenskyy', 'said'],
  ['hundreds', 0, '3', 'hundreds'],
  ['32 ballistic', 0, '3', '32'],
  ['least five', 0, '3', 'at least five'],
  ['least ten', 0, '3', 'at least ten'],
  ['early January', 0, '31', 'early January', 'In early January … Russian aggression'],
  ['Other elements', 0, '1', 'Other elements … with Ukraine'],
  ['draft statement', 0, '1', 'The draft statement … determine remedies.”'],
  ['Questions', 0, '1', 'Questions about … reaching a ceasefire'],
];
export const labels = ['claim', 'source', 'number', 'cue'];
/** Every span that comes of it. */
export const expected = marks.flatMap(([, , keys, ...quotes]) =>
  quotes.map((quote, index) => ({ label: labels[Number(keys[index]) - 1], quote })),
);
export const counted = (label: string): number => expected.filter((mark) => mark.label === label).length;

/** Does a span's quote begin and end as expected? */
export function isQuote(quote: string, wanted: string): boolean {
  const [start = '', end] = wanted.split(' … ');
  return end === undefined ? quote === wanted : quote.startsWith(start) && quote.endsWith(end);
}
