/** Composition root: puts the parts together; the only file that knows everybody. */
import { mount } from "svelte";
import { companyId } from "./domain/company.ts";
import { present } from "./lib/assert.ts";
import { appUpdate } from "./stores/app-update.svelte.ts";
import { install } from "./stores/install.svelte.ts";
import { preferences } from "./stores/preferences.svelte.ts";
import { session } from "./stores/session.svelte.ts";
import { storage } from "./stores/storage.svelte.ts";
import App from "./ui/App.svelte";
import type { CompanyDraft } from "./ui/company/draft.ts";
import type { Shell } from "./ui/frame/shell.ts";
import "./ui/theme.css";

const shell: Shell = {
  get installation() {
    return session.installation;
  },
  period: null,
  createCompany: (draft: CompanyDraft) => {
    const { company, site, central, edition, preparedBy } = draft;
    const id = companyId(company);
    session.open({ id, company, site, central, edition, preparedBy });
    return Promise.resolve(null);
  },
};

preferences.apply();
install.watch();
mount(App, {
  target: present(document.getElementById("app"), "a place for the page"),
  props: { shell },
});
void storage.refresh();
// While developing there is no stored version to update.
if (import.meta.env.PROD) void appUpdate.start("./service-worker.js");
