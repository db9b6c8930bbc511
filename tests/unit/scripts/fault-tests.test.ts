import { describe, expect, it } from 'vitest';
import { faultTable } from '../../../scripts/setup/fault-tests.mjs';
import { FaultRun } from '../../faults/fault-run';

const row = { promise: 'nothing is lost', rounds: 20, violations: 0, skipped: null, figures: '' };
const newRun = () => new FaultRun('F3', 'nothing is lost', () => undefined);

describe('a fault test', () => {
  it('passes when every round kept the promise', async () => {
    const run = newRun();
    await expect(run.measure(async () => run.round())).resolves.toBeUndefined();
  });

  it('fails when the promise was broken, when it threw, and when there was no round', async () => {
    const broken = newRun();
    const work = async (): Promise<void> => {
      broken.round();
      broken.violation('span 7 is gone');
    };
    await expect(broken.measure(work)).rejects.toThrow(/broken 1 times in 1 rounds[\s\S]*span 7 is gone/);
    await expect(newRun().measure(() => Promise.reject(new Error('bang')))).rejects.toThrow('bang');
    await expect(newRun().measure(async () => undefined)).rejects.toThrow('no round');
  });
});

describe('the table of faults', () => {
  it('is in the order of the faults, with figures, and says what was not run', () => {
    const rows = [
      { ...row, fault: 'S3' },
      { ...row, fault: 'F12', figures: 'p95 3 ms' },
      { ...row, fault: 'F3', skipped: 'no setpriv' },
    ];
    expect(faultTable(rows).split('\n')).toEqual([
      'Fault  Rounds  Violations  Promise',
      'F3          –           –  nothing is lost · not run: no setpriv',
      'F12        20           0  nothing is lost · p95 3 ms',
      'S3         20           0  nothing is lost',
    ]);
  });
});
