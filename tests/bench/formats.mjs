// Times files other than CSV in the browser, through the npm package: a large workbook, and hostile files refused.
import { readFile, readdir } from "node:fs/promises";
import * as zlib from "node:zlib";
import { withPackage } from "./engine.mjs";
import { median, milliseconds } from "./numbers.mjs";

const hostileColumns = new URL("../columnar/hostile/", import.meta.url);
const ROWS = 100_000;

/** CRC-32 (ISO 3309), where Node is too old to have it. */
const checksum =
  zlib.crc32 ??
  ((bytes) => {
    let sum = -1;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0);
    }
    return ~sum >>> 0;
  });

/** A zip archive of texts by their names; the first is stored as it is. */
function zip(parts) {
  const [files, directory] = [[], []];
  let place = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = files.length === 0 ? content : zlib.deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(files.length === 0 ? 0 : 8, 4);
    common.writeUInt32LE(checksum(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(place, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, entry, Buffer.from(name));
    files.push(Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]));
    place += files.at(-1).length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...files, listed, end]);
}

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const relationship = (id, kind, target) =>
  `<Relationships><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
const xlsx = (sheet) =>
  zip({
    "[Content_Types].xml": types,
    "_rels/.rels": relationship("r1", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="orders" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationship("r1", "worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet,
  });
const ods = (rows) =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content><office:body><office:spreadsheet><table:table table:name="orders">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
const odsCell = (columns) => `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/>`;
const many = Array.from({ length: 300_000 }, (_, place) => place);

/** Hostile files by kind and name, made when they are wanted. */
const hostile = {
  workbook: async () => ({
    "a bomb": xlsx(`<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(1 << 20)}</sheetData></worksheet>`),
    "elements without end": xlsx("<row><c><is>".repeat(100_000)),
    "rows repeated": ods(`<table:table-row table:number-rows-repeated="2147483648">${odsCell(2)}</table:table-row>`),
    "cells repeated": ods(`<table:table-row table:number-rows-repeated="1048576">${odsCell(16_384)}</table:table-row>`),
    "cut short": xlsx("<worksheet><sheetData><row><c><v>1"),
  }),
  Parquet: async () => {
    const names = (await readdir(hostileColumns)).filter((name) => !name.endsWith(".txt"));
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, hostileColumns))])));
  },
  JSON: async () => ({
    deep: Buffer.from("[".repeat(5_000_000)),
    "records of one key each": Buffer.from(JSON.stringify(many.map((place) => ({ [`c${place % 16_000}`]: place })))),
    "names without end": Buffer.from(JSON.stringify([Object.fromEntries(many.map((place) => [`c${place}`, 1]))])),
    "cut short": Buffer.from(JSON.stringify(many.map((place) => ({ customer: `C${place}`, amount: 1 }))).slice(0, -40)),
  }),
};

/** Milliseconds from the bytes of a workbook of so many orders to its table, in the page; the first with the module's start. */
const workbookInPage = async ({ rows, runs }) => {
  const clovis = await import("/index.js");
  await clovis.default();
  const formats = await import("/formats.js");
  await formats.default();
  let state = 7;
  const next = (top) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * top);
  };
  const lines = ["customer,date,amount"];
  for (let row = 0; row < rows; row += 1) {
    const date = new Date(Date.UTC(2023, 0, 1 + Math.floor((row * 730) / rows))).toISOString().slice(0, 10);
    lines.push(`C${String(next(rows / 5)).padStart(6, "0")},${date},${5 + next(500)}.${10 + next(90)}`);
  }
  const text = new TextEncoder().encode(`${lines.join("\n")}\n`);
  const bytes = formats.writeXlsx([{ name: "orders", kinds: ["text", "date", "number"], text }]);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const table = await clovis.readTable(bytes, {});
    times.push(performance.now() - start);
    if (table.rowCount !== rows) throw new Error(`${table.rowCount} rows`);
    table.free();
  }
  return { times, size: bytes.length };
};

/** Milliseconds until a file is refused, and why. */
const refusedInPage = async (path) => {
  const clovis = await import("/index.js");
  await clovis.default();
  const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
  const start = performance.now();
  try {
    await clovis.readTable(bytes, {});
    return { code: "none" };
  } catch (thrown) {
    return { time: performance.now() - start, code: String(thrown.code ?? thrown) };
  }
};

/** The parts of the benchmark that measure files of other kinds. */
export const formatParts = ({ browser, runs, row }) => {
  return {
    async workbook() {
      const { times, size } = await withPackage(browser, (page) => page.evaluate(workbookInPage, { rows: ROWS, runs: Math.max(runs, 5) }));
      const what = `XLSX of ${ROWS.toLocaleString("en")} orders (${(size / 1e6).toFixed(1)} MB), from bytes to table, by the package in a tab`;
      row(what, "2 s or less", milliseconds(median(times)), `first run ${milliseconds(times[0])}`);
    },

    /** Every hostile file, each in a fresh tab; the slowest of a kind counts. */
    async hostile() {
      for (const [kind, make] of Object.entries(hostile)) {
        const times = [];
        for (const [name, bytes] of Object.entries(await make())) {
          const { time, code } = await withPackage(browser, async (page, host) => {
            await page.route(`${host.origin}/file.bin`, (route) => route.fulfill({ body: bytes }));
            return page.evaluate(refusedInPage, "/file.bin");
          });
          // A code of a reason; whatever else was thrown is no refusal.
          if (!/^[a-z]+(-[a-z]+)*$/.test(code) || ["none", "internal"].includes(code)) throw new Error(`${kind}, ${name}: ${code}`);
          times.push([time, `${name} (${code})`]);
        }
        const [slowest, name] = times.reduce((one, other) => (other[0] > one[0] ? other : one));
        const files = kind === "Parquet" ? "hostile Parquet and Arrow files" : `hostile ${kind} files`;
        row(`${times.length} ${files}, each refused, the slowest, module fetched and started`, "1 s or less", milliseconds(slowest), name);
      }
    },
  };
};
