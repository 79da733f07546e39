import { Workbox, messageSW } from "workbox-window";

/** Whether the program is stored, so that it starts without a network. */
export type OfflineState = "unavailable" | "storing" | "ready" | "failed";

/** Held in every tab around imports, exports and migrations. */
const WRITE_LOCK = "valija-write";

/** Between two looks for a new version, in milliseconds. */
const LOOK_EVERY = 30 * 60 * 1000;

/**
 * The program's own versions: says when it is stored for use without a network and when a newer version waits.
 * A new version is taken over only when the person says so and nothing is being written.
 */
class AppUpdate {
  #waiting: ServiceWorker | null = $state.raw(null);
  #offline: OfflineState = $state("unavailable");
  #stale = $state(false);
  #takenOver = $state(false);
  #isBusy: () => boolean = $state.raw(() => false);

  /** Whether a newer version waits for a yes. */
  get ready(): boolean {
    return this.#waiting !== null;
  }

  get offline(): OfflineState {
    return this.#offline;
  }

  /** Whether a part of this version is gone, so that the page must be loaded again. */
  get stale(): boolean {
    return this.#stale;
  }

  /** Whether a job of this page must end first. */
  get busy(): boolean {
    return this.#isBusy();
  }

  /** Names what tells of running jobs; it must read rune state, so that a waiting update follows. */
  waitFor(isBusy: () => boolean): void {
    this.#isBusy = isBusy;
  }

  /** Registers the service worker and watches for versions. For the page's lifetime. */
  async start(url: string): Promise<void> {
    // Instead of reloading by itself under somebody's hands, the page says what happened.
    addEventListener("vite:preloadError", () => (this.#stale = true));
    if (!("serviceWorker" in navigator)) return;
    this.#reloadWhenTakenOver();
    this.#offline = "storing";
    const registration = await new Workbox(url).register().catch(() => null);
    if (!registration) {
      // Without a network the registration of an earlier visit still holds.
      this.#offline = navigator.serviceWorker.controller ? "ready" : "failed";
      return;
    }
    this.#follow(registration);
  }

  /** Takes the new version over; all tabs load again. False when a tab is writing: nothing was done. */
  async apply(): Promise<boolean> {
    const waiting = this.#waiting;
    if (!waiting || this.busy) return false;
    const { held = [] } = await navigator.locks.query();
    if (held.some((lock) => lock.name === WRITE_LOCK)) return false;
    // The answer never comes: the worker becomes active instead, which `controllerchange` tells.
    void messageSW(waiting, { type: "SKIP_WAITING" });
    return true;
  }

  #follow(registration: ServiceWorkerRegistration): void {
    // The registration is the truth: of two updates in a row, events about the second get lost (workbox issue 3285).
    const look = (): void => {
      this.#waiting = registration.active ? registration.waiting : null;
      if (registration.active) this.#offline = "ready";
    };
    const watch = (worker: ServiceWorker | null): void => {
      worker?.addEventListener("statechange", () => {
        look();
        // The first version could not be stored: no space, or the network went.
        if (worker.state === "redundant" && !registration.active)
          this.#offline = "failed";
      });
    };
    watch(registration.installing);
    watch(registration.waiting);
    registration.addEventListener("updatefound", () => {
      watch(registration.installing);
    });
    look();
    lookForNew(registration);
  }

  #reloadWhenTakenOver(): void {
    // On the first visit there was none, and the page in hand is already the newest.
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (controlled) this.#takenOver = true;
      controlled = true;
    });
    $effect.root(() => {
      // Another tab may have said yes while a job runs here: the page is loaded again when it ends.
      $effect(() => {
        if (this.#takenOver && !this.busy) location.reload();
      });
    });
  }
}

/** Looks for a new version when the tab comes back to the front, at most every half hour. */
function lookForNew(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !navigator.onLine) return;
    if (performance.now() - last < LOOK_EVERY) return;
    last = performance.now();
    registration.update().catch(() => {
      // No network after all; the next look will tell.
    });
  });
}

/** The versions of this program. */
export const appUpdate = new AppUpdate();
