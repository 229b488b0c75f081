import { buildEditorFromExtensions, defineExtension } from "@lexical/extension";
import { LinkExtension } from "@lexical/link";
import { RichTextExtension } from "@lexical/rich-text";
import { $createTableSelectionFrom, $isTableNode, type TableNode } from "@lexical/table";
import fc from "fast-check";
import {
  $getRoot,
  $getSelection,
  $setSelection,
  type LexicalEditor,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from "lexical";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Block, blockFromData, blockToData } from "../../core/article/blocks.ts";
import type { Inline } from "../../core/article/inline.ts";
import type { Cell, Table } from "../../core/article/table.ts";
import { $setDirection } from "../../renderer/editor/blocks/setDirection.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { $readSelected } from "../../renderer/editor/convert/selectedBlocks.ts";
import { createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import { ListsExtension } from "../../renderer/editor/extensions/ListsExtension.ts";
import { QuotesExtension } from "../../renderer/editor/extensions/QuotesExtension.ts";
import { TablesExtension } from "../../renderer/editor/extensions/TablesExtension.ts";
import { WholeBlocksExtension } from "../../renderer/editor/extensions/WholeBlocksExtension.ts";
import { $emptyCells } from "../../renderer/editor/tables/besideTable.ts";
import { $cellsOf } from "../../renderer/editor/tables/cellPlace.ts";
import {
  $addColumn,
  $addRow,
  $deleteColumn,
  $deleteRow,
  $merge,
  $resizeColumn,
  $split,
  $toggleHeader,
  $turnTable,
} from "../../renderer/editor/tables/tableCommands.ts";
import { anyTable } from "../core/article/anyBlocks.ts";
import { manualIdle } from "./manualIdle.ts";

const text = (value: string): Inline => ({ type: "text", text: value });
const cell = (value: string, rest: Partial<Cell> = {}): Cell => ({
  ...rest,
  content: value === "" ? [] : [text(value)],
});
const p = (value: string): Block => ({ type: "paragraph", content: value === "" ? [] : [text(value)] });
/** A table from lines of cells parted by spaces; `.` is an empty cell. */
const table = (lines: readonly string[], rest: Partial<Table> = {}): Table => ({
  type: "table",
  ...rest,
  rows: lines.map((line) => ({ cells: line.split(" ").map((value) => cell(value === "." ? "" : value)) })),
});

function open(body: Block[]): LexicalEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "test",
      theme: { tableScrollableWrapper: "scroll" },
      dependencies: [
        RichTextExtension,
        LinkExtension,
        ListsExtension,
        QuotesExtension,
        WholeBlocksExtension,
        TablesExtension,
      ],
    }),
  );
  onTestFinished(() => editor.dispose());
  editor.update(
    () => {
      $getRoot()
        .clear()
        .setDirection("rtl")
        .append(...body.flatMap($createBlock));
    },
    { discrete: true, skipTransforms: true },
  );
  return editor;
}

function $table(): TableNode {
  const node = $getRoot().getChildren().find($isTableNode);
  if (!node) throw new Error("there is no table");
  return node;
}

/** Puts the caret into the cell with this text, or selects the cells up to that of another. */
function $select(from: string, to?: string): void {
  const cellOf = (value: string) => {
    const found = $cellsOf($table()).find((one) => one.getTextContent() === value);
    if (!found) throw new Error(`there is no cell ${value}`);
    return found;
  };
  if (to === undefined) cellOf(from).selectEnd();
  else $setSelection($createTableSelectionFrom($table(), cellOf(from), cellOf(to)));
}

/** The body after a change where the caret or the selection is. */
function changed(body: Block[], place: [string, string?], $change: () => void): Block[] {
  const editor = open(body);
  editor.update(
    () => {
      $select(...place);
      $change();
    },
    { discrete: true },
  );
  return editor.read($readBlocks);
}

const grid = table(["أ ب ت", "ث ج ح", "خ د ذ"]);

