import { LANGUAGES, type Language } from "../../i18n/index.ts";
import { preferences, THEMES } from "../../stores/preferences.svelte.ts";
import type { Command } from "./commands.svelte.ts";
import { NAVIGATION } from "./navigation.ts";
import { router } from "./routes.ts";

/** What can be done on every screen: go to another one, change the look and the language. */
export function globalCommands(): readonly Command[] {
  return [...screens(), ...themes(), ...languages()];
}

function screens(): readonly Command[] {
  return NAVIGATION.flatMap(({ entries }) =>
    entries.map(({ path, label }) => ({
      id: `go.${path}`,
      group: "screens",
      label: (words) => label(words.frame.nav),
      run: () => void router.navigate(path),
    })),
  );
}

function themes(): readonly Command[] {
  return THEMES.map((theme) => ({
    id: `theme.${theme}`,
    group: "settings",
    label: ({ frame }) => frame.theme.choose(frame.theme[theme]),
    enabled: () => preferences.theme !== theme,
    run: () => {
      preferences.theme = theme;
    },
  }));
}

/** None while there is one language only. */
function languages(): readonly Command[] {
  const current: string = preferences.language;
  return LANGUAGES.filter((language) => language !== current).map(
    (language) => ({
      id: `language.${language}`,
      group: "settings",
      label: ({ frame }) => frame.language(ownName(language)),
      run: () => {
        preferences.language = language;
      },
    }),
  );
}

/** A language as those who speak it call it: who cannot read the screen finds the way back. */
function ownName(language: Language): string {
  const names = new Intl.DisplayNames([language], { type: "language" });
  return names.of(language) ?? language;
}
