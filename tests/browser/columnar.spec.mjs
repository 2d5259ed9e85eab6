// Parquet and Arrow files in, through the module that is fetched only then.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { launch, open } from "./browser.mjs";
import { file, openFile } from "./files.mjs";
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

/** A file that tests/columnar/make.py wrote. */
const made = (name) => readFileSync(new URL(`../columnar/${name}`, import.meta.url));

/** What the data page says of a file once it is read: rows and columns, then the customers found. */
async function finding(page, name, content) {
  await openFile(page, file(name, content));
  await page.getByRole("heading", { level: 1, name }).waitFor();
  const read = page.getByText(/^Read: 1,100 rows/).first();
  await read.waitFor();
  const found = page.getByText(/customers placed/).first();
  await found.waitFor();
  return { read: await read.innerText(), found: await found.innerText() };
}

test("a Parquet or Arrow file gives the customers of the same table as text", async () => {
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await page.getByRole("navigation").getByRole("link", { name: "Data" }).click();
  const text = await finding(page, "orders.tsv", made("orders.tsv"));
  const others = [
    ["orders.parquet", made("orders-zstd-page2.parquet"), "PARQUET"],
    ["orders.feather", made("orders-lz4.feather"), "ARROW"],
    ["stream.arrows", made("orders.arrows"), "ARROW"],
    ["orders.parquet.gz", gzipSync(made("orders-delta-page2.parquet")), "PARQUET"],
  ];
  for (const [name, content, format] of others) {
    const { read, found } = await finding(page, name, content);
    assert.equal(found, text.found, name);
    assert.match(read, new RegExp(`6 columns \\(${format},`), name);
  }
  await visit.done();
});

test("files of columns that cannot be read say why", async () => {
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await page.getByRole("navigation").getByRole("link", { name: "Data" }).click();
  for (const [name, content, words] of [
    ["nested.parquet", made("nested.parquet"), /no place in a table: items, home, tags\./],
    ["damaged.parquet", made("orders-snappy-page1.parquet").subarray(0, 9_000), /damaged or not complete/],
    ["encrypted.parquet", made("encrypted.parquet"), /is encrypted/],
    ["rows.parquet", made("hostile/rows-of-another-world.parquet"), /MB of text; about [\d,]+ MB can be held here/],
  ]) {
    await openFile(page, file(name, content));
    await page.getByText(words).first().waitFor();
  }
  await visit.done();
});
