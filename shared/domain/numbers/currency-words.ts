/** Signs that stand before or after a figure. A sign that several countries use is read as the one that is meant most often. */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  '$=USD €=EUR £=GBP ¥=JPY ₴=UAH ₽=RUB ₺=TRY ₹=INR ₡=CRC ₭=LAK ₩=KRW ₦=NGN ₫=VND ₱=PHP ₪=ILS ₸=KZT ₮=MNT ₲=PYG ₼=AZN ₾=GEL ฿=THB ₿=BTC ¢=cents ₵=GHS ៛=KHR ₨=INR ﷼=IRR'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);
/** Before a dollar sign: “US$”, “C$”. */
export const dollars: ReadonlyMap<string, string> = new Map(
  'us=USD u.s.=USD usd=USD c=CAD ca=CAD can=CAD cad=CAD cdn=CAD a=AUD au=AUD aus=AUD aud=AUD nz=NZD nzd=NZD hk=HKD hkd=HKD s=SGD sg=SGD sgd=SGD nt=TWD r=BRL mex=MXN mx=MXN mxn=MXN j=JMD tt=TTD'
    .split(' ')
    .map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);

const codes = `usd eur gbp jpy cny chf cad aud nzd sek nok dkk isk pln czk huf ron bgn uah rub byn kzt try inr pkr bdt lkr brl mxn ars clp cop pen uyu
  zar ngn kes ghs egp mad aed sar qar kwd bhd ils jod irr iqd krw twd hkd sgd thb myr idr php vnd btc eth crc lak`;
/** Three letters, known as a currency's. */
export const currencyCodes: ReadonlySet<string> = new Set(codes.split(/\s+/u));

const named = `dollar|dollars|buck|bucks=USD euro|euros|євро|евро=EUR sterling|quid=GBP yen|yens=JPY yuan|renminbi|rmb=CNY hryvnia|hryvnias|гривня|гривні|гривень|грн|гривна|гривны|гривен=UAH
  rouble|roubles|ruble|rubles|рубль|рубля|рублей|руб|рублів=RUB złoty|zloty|zlotys|zlotych=PLN shekel|shekels=ILS won=KRW baht=THB ringgit=MYR dong=VND real|reais=BRL naira=NGN
  rand=ZAR forint|forints=HUF lev|leva=BGN rupiah=IDR bitcoin|bitcoins|btc=BTC satoshi|satoshis=satoshis mark|marks=marks krone|kroner|krona|kronor|kronas=kroner
  crown|crowns=crowns franc|francs=francs peso|pesos=pesos rupee|rupees=INR lira|liras|lire=lira dinar|dinars=dinars dirham|dirhams=AED riyal|riyals|rial|rials=riyals
  cent|cents|¢=cents penny|pence|p=pence kopeck|kopecks|kopek|kopeks=kopecks sen=sen kip=LAK colon|colones|colón=CRC taka=BDT koruna|korunas=CZK guilder|guilders=guilders
  deutschmark|deutschmarks=marks drachma|drachmas=drachmas escudo|escudos=escudos peseta|pesetas=pesetas kuai=CNY mao|jiao=jiao долар|долари|доларів|доллар|доллара|долларов=USD
  pound_sterling|pounds_sterling=GBP`;

/** Names of currencies, in lower case; a name that many countries use stays a name. `p` and `cents` are parts of one. */
export const currencyNames: ReadonlyMap<string, string> = new Map(
  named
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((pair): readonly [string, string][] => {
      const [words = '', name = ''] = pair.split('=');
      return words.split('|').map((word): [string, string] => [word.replaceAll('_', ' '), name]);
    }),
);
/** Hundredths of what they follow: “thirteen dollars and forty-five cents”. */
export const hundredths: ReadonlySet<string> = new Set(['cents', 'pence', 'kopecks']);

/** Whose currency: “Swiss francs”, “Turkish lira”, “U.S. dollars”. */
const countries = `us|u.s.|american=USD canadian=CAD australian=AUD zealand=NZD kong=HKD singapore|singaporean=SGD taiwan|taiwanese=TWD british|uk|egyptian=EGP
  japanese=JPY chinese=CNY swiss=CHF turkish=TRY mexican=MXN indian=INR pakistani=PKR lankan=LKR norwegian=NOK swedish=SEK danish=DKK icelandic=ISK czech=CZK russian=RUB
  ukrainian=UAH belarusian=BYN polish=PLN hungarian=HUF bulgarian=BGN romanian=RON israeli=ILS iranian=IRR iraqi=IQD saudi=SAR kuwaiti=KWD jordanian=JOD serbian=RSD
  emirati=AED moroccan=MAD argentine=ARS chilean=CLP colombian=COP philippine=PHP cuban=CUP brazilian=BRL korean=KRW thai=THB malaysian=MYR vietnamese=VND
  indonesian=IDR nigerian=NGN kenyan=KES ghanaian=GHS lebanese=LBP syrian=SYP rican=CRC lao=LAK`;
export const countryCodes: ReadonlyMap<string, string> = new Map(
  countries
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((pair): readonly [string, string][] => {
      const [words = '', code = ''] = pair.split('=');
      return words.split('|').map((word): [string, string] => [word, code]);
    }),
);
