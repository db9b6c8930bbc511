import { wordSet } from './number-words';

/** What a unit makes of a number. `clock`: a time of day; `points` of a percentage. */
export type UnitKind = 'money' | 'percent' | 'points' | 'duration' | 'clock' | 'measurement';
export interface UnitName {
  /** As the field `unit` keeps it: a currency's code, an SI symbol, or the plural. */
  readonly name: string;
  readonly kind: UnitKind;
}

type Entry = readonly [string, UnitName];

/** `metre|metres|m=m` with several words for one name; without `=`, the last word is the name. An underscore stands for a space. */
function units(kind: UnitKind, entries: string): readonly Entry[] {
  return entries
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((entry): readonly Entry[] => {
      const [left = '', right] = entry.replaceAll('_', ' ').split('=');
      const words = left.split('|');
      const name = right ?? words.at(-1) ?? '';
      return words.map((word): Entry => [word, { name, kind }]);
    });
}

/** “Kilometres”, “km”, “microgram”, “μg”: every prefix with every base. */
function metric(): readonly Entry[] {
  const prefixes = 'pico-p nano-n micro-µ micro-μ milli-m centi-c deci-d deca-da hecto-h kilo-k mega-M giga-G tera-T'.split(' ');
  const bases =
    'metre|meter-m gram|gramme-g litre|liter-l watt-W hertz-Hz joule-J volt-V ampere|amp-A pascal-Pa byte-B bit-bit tonne-t calorie-cal newton-N'.split(
      ' ',
    );
  return bases.flatMap((base) => {
    const [words = '', symbol = ''] = base.split('-');
    return prefixes.flatMap((prefix) => {
      const [long = '', short = ''] = prefix.split('-');
      const name = `${short}${symbol}`;
      const entry = { name, kind: 'measurement' } as const;
      return [...words.split('|').flatMap((word) => [`${long}${word}`, `${long}${word}s`]), name.toLowerCase()].map(
        (word): Entry => [word, entry],
      );
    });
  });
}

const wattHours = units('measurement', 'wh|watt-hours=Wh kwh|kilowatt-hour|kilowatt-hours=kWh mwh|megawatt-hours=MWh gwh=GWh twh=TWh');
const lengths =
  'metre|metres|meter|meters|m=m mile|miles foot|feet|ft=feet inch|inches yard|yards|yds=yards furlong|furlongs fathom|fathoms';

/** By words in lower case; those of two words are joined with a space. */
export const unitWords: ReadonlyMap<string, UnitName> = new Map<string, UnitName>([
  ...metric(),
  ...wattHours,
  ...units('measurement', lengths),
  ...units(
    'measurement',
    `nautical_mile|nautical_miles light-year|light-years light_year|light_years=light-years
    gram|grams|gramme|grammes|g=g kilo|kilos|kgs=kg tonne|tonnes=t ton|tons metric_ton|metric_tons|metric_tonnes=t short_ton|short_tons long_ton|long_tons
    lb|lbs|pounds=pounds pound=pounds ounce|ounces|oz=ounces stone grain|grains carat|carats dram|drams drachma|drachmas
    litre|litres|liter|liters|l=l gallon|gallons pint|pints quart|quarts cup|cups teaspoon|teaspoons|tsp=teaspoons
    tablespoon|tablespoons|tbsp=tablespoons fluid_ounce|fluid_ounces barrel|barrels|bbl=barrels bushel|bushels
    acre|acres|hectare|hectares|ha=ha are|ares
    mph|miles_per_hour=mph kph|kmh|km/h|kilometres_per_hour|kilometers_per_hour=km/h m/s|metres_per_second|meters_per_second=m/s knot|knots
    watt|watts|w=W volt|volts=V amp|amps|ampere|amperes=A joule|joules=J calorie|calories hertz|hz=Hz newton|newtons=N pascal|pascals=Pa
    horsepower|hp=hp decibel|decibels|db=dB bit|bits byte|bytes pixel|pixels megapixel|megapixels kilobit|kilobits megabit|megabits gigabit|gigabits
    radian|radians|rad=radians
    turn|turns revolution|revolutions degree|degrees|deg=degrees
    °|degrees=degrees celsius|celcius|centigrade|centigrate|°c=°C fahrenheit|farenheit|°f=°F kelvin|kelvins=K
    m²|sqm=m² m³=m³ km²|sq_km=km² cm²=cm² mm²=mm² cm³|cc=cm³ ft²=square_feet mi²=square_miles
    км=km м=m см=cm кг=kg т=t тонн|тонни|тонны=t га=ha км²=km² метр|метра|метрів|метров=m км/год|км/ч=km/h градусів|градусов=degrees
    kilometern|kilometer=km metern=m tonnen=t`,
  ),
  ...units(
    'duration',
    `millisecond|milliseconds|ms=milliseconds sec|secs|second|seconds min|mins|minute|minutes hr|hrs|h|hour|hours day|days night|nights
    week|weeks wk|wks=weeks fortnight|fortnights weekend|weekends month|months quarter|quarters year|years yr|yrs=years decade|decades
    century|centuries generation|generations millennium|millennia
    секунда|секунди|секунды|секунд хвилина|хвилини|хвилин минута|минуты|минут година|години|годин часа|часов|час=часов день|дні|днів|дня|дней тиждень|тижні|тижнів
    неделя|недели|недель місяць|місяці|місяців месяц|месяца|месяцев рік|роки|років год|года|лет
    tag|tage|tagen=Tage woche|wochen=Wochen monat|monate|monaten=Monate jahr|jahre|jahren=Jahre stunde|stunden=Stunden minuten=Minuten
    jour|jours mois année|années|ans heure|heures día|días mes|meses año|años`,
  ),
  ...units('clock', "am|a.m|a.m.=a.m. pm|p.m|p.m.=p.m. o'clock uhr"),
  ...units(
    'percent',
    `%|percent|percents|per_cent|percentage|pct|pc=% ‰|per_mille|per_mil=‰ процент|процента|процентів|процентов|відсоток|відсотка|відсотки|відсотків=% prozent=%
    pour_cent|por_ciento=%`,
  ),
  ...units('points', 'percentage_point|percentage_points|percentage-point|percentage-points=% basis_point|basis_points=basis_points'),
]);

/** Words before a unit that make another one of it: “square miles”, “cubic feet”. */
export const powersOfUnits = new Map([
  ['square', '²'],
  ['sq', '²'],
  ['cubic', '³'],
  ['cu', '³'],
]);

/** Units only where nothing parts them from their figure (“24h”, “50W”). */
export const onlyGlued = wordSet('h w a n b pc p c');
