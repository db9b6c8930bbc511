/** `one=1 two=2` as a map; a value may be shared (`half|halves=2`). */
export const valued = (pairs: string): ReadonlyMap<string, number> =>
  new Map(
    pairs
      .split(/\s+/u)
      .filter(Boolean)
      .flatMap((pair) => {
        const [words = '', value] = pair.split('=');
        return words.split('|').map((word): [string, number] => [word, Number(value)]);
      }),
  );
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Spelled numbers below a hundred that are one word; lower case, as everything here. English first, others as far as they are one word. */
export const small = valued(`zero|nought|naught=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
  thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty|fourty=40 fifty=50 sixty=60
  seventy=70 eighty=80 ninety|ninty=90
  один|одна|одне|одно|одного=1 два|дві|две|двох|двух=2 три|трьох|трех|трёх=3 чотири|четыре=4 п'ять|пять=5 шість|шесть=6 сім|семь=7 вісім|восемь=8
  дев'ять|девять=9 десять=10 одинадцять|одиннадцать=11 дванадцять|двенадцать=12 тринадцять|тринадцать=13 чотирнадцять|четырнадцать=14
  п'ятнадцять|пятнадцать=15 шістнадцять|шестнадцать=16 сімнадцять|семнадцать=17 вісімнадцять|восемнадцать=18 дев'ятнадцять|девятнадцать=19
  двадцять|двадцать=20 тридцять|тридцать=30 сорок=40 п'ятдесят|пятьдесят=50 шістдесят|шестьдесят=60 сімдесят|семьдесят=70
  вісімдесят|восемьдесят=80 дев'яносто|девяносто=90
  zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 zwölf=12 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60
  siebzig=70 achtzig=80 neunzig=90 deux=2 trois=3 quatre=4 cinq=5 huit=8 neuf=9 dix=10 vingt=20 trente=30 tres=3 cuatro=4 cinco=5
  seis=6 siete=7 ocho=8 nueve=9 diez=10 veinte=20 treinta=30`);

export const hundreds = valued('hundred=100 сто=100 hundert=100 cien=100');

/** What a number before it is multiplied with; `million` of half a dozen languages. */
export const scales =
  valued(`thousand=1e3 million|mln|mn|mil|mio=1e6 billion|bn|bln=1e9 trillion|tn|trn|tln=1e12 quadrillion=1e15 lakh|lakhs=1e5
  crore|crores=1e7 dozen|dozens|doz|dozs=12
  тис|тыс|тисяча|тисячі|тисяч|тысяча|тысячи|тысяч=1e3 млн|мільйон|мільйона|мільйони|мільйонів|миллион|миллиона|миллионов=1e6
  млрд|мільярд|мільярда|мільярди|мільярдів|миллиард|миллиарда|миллиардов=1e9 трлн=1e12 tausend=1e3 millionen=1e6 mrd|milliarde|milliarden=1e9
  millions=1e6 milliard|milliards=1e9 millones|millón=1e6`);
/** Stand behind figures alone, and mean a scale there and nothing in words. */
export const shortScales = valued('k=1e3 b=1e9');
/** The same, by upper or lower case. */
export const casedScales = valued('M=1e6');

export const ordinals =
  valued(`first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth|nineth=9 tenth=10 eleventh=11 twelfth=12
  thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40
  fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100 thousandth=1e3 millionth=1e6 billionth=1e9 trillionth=1e12`);
/** What names the parts of one: “a third”, “two thirds”. */
export const parts: ReadonlyMap<string, number> = new Map([
  ...[...ordinals]
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ]),
  ...valued('half|halves=2 quarter|quarters=4'),
]);
export const vulgar: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
]);