describe("rows and columns", () => {
  it("are added on either side of the caret's cell", () => {
    expect(changed([grid], ["ج"], $addRow(false))).toEqual([table(["أ ب ت", ". . .", "ث ج ح", "خ د ذ"])]);
    expect(changed([grid], ["ج"], $addRow(true))).toEqual([table(["أ ب ت", "ث ج ح", ". . .", "خ د ذ"])]);
    expect(changed([grid], ["ج"], $addColumn(false))).toEqual([table(["أ . ب ت", "ث . ج ح", "خ . د ذ"])]);
    expect(changed([grid], ["ج"], $addColumn(true))).toEqual([table(["أ ب . ت", "ث ج . ح", "خ د . ذ"])]);
  });

  it("are added outside of all selected cells, whichever was selected first", () => {
    for (const place of [
      ["أ", "ج"],
      ["ج", "أ"],
    ] as [string, string][]) {
      expect(changed([grid], place, $addRow(true))).toEqual([table(["أ ب ت", "ث ج ح", ". . .", "خ د ذ"])]);
      expect(changed([grid], place, $addColumn(true))).toEqual([table(["أ ب . ت", "ث ج . ح", "خ د . ذ"])]);
      expect(changed([grid], place, $addRow(false))).toEqual([table([". . .", "أ ب ت", "ث ج ح", "خ د ذ"])]);
    }
  });

  it("are added as far as a file can hold them", () => {
    const wide = table([Array.from({ length: 100 }, (_, index) => `${index}`).join(" ")]);
    expect(changed([wide], ["7"], $addColumn(true))).toEqual([wide]);
    const long = table(Array.from({ length: 2000 }, (_, index) => `${index}`));
    expect(changed([long], ["7"], $addRow(true))).toEqual([long]);
  });

  it("are taken away, all that are selected, and the table with the last of them", () => {
    expect(changed([grid], ["ج"], $deleteRow)).toEqual([table(["أ ب ت", "خ د ذ"])]);
    expect(changed([grid], ["ج"], $deleteColumn)).toEqual([table(["أ ت", "ث ح", "خ ذ"])]);
    expect(changed([grid], ["ج", "ذ"], $deleteRow)).toEqual([table(["أ ب ت"])]);
    expect(changed([grid], ["ج", "ذ"], $deleteColumn)).toEqual([table(["أ", "ث", "خ"])]);
    expect(changed([grid], ["أ", "خ"], $deleteRow)).toEqual([p("")]);
    expect(changed([p("قبل"), grid], ["ت", "أ"], $deleteColumn)).toEqual([p("قبل"), p("")]);
  });

  it("are taken away from under a merged cell, and the caret goes on to one that is left", () => {
    const merged: Table = {
      type: "table",
      rows: [{ cells: [cell("أ"), cell("ب"), cell("ت")] }, { cells: [cell("ث", { colspan: 2 }), cell("ج")] }],
    };
    expect(changed([merged], ["ث", "أ"], $deleteColumn)).toEqual([table(["ت", "ج"])]);
  });

  it("keep the widths of the others in proportion", () => {
    const wide = { ...grid, widths: [500, 250, 250] };
    expect(changed([wide], ["أ"], $addColumn(false))).toMatchObject([{ widths: [250, 375, 188, 188] }]);
    expect(changed([wide], ["أ"], $deleteColumn)).toMatchObject([{ widths: [500, 500] }]);
  });
});

describe("headers", () => {
  it("are of the first row and column, whatever is put before it", () => {
    const headed = { ...grid, headerRow: true as const };
    expect(changed([grid], ["ج"], $toggleHeader("row"))).toEqual([headed]);
    expect(changed([headed], ["ج"], $toggleHeader("row"))).toEqual([grid]);
    expect(changed([headed], ["أ"], $addRow(false))).toEqual([
      table([". . .", "أ ب ت", "ث ج ح", "خ د ذ"], { headerRow: true }),
    ]);
    expect(changed([grid], ["ج"], $toggleHeader("column"))).toMatchObject([{ headerColumn: true }]);
  });
});

