import { describe, expect, it } from 'vitest';
import { missingLibraries, namesInRelease, notInstalled } from '../../../scripts/setup/system-libraries.mjs';

describe('what a system lacks', () => {
  it('is every library that ldd does not find, and no other', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd3d1c6000)',
      '\tlibffmpeg.so => /app/libffmpeg.so (0x00007f0a)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f0b)',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
    expect(missingLibraries('\tnot a dynamic executable')).toEqual([]);
  });

  it('is every package that is unknown, removed or half installed', () => {
    const output = 'xvfb installed\nfonts-liberation config-files\nxvfb-extra installed\n';
    expect(notInstalled(output, ['xvfb', 'fonts-liberation', 'fonts-noto-color-emoji'])).toEqual([
      'fonts-liberation',
      'fonts-noto-color-emoji',
    ]);
  });

  it('is asked for under the names that this release uses', () => {
    const policy = [
      'libnss3:',
      '  Installed: (none)',
      '  Candidate: 2:3.98-1build1',
      '  Version table:',
      '     2:3.98-1build1 500',
      'libasound2:',
      '  Installed: (none)',
      '  Candidate: (none)',
      '  Version table:',
      'libasound2t64:',
      '  Installed: (none)',
      '  Candidate: 1.2.11-1build2',
      '  Version table:',
      'libgtk-3-0t64:',
      '  Installed: (none)',
      '  Candidate: (none)',
    ].join('\n');
    expect(namesInRelease(policy, ['libnss3', 'libasound2', 'libgtk-3-0'])).toEqual(['libnss3', 'libasound2t64', 'libgtk-3-0']);
    expect(namesInRelease('', ['libnss3'])).toEqual(['libnss3']);
  });
});
