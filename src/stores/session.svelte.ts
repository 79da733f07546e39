import { addCompany, type AddCompanyError } from "../db/add-company.ts";
import {
  currentCompany,
  PERIOD_SETTING,
  readSetting,
  putSetting,
} from "../db/installations.ts";
import {
  monthPeriod,
  parsePeriod,
  type Period,
} from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { parseChart } from "../domain/starting-chart.ts";
import { STARTING_INSTANT, startingTypes } from "../domain/starting-types.ts";
import { STARTING_CHARTS } from "../data/charts.ts";
import type { Result } from "../lib/result.ts";
import { now, today } from "./clock.ts";
import { database } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** Why a company was not created. */
export type CreateError = AddCompanyError;

/** With which accounts a company begins. */
export type ChartChoice = "pcge" | "sat" | "empty";

const CHART_IDS = { pcge: "pcge-2019", sat: "sat-agrupador-2019" } as const;

/** Which company and period this installation works with. */
class Session {
  readonly #company = new LiveQuery(
    async () => (await currentCompany(database.db)) ?? null,
  );
  readonly #period = new LiveQuery(keptPeriod);
  #chosen: Period | undefined = $state();
  readonly #month = monthPeriod(today());

  /** The company in hand; null where there is none, undefined until the database has answered. */
  get installation(): Installation | null | undefined {
    return this.#company.current;
  }

  /** The period in which the person works: the one chosen in this tab, or the last one chosen in any. */
  get period(): Period {
    return this.#chosen ?? this.#period.current ?? this.#month;
  }

  /** The same, as the database has it: what a screen that begins something must wait for. */
  async workingPeriod(): Promise<Period> {
    return this.#chosen ?? (await keptPeriod()) ?? this.#month;
  }

  /** Works in another period in this tab; what opens next begins where it was chosen last. */
  showPeriod(period: Period): void {
    this.#chosen = period;
  }

  /** Works in another period from now on, after a restart too. */
  async choosePeriod(period: Period): Promise<void> {
    // At once, so that no screen shows the old month until the database has answered.
    this.showPeriod(period);
    await putSetting(database.db, PERIOD_SETTING, period);
  }

  /** Forgets what this tab has chosen: the period that the database has holds, or the current month. */
  forgetPeriod(): void {
    this.#chosen = undefined;
  }

  /** Creates a company with its first masters and opens it. */
  async create(
    installation: Installation,
    chart: ChartChoice,
  ): Promise<Result<null, CreateError>> {
    const accounts = await startingAccounts(chart);
    const { country } = installation.company;
    const operationTypes = startingTypes(country);
    return await addCompany(
      database.db,
      installation,
      { accounts, operationTypes },
      now(),
    );
  }
}

async function keptPeriod(): Promise<Period | null> {
  const kept = await readSetting(database.db, PERIOD_SETTING);
  return typeof kept === "string" ? parsePeriod(kept) : null;
}

async function startingAccounts(choice: ChartChoice) {
  if (choice === "empty") return [];
  const chart = STARTING_CHARTS.find((c) => c.id === CHART_IDS[choice]);
  return chart ? parseChart(await chart.load(), STARTING_INSTANT) : [];
}

/** The page's one session. */
export const session = new Session();
