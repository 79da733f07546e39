import type { Derivation } from "../../stores/voucher-editing.ts";
import type { Command } from "../frame/commands.svelte.ts";
import type { VoucherEditing } from "./editing.svelte.ts";
import type { LineGrid } from "./line-grid.svelte.ts";

/** What the editor's screen does itself. */
export interface EditorActs {
  readonly save: () => void;
  readonly saveAndNew: () => void;
  /** Makes a new voucher of the one that is open. */
  readonly derive: (how: Derivation) => void;
  /** Asks why it is voided. */
  readonly askVoid: () => void;
}

/** The commands of the editor, for the palette and the keys. Those of a single cell are keys of the lines alone. */
export function editorCommands(
  editing: VoucherEditing,
  grid: LineGrid,
  act: EditorActs,
): readonly Command[] {
  const stored = (): boolean => editing.opened !== null;
  return [
    {
      id: "voucher.save",
      label: (w) => w.vouchers.editor.save,
      keys: "$mod+s",
      run: act.save,
    },
    {
      id: "voucher.save-and-new",
      label: (w) => w.vouchers.editor.saveAndNew,
      keys: "$mod+Enter",
      run: act.saveAndNew,
    },
    {
      id: "voucher.undo",
      label: (w) => w.vouchers.grid.undo,
      keys: "$mod+z",
      run: () => void grid.step("undo"),
    },
    {
      id: "voucher.redo",
      label: (w) => w.vouchers.grid.redo,
      keys: "$mod+y",
      run: () => void grid.step("redo"),
    },
    {
      id: "voucher.close-difference",
      label: (w) => w.vouchers.editor.closeDifference,
      keys: "F9",
      run: () => {
        void grid.run("close-difference", { at: grid.current, field: "debit" });
      },
    },
    {
      id: "voucher.print",
      label: (w) => w.vouchers.grid.print,
      run: () => {
        print();
      },
    },
    {
      id: "voucher.duplicate",
      label: (w) => w.vouchers.grid.duplicate,
      enabled: stored,
      run: () => {
        act.derive("copy");
      },
    },
    {
      id: "voucher.reverse",
      label: (w) => w.vouchers.grid.reverse,
      enabled: stored,
      run: () => {
        act.derive("reversal");
      },
    },
    {
      id: "voucher.void",
      label: (w) => w.vouchers.editor.void,
      enabled: stored,
      run: act.askVoid,
    },
  ];
}
