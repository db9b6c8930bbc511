const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Spelled numbers up to nineteen, and words that stand for one alone; lower case, as everything here. */
export const small =
  wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  один одна одне два дві две три чотири четыре п'ять п’ять пять шість шесть сім семь вісім восемь дев'ять дев’ять девять десять двадцять двадцать
  тридцять тридцать сорок сто zwei drei vier fünf sechs sieben acht neun zehn elf zwölf deux trois quatre cinq sept huit neuf dix dos tres cuatro cinco
  seis siete ocho nueve diez`);
export const tens = wordSet('twenty thirty forty fifty sixty seventy eighty ninety');
/** After a figure, a spelled number or an article. */
export const scales =
  wordSet(`hundred thousand million billion trillion dozen score m mn mln bn tn k тис тыс млн млрд трлн тисяча тисячі тисяч тысяча
  тысячи тысяч мільйон мільйона мільйони мільйонів миллион миллиона миллионов мільярд мільярда мільярдів миллиард миллиарда миллиардов hundert tausend
  million millionen milliarde milliarden mio mrd millions milliards millones dutzend`);
/** Abbreviations that keep their dot. */
export const dotted = wordSet('тис тыс млн млрд трлн mio mrd грн руб коп approx jan feb mar apr jun jul aug sept sep oct nov dec');
export const many = wordSet('tens hundreds thousands millions billions trillions dozens scores десятки сотні сотни тисячі тысячи');
export const fractions = wordSet(
  'half halves third thirds quarter quarters fifth fifths sixth sixths seventh eighth eighths ninth tenth tenths',
);
/** Places in a row; “last” and “next” are none. */
export const ordinals =
  wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth`);
/** With an article before them. */
export const vague = wordSet(
  'couple handful pair majority minority few dozen half third quarter fifth tenth hundred thousand million billion trillion score',
);
/** A number at one time and another word at another: only where the caret is in them. */
export const weak = wordSet(`one a an half some most none several only double doubled twice triple tripled both один одна одне`);
export const alone = wordSet('most none several twice double doubled triple tripled half половина половину половини половины');

export const units =
  wordSet(`% ‰ ° percent point points pp процент процента процентов процентів відсоток відсотка відсотки відсотків prozent
  dollar dollars euro euros pound pounds cent cents pence rouble roubles ruble rubles hryvnia hryvnias krone kroner krona kronor crown crowns franc
  francs yen yuan zloty zlotys peso pesos rupee rupees shekel shekels lira usd eur gbp uah rub chf jpy nok sek гривень гривні гривен грн рублей рубля
  руб доларів долларов євро евро
  second seconds minute minutes hour hours day days week weeks fortnight fortnights month months year years decade decades century centuries a.m a.m.
  p.m p.m. секунд секунди хвилин хвилини минут минуты годин години часов часа дні днів дня дней тижні тижнів недели недель місяці місяців месяца месяцев
  роки років року года лет tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minuten jour jours mois ans heures días meses años
  km/h kph mph m/s kilometre kilometres kilometer kilometers metre metres meter meters centimetre centimetres centimeter centimeters millimetres
  millimeters mile miles foot feet inch inches yard yards acre acres hectare hectares km² km cm mm kg kilo kilos kilogram kilograms gram grams tonne
  tonnes ton tons litre litres liter liters gallon gallons barrel barrels watt watts kilowatts megawatts gigawatts kw mw gw kwh mwh gwh degree degrees
  °c °f ha км км/год км/ч кг тонн тонни тонны метр метра метрів метров км²`);
/** Units of two words. */
export const pairs = new Set([
  'per cent',
  'per mille',
  'percentage point',
  'percentage points',
  'pour cent',
  'por ciento',
  'degrees celsius',
  'degrees fahrenheit',
  'nautical miles',
  'square metres',
  'square meters',
  'square kilometres',
  'square kilometers',
  'square miles',
]);
export const currencyCodes = wordSet('usd eur gbp uah chf');

/** Words before a number that say how exact it is. */
export const comparators = new Set(
  `at least|at most|no more than|no less than|no fewer than|more than|less than|fewer than|greater than|higher than|lower than|up to|as many as|as much
as|as few as|as little as|just over|just under|well over|well under|slightly over|slightly under|slightly more than|about|around|roughly|approximately|approx.|nearly|almost|some|an
estimated|close to|exactly|only|precisely|понад|більше|більш ніж|близько|майже|щонайменше|более|более чем|около|почти|не менее|не более|mindestens|
höchstens|mehr als|rund|etwa|fast|plus de|moins de|environ|près de|más de|menos de|casi|unos`
    .replaceAll('\n', ' ')
    .split('|')
    .map((words) => words.trim()),
);
/** These compare before figures; before words they mean a time or a place (“over three days”). */
export const figureComparators = wordSet('over under above below über до');
export const longestComparator = 3;

export const months =
  wordSet(`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
  oct nov dec січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня января февраля марта апреля мая июня июля августа
  сентября октября ноября декабря januar februar märz april mai juni juli august september oktober november dezember janvier février mars avril juin
  juillet août septembre octobre novembre décembre`);
export const parts = wordSet('early mid late');
export const rangeBefore = wordSet('between from zwischen від между entre de');
export const rangeBetween = wordSet('and to und bis до й и і et à y a');
