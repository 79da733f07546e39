import { describe, expect, it } from "vitest";
import { keepDraft, dropDraft } from "../src/books/drafts.ts";
import { mergePersons, undoPersonMerge } from "../src/books/person-merge.ts";
import { saveVoucher, voidVoucher } from "../src/books/vouchers.ts";
import { addCompany } from "../src/db/add-company.ts";
import type { StoredDraft, ValijaDatabase } from "../src/db/database.ts";
import { editMaster, takeBackEdits } from "../src/db/master-edits.ts";
import { addUser, changeUser, setLockMinutes } from "../src/db/user-edits.ts";
import type { Installation } from "../src/domain/company.ts";
import {
  may,
  ROLES,
  type NotAllowed,
  type Permission,
  type Role,
  type UserId,
} from "../src/domain/people.ts";
import { formOf } from "../src/domain/voucher-form.ts";
import { present } from "../src/lib/assert.ts";
import type { Result } from "../src/lib/result.ts";
import { applyRestore } from "../src/transfer/apply-restore.ts";
import { exportManagement } from "../src/transfer/export-management.ts";
import { applyImport } from "../src/transfer/apply-import.ts";
import { dropExample } from "../src/transfer/example-company.ts";
import { exportPackage } from "../src/transfer/export-package.ts";
import { applyForeign } from "../src/transfer/foreign-import.ts";
import { undoImport } from "../src/transfer/undo-import.ts";
import { dump, fill, newInstallation } from "./support/database.ts";
import { diaryRow } from "./foreign/context.ts";
import { diaryFile, newBooks } from "./transfer/foreign-fixtures.ts";
import { atWork } from "./support/people.ts";
import {
  center,
  installation,
  LATER,
  MASTERS,
  person,
  PERIOD,
  simple,
} from "./support/samples.ts";
import { A, siteA } from "./support/scene.ts";
import {
  backedUp,
  exported,
  imported,
  newId,
  staged,
  stagedRestore,
} from "./support/transfers.ts";

/** Something that a function does, ready to be done. */
interface Act {
  readonly db: ValijaDatabase;
  readonly company: Installation;
  readonly run: () => Promise<Result<unknown, { readonly code: string }>>;
}

const B = installation("0000");
const SIMPLE = simple("000001", 1);
const MAKING = { salt: new Uint8Array(16), iterations: 600_000 };
const OPTIONS = { now: LATER, making: MAKING };
const ADDRESS = {
  site: B.site.code,
  period: PERIOD,
  operationType: SIMPLE.operationType,
  number: SIMPLE.number,
};
const SECOND = {
  id: "second" as UserId,
  name: "Otra",
  role: "reader",
  pin: null,
} as const;
const DRAFT: StoredDraft = {
  id: "draft",
  company: B.id,
  period: PERIOD,
  modified: LATER,
  form: formOf(SIMPLE, B.site.code, PERIOD),
  reasons: [],
};

async function at(
  run: (db: ValijaDatabase) => ReturnType<Act["run"]>,
  company = B,
): Promise<Act> {
  const db = await newInstallation(company);
  await fill(db, company, [SIMPLE]);
  return { db, company, run: async () => run(db) };
}

async function merge(db: ValijaDatabase) {
  const [survivor, other] = MASTERS.persons;
  return await mergePersons(
    db,
    B,
    {
      survivor: present(survivor, "a person"),
      other: present(other, "a person"),
      result: present(survivor, "a person"),
    },
    LATER,
  );
}

