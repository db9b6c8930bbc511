import { describe, expect, it } from 'vitest';
import { isOldRuntime } from '../../../../renderer/settings/is-old-runtime';

describe('isOldRuntime', () => {
  it.each([
    ['Electron 25.1.1', true],
    ['Electron 45.4.1', false],
    ['Electron ?', true],
  ])('%s: %s', (runtime, expected) => expect(isOldRuntime(runtime)).toBe(expected));
});
