const number = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const verdict = (value, budget) => `${number(value).padStart(8)}  ${value <= budget ? '✓' : '✗'} ≤ ${number(budget)}`;

/** @param {{ cores: number, spans: number, machine: object, acknowledged: object, opening: object | null, one: object, twenty: object }} found */
export function printTable({ cores, spans, machine, acknowledged, opening, one, twenty }) {
  const line = (name, value) => console.log(`${name.padEnd(66)}${value}`);
  console.log(
    `The store under Node ${process.versions.node} on ${cores} cores; the same loop took ${number(machine.least)}–${number(machine.most)} ms.\n`,
  );
  for (const [size, { bare, acknowledged: whole, ratioP50, ratioP95 }] of Object.entries(acknowledged)) {
    line(`${size}: bare append and fdatasync, ms, p50 / p95`, `${number(bare.p50).padStart(8)} / ${number(bare.p95)}`);
    line(`${size}: command until acknowledged, ms, p50 / p95`, `${number(whole.p50).padStart(8)} / ${number(whole.p95)}`);
    line(`${size}: ratio at p50`, `${number(ratioP50).padStart(8)}`);
    line(`${size}: ratio at p95`, verdict(ratioP95, 3));
  }
  if (opening) line(`open ${opening.spans} spans behind ${opening.lines} journal lines, ms (median)`, verdict(opening.median, 500));
  for (const [name, { bare, ...found }, fold] of [
    [`${spans.toLocaleString('en')} spans in one set`, one, 10_000],
    [`${(spans / 20).toLocaleString('en')} spans in each of 20 sets`, twenty, 1500],
  ]) {
    line(`${name}: bare append and fdatasync, ms, p95`, number(bare.p95).padStart(8));
    line(`${name}: command, ms, p95`, verdict(found.alone, 3 * bare.p95));
    line(`${name}: command while folding, ms, p95 of ${found.besideCount}`, number(found.beside).padStart(8));
    line(`${name}: longest fold (${number(found.megabytes)} MB), ms`, verdict(found.fold, fold));
    line(`${name}: longest block while folding, ms`, verdict(found.blockFolding, 100));
    line(`${name}: longest block without folding, ms`, verdict(found.blockAlone, 100));
    line(`${name}: opening, ms`, `${number(found.opened).padStart(8)}  (longest block ${number(found.blockOpening)})`);
    line(`${name}: closing, ms`, number(found.closing).padStart(8));
    line(`${name}: memory after, most, MB`, `${number(found.memory).padStart(8)}, ${verdict(found.peak, 1000).trim()}`);
  }
}
