import { en } from "./en/index.ts";
import { es } from "./es/index.ts";

/** The same keys; a text stays a text, a function keeps its arguments. */
type Shape<T> = T extends (...values: infer A) => string
  ? (...values: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What a language must say: a missing key does not compile. */
export type Dictionary = Shape<typeof es>;

const DICTIONARIES = { es, en } as const satisfies Record<string, Dictionary>;

/** A language of the screen. */
export type Language = keyof typeof DICTIONARIES;

/** All languages, for a choice and for checking what was stored. */
export const LANGUAGES = Object.keys(DICTIONARIES) as readonly Language[];

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
    Reflect.get(DICTIONARIES[currentLanguage()], area) as unknown,
});
