import { svelte } from "@sveltejs/vite-plugin-svelte";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig, type Plugin } from "vite";
import packageJson from "./package.json" with { type: "json" };

/** While developing, Vite puts styles into the page itself; only there does the content security policy let them pass. */
const stylesWhileDeveloping: Plugin = {
  name: "valija-styles-while-developing",
  apply: "serve",
  transformIndexHtml: (html) =>
    html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
};

/** The version that packages name; one place says it. */
const { version } = packageJson;

export default defineConfig({
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    svelte(),
    stylesWhileDeveloping,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/worker",
      filename: "service-worker.ts",
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,svg,png,woff2,webmanifest,json}"],
      },
    }),
  ],
  worker: { format: "es" },
  build: { target: "es2023", sourcemap: false },
});