describe("cells", () => {
  it("are merged with their texts as lines, and split again", () => {
    const merged: Table = {
      type: "table",
      rows: [
        { cells: [{ colspan: 2, rowspan: 2, content: lines("أ", "ب", "ث", "ج") }, cell("ت")] },
        { cells: [cell("ح")] },
        { cells: [cell("خ"), cell("د"), cell("ذ")] },
      ],
    };
    expect(changed([grid], ["أ", "ج"], $merge)).toEqual([merged]);
    expect(changed([merged], ["أ\nب\nث\nج"], $split)).toEqual([
      {
        type: "table",
        rows: [
          { cells: [{ content: lines("أ", "ب", "ث", "ج") }, cell(""), cell("ت")] },
          { cells: [cell(""), cell(""), cell("ح")] },
          { cells: [cell("خ"), cell("د"), cell("ذ")] },
        ],
      },
    ]);
  });

  it("leave no row without a cell where whole rows are merged", () => {
    expect(changed([grid], ["أ", "ح"], $merge)).toEqual([
      {
        type: "table",
        rows: [
          { cells: [{ colspan: 3, content: lines("أ", "ب", "ت", "ث", "ج", "ح") }] },
          { cells: [cell("خ"), cell("د"), cell("ذ")] },
        ],
      },
    ]);
  });

  it("are emptied and stay", () => {
    expect(changed([grid], ["أ", "ج"], $emptyCells)).toEqual([table([". . ت", ". . ح", "خ د ذ"])]);
    expect(changed([grid], ["أ", "ذ"], $emptyCells)).toEqual([table([". . .", ". . .", ". . ."])]);
  });

  it("are turned by the keys of paragraphs, and follow the article again when turned back", () => {
    const turned = table(["أ ب ت", "ث ج ح", "خ د ذ"]);
    turned.rows[1]?.cells.splice(1, 1, cell("ج", { direction: "ltr" }));
    expect(changed([grid], ["ج"], () => $setDirection("ltr"))).toEqual([turned]);
    expect(changed([turned], ["ج"], () => $setDirection("rtl"))).toEqual([grid]);
    const row = changed([grid], ["ث", "ح"], () => $setDirection("ltr"))[0] as Table;
    expect(row.rows.map(({ cells }) => cells.map(({ direction }) => direction))).toEqual([
      [undefined, undefined, undefined],
      ["ltr", "ltr", "ltr"],
      [undefined, undefined, undefined],
    ]);
  });

  it("are turned with the table, which follows the article again when turned back", () => {
    const turned = { ...grid, direction: "ltr" as const };
    expect(changed([grid], ["ج"], $turnTable)).toEqual([turned]);
    expect(changed([turned], ["ج"], $turnTable)).toEqual([grid]);
  });
});

function lines(...words: string[]): Inline[] {
  return words.flatMap((word, index) => [...(index > 0 ? [{ type: "break" } as const] : []), text(word)]);
}

describe("pasting into cells", () => {
  const paste = (blocks: Block[]) => () => {
    const selection = $getSelection();
    if (!selection) throw new Error("nothing is selected");
    const nodes = blocks.flatMap($createBlock);
    const editor = openEditor();
    if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection }))
      selection.insertNodes(nodes);
  };
  let openEditor: () => LexicalEditor = () => {
    throw new Error("there is no editor");
  };
  function pasted(body: Block[], place: [string, string?], blocks: Block[]): Block[] {
    const editor = open(body);
    openEditor = () => editor;
    editor.update(
      () => {
        $select(...place);
        paste(blocks)();
      },
      { discrete: true },
    );
    return editor.read($readBlocks);
  }

  it("puts cells over cells and lets the table grow", () => {
    expect(pasted([grid], ["د"], [table(["1 2 3", "4 5 6"])])).toEqual([
      table(["أ ب ت .", "ث ج ح .", "خ 1 2 3", ". 4 5 6"]),
    ]);
  });

  it("keeps how each cell is read", () => {
    const ltr: Table = { type: "table", rows: [{ cells: [cell("One", { direction: "ltr" }), cell("2")] }] };
    expect(pasted([table(["أ ب"])], ["أ"], [ltr])).toEqual([ltr]);
  });

  it("goes no further than the cells that are selected", () => {
    expect(pasted([grid], ["أ", "ب"], [table(["1 2 3", "4 5 6"])])).toEqual([table(["1 2 ت", "ث ج ح", "خ د ذ"])]);
  });

  it("makes lines of paragraphs, and puts words into the first of several cells", () => {
    const result = pasted([table(["أ ب"])], ["ب"], [p("قال"), p("الوزير")]);
    expect(result).toEqual([{ type: "table", rows: [{ cells: [cell("أ"), { content: lines("بقال", "الوزير") }] }] }]);
    expect(pasted([table(["أ ب"])], ["أ", "ب"], [p("قال")])).toEqual([table(["قال ب"])]);
  });

  it("puts a story with a table in it after the table, and what no cell holds", () => {
    const story = [p("قال"), table(["1 2"]), p("ختام")];
    expect(pasted([table(["أ ب"]), p("بعد")], ["أ"], story)).toEqual([table(["أ ب"]), ...story, p("بعد")]);
    expect(pasted([table(["أ ب"])], ["أ"], [{ type: "divider" }])).toEqual([table(["أ ب"]), { type: "divider" }]);
  });

  it("leaves a table alone that would grow beyond what a file can hold", () => {
    const wide = table([Array.from({ length: 99 }, (_, index) => `${index}`).join(" ")]);
    expect(pasted([wide], ["98"], [table(["1 2 3"])])).toEqual([wide, table(["1 2 3"])]);
  });
});

