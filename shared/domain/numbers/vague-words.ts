import { valued, wordSet } from './number-words';

/** Plurals that count without saying how many. */
export const many =
  wordSet(`tens dozens scores hundreds thousands tens-of-thousands millions billions trillions десятки сотні сотни тисячі тысячи
  dutzende hunderte tausende centaines milliers cientos miles`);
/** Of these many or few there may be so many: “a few dozen”, “several hundred”. */
export const few = wordSet('few several кілька декілька несколько einige mehrere plusieurs varios');
/** After “a”. */
export const aGroup = wordSet('handful majority minority');
/** A pair is two; a couple is two or three. */
export const pairs = wordSet('pair');
export const couples = wordSet('couple');
/** Without any other word. */
export const alone = wordSet('most none several половину половина половини половины');
export const multiples = valued('twice|double|doubled|doubling=2 thrice|triple|tripled|tripling=3 quadruple|quadrupled=4');
export const folds: ReadonlyMap<string, number> = new Map(
  [...valued('two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 twenty=20 hundred=100')].map(([word, value]) => [
    `${word}fold`,
    value,
  ]),
);
