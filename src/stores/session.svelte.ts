import type { Installation } from "../domain/company.ts";

/** Which company this page works with. */
class Session {
  #installation: Installation | null = $state.raw(null);

  /** Null while there is no company. */
  get installation(): Installation | null {
    return this.#installation;
  }

  /** Works with this company from now on. */
  open(installation: Installation): void {
    this.#installation = installation;
  }
}

/** The page's one session. */
export const session = new Session();
