import type { Line, Tone } from './command';

/** A stream that text goes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const colours: Readonly<Record<Tone, string>> = { problem: '1;31', note: '33', good: '32', quiet: '2', strong: '1' };
const barWidth = 24;
/** Milliseconds between two drawings of the bar. */
const pause = 100;

/**
 * What could move the cursor, colour what follows, or turn the direction of the text is shown as its code: names of files are
 * anybody's.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === '\n' ? '\\n' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** Answers go to one stream, all else to the other. Colours where people look at it, and not when they do not want them. */
export class Terminal {
  private drawnAt = Number.NEGATIVE_INFINITY;
  private isDrawn = false;

  constructor(
    private readonly answers: Output,
    private readonly remarks: Output,
    private readonly env: Readonly<Record<string, string | undefined>>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  say(lines: readonly Line[]): void {
    this.clearBar();
    this.answers.write(lines.map((line) => this.paint(line, this.answers)).join(''));
  }

  remark(lines: readonly Line[]): void {
    this.clearBar();
    this.remarks.write(lines.map((line) => this.paint(line, this.remarks)).join(''));
  }

  json(value: object): void {
    this.clearBar();
    this.answers.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** A bar, only where somebody sees it move. */
  progress(done: number, total: number): void {
    if (!this.remarks.isTTY || this.env.TERM === 'dumb' || total < 2) return;
    const now = this.now();
    if (now - this.drawnAt < pause) return;
    this.drawnAt = now;
    this.isDrawn = true;
    const filled = Math.round((done / total) * barWidth);
    this.remarks.write(`\r[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${done}/${total}`);
  }

  private clearBar(): void {
    if (this.isDrawn) this.remarks.write('\r\u001b[2K');
    this.isDrawn = false;
  }

  private paint({ text, tone }: Line, output: Output): string {
    const shown = printable(text);
    // https://no-color.org: set and not empty.
    const isPlain = tone === undefined || !output.isTTY || Boolean(this.env.NO_COLOR) || this.env.TERM === 'dumb';
    return isPlain ? `${shown}\n` : `\u001b[${colours[tone]}m${shown}\u001b[0m\n`;
  }
}
