import { defineConfig } from "vitest/config";

/** Tests of the built page in a real browser. One file at a time: they measure, and share the machine. */
export default defineConfig({
  test: {
    name: "e2e",
    include: ["tests/e2e/**/*.e2e.ts"],
    environment: "node",
    globalSetup: "tests/e2e/support/build.ts",
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
