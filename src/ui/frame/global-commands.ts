import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/index.ts";
import { people } from "../../stores/people.svelte.ts";
import { preferences, THEMES } from "../../stores/preferences.svelte.ts";
import type { Command } from "./commands.svelte.ts";
import { NAVIGATION } from "./navigation.ts";
import { ASKED, REMOVE_EXAMPLE } from "./query-names.ts";
import { arrive, router } from "./routes.ts";

/** What opens over a screen. */
export type Panel = "palette" | "help";

/** What can be done on every screen: go to another one, change the look and the language; remove the example. */
export function globalCommands(example: boolean): readonly Command[] {
  const always = [...screens(), navigation(), ...themes(), ...languages()];
  return example ? [...always, removal()] : always;
}

/** Asks first, where the company is kept. */
function removal(): Command {
  return {
    id: "example.remove",
    group: "settings",
    label: ({ example }) => example.remove.button,
    enabled: () => people.may("administer"),
    run: () =>
      void arrive(
        router.navigate("/configuracion", {
          search: { [ASKED]: REMOVE_EXAMPLE },
        }),
      ),
  };
}

/** Keys of the two that open over every screen. */
export const PALETTE_KEYS = "$mod+k";
export const HELP_KEYS = "?";

/** Keys of the lock, on every screen. */
export const LOCK_KEYS = "Alt+KeyL";

/** Opens the palette and the list of shortcuts; the palette does not name itself. */
export function panelCommands(
  open: (panel: Panel) => void,
  shown: Panel | null,
): readonly Command[] {
  return [
    {
      id: "frame.palette",
      group: "settings",
      label: ({ frame }) => frame.palette.title,
      keys: PALETTE_KEYS,
      enabled: () => shown !== "palette",
      run: () => {
        open("palette");
      },
    },
    {
      id: "frame.shortcuts",
      group: "settings",
      label: ({ frame }) => frame.shortcuts.title,
      keys: HELP_KEYS,
      run: () => {
        open("help");
      },
    },
  ];
}

/** Locks, or lets somebody else work; where there is anything to lock. */
export function lockCommands(
  lock: (switching: boolean) => void,
): readonly Command[] {
  if (!people.lockable) return [];
  return [
    {
      id: "people.lock",
      group: "settings",
      label: (words) => words.people.menu.lock,
      keys: LOCK_KEYS,
      run: () => {
        lock(false);
      },
    },
    {
      id: "people.switch",
      group: "settings",
      label: (words) => words.people.menu.change,
      run: () => {
        lock(true);
      },
    },
  ];
}

function navigation(): Command {
  const shown = preferences.navigation;
  return {
    id: "frame.navigation",
    group: "settings",
    label: ({ frame }) => (shown ? frame.hideNavigation : frame.showNavigation),
    keys: "$mod+b",
    run: () => {
      preferences.navigation = !shown;
    },
  };
}

function screens(): readonly Command[] {
  return NAVIGATION.flatMap(({ entries }) =>
    entries.map(({ path, label }) => ({
      id: `go.${path}`,
      group: "screens",
      label: (words) => label(words.frame.nav),
      run: () => void arrive(router.navigate(path)),
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

/** Not the one that is spoken. */
function languages(): readonly Command[] {
  const current = preferences.language;
  return LANGUAGES.filter((language) => language !== current).map(
    (language) => ({
      id: `language.${language}`,
      group: "settings",
      label: ({ frame }) => frame.language(LANGUAGE_NAMES[language]),
      run: () => {
        void preferences.speak(language);
      },
    }),
  );
}
