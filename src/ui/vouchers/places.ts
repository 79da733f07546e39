import { parsePeriod } from "../../domain/calendar-date.ts";
import { parseSiteCode } from "../../domain/company.ts";
import { parseOperationType } from "../../domain/masters.ts";
import type { VoucherAddress } from "../../stores/voucher-editing.ts";
import { arrive, href, router } from "../frame/routes.ts";

/** What the page of one voucher shows. */
export type Place =
  | { readonly kind: "new"; readonly type: string }
  | { readonly kind: "draft"; readonly id: string }
  | { readonly kind: "stored"; readonly address: VoucherAddress };

/** The place that the address bar names, or null when no voucher can have that address. */
export function currentPlace(type: string): Place | null {
  const { params, pathname } = router.route;
  if (pathname === "/comprobantes/nuevo") return { kind: "new", type };
  if (params.draft !== undefined) return { kind: "draft", id: params.draft };
  const period = parsePeriod(params.period ?? "");
  const site = parseSiteCode(params.site ?? "");
  const operationType = parseOperationType(params.type ?? "");
  const { number } = params;
  return period && site && operationType && number !== undefined
    ? { kind: "stored", address: { period, site, operationType, number } }
    : null;
}

/** The address of a place, for a link. */
export function placeHref(place: Place): string {
  switch (place.kind) {
    case "new":
      return place.type === ""
        ? href("/comprobantes/nuevo")
        : `./?${new URLSearchParams({ to: place.type }).toString()}#/comprobantes/nuevo`;
    case "draft":
      return `./#/comprobantes/borrador/${place.id}`;
    case "stored": {
      const { period, site, operationType, number } = place.address;
      return `./#/comprobantes/${period}/${site}/${operationType}/${encodeURIComponent(number)}`;
    }
  }
}

/** Goes to a place as a link would. */
export async function goTo(place: Place): Promise<void> {
  if (place.kind === "stored") {
    const { period, site, operationType: type, number } = place.address;
    await arrive(
      router.navigate("/comprobantes/:period/:site/:type/:number", {
        params: { period, site, type, number: encodeURIComponent(number) },
      }),
    );
  } else if (place.kind === "draft")
    await arrive(
      router.navigate("/comprobantes/borrador/:draft", {
        params: { draft: place.id },
      }),
    );
  else
    await arrive(
      router.navigate("/comprobantes/nuevo", {
        search: place.type === "" ? "" : `to=${place.type}`,
      }),
    );
}

/**
 * Lets the address bar name the place that the page shows already: a new voucher becomes a draft with its first key, a draft a
 * voucher when it is saved. The router is not asked, or it would move the focus to the top of the page in mid-word.
 */
export function showPlace(place: Place): void {
  history.replaceState(history.state, "", placeHref(place));
}

/** The list as it was left: its filters, and the row that was opened. */
interface LeftList {
  readonly search: string;
  readonly row: string | null;
}

let left: LeftList = { search: "", row: null };

/** Remembers how the list was left. */
export function leaveList(list: LeftList): void {
  left = list;
}

/** How the list was left last. */
export function leftList(): LeftList {
  return left;
}

/** Where the list is as it was left. */
export function listHref(): string {
  return `./${left.search}#/comprobantes`;
}

/** Goes to the list as it was left. */
export async function goToList(): Promise<void> {
  await arrive(router.navigate("/comprobantes", { search: left.search }));
}
