import { untrack } from "svelte";
import { parsePeriod, type Period } from "../../domain/calendar-date.ts";
import { session } from "../../stores/session.svelte.ts";
import { PERIOD } from "./query-names.ts";
import { queryValue, setQuery } from "./query.svelte.ts";
import { router } from "./routes.ts";

/** Screens that show one period: their address names it. */
const SCREENS: readonly string[] = [
  "/comprobantes",
  "/exportar",
  "/importar",
  "/maestros/cambios",
  "/gestion/contabilizar",
];

/** Choices that follow each other so quickly, in milliseconds, are steps on the way to one: Back does not stop at them. */
const STEP = 1000;

let lastChoice = -STEP;

/** Works in another period from now on: in this tab, in the address, and in what opens next. */
export async function choosePeriod(period: Period): Promise<void> {
  const at = performance.now();
  const replace = at - lastChoice < STEP;
  lastChoice = at;
  const kept = session.choosePeriod(period);
  await setQuery({ [PERIOD]: period }, { replace });
  await kept;
}

/**
 * The tab works in the period that the address names; an address that names none is given the one in which the tab works, so
 * that Back, a reload and a bookmark find it again. For the frame's lifetime.
 */
export function followPeriod(hasCompany: () => boolean): void {
  // Before the screens look: none of them shows another month first.
  $effect.pre(() => {
    const named = parsePeriod(queryValue(PERIOD) ?? "");
    if (named)
      untrack(() => {
        session.showPeriod(named);
      });
  });
  $effect(() => {
    const { pathname } = router.route;
    if (!hasCompany() || !SCREENS.includes(pathname) || isNamed()) return;
    void session.workingPeriod().then(async (period) => {
      // Meanwhile the person may have gone on or chosen.
      if (router.route.pathname === pathname && !isNamed())
        await setQuery({ [PERIOD]: period }, { replace: true });
    });
  });
}

function isNamed(): boolean {
  return parsePeriod(queryValue(PERIOD) ?? "") !== null;
}
