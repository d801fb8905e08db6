import { defineConfig } from 'vitest/config';

// One file at a time: each starts a browser of its own, and two of them on two cores measure only one another.
export default defineConfig({
  test: { include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, sequence: { shuffle: true }, testTimeout: 60_000, hookTimeout: 120_000 },
});
