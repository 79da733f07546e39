/** Composition root: puts the parts together; the only file that knows everybody. */
import { mount } from "svelte";
import { companyId } from "./domain/company.ts";
import { present } from "./lib/assert.ts";
import { t } from "./i18n/index.ts";
import { appUpdate } from "./stores/app-update.svelte.ts";
import { database } from "./stores/database.svelte.ts";
import { install } from "./stores/install.svelte.ts";
import { jobs } from "./stores/jobs.svelte.ts";
import { people } from "./stores/people.svelte.ts";
import { preferences } from "./stores/preferences.svelte.ts";
import { session, type CreateError } from "./stores/session.svelte.ts";
import { storage } from "./stores/storage.svelte.ts";
import App from "./ui/App.svelte";
import type { CompanyDraft } from "./ui/company/draft.ts";
import type { Shell } from "./ui/frame/shell.ts";
import "./ui/theme.css";

const shell: Shell = {
  get installation() {
    return session.installation;
  },
  get period() {
    return session.period;
  },
  createCompany: async (draft: CompanyDraft) => {
    const { company, site, central, edition, preparedBy, chart } = draft;
    const id = companyId(company);
    const installation = { id, company, site, central, edition, preparedBy };
    const created = await session.create(installation, chart);
    if (!created.ok) return createFailure(created.error);
    await storage.protect();
    return null;
  },
};

/** Why a company was not created, and what to do. */
function createFailure(error: CreateError): string {
  return error.code === "not-allowed" || error.code === "locked"
    ? t.people.refused(error)
    : t.company.createErrors[error.code];
}

await preferences.apply();
void database.open();
appUpdate.waitFor(() => jobs.any);
addEventListener("beforeunload", (event) => {
  // A reload would break what runs.
  if (jobs.any) event.preventDefault();
});
install.watch();
people.watch();
mount(App, {
  target: present(document.getElementById("app"), "a place for the page"),
  props: { shell },
});
void storage.refresh();
// While developing there is no stored version to update.
if (import.meta.env.PROD) void appUpdate.start("./service-worker.js");
