// Files that cannot be read as they are: each gives a message in the user's language that says where and what to do.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { accessibilityFaults, launch, open, settles } from "./browser.mjs";
import { file, openFile, table } from "./files.mjs";
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

const header = ["customer", "date", "amount"];
const days = (count) => Array.from({ length: count }, (_, day) => day);
const cases = [
  ["an empty file", file("empty.csv", ""), /empty/i, /空/],
  ["a header alone", file("header.csv", "customer,date,amount\n"), /no rows/i, /没有.*行|没有数据/],
  ["a PDF", file("paper.csv", "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n"), /PDF/, /PDF/],
  ["a picture", file("picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452000000", "hex")), /image|binary/i, /图片|图像|二进制/],
  [
    "unreadable dates", file("dates.csv", table(header, days(40).map((d) => [`c${d % 9}`, `sometime ${d}`, d + 1]))),
    /date/i, /日期/,
  ],
  [
    "unreadable amounts", file("amounts.csv", table(header, days(40).map((d) => [`c${d % 9}`, `2024-01-${10 + (d % 20)}`, `much ${d}`]))),
    /amount|number/i, /金额/,
  ],
  [
    "one customer only", file("one.csv", table(header, days(20).map((d) => ["c1", `2024-01-${10 + d}`, d + 1]))),
    /one customer/i, /(一|同一).*客户/,
  ],
];

for (const [what, chosen, english, chinese] of cases) {
  for (const [lang, pattern] of [["en-GB", english], ["zh-CN", chinese]]) {
    test(`${what} is told (${lang})`, async () => {
      const visit = await open(browser, server.url, { lang });
      await visit.ready();
      await openFile(visit.page, chosen);
      const alert = visit.page.getByRole("alert").filter({ hasText: pattern }).first();
      await alert.waitFor();
      const text = await alert.innerText();
      assert.match(text, pattern);
      assert.ok(!/error-|undefined|NaN|\{\s*\$/.test(text), text);
      assert.deepEqual(await accessibilityFaults(visit.page), []);
      await visit.done();
    });
  }
}

test("a few ragged rows are set aside, with their place", async () => {
  const rows = days(60).map((d) => [`c${d % 12}`, `2024-01-${10 + (d % 20)}`, d + 1, ...(d === 30 ? ["more", "still"] : [])]);
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("few.csv", table(header, rows)));
  await visit.page.getByText(/12 customers/).first().waitFor();
  const text = () => visit.page.getByRole("main").innerText();
  await settles(text, /One row was not used/);
  await settles(text, /more or fewer cells than the header/);
  await visit.done();
});

test("an order line is its quantity times its price, and the price alone when told so", async () => {
  const lines = days(60).map((d) => [`i${d}`, d === 7 ? -2 : 2 + (d % 3), `2024-01-${10 + (d % 20)}`, 2, `c${d % 12}`]);
  const worth = lines.reduce((sum, [, quantity, , price]) => sum + quantity * price, 0);
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("lines.csv", table(["InvoiceNo", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"], lines)));
  const text = () => visit.page.getByRole("main").innerText();
  await settles(text, new RegExp(`worth ¥${worth} in all`));
  await visit.page.getByLabel("Meaning of Quantity").selectOption({ label: "not used" });
  await settles(text, /worth ¥120 in all/);
  await visit.done();
});

test("a log without amounts is counted, and the values say that they need them", async () => {
  const rows = days(200).map((d) => [`c${d % 17}`, `2024-0${1 + (d % 9)}-${10 + (d % 19)}`]);
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("visits.csv", table(["customer", "date"], rows)));
  await visit.page.getByText(/17 customers/).first().waitFor();
  await visit.page.getByRole("navigation").getByRole("link", { name: "Lifetime value" }).click();
  await settles(() => visit.page.getByRole("main").innerText(), /The file has no amounts/);
  await visit.done();
});

test("a compressed file opens like the file within, and a damaged one is told", async () => {
  const rows = days(5000).map((d) => [`c${d % 12}`, `2024-01-${10 + (d % 20)}`, d + 1]);
  const packed = gzipSync(table(header, rows));
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("orders.csv.gz", packed));
  await visit.page.getByText(/12 customers/).first().waitFor();
  await openFile(visit.page, file("half.csv.gz", packed.subarray(0, packed.length / 2)));
  const alert = visit.page.getByRole("alert").filter({ hasText: /cannot be unpacked/ }).first();
  await alert.waitFor();
  assert.match(await alert.innerText(), /half\.csv\.gz/);
  await visit.done();
});

/** The module that writes workbooks, of the package. */
async function spreadsheets() {
  const folder = new URL("../../target/package/clovis/", import.meta.url);
  const formats = await import(new URL("formats.js", folder));
  await formats.default({ module_or_path: await readFile(new URL("formats_bg.wasm", folder)) });
  return formats;
}

test("cells of a sheet that lie far from its table are left out and told", async () => {
  const formats = await spreadsheets();
  const rows = table(header, days(60).map((d) => [`c${d % 12}`, `2024-01-${10 + (d % 20)}`, d + 1]));
  const text = Buffer.from(`${rows}${",,\r\n".repeat(1001)}seen by,M.,\r\n`);
  const workbook = formats.writeXlsx([{ name: "Orders", kinds: ["text", "text", "text"], text }]);
  for (const [lang, told] of [["en-GB", /2 cells of the sheet were left out/], ["zh-CN", /有 2 个单元格没有读取/]]) {
    const visit = await open(browser, server.url, { lang });
    await visit.ready();
    await openFile(visit.page, file("orders.xlsx", workbook));
    await visit.page.getByText(told).waitFor();
    await visit.done();
  }
});

test("a compressed workbook opens like the workbook", async () => {
  const formats = await spreadsheets();
  const text = Buffer.from(table(header, days(60).map((d) => [`c${d % 12}`, `2024-01-${10 + (d % 20)}`, d + 1])));
  const workbook = formats.writeXlsx([{ name: "Orders", kinds: ["text", "date", "number"], text }]);
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("orders.xlsx.gz", gzipSync(workbook)));
  await visit.page.getByText(/12 customers/).first().waitFor();
  await visit.done();
});

