/** Pieces of the pattern of numbers; each is a group of alternatives in a regular expression with the flags `iu`. */
const units =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const scales = 'hundred|thousand|million|billion|trillion|dozen|score';
const many = 'hundreds|thousands|millions|billions|trillions|dozens|scores|tens';
const fractions = 'hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?';
const ukrainian =
  "один|одна|одне|два|дві|две|три|чотири|четыре|п[’']ять|пять|шість|шесть|сім|семь|вісім|восемь|дев[’']ять|девять|десять|двадцять|двадцать|тридцять|тридцать|сорок|сто|тисяч[аіу]?|тысяч[аиу]?|половин[аиу]|десятки|сотні|сотни";
const german = 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|ein Drittel|die Hälfte|Dutzend';

const chain = `(?:${tens})[-\\s](?:${units})|${tens}|${units}`;
/** “two hundred and five thousand”, “forty-two”, “a dozen”, “two thirds”, “half”. */
export const spelled = [
  `(?:(?:${chain}|an?|several|a few|a couple of)[-\\s])?(?:(?:${scales})(?:[-\\s](?:and[-\\s])?(?:${chain}|${scales}))*)`,
  `(?:(?:${chain}|an?|one)[-\\s])?(?:${fractions})`,
  `(?:tens|hundreds|thousands) of (?:${many})|${many}`,
  chain,
  'a (?:couple|handful|pair|majority|minority)(?: of)?',
  'several|most|none|twice|double[ds]?|tripled?|half',
  ukrainian,
  german,
].join('|');

export const magnitudes = `(?:${scales}|m|mn|mln|bn|tn|k|тис\\.?|тыс\\.?|млн|млрд|трлн|тисяч\\p{Ll}?|тысяч\\p{Ll}?|мільйон\\p{Ll}*|миллион\\p{Ll}*|мільярд\\p{Ll}*|миллиард\\p{Ll}*|Millionen|Milliarden|Mio\\.?|Mrd\\.?|millions?|milliards?|millones)`;

const currencies =
  'dollars?|euros?|pounds?|cents?|pence|roubles?|rubles?|hryvnias?|hryvnia|kroner|kronor|kroon|crowns?|francs?|yen|yuan|zlotys?|pesos?|rupees?|shekels?|lira|USD|EUR|GBP|UAH|RUB|CHF|JPY|NOK|SEK|гривень|гривні|гривен|грн\\.?|рублей|рубля|руб\\.?|доларів|долларов|євро|евро';
const times =
  'seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|секунд\\p{Ll}?|хвилин\\p{Ll}?|минут\\p{Ll}?|годин\\p{Ll}?|час(?:а|ов)|дн(?:і|ів|я|ей)|тижн\\p{Ll}+|недел\\p{Ll}+|місяц\\p{Ll}+|месяц\\p{Ll}*|рок(?:и|ів|у)|год(?:а|у|ов)|лет|Tagen?|Wochen?|Monaten?|Jahren?|Stunden?|jours?|mois|ans|heures|días|meses|años';
const measures =
  'km\\/h|kph|mph|m\\/s|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|foot|inches|yards?|acres?|hectares?|km²|km2|km|cm|mm|kg|kilos?|kilograms?|grams?|tonn?es?|tons?|lit(?:re|er)s?|gallons?|barrels?|(?:mega|giga|kilo)watts?(?:[- ]hours?)?|[kMGT]W(?:h)?|degrees(?: (?:Celsius|Fahrenheit))?|°\\s?[CF]?|ha|км(?:\\/год|\\/ч)?|кг|тонн\\p{Ll}?|метр\\p{Ll}{0,2}|км²';
const shares =
  '%|‰|per\\s?cent|percent|percentage points?|points?|per mille|pp|процент\\p{Ll}*|відсотк\\p{Ll}+|Prozent|pour cent|por ciento';

/** What a figure is measured in; what is counted is no unit. */
export const unitNames = `(?:${shares}|${currencies}|${times}|${measures})`;
export const currencySigns = '(?:US|CA|A|HK|NZ)?[$€£¥₴₽₺₹]|(?:USD|EUR|GBP|UAH|CHF)\\s';
export const comparators =
  '(?:at least|at most|no (?:more|less|fewer) than|(?:more|less|fewer|greater|higher|lower) than|up to|as (?:many|much|few|little) as|(?:just |well |slightly )?(?:over|under|above|below)(?=\\s[\\d$€£¥₴])|about|around|roughly|approximately|approx\\.|nearly|almost|some|an estimated|close to|exactly|only|precisely|понад|більше|більш ніж|близько|майже|щонайменше|до|более(?: чем)?|около|почти|не менее|не более|mindestens|höchstens|mehr als|rund|etwa|fast|über|plus de|moins de|environ|près de|más de|menos de|casi|unos)';
export const monthNames =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)';
