// The package as others meet it: its name, its files, its errors, its textbook.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { access, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { clovis as started, folder, near } from "./package.mjs";

const clovis = await started();

/** The ClovisError that the call throws. */
async function refused(call) {
  try {
    await call();
  } catch (error) {
    assert.ok(error instanceof clovis.ClovisError, String(error));
    assert.ok(error instanceof Error);
    assert.equal(typeof error.code, "string");
    return error;
  }
  assert.fail("nothing was thrown");
}

test("it is imported by its name", async () => {
  const place = await mkdtemp(join(tmpdir(), "clovis-"));
  try {
    await mkdir(join(place, "node_modules"));
    await symlink(fileURLToPath(folder), join(place, "node_modules", "clovis"));
    const program = `
      import init, * as clovis from "clovis";
      await init();
      await init();
      console.log(clovis.catalogue().length > 0);
    `;
    await writeFile(join(place, "program.mjs"), program);
    const { stdout } = await promisify(execFile)(process.execPath, ["--preserve-symlinks", join(place, "program.mjs")]);
    assert.equal(stdout.trim(), "true");
  } finally {
    await rm(place, { recursive: true });
  }
});

test("every file that the manifest names is there", async () => {
  const manifest = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.notEqual(manifest.version, "0.0.0");
  const names = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(names));
  for (const name of names(manifest.exports)) await access(new URL(name, folder));
});

test("every export has its type", async () => {
  const types = await readFile(new URL("index.d.ts", folder), "utf8");
  const written = await readFile(new URL("clovis.d.ts", folder), "utf8");
  for (const name of Object.keys(clovis)) {
    if (name === "default") continue;
    assert.match(types, new RegExp(`\\b${name}\\b`), name);
  }
  const reexported = types.match(/export \{([^}]*)\} from "\.\/clovis\.js"/)[1].split(",");
  for (const name of reexported.map((name) => name.trim()).filter(Boolean)) {
    assert.match(written, new RegExp(`export (declare )?(class|interface|type|function) ${name}\\b`), name);
  }
  // What follows is the glue's own.
  const declared = written.slice(0, written.indexOf("export type InitInput"));
  assert.ok(!/: any\b/.test(declared));
});