/** Everything that is guarded, and what it needs. */
const GUARDED: readonly (readonly [
  name: string,
  permission: Permission,
  act: () => Promise<Act>,
])[] = [
  [
    "saves a voucher",
    "edit-vouchers",
    async () =>
      at(async (db) =>
        saveVoucher(
          db,
          B,
          {
            voucher: simple("000009", 9),
            site: B.site.code,
            period: PERIOD,
            opened: null,
          },
          LATER,
        ),
      ),
  ],
  [
    "voids a voucher",
    "edit-vouchers",
    async () =>
      at(async (db) =>
        voidVoucher(db, B, { address: ADDRESS, voucher: SIMPLE }, "x", LATER),
      ),
  ],
  [
    "keeps a draft",
    "edit-vouchers",
    async () => at(async (db) => keepDraft(db, DRAFT, LATER)),
  ],
  [
    "throws a draft away",
    "edit-vouchers",
    async () => {
      const act = await at(async (db) => dropDraft(db, DRAFT.id, LATER));
      await act.db.drafts.put(DRAFT);
      return act;
    },
  ],
  [
    "saves a person",
    "edit-persons",
    async () =>
      at(async (db) => {
        const edits = [{ before: null, after: person("20600000001") }];
        return editMaster(db, B.id, "persons", edits, LATER);
      }),
  ],
  [
    "takes a person back",
    "edit-persons",
    async () =>
      at(async (db) => {
        const [first] = MASTERS.persons;
        const written = [{ before: null, after: present(first, "a person") }];
        return takeBackEdits(db, B.id, "persons", written, LATER);
      }),
  ],
  [
    "saves a cost center",
    "edit-masters",
    async () =>
      at(async (db) => {
        const edits = [{ before: null, after: center("NEW") }];
        return editMaster(db, B.id, "costCenters", edits, LATER);
      }),
  ],
  ["merges persons", "edit-persons", async () => at(merge)],
  [
    "puts a merge of persons back",
    "edit-persons",
    async () => {
      const db = await newInstallation(B);
      const merged = await merge(db);
      if (!merged.ok) throw new Error(merged.error.code);
      const { value } = merged;
      return {
        db,
        company: B,
        run: async () => undoPersonMerge(db, B, value, LATER),
      };
    },
  ],
  [
    "exports a package",
    "export",
    async () =>
      at(async (db) =>
        exportPackage(
          db,
          B,
          { period: PERIOD, operationType: null },
          { now: LATER, version: "0" },
        ),
      ),
  ],
  [
    "backs management data up",
    "export",
    async () =>
      at(async (db) =>
        exportManagement(db, B, { period: null }, { now: LATER, version: "0" }),
      ),
  ],
  [
    "restores management data",
    "import",
    async () => {
      const { bytes } = await backedUp(await siteA([SIMPLE]), A);
      const db = await newInstallation(B);
      const stage = await stagedRestore(db, B, bytes);
      const options = { id: newId(), now: LATER, choices: {} };
      return {
        db,
        company: B,
        run: async () => applyRestore(db, B, stage, options),
      };
    },
  ],
  [
    "imports a package",
    "import",
    async () => {
      const { bytes } = await exported(await siteA([SIMPLE]), A);
      const db = await newInstallation(B);
      const stage = await staged(db, B, bytes);
      const options = { id: newId(), now: LATER, choices: {} };
      return {
        db,
        company: B,
        run: async () => applyImport(db, B, stage, options),
      };
    },
  ],
  [
    "undoes an import",
    "import",
    async () => {
      const { bytes } = await exported(await siteA([SIMPLE]), A);
      const db = await newInstallation(B);
      const { id } = await imported(db, B, bytes);
      return {
        db,
        company: B,
        run: async () => undoImport(db, id, false, LATER),
      };
    },
  ],
  [
    "brings a foreign file",
    "import",
    async () => {
      const books = await newBooks("PE");
      const { db, company } = books;
      const stage = await books.staged(diaryFile([diaryRow()]));
      const run = async () =>
        applyForeign(db, company, stage, {
          id: newId(),
          now: LATER,
          reasonsOf: () => [],
        });
      return { db, company, run };
    },
  ],
  [
    "adds a user",
    "administer",
    async () => at(async (db) => addUser(db, B.id, SECOND, OPTIONS)),
  ],
  [
    "changes a user",
    "administer",
    async () =>
      at(async (db) =>
        changeUser(db, B.id, "reader" as UserId, { role: "recorder" }, OPTIONS),
      ),
  ],
  [
    "says when it locks",
    "administer",
    async () => at(async (db) => setLockMinutes(db, B.id, 5, LATER)),
  ],
  [
    "adds another company",
    "administer",
    async () =>
      at(async (db) => {
        const other = { ...B, id: "PE-20100070970" as Installation["id"] };
        return addCompany(db, other, MASTERS, LATER);
      }),
  ],
  [
    "removes the example company",
    "administer",
    async () =>
      at(async (db) => dropExample(db, B.id, LATER), {
        ...B,
        example: { vouchers: 0, transfers: 0 },
      }),
  ],
];

function refusal(role: Role, permission: Permission): NotAllowed {
  return {
    code: "not-allowed",
    permission,
    user: `Persona ${role}`,
    role,
  };
}

describe.each(GUARDED)("whoever %s", (name, permission, prepare) => {
  it.each(ROLES)("needs the permission: %s", async (role) => {
    const { db, company, run } = await prepare();
    await atWork(db, company, role, LATER);
    const before = await dump(db);
    const result = await run();
    if (may(role, permission)) {
      expect(result).toMatchObject({ ok: true });
      return;
    }
    expect(result).toEqual({ ok: false, error: refusal(role, permission) });
    expect(await dump(db)).toEqual(before);
  });

  it("must have unlocked", async () => {
    const { db, company, run } = await prepare();
    await atWork(db, company, null, LATER);
    const before = await dump(db);
    expect(await run()).toEqual({ ok: false, error: { code: "locked" } });
    expect(await dump(db)).toEqual(before);
  });

  it("is not asked where there are no users", async () => {
    const { run } = await prepare();
    // Without users there is no user to be changed.
    if (name !== "changes a user")
      expect(await run()).toMatchObject({ ok: true });
  });
});

describe("who did it", () => {
  it("stands in the package and in the history by the user's name", async () => {
    const a = await siteA([SIMPLE]);
    await atWork(a, A, "transfer-operator", LATER);
    const made = await exportPackage(
      a,
      A,
      { period: PERIOD, operationType: null },
      { now: LATER, version: "0" },
    );
    if (!made.ok) throw new Error(made.error.code);
    const name = "Persona transfer-operator";
    expect(made.value.manifest.valija.preparedBy).toBe(name);
    expect(made.value.entry).toMatchObject({ by: name, preparedBy: name });
    const b = await newInstallation(B);
    await atWork(b, B, "accountant", LATER);
    expect(await imported(b, B, made.value.bytes)).toMatchObject({
      by: "Persona accountant",
      preparedBy: name,
    });
  });
});