const archive = async (name) => file(name, await readFile(new URL(`../archives/${name}`, import.meta.url)));

test("a compressed file of several members is one file, and one that holds no table is not unpacked to its end", async () => {
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, await archive("members.csv.gz"));
  await settles(() => visit.page.getByRole("main").innerText(), /60 rows of 3 columns/);
  await openFile(visit.page, file("zeros.csv.gz", Buffer.concat(Array(2048).fill(gzipSync(Buffer.alloc(1 << 20))))));
  const alert = visit.page.getByRole("alert").filter({ hasText: /zeros\.csv\.gz/ }).first();
  await alert.waitFor({ timeout: 5_000 });
  assert.match(await alert.innerText(), /no table of text/);
  await visit.done();
});

test("the tables in an archive open, several as one", async () => {
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, await archive("orders.zip"));
  await visit.page.getByText(/12 customers/).first().waitFor();
  await openFile(visit.page, await archive("two.zip"));
  await settles(() => visit.page.getByRole("main").innerText(), /120 rows of 3 columns \(CSV, 2 files with/);
  await visit.done();
});

test("files dropped together are one table, and one with other columns is told by its name", async () => {
  const part = (name, first, extra = []) =>
    file(name, table(header, [...days(60).map((d) => [`c${d % 12}`, `2024-0${first + (d % 3)}-${10 + (d % 20)}`, d + 1]), ...extra]));
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, [part("summer.csv", 4, [["c1"]]), part("spring.csv", 1)]);
  const text = () => visit.page.getByRole("main").innerText();
  await settles(text, /120 rows of 3 columns \(CSV, 2 files with/);
  await settles(text, /12 customers placed 120 orders between/);
  await visit.page.getByText("more or fewer cells than the header").first().click();
  await visit.page.getByRole("row", { name: "summer.csv 62" }).waitFor();
  await openFile(visit.page, [part("spring.csv", 1), file("clients.csv", table(["client", "city"], [["a", "Rome"]]))]);
  const alert = visit.page.getByRole("alert").filter({ hasText: /not those of the first/ }).first();
  await alert.waitFor();
  assert.match(await alert.innerText(), /spring\.csv/);
  await visit.done();
});

test("JSON opens as data, and a list in a record is told by its column", async () => {
  const rows = days(5000).map((d) => ({ customer: `c${d % 12}`, date: `2024-01-${10 + (d % 20)}`, amount: d + 1 }));
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("orders.json", JSON.stringify(rows)));
  await visit.page.getByText(/12 customers/).first().waitFor();
  await openFile(visit.page, file("orders.jsonl", rows.map((row) => JSON.stringify({ ...row, items: [1] })).join("\n")));
  await visit.page.getByRole("alert").filter({ hasText: /holds lists/ }).filter({ hasText: /items/ }).first().waitFor();
  await visit.done();
});