test("everything that the readme shows is there", async () => {
  const readme = await readFile(new URL("README.md", folder), "utf8");
  const shown = new Set([...readme.matchAll(/\bclovis\.(\w+)\(/g)].map(([, name]) => name));
  assert.ok(shown.size >= 6);
  for (const name of shown) assert.equal(typeof clovis[name], "function", name);
});

test("every worked example of the textbook comes out as printed", () => {
  const cards = clovis.catalogue();
  assert.ok(cards.length >= 6);
  for (const { id, chapter, shape, inputs, results, settings, reference, example } of cards) {
    assert.ok(chapter >= 1 && chapter <= 9 && shape && inputs.length && results.length && settings && reference.title, id);
    const { values, segment, steps, reasons } = clovis.evaluate(id, example.inputs, example.settings);
    for (const [name, printed] of Object.entries(example.values)) {
      const digits = (String(printed).split(".")[1] ?? "").length;
      assert.ok(Math.abs(values[name] - printed) <= 0.5000001 * 10 ** -digits, `${id}: ${name} ${values[name]} ${printed}`);
    }
    assert.equal(segment, example.segment, id);
    assert.ok(Array.isArray(steps), id);
    for (const [name, value] of Object.entries(values)) {
      assert.ok(value === null ? typeof reasons[name] === "string" : Number.isFinite(value), `${id}: ${name}`);
    }
  }
});

test("a model over columns gives every row what the single case gives", async () => {
  const columns = {
    attitude: Float64Array.of(6, 5, 3, NaN, 5, 2),
    rivalAttitude: [4, 5, 5, 4, null, 4],
    bought: [8, 2, 8, 1, 1, 3],
    total: [10, 10, 10, 10, 10, 0],
  };
  const { rows, results, segments, segmentCounts, without } = clovis.score("loyalty-matrix", columns);
  assert.equal(rows, 6);
  const card = clovis.catalogue().find(({ id }) => id === "loyalty-matrix");
  for (let row = 0; row < rows; row += 1) {
    const inputs = Object.fromEntries(Object.entries(columns).map(([id, cells]) => [id, cells[row]]));
    const { values, segment } = Object.values(inputs).some((cell) => cell === null || Number.isNaN(cell))
      ? { values: {}, segment: null }
      : clovis.evaluate("loyalty-matrix", inputs);
    assert.equal(card.segments[segments[row]] ?? null, segment);
    for (const [id, { values: column, valid }] of Object.entries(results)) {
      assert.equal(valid[row] === 1, (values[id] ?? null) !== null, `${id} ${row}`);
      if (valid[row]) assert.equal(column[row], values[id]);
    }
  }
  assert.equal(segmentCounts.reduce((sum, count) => sum + count), 3);
  assert.deepEqual(without, { missing: 2, "no-purchases": 1 });
  assert.equal((await refused(() => clovis.score("loyalty-matrix", { attitude: [1, 2], bought: [1] }))).code, "lengths-differ");
  assert.equal((await refused(() => clovis.score("loyalty-matrix", { nothing: [1] }))).data.field, "nothing");
  assert.equal((await refused(() => clovis.score("loyalty-matrix", { attitude: ["much"] }))).code, "not-a-number");
});

test("absent inputs take their defaults", () => {
  const { inputs, settings } = clovis.catalogue()[0];
  const defaults = (fields) => Object.fromEntries(fields.map(({ id, kind }) => [id, kind.default]));
  const { id } = clovis.catalogue()[0];
  assert.deepEqual(clovis.evaluate(id), clovis.evaluate(id, defaults(inputs), defaults(settings)));
});

test("errors carry a code and data", async () => {
  assert.equal((await refused(() => clovis.evaluate("nobody"))).code, "unknown-model");
  const id = clovis.catalogue()[0].id;
  assert.deepEqual((await refused(() => clovis.evaluate(id, { nothing: 1 }))).data.field, "nothing");
  assert.equal((await refused(() => clovis.readTable(""))).code, "empty-file");
  const binary = await refused(() => clovis.readTable(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { name: "a.png" }));
  assert.deepEqual([binary.code, binary.data.file], ["binary", "a.png"]);
  assert.equal((await refused(() => clovis.readTable(7))).code, "bad-option");

  const table = await clovis.readTable("customer,date,amount\nA,2024-01-05,10\nB,2024-01-07,8\nB,2024-02-07,8\n");
  const missing = await refused(() => clovis.purchaseHistory(table, { customer: "nobody" }));
  assert.deepEqual([missing.code, missing.data.column], ["no-column", "nobody"]);
  const day = await refused(() => clovis.purchaseHistory(table, { until: "soon" }));
  assert.deepEqual([day.code, day.data.column, day.data.value], ["bad-option", "until", "soon"]);
  assert.equal((await refused(() => clovis.purchaseHistory(table, { unti: "2024-01-31" }))).code, "bad-option");

  const columns = { frequency: [1, 0], recency: [2, 0], age: [5, 5] };
  const short = await refused(() => clovis.purchaseHistoryFrom({ ...columns, age: [5] }));
  assert.deepEqual([short.code, short.data.column], ["length", "age"]);
  const late = await refused(() => clovis.purchaseHistoryFrom({ ...columns, recency: [6, 0] }));
  assert.deepEqual([late.code, late.data.row, late.data.column], ["row", 0, "recency"]);
  const odd = await refused(() => clovis.purchaseHistoryFrom({ ...columns, frequency: [1, "x"] }));
  assert.deepEqual([odd.code, odd.data.row], ["not-a-number", 1]);
  assert.equal((await refused(() => clovis.purchaseHistoryFrom({ frequency: [1] }))).code, "missing-column");
  const history = clovis.purchaseHistoryFrom(columns);
  assert.equal((await refused(() => clovis.fit("nothing", history))).code, "unknown-model");
  assert.equal((await refused(() => clovis.fit("gamma-gamma", history))).code, "no-amounts");
  assert.equal((await refused(() => clovis.rfm(history))).code, "no-amounts");
  const bins = clovis.purchaseHistoryFrom({ ...columns, spend: [4, 0] });
  assert.equal((await refused(() => clovis.rfm(bins, { bins: 7 }))).code, "wrong-bins");
});

test("text in other encodings and separators is read", async () => {
  const text = "客户编号;下单日期;实付金额\n甲;2024-01-05;10,5\n乙;2024-01-07;8,25\n甲;2024-02-07;3\n";
  const mark = new Uint8Array([0xff, 0xfe]);
  const units = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  for (const source of [text, new TextEncoder().encode(text), new Blob([text]), Buffer.concat([mark, units])]) {
    const table = await clovis.readTable(source);
    assert.deepEqual(table.columns.map((column) => column.role), ["customer", "date", "amount"]);
    assert.equal(table.delimiter, ";");
    const history = clovis.purchaseHistory(table);
    assert.deepEqual(history.customers, ["甲", "乙"]);
    assert.deepEqual(Array.from(history.total), [13.5, 8.25]);
  }
  // 客户,日期,金额 and two customers in GB18030.
  const bytes = Buffer.from("bfcdbba72cc8d5c6da2cbdf0b6ee0abcd72c323032342d30312d30352c310ad2d22c323032342d30312d30362c320a", "hex");
  const table = await clovis.readTable(bytes);
  assert.equal(table.encoding, "gb18030");
  assert.deepEqual([table.cell(0, 0), table.cell(1, 0)], ["甲", "乙"]);
});

test("a compressed file is read like the file within", async () => {
  const text = "customer,date,amount\nA,2024-01-05,12.5\nB,2024-01-06,8\n";
  const packed = gzipSync(text);
  const [plain, unpacked] = [await clovis.readTable(text), await clovis.readTable(packed)];
  assert.equal(unpacked.rowCount, 2);
  assert.equal(unpacked.rowCount, plain.rowCount);
  for (const half of [packed.subarray(0, 20), new Blob([packed.subarray(0, 20)])]) {
    const damaged = await refused(() => clovis.readTable(half, { name: "half.csv.gz" }));
    assert.deepEqual([damaged.code, damaged.data.file], ["damaged-archive", "half.csv.gz"]);
  }
  // Two thousand million zeros are not unpacked to see that they are no table.
  const nothing = gzipSync(Buffer.alloc(1 << 20));
  const zeros = Buffer.concat(Array(2048).fill(nothing));
  assert.equal((await refused(() => clovis.readTable(zeros))).code, "binary");
});

test("a compressed file of several members is one file", async () => {
  for (const name of ["orders.csv.gz", "members.csv.gz", "zeros.csv.gz"]) {
    const bytes = await readFile(new URL(`../archives/${name}`, import.meta.url));
    for (const source of [bytes, new Blob([bytes])]) {
      const table = await clovis.readTable(source, { name });
      assert.deepEqual([table.rowCount, table.name, table.cell(59, 0)], [60, name, "c12"]);
    }
  }
});

test("the tables of an archive are read, and what is no table in it is told", async () => {
  const archive = (name) => readFile(new URL(`../archives/${name}`, import.meta.url));
  for (const name of ["orders.zip", "stored.zip", "large.zip"]) {
    const table = await clovis.readTable(await archive(name));
    assert.deepEqual([table.rowCount, table.columns.map((column) => column.name)], [60, ["customer", "date", "amount"]]);
  }
  const both = await clovis.readTable(await archive("two.zip"), { name: "two.zip" });
  assert.deepEqual([both.rowCount, both.name, both.files], [120, "two.zip", ["january.csv", "february.csv"]]);
  assert.equal((await refused(async () => clovis.readTable(await archive("protected.zip")))).code, "protected-archive");
});

test("files with the same columns are one table, and odd rows are named by their file", async () => {
  const january = new File(["customer,date,amount\nA,2024-01-05,12.5\nB,2024-01-06,8\n"], "january.csv");
  const february = new File(["Customer;Date;Amount\nB;2024-02-01;3\nC;2024-02-02\nA;2024-02-03;7\n"], "february.csv");
  const table = await clovis.readTable([january, february], { name: "winter" });
  assert.deepEqual([table.rowCount, table.name, table.files], [4, "winter", ["january.csv", "february.csv"]]);
  assert.deepEqual([0, 1, 2, 3].map((row) => table.cell(row, 2)), ["12.5", "8", "3", "7"]);
  assert.deepEqual(table.setAside[0].examples, [{ file: "february.csv", row: 3, column: null, value: "C;2024-02-02" }]);
  const other = new File(["customer,amount,date\nA,1,2024-03-01\n"], "march.csv");
  const { code, data } = await refused(() => clovis.readTable([january, other]));
  assert.deepEqual([code, data.file, data.value, data.expected], ["other-header", "march.csv", "amount", "date"]);
  const bad = new File(["customer,date,amount\nA,soon,1\n"], "bad.csv");
  assert.deepEqual([(await clovis.readTable([january])).files, (await clovis.readTable([january, bad])).rowCount], [[], 3]);
});

test("JSON records, lines and rows are read like the text that they stand for", async () => {
  const records = [{ customer: "007", date: "2024-01-05", amount: 12.5 }, { customer: "8", date: "2024-01-06", amount: 8 }];
  const written = [
    JSON.stringify(records),
    records.map((record) => JSON.stringify(record)).join("\n"),
    JSON.stringify([Object.keys(records[0]), ...records.map(Object.values)]),
  ];
  for (const text of written) {
    const table = await clovis.readTable(text);
    assert.deepEqual([table.format, table.rowCount, table.cell(0, 0)], ["json", 2, "007"]);
    assert.deepEqual(Array.from(clovis.purchaseHistory(table).total), [12.5, 8]);
  }
  const nested = await refused(() => clovis.readTable('[{"customer":"a","items":[1]}]', { name: "shop.json" }));
  assert.deepEqual([nested.code, nested.data.column, nested.data.file], ["nested-column", "items", "shop.json"]);
});

test("a sheet of a workbook is read like a text file", async () => {
  const formats = await import(new URL("formats.js", folder));
  await formats.default({ module_or_path: await readFile(new URL("formats_bg.wasm", folder)) });
  const csv = "customer,date,amount\r\nA,2024-01-05,12.5\r\nB,2024-01-06,8\r\nA,2024-02-01,3\r\n";
  const text = new TextEncoder().encode(csv);
  const bytes = formats.writeXlsx([
    { name: "Notes", kinds: ["text"], text: new TextEncoder().encode("note\r\nnothing here\r\n") },
    { name: "Orders", kinds: ["text", "date", "number"], text },
  ]);
  const table = await clovis.readTable(bytes, { name: "orders.xlsx", sheet: "Orders" });
  assert.deepEqual([table.format, table.sheets, table.sheet], ["xlsx", ["Notes", "Orders"], "Orders"]);
  assert.deepEqual(table.columns.map((column) => column.role), ["customer", "date", "amount"]);
  assert.deepEqual(Array.from(clovis.purchaseHistory(table).total), [15.5, 8]);
  const missing = await refused(() => clovis.readTable(bytes, { name: "orders.xlsx", sheet: "Nobody" }));
  assert.deepEqual([missing.code, missing.data.file], ["no-sheet", "orders.xlsx"]);
});

/** A workbook of the tests of its reader. */
const workbook = (name) => readFile(new URL(`../../crates/formats/tests/files/${name}`, import.meta.url));

test("a workbook tells its format by itself, and how many cells far from the table were left out", async () => {
  for (const name of ["orders.xls", "orders.ods"]) {
    const table = await clovis.readTable(await workbook(name));
    assert.deepEqual([table.format, table.sheet, table.rowCount, table.strayCells], [name.split(".")[1], "订单", 3, 0]);
  }
  const formats = await import(new URL("formats.js", folder));
  await formats.default({ module_or_path: await readFile(new URL("formats_bg.wasm", folder)) });
  const text = new TextEncoder().encode(`customer,amount\r\nA,12.5\r\n${",\r\n".repeat(1001)}seen by,M.\r\n`);
  const bytes = formats.writeXlsx([{ name: "Orders", kinds: ["text", "text"], text }]);
  const table = await clovis.readTable(bytes);
  assert.deepEqual([table.rowCount, table.strayCells], [1, 2]);
  const both = await clovis.readTable([bytes, bytes]);
  assert.deepEqual([both.rowCount, both.strayCells], [2, 4]);
});

test("a workbook on which its reader breaks is a broken workbook", async () => {
  const bytes = await workbook("orders.xls");
  // An empty record becomes that of the epoch of its dates, without one.
  bytes[544] = 34;
  const failure = await refused(() => clovis.readTable(bytes, { name: "orders.xls" }));
  assert.deepEqual([failure.code, failure.data], ["broken-workbook", { file: "orders.xls" }]);
  assert.equal((await clovis.readTable(await workbook("orders.xls"))).rowCount, 3);
});

test("Parquet and Arrow files are read like a text file", async () => {
  const made = (name) => readFile(new URL(`../columnar/${name}`, import.meta.url));
  const text = await clovis.readTable(await made("orders.tsv"), { name: "orders.tsv" });
  for (const [name, format] of [["orders-zstd-page1.parquet", "parquet"], ["orders-lz4.feather", "arrow"], ["orders.arrows", "arrow"]]) {
    const table = await clovis.readTable(await made(name), { name });
    assert.deepEqual([table.format, table.delimiter, table.sheet, table.header], [format, undefined, undefined, true]);
    assert.deepEqual([table.rowCount, table.columns.map((column) => [column.name, column.type])], [1100, text.columns.map((column) => [column.name, column.type])]);
    assert.deepEqual(clovis.purchaseHistory(table).total, clovis.purchaseHistory(text).total);
  }
  // Instants are civil times of the zone that the file names: the evening of New York is the next day in Shanghai.
  const types = await clovis.readTable(await made("types.parquet"));
  const place = (name) => types.columns.findIndex((column) => column.name === name);
  assert.deepEqual(["utc", "shanghai", "new york"].map((name) => types.cell(1, place(name))), ["2024-03-09 16:07:00", "2024-03-10 00:07:00", "2024-03-09 11:07:00"]);
  const nested = await refused(async () => clovis.readTable(await made("nested.parquet"), { name: "nested.parquet" }));
  assert.deepEqual([nested.code, nested.data.columns, nested.data.file], ["nested-columns", "items, home, tags", "nested.parquet"]);
});

test("no NaN comes out of a fit that cannot be made", () => {
  const nobody = clovis.purchaseHistoryFrom({ frequency: [0, 0, 0], recency: [0, 0, 0], age: [5, 6, 7], spend: [0, 0, 0] });
  const fit = clovis.fit("bg-nbd", nobody);
  assert.ok(fit.diagnosis.some((finding) => finding.kind !== "converged"));
  for (const value of Object.values(fit.parameters)) assert.ok(Number.isFinite(value));
  for (const value of Object.values(fit.standardErrors)) assert.ok(value === null || Number.isFinite(value));
  const { alive, expected } = fit.predict({ horizon: 52 });
  assert.ok([...alive, ...expected].every(Number.isFinite));
});

test("a model is estimated from a table: those that the page has, by the same definition", async () => {
  const ids = clovis.estimatedModels().map(({ id }) => id);
  assert.deepEqual(ids, ["clusters", "relationship-paths", "scale-quality", "loyalty-drivers", "churn-survival", "retention-projection"]);
  // The textbook's example: 1, 2, 2+, 4, 5+ and a row without a time.
  const rows = ["A,1,yes", "B,2,yes", "C,2,no", "D,4,yes", "E,5,no", "F,,no"];
  const table = await clovis.readTable(["who,length,over", ...rows].join("\n"));
  const survival = clovis.estimate("churn-survival", table, { duration: "length", ended: ["over"] }, { unit: "years" });
  assert.deepEqual([survival.rows, survival.used, survival.leftOut[0].reason], [6, 5, "empty"]);
  const [all] = survival.found.curves;
  assert.equal(all.median, 4);
  all.points.forEach(({ share }, place) => near(assert, share, [0.8, 0.6, 0.3][place], 1e-12));
  assert.deepEqual([...survival.results.duration.valid], [1, 1, 1, 1, 1, 0]);

  const expected = JSON.parse(await readFile(new URL("../reference/loyalty_fits.json", import.meta.url)));
  const survey = await clovis.readTable(await readFile(new URL("../../www/samples/loyalty.en.csv", import.meta.url)));
  const drivers = clovis.estimate("loyalty-drivers", survey);
  near(assert, drivers.found.rSquared, expected.drivers.r_squared, 1e-9);
  drivers.found.terms.forEach(({ estimate }, place) => {
    const { value, error } = expected.drivers.errors.hc3.terms[place];
    near(assert, estimate.value, value, 1e-9);
    near(assert, estimate.error, error, 1e-9);
  });
  const plain = clovis.estimate("loyalty-drivers", survey, {}, { interactions: "", errors: "classical" });
  assert.deepEqual(plain.found.slopes, []);
  near(assert, clovis.estimate("scale-quality", survey).found.adequacy.kmo, expected.scale.kmo, 1e-9);
  const paths = clovis.estimate("relationship-paths", survey, {}, { resamples: expected.paths.resamples });
  near(assert, paths.found.arrows.at(-1).coefficient[0], expected.paths.direct[paths.found.arrows.at(-1).from][5], 1e-9);
  near(assert, paths.found.ways[0].effect, paths.found.arrows.find(({ from, to }) => from === 4 && to === 5).coefficient[0], 1e-12);
  assert.equal(clovis.estimate("clusters", survey, { columns: ["trust 1", "trust 2"] }, { number: "2" }).found.groups.length, 2);

  // Fader & Hardie (2007): the high-end segment after seven years.
  const contracts = await clovis.readTable(await readFile(new URL("../../www/samples/retention.en.csv", import.meta.url)));
  const [highEnd] = clovis.estimate("retention-projection", contracts, {}, { learnt: 7 }).found.groups;
  highEnd.fits[0].parameters.forEach(({ value }, place) => near(assert, value, [0.668, 3.806][place], 1e-3));

  const code = async (call) => (await refused(call)).code;
  assert.equal(await code(() => clovis.estimate("no-model", survey)), "unknown-model");
  assert.equal(await code(() => clovis.estimate("clusters", survey, { weather: "x" })), "bad-option");
  assert.equal(await code(() => clovis.estimate("clusters", survey, { columns: 3 })), "bad-option");
  assert.equal(await code(() => clovis.estimate("churn-survival", survey)), "fit-role-missing");
});
