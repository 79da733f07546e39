import { searchParams } from "sv-router";
import { arrive, router, type ScreenPath } from "./routes.ts";

/** Parameters to change, by name; null takes one away. */
export type QueryChange = Readonly<Record<string, string | null>>;

/** How long typing must rest before the address follows, in milliseconds: browsers bound how often it may change. */
const REST = 400;

/** All parameters of the address as they are now; follows it. */
export function queryNow(): URLSearchParams {
  // As text: the router's own reading would make a number of 0005.
  return searchParams.toURLSearchParams();
}

/** A parameter of the address, null where it is not named; follows it. */
export function queryValue(name: string): string | null {
  return queryNow().get(name);
}

/** Changes the address of the screen that is shown. A choice is a step that Back undoes; `replace` leaves no step behind. */
export async function setQuery(
  change: QueryChange,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<void> {
  const search = queryNow();
  for (const [name, value] of Object.entries(change))
    if (value === null) search.delete(name);
    else search.set(name, value);
  // The screens with parameters in their addresses have none in their paths.
  await arrive(
    router.navigate(router.route.pathname as ScreenPath, {
      search: search.toString(),
      replace,
      scrollToTop: false,
    }),
  );
}

/** A text that is typed into a field and kept in the address; Back and Forward bring it back. Make it while a component is made. */
export class TypedQuery {
  readonly #name: string;
  /** What the address does not say yet. */
  #typed: string | null = $state.raw(null);

  constructor(name: string) {
    this.#name = name;
    $effect(() => {
      const typed = this.#typed;
      if (typed === null) return;
      const timer = setTimeout(() => void this.#write(typed), REST);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get text(): string {
    return this.#typed ?? queryValue(this.#name) ?? "";
  }

  set text(typed: string) {
    this.#typed = typed;
  }

  async #write(typed: string): Promise<void> {
    const value = typed.trim() === "" ? null : typed;
    await setQuery({ [this.#name]: value }, { replace: true });
    if (this.#typed === typed) this.#typed = null;
  }
}
