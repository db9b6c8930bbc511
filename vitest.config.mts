import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Property tests make thousands of runs; a loaded machine must not turn that into a failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
