import {
  followLanguage,
  LANGUAGES,
  loadLanguage,
  type Language,
} from "../i18n/index.ts";

/** Which look is chosen; `system` follows the machine. */
export type Theme = "system" | "light" | "dark";

/** All looks, in the order in which they are offered. */
export const THEMES: readonly Theme[] = ["system", "light", "dark"];

const KEY = "valija-preferences";

interface Kept {
  readonly theme: Theme;
  readonly language: Language;
  readonly navigation: boolean;
}

/** What the person at this browser prefers. Kept in localStorage: losing it costs nothing but a choice. */
class Preferences {
  #kept: Kept = $state.raw(read());

  get theme(): Theme {
    return this.#kept.theme;
  }

  set theme(theme: Theme) {
    this.#keep({ ...this.#kept, theme });
  }

  get language(): Language {
    return this.#kept.language;
  }

  /** Speaks a language as soon as its texts are there. */
  async speak(language: Language): Promise<void> {
    await loadLanguage(language);
    this.#keep({ ...this.#kept, language });
  }

  /** Whether the navigation stands beside the screen where there is room for it. */
  get navigation(): boolean {
    return this.#kept.navigation;
  }

  set navigation(shown: boolean) {
    this.#keep({ ...this.#kept, navigation: shown });
  }

  /**
   * Puts the look and the language on the page, now and after every change, also one made in another tab. For the page's lifetime.
   * Done once the texts of the language are there.
   */
  async apply(): Promise<void> {
    followLanguage(() => this.#kept.language);
    addEventListener("storage", (event) => {
      if (event.key === KEY) void this.#take(read());
    });
    $effect.root(() => {
      // The theme's tokens hang on attributes of the root element, which no component owns.
      $effect(() => {
        const root = document.documentElement;
        root.lang = this.#kept.language;
        if (this.#kept.theme === "system") delete root.dataset["theme"];
        else root.dataset["theme"] = this.#kept.theme;
      });
    });
    await this.#take(this.#kept);
  }

  async #take(kept: Kept): Promise<void> {
    try {
      await loadLanguage(kept.language);
    } catch {
      // Its texts cannot be had just now: Spanish is spoken, and the choice stays.
    }
    this.#kept = kept;
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A full or forbidden storage: the choice holds until the page closes.
    }
  }
}

/** What is stored, each part only where it is known; another version or another program may have written it. */
function read(): Kept {
  let stored: unknown = null;
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    // No JSON, or no storage: the defaults.
  }
  const found = (typeof stored === "object" ? stored : null) as {
    readonly theme?: unknown;
    readonly language?: unknown;
    readonly navigation?: unknown;
  } | null;
  return {
    theme: THEMES.find((theme) => theme === found?.theme) ?? "system",
    language: LANGUAGES.find((l) => l === found?.language) ?? "es",
    navigation: found?.navigation !== false,
  };
}

/** The one set of preferences. */
export const preferences = new Preferences();