describe("selected cells", () => {
  const selected = (body: Block[], ...place: [string, string]) => {
    const editor = open(body);
    editor.update(() => $select(...place), { discrete: true });
    return editor.read($readSelected)?.blocks;
  };

  it("are a table of their own, with the headers that are among them", () => {
    const headed = { ...grid, headerRow: true as const, headerColumn: true as const, widths: [500, 250, 250] };
    expect(selected([headed], "أ", "ج")).toEqual([table(["أ ب", "ث ج"], { headerRow: true, headerColumn: true })]);
    expect(selected([headed], "ج", "ذ")).toEqual([table(["ج ح", "د ذ"])]);
    expect(selected([headed], "أ", "ذ")).toEqual([headed]);
  });
});

describe("any table", () => {
  const content = fc.constantFrom<Inline[]>([], [text("كلمة")], lines("سطر", "آخر"));
  const changes: Record<string, () => void> = {
    rowAbove: $addRow(false),
    rowBelow: $addRow(true),
    columnBefore: $addColumn(false),
    columnAfter: $addColumn(true),
    deleteRow: $deleteRow,
    deleteColumn: $deleteColumn,
    headerRow: $toggleHeader("row"),
    headerColumn: $toggleHeader("column"),
    merge: $merge,
    split: $split,
    wider: $resizeColumn(true),
    narrower: $resizeColumn(false),
    empty: $emptyCells,
    turn: $turnTable,
  };
  const change = fc.constantFrom(...Object.keys(changes), "merge");
  const step = fc.record({ from: fc.nat(), to: fc.nat(), isCaret: fc.boolean(), change });

  it("stays one that a file can hold, whatever commands are given in it", () => {
    fc.assert(
      fc.property(anyTable(content), fc.array(step, { minLength: 1, maxLength: 25 }), (given, steps) => {
        const editor = open([given, p("بعد")]);
        for (const { from, to, isCaret, change: name } of steps) {
          const isThere = editor.read(() => $getRoot().getChildren().some($isTableNode));
          if (!isThere) break;
          editor.update(
            () => {
              const cells = $cellsOf($table());
              const [one, other] = [cells[from % cells.length], cells[to % cells.length]];
              if (!one || !other) throw new Error("the table has no cells");
              if (isCaret) one.selectStart();
              else $setSelection($createTableSelectionFrom($table(), one, other));
              changes[name]?.();
            },
            { discrete: true },
          );
          const blocks = editor.read($readBlocks);
          expect(blocks.map(blockToData).map(blockFromData)).toEqual(blocks);
          expect(blocks.at(-1)).toEqual(p("بعد"));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a table in the editor", () => {
  function show(body: Block[]) {
    const time = manualIdle();
    const editor = createArticleEditor({ idle: time.idle });
    onTestFinished(() => editor.dispose());
    editor.load(body, "rtl");
    return { editor, time };
  }

  it("is put after the caret's block, or in the place of an empty one, and is one step", () => {
    const { editor } = show([p("أول"), p("")]);
    const made = table([". . .", ". . .", ". . ."], { headerRow: true });
    editor.run("table.insert");
    expect(editor.read()).toEqual([p("أول"), made, p("")]);
    expect(editor.tables.view.getSnapshot()).toEqual({
      row: true,
      column: false,
      direction: "rtl",
      canMerge: false,
      canSplit: false,
    });
    editor.run("table.delete");
    expect(editor.read()).toEqual([p("أول"), p(""), p("")]);
    expect(editor.tables.view.getSnapshot()).toBeNull();
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("أول"), made, p("")]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("أول"), p("")]);
  });

  it("goes after a quote with its attribution", () => {
    const quote: Block = { type: "quote", content: [text("قول")], attribution: { content: [text("الوزير")] } };
    const { editor } = show([quote]);
    editor.tables.insert({ rows: 1, columns: 2 });
    expect(editor.read()).toEqual([quote, table([". ."], { headerRow: true }), p("")]);
  });

  it("has every command as a step of its own", () => {
    const { editor } = show([p("")]);
    editor.tables.insert({ rows: 1, columns: 2 });
    const states = [editor.read()];
    const given = ["table.rowBelow", "table.columnAfter", "table.headerColumn", "table.wider", "table.turn"] as const;
    for (const command of given) {
      editor.run(command);
      states.push(editor.read());
    }
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(given.length + 1);
    for (const state of states.toReversed()) {
      expect(editor.read()).toEqual(state);
      editor.run("edit.undo");
    }
    expect(editor.read()).toEqual([p("")]);
  });

  it("has its words counted, again when a cell changes", () => {
    const { editor, time } = show([table(["كلمة ."]), p("كلمتان هنا")]);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(3);
    editor.replaceAll([table(["كلمة أخرى"]), p("كلمتان هنا")]);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(4);
  });
});