test("day and month that cannot be told apart are asked for once", async () => {
  const rows = days(60).map((d) => [`c${d % 12}`, `0${(d % 9) + 1}/0${((d * 5) % 9) + 1}/2024`, d + 1]);
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("ambiguous.csv", table(header, rows)));
  await visit.page.getByText(/which comes first\?/).waitFor();
  await visit.page.getByRole("button", { name: "Day, then month" }).or(visit.page.getByLabel("Day, then month")).first().click();
  await visit.page.getByText(/12 customers/).first().waitFor();
  await visit.done();
});

for (const [what, encode] of [
  ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
]) {
  test(`a file in ${what} opens`, async () => {
    const rows = days(60).map((d) => [`客户${d % 12}`, `2024-01-${10 + (d % 20)}`, d + 1]);
    const visit = await open(browser, server.url, { lang: "zh-CN" });
    await visit.ready();
    await openFile(visit.page, file("orders.csv", encode(table(["会员ID", "下单时间", "实付金额"], rows).toString())));
    await visit.page.getByText(/12 位客户/).first().waitFor();
    await visit.done();
  });
}

test("sums are of the money that the amounts name, until another is chosen", async () => {
  const priced = (sign) => table(header, days(60).map((d) => [`c${d % 12}`, `2024-01-${10 + (d % 20)}`, `${sign}${d + 1}`]));
  const visit = await open(browser, server.url);
  await visit.ready();
  const said = () => visit.page.getByRole("main").innerText();
  const chosen = visit.page.getByRole("combobox", { name: "Currency" });
  await openFile(visit.page, file("plain.csv", priced("")));
  await settles(said, /worth ¥1,830/);
  await openFile(visit.page, file("dollars.csv", priced("$")));
  await settles(said, /worth \$1,830/);
  assert.equal(await chosen.inputValue(), "USD");
  await chosen.selectOption({ label: "€ euro" });
  await settles(said, /worth €1,830/);
  // Of a currency that is not in the list the number stands alone.
  await openFile(visit.page, file("hong-kong.csv", priced("HK$")));
  await settles(said, /worth 1,830/);
  await openFile(visit.page, file("plain.csv", priced("")));
  await settles(said, /worth €1,830/);
  await visit.done();
});

test("odd rows are counted beside the rule that is about them, and the rules can be changed", async () => {
  const text = table(["invoice no", "customer", "order time", "amount"], [
    ["1001", "A", "2024-01-05T23:30:00Z", "¥100"],
    ["1002", "B", "2024-01-06T10:00:00Z", "¥50"],
    ["C1003", "A", "2024-01-07T10:00:00Z", "¥30"],
    ["1004", "test-1", "2024-01-08T10:00:00Z", "¥7"],
    ["1005", "B", "2024-01-09T10:00:00Z", "$9"],
    ["1006", "C", "2024-01-09T10:00:00Z", "¥11"],
    ["1007", "C", "2024-01-10T10:00:00Z", "¥12"],
  ]);
  const visit = await open(browser, server.url);
  await visit.ready();
  await openFile(visit.page, file("odd.csv", text));
  const main = visit.page.getByRole("main");
  const said = () => main.innerText();
  await settles(said, /another currency than most amounts/);
  await visit.page.getByText("Refunds and odd rows").click();
  await visit.page.getByRole("checkbox", { name: /credit note.*\(1 row\)/ }).waitFor();
  await visit.page.getByRole("group", { name: /another currency than CNY.*\(1 row\)/ }).waitFor();
  await settles(said, /4 customers/);
  await visit.page.getByRole("checkbox", { name: /named like a test.*\(1 row\)/ }).check();
  await settles(said, /3 customers/);
  await settles(said, /the customer is named like a test/);
  await visit.page.getByRole("combobox", { name: /state their zone/ }).selectOption({ label: "UTC+08:00" });
  await settles(said, /6 January 2024|2024-01-06|06\/01\/2024/);
  await visit.page.getByRole("radio", { name: /Take their numbers as they stand/ }).check();
  await visit.page.getByText(/another currency than most amounts/).waitFor({ state: "detached" });
  assert.deepEqual(await accessibilityFaults(visit.page), []);
  await visit.done();
});
