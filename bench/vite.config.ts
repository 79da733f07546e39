import { join } from "node:path";
import { defineConfig } from "vite";
import packageJson from "../package.json" with { type: "json" };

/** Builds the benchmark's page as the program's own is built. */
export default defineConfig({
  root: join(import.meta.dirname, "page"),
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  worker: { format: "es" },
  build: { target: "es2023", sourcemap: false, emptyOutDir: true },
});
