// Times the road from a file of orders to its customers beside other libraries, in the same browser, on the same files.
import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../browser/server.mjs";
import { median, milliseconds } from "./numbers.mjs";

const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));
const folders = {
  clovis: fileURLToPath(new URL("../../target/package/clovis/", import.meta.url)),
  duckdb: join(modules, "@duckdb/duckdb-wasm/dist"),
  arrow: join(modules, "apache-arrow"),
  flatbuffers: join(modules, "flatbuffers"),
  tslib: join(modules, "tslib"),
  papaparse: join(modules, "papaparse"),
  arquero: join(modules, "arquero/dist"),
};
const imports = {
  "@duckdb/duckdb-wasm": "/duckdb/duckdb-browser.mjs",
  "apache-arrow": "/arrow/Arrow.dom.mjs",
  flatbuffers: "/flatbuffers/mjs/flatbuffers.js",
  tslib: "/tslib/tslib.es6.mjs",
};
const page = `<!doctype html><title>bench</title><script type="importmap">${JSON.stringify({ imports })}</script><input type="file">`;

const version = (name) => createRequire(import.meta.url)(join(modules, name, "package.json")).version;
const others = {
  duckdb: `DuckDB-wasm ${version("@duckdb/duckdb-wasm")}`,
  papaparse: `PapaParse ${version("papaparse")}`,
  arquero: `Arquero ${version("arquero")}`,
};

/** How many times as long each may be expected to take, at least, at 100,000, 1,000,000 and 10,000,000 rows. */
const wanted = ["less than DuckDB-wasm", "a third of DuckDB-wasm, a tenth of PapaParse", "a third of DuckDB-wasm, a tenth of PapaParse"];

/** Ten times what the slowest of the roads took with the largest file when this was written. */
const PATIENCE = 300_000;

/** Runs of a road over a file: so many at most, and no further one after so many milliseconds. The browser compiles what is called often
 * again during the first dozen of a small file; the one in the middle is none of those. */
const RUNS = 31;
const ENOUGH = 15_000;

/** Milliseconds that a road takes with a file in the middle of its runs, the small file first so that all is loaded; and what it
 * found. */
async function walk({ browser, road, small, file }) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const host = await serve({ folder: modules, pages: { "/page.html": page } });
  // One folder a library, the roads among them.
  await tab.route(`${host.origin}/**`, async (route) => {
    const [, first, ...rest] = new URL(route.request().url()).pathname.split("/");
    if (first === "roads.js") return route.fulfill({ path: fileURLToPath(new URL("roads.js", import.meta.url)), contentType: "text/javascript" });
    if (!(first in folders)) return route.fallback();
    const path = join(folders[first], ...rest);
    const contentType = path.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    return route.fulfill({ path, contentType });
  });
  try {
    await tab.goto(`${host.origin}/page.html`);
    const input = tab.locator("input");
    const once = (first) =>
      tab.evaluate(async ([road, first]) => {
        if (first) globalThis.walk = await (await import("/roads.js")).roads[road]();
        const [file] = document.querySelector("input").files;
        const start = performance.now();
        const found = await globalThis.walk(file);
        return { time: performance.now() - start, found };
      }, [road, first]);
    const patiently = (answer) =>
      Promise.race([answer, new Promise((_, reject) => setTimeout(() => reject(new Error("out of patience")), PATIENCE).unref())]);
    const crashed = new Promise((_, reject) => tab.once("crash", () => reject(new Error("out of memory"))));
    await input.setInputFiles(small);
    await patiently(Promise.race([once(true), crashed]));
    await input.setInputFiles(file);
    const times = [];
    let found;
    const spent = () => times.reduce((all, one) => all + one, 0);
    while (times.length < RUNS && spent() < ENOUGH) {
      const answer = await patiently(Promise.race([once(false), crashed]));
      times.push(answer.time);
      found = answer.found;
    }
    return { time: median(times), found };
  } catch (error) {
    return { failed: String(error.message ?? error).split("\n")[0] };
  } finally {
    await context.close().catch(() => {});
    await host.close();
  }
}

/** `DuckDB-wasm 1.32.0 1.10 s: 4.1 times as long`. */
const told = (name, { time, failed }, ours) =>
  failed ? `${name}: ${failed}` : `${name} ${milliseconds(time)}: ${(time / ours).toFixed(1)} times as long`;

/** The part of the benchmark that measures the road beside others. */
export const roadParts = ({ browser, row, files }) => ({
  async roads() {
    for (const [place, file] of files.entries()) {
      const size = (await stat(file)).size;
      const rows = Number(/(\d+)\.csv$/.exec(file)[1]);
      const own = await walk({ browser, road: "clovis", small: files[0], file });
      if (own.failed) throw new Error(own.failed);
      const beside = [];
      for (const [road, name] of Object.entries(others)) {
        const other = await walk({ browser, road, small: files[0], file });
        const differs = Object.keys(own.found).find((key) => other.found && Math.abs(other.found[key] - own.found[key]) > 1e-9 * Math.abs(own.found[key]));
        if (differs) throw new Error(`${name} finds ${differs} ${other.found[differs]}, Clovis ${own.found[differs]}`);
        beside.push(told(name, other, own.time));
      }
      const each = `${((1e6 * own.time) / rows).toFixed(0)} ns a row`;
      row(
        `${rows.toLocaleString("en")} orders (${(size / 1e6).toFixed(0)} MB of CSV) to the summary of their customers, by the package in a tab`,
        wanted[place],
        milliseconds(own.time),
        [each, ...beside].join("; "),
      );
    }
  },

  /** The same natively, beside pandas, polars and DuckDB on one thread; measured by `cargo xtask bench` before. */
  async native() {
    const walked = JSON.parse(process.env.CLOVIS_ROADS ?? "[]");
    for (const own of walked.filter(({ library }) => library === "clovis")) {
      const others = walked.filter(({ library, rows }) => library !== "clovis" && rows === own.rows);
      const differs = others.find(({ customers, frequency }) => customers !== own.customers || frequency !== own.frequency);
      if (differs) throw new Error(`${differs.library} finds ${JSON.stringify(differs)}, Clovis ${JSON.stringify(own)}`);
      row(
        `${own.rows.toLocaleString("en")} orders to the summary of their customers, natively on one thread`,
        "",
        milliseconds(own.milliseconds),
        [`${((1e6 * own.milliseconds) / own.rows).toFixed(0)} ns a row`, ...others.map((other) => told(other.library, { time: other.milliseconds }, own.milliseconds))].join("; "),
      );
    }
  },
});
