import type { ExportFailure, ExportLoss, ExportReport } from './exporter';

const failuresKept = 100;

/** An empty report. Its memory does not grow with the export. */
export function createExportReport(): ExportReport {
  const counts = { articles: 0, sets: 0 };
  const proof = { spans: 0, fragments: 0 };
  const spans = new Map<string, number>();
  const relations = new Map<string, number>();
  const losses = new Map<ExportLoss, number>();
  const failures: ExportFailure[] = [];
  let failureCount = 0;
  return {
    lose: (loss, count) => {
      if (count > 0) add(losses, loss, count);
    },
    fail: (failure) => {
      failureCount += 1;
      if (failures.length < failuresKept) failures.push(failure);
    },
    pass: ({ texts }) => {
      counts.articles += 1;
      for (const { set, spans: proven } of texts.flatMap((text) => text.sets)) {
        counts.sets += 1;
        proof.spans += proven.length;
        for (const { span, fragments } of proven) {
          proof.fragments += fragments.length;
          add(spans, span.label, 1);
        }
        for (const { type } of set.relations) add(relations, type, 1);
      }
    },
    totals: () => ({
      ...counts,
      spans: sorted(spans),
      relations: sorted(relations),
      proof: { ...proof },
      losses: sorted(losses),
      failures: [...failures],
      failureCount,
    }),
  };
}

const add = <Key>(counts: Map<Key, number>, key: Key, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
