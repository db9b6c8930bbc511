import { describe, expect, it } from 'vitest';
import { areInstalled } from '../../../scripts/setup/dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
    'node_modules/only-on-macos': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('installed dependencies', () => {
  it('are complete without the optional packages of other systems', () => {
    expect(areInstalled(wanted, { packages: { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' } } })).toBe(true);
  });

  it.each([
    ['nothing was ever installed', undefined],
    ['a package is missing', { packages: {} }],
    ['a version differs', { packages: { 'node_modules/react': { version: '19.3.0', integrity: 'sha512-a' } } }],
    ['its content differs', { packages: { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-z' } } }],
    [
      'an optional package is an older one',
      {
        packages: {
          'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
          'node_modules/only-on-macos': { version: '0.9.0', integrity: 'sha512-c', optional: true },
        },
      },
    ],
  ])('are installed again when %s', (_, installed) => {
    expect(areInstalled(wanted, installed)).toBe(false);
  });
});
