import { compareDecimals, quotient, times, whole } from './decimal';
import { wordSet } from './number-words';
import { type Quantity, quantityAt } from './quantity';
import type { Token } from './token';

export interface QuantityRange {
  readonly from: number;
  readonly after: number;
  readonly low: Quantity;
  readonly high: Quantity;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
export const leads = wordSet('between from zwischen від между entre de von');
const afterBetween = wordSet('and to und й и і et y');
const afterFrom = wordSet('to until till through bis до à a');
const afterNumber = wordSet('to through bis');
/** “Rose from 81 to 96” tells two numbers, “from 30 to 40 ships” one. */
const changes =
  /^(?:r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gr[eo]w(?:s|n|ing)?|increas\w*|decreas\w*|drop\w*|declin\w*|climb\w*|jump\w*|surg\w*|sl(?:id|ump)\w*|rais\w*|lower\w*|reduc\w*|cut|cuts|chang\w*|expand\w*|up|down|went|shr[aiu]nk\w*|soar\w*|plung\w*|double\w*|doubling|tripl\w*|moved?|swung|widen\w*|narrow\w*|edged?)$/u;
const nearChange = 7;

/** “Between 30 and 40”, “6–8 weeks”, “from €2 to €3 million”, “two or three”; null where two numbers do not make one. */
export function rangeAt(tokens: readonly Token[], at: number): QuantityRange | null {
  const lead = wordAt(tokens, at);
  const isLed = leads.has(lead);
  if (isLed && /^(?:from|від|de|von)$/u.test(lead) && isChange(tokens, at)) return null;
  const isBetween = isLed && afterBetween.size > 0 && !/^(?:from|від|de|von)$/u.test(lead);
  const start = isLed ? at + 1 : at;
  const low = quantityAt(tokens, start, isBetween);
  if (!low) return null;
  const link = tokens[low.after];
  const isLinked = isLed
    ? (isBetween ? afterBetween : afterFrom).has(link?.word ?? '')
    : afterNumber.has(link?.word ?? '') && !isChange(tokens, at);
  const isOr = !isLed && link?.word === 'or';
  if (!(isLinked || isOr || isDash(tokens, low.after))) return null;
  const high = quantityAt(tokens, low.after + 1);
  return high && joined(tokens, { from: at, after: high.after, low, high }, isOr);
}

const isChange = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(at - nearChange, 0), at).some(({ word }) => changes.test(word));

/** A dash with nothing or with white space on both sides, between two numbers and no more: “3-0-4” and “2026-03-12” are no ranges. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at];
  const next = tokens[at + 1];
  return dash !== undefined && next !== undefined && /^[-–‐‑−]$/u.test(dash.raw) && dash.gap === next.gap;
}

function joined(tokens: readonly Token[], range: QuantityRange, isOr: boolean): QuantityRange | null {
  const low = withScale(range.low, range.high);
  const { high } = range;
  const isPlain = [low, high].every(({ amount }) => amount.form === 'cardinal' || amount.form === 'fraction');
  if (!isPlain || !low.amount.value || !high.amount.value || isDash(tokens, range.after) || isDash(tokens, range.from - 1)) return null;
  const isSame = !low.unit || !high.unit || (low.unit.kind === high.unit.kind && low.unit.name === high.unit.name);
  if (!isSame || low.isAge || compareDecimals(low.amount.value, high.amount.value) >= 0) return null;
  if (isOr && compareDecimals(times(low.amount.value, whole(2)), high.amount.value) < 0) return null;
  return { ...range, low };
}

/** Of “2–3 million” both ends are millions. */
function withScale(low: Quantity, high: Quantity): Quantity {
  const { scale, value } = high.amount;
  const most = value && quotient(value, scale);
  const isShared =
    low.amount.value && most && compareDecimals(low.amount.scale, whole(1)) === 0 && compareDecimals(scale, whole(1000)) >= 0;
  if (!isShared || !low.amount.value || compareDecimals(low.amount.value, most) >= 0) return low;
  return { ...low, amount: { ...low.amount, value: times(low.amount.value, scale) } };
}
