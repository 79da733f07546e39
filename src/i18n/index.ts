import { es } from "./es/index.ts";

/** The same keys; a text stays a text, a function keeps its arguments. */
type Shape<T> = T extends (...values: infer A) => string
  ? (...values: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What a language must say: a missing key does not compile. */
export type Dictionary = Shape<typeof es>;

/** A language of the screen. */
export type Language = "es" | "en";

/** All languages, for a choice and for checking what was stored. */
export const LANGUAGES: readonly Language[] = ["es", "en"];

/** What has been loaded; Spanish always is. */
const dictionaries: { readonly es: Dictionary; en?: Dictionary } = { es };

/** Loads the texts of a language; rejects when they cannot be had. Until then the screen speaks Spanish. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === "en") dictionaries.en ??= (await import("./en/index.ts")).en;
}

/** Each language as those who speak it call it: who cannot read the screen finds the way back. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  es: "Español",
  en: "English",
};

let currentLanguage: () => Language = () => "es";

/** Says where the language is kept. Reading a text then reads it there, so that a screen follows a change. */
export function followLanguage(source: () => Language): void {
  currentLanguage = source;
}

/** The texts in the current language: `t.frame.offline`. */
export const t: Dictionary = new Proxy<Dictionary>(es, {
  get: (_first, area) =>
    Reflect.get(dictionaries[currentLanguage()] ?? es, area) as unknown,
});
