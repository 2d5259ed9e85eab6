// Every model that runs over the rows of a file, run on the page: each row gives what the package gives for its case.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { clovis as started } from "../package/package.mjs";
import { launch, open } from "./browser.mjs";
import { openFile, table } from "./files.mjs";
import { serve } from "./server.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve({ prefix: "/clovis/" });
});
after(async () => {
  await browser.close();
  await server.close();
});

const ROWS = 7;

/** Numbers from 0 to 1 that are the same in every run (a linear congruence, Park and Miller 1988). */
function draws(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A value that a person could enter into the field; answers stay on the scale that the model begins with. */
function drawn({ kind }, scale, draw) {
  if (kind.type === "flag") return draw() < 0.5;
  if (kind.type === "choice") return kind.options[Math.floor(draw() * kind.options.length)];
  const [low, most, step] = kind.slider;
  const high = low === 1 ? Math.min(most, scale) : most;
  const value = low + Math.round((draw() * (high - low)) / step) * step;
  return Number(Math.min(high, kind.whole ? Math.round(value) : value).toFixed(6));
}

const kebab = (id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const cell = (value) => (value === true ? "yes" : value === false ? "no" : value);

/** The cells of a saved table. */
function cellsOf(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare));
}

test("a run over a file gives every row what the package gives its case", async (t) => {
  const clovis = await started();
  const cards = clovis.catalogue().filter(({ rows }) => rows);
  assert.ok(cards.length >= 60);
  const visit = await open(browser, server.url);
  await visit.ready();
  const { page } = visit;
  for (const [place, card] of cards.entries()) {
    const fields = card.inputs.filter(({ kind }) => kind.type !== "list");
    // Models of lists alone take the items of a survey, which fileruns.spec.mjs holds to their numbers.
    if (fields.length === 0) continue;
    await t.test(card.id, async () => {
      const draw = draws(place + 1);
      const scale = Number(card.settings.find(({ id }) => id === "scale")?.kind.default ?? Infinity);
      const cases = Array.from({ length: ROWS }, () => Object.fromEntries(fields.map((field) => [field.id, drawn(field, scale, draw)])));
      const columns = fields.map(({ id }) => id);
      const lists = card.inputs.filter(({ gathers }) => gathers).map(({ id, gathers }) => [id, cases.map((each) => each[gathers])]);
      const rows = cases.map((each) => columns.map((id) => cell(each[id])));
      await visit.go("#/data");
      await openFile(page, { name: `${card.id}.csv`, mimeType: "text/csv", buffer: table(columns, rows) });
      await page.getByRole("heading", { level: 1, name: card.id }).waitFor();
      await visit.go(`#/textbook/${card.id}`);
      const run = page.locator(".file-run");
      await run.getByRole("button", { name: /^Run on/ }).click();
      await run.locator(".file-outcome[aria-busy=false]").waitFor();
      const [download] = await Promise.all([page.waitForEvent("download"), run.getByRole("button", { name: /CSV$/ }).click()]);
      const [names, ...lines] = cellsOf(await readFile(await download.path(), "utf8"));
      const words = await readFile(new URL(`../../www/texts/en/models/${card.id}.ftl`, import.meta.url), "utf8");
      const word = (id) => new RegExp(`^${card.id}-${id} = (.*)$`, "m").exec(words)?.[1];
      const wrong = [];
      cases.forEach((inputs, row) => {
        const { values, segment } = clovis.evaluate(card.id, { ...inputs, ...Object.fromEntries(lists) });
        for (const [id, value] of Object.entries(values)) {
          const found = lines[row][names.indexOf(word(`result-${kebab(id)}`), columns.length)];
          const same = value === null ? found === "" : found !== "" && Math.abs(Number(found) - value) <= 1e-12 * Math.max(1, Math.abs(value));
          if (!same) wrong.push(`row ${row + 1}, ${id}: ${found}, of the package ${value}`);
        }
        if (card.segments.length > 0) {
          const found = lines[row][names.indexOf("Segment", columns.length)];
          const wanted = segment === null ? "" : word(`segment-${kebab(segment)}`);
          if (found !== wanted) wrong.push(`row ${row + 1}, segment: ${found}, of the package ${wanted}`);
        }
      });
      assert.deepEqual(wrong, []);
    });
  }
  await visit.done();
});
