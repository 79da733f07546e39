import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const PROJECTS = [
  "./tsconfig.json",
  "./tsconfig.node.json",
  "./tsconfig.worker.json",
];

/** Names that pure code must not reach for: clock, chance, disk, network. Clock and ids are arguments there. */
const EFFECTS = [
  "Date",
  "crypto",
  "fetch",
  "indexedDB",
  "localStorage",
  "navigator",
  "performance",
];

export default ts.config(
  {
    ignores: [
      "dist/**",
      "dist-cli/**",
      "node_modules/**",
      "coverage/**",
      "bench/results/**",
      "src/lib/platform.d.ts",
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { project: PROJECTS, extraFileExtensions: [".svelte"] },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Numbers read well in templates; everything else in a template must be a string.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: {
        project: PROJECTS,
        extraFileExtensions: [".svelte"],
        parser: ts.parser,
        svelteConfig,
      },
    },
  },
  {
    files: ["**/*.svelte"],
    rules: {
      // Imported components look like `any` to the typed rules; svelte-check types them.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // The hash router's links are made by its own typed function.
      "svelte/no-navigation-without-resolve": "off",
      "svelte/no-at-html-tags": "error",
    },
  },
  {
    files: ["src/domain/**/*.ts", "src/reports/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...EFFECTS] },
  },
  {
    // One function turns the given milliseconds into text; it does not read the clock.
    files: ["src/domain/calendar-date.ts"],
    rules: { "no-restricted-globals": ["error", ...EFFECTS.slice(1)] },
  },
  {
    files: [
      "*.js",
      "scripts/**/*.js",
      "bench/**/*.{js,ts}",
      "tests/**/*.ts",
      "src/cli/**/*.ts",
      "*.ts",
    ],
    languageOptions: { globals: { ...globals.node } },
  },
  { files: ["**/*.js"], extends: [ts.configs.disableTypeChecked] },
);
