import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], sequence: { shuffle: true }, testTimeout: 30_000 },
});
