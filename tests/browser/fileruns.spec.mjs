// Models over a whole file: questions mapped in bulk, what is missing, every row a dot, groups compared, many items of a
// survey at once. The numbers are those of tests/reference/runs.py.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, scrollsSideways, settles } from "./browser.mjs";
import { openFile, table } from "./files.mjs";
import { serve } from "./server.mjs";

const reference = (name) => readFile(new URL(`../reference/${name}`, import.meta.url));
const expected = JSON.parse(await reference("runs.json"));
const survey = { name: "runs.csv", mimeType: "text/csv", buffer: await reference("runs.csv") };

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve({ prefix: "/deep/down/" });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Waits for a result that belongs to what is chosen. */
const settled = (run) => run.locator(".file-outcome[aria-busy=false]").waitFor();

/** A model's page with the survey open. */
async function show(model, options = {}) {
  const visit = await open(browser, server.url, options);
  await visit.ready();
  const { page } = visit;
  await openFile(page, survey);
  await page.getByRole("heading", { level: 1, name: /runs/ }).waitFor();
  await visit.go(`#/textbook/${model}`);
  const run = page.locator(".file-run");
  const button = run.getByRole("button", { name: /^(Run on|运行)/ });
  await button.waitFor();
  const start = async () => {
    await button.click();
    await settled(run);
  };
  return { ...visit, page, run, start };
}

const percent = (share) => `${(100 * share).toFixed(1)}%`;

/** The picture on the canvas: how many pixels carry a dot. */
const painted = (page) =>
  page.locator(".file-outcome canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let at = 3; at < data.length; at += 4) found += data[at] > 60;
    return found;
  });

test("shares, means and missing answers are reported with their intervals", async () => {
  const { page, run, start, done } = await show("loyalty-matrix");
  await start();
  const { segments, incomplete, answers, results } = expected.loyalty;
  await run.getByText(`In ${incomplete} of 240 rows`).waitFor();
  const rows = run.getByRole("table", { name: "Segments", exact: true }).locator("tbody tr");
  for (const [place, { count, share, interval }] of segments.entries()) {
    const cells = await rows.nth(place).getByRole("cell").allInnerTexts();
    assert.deepEqual(cells, [String(count), percent(share), interval.map(percent).join(" – ")]);
  }
  const share = run.getByRole("table", { name: "Results", exact: true }).getByRole("row", { name: /^Share of purchases/ });
  const [mean, interval] = await share.getByRole("cell").allInnerTexts();
  assert.deepEqual([mean, interval], [percent(results.share.mean), results.share.interval.map(percent).join(" – ")]);
  await run.locator("summary", { hasText: "What each column holds" }).click();
  const column = run.getByRole("table", { name: /What each column holds/ }).getByRole("row", { name: /attitude/i }).first();
  const { usable, empty, unreadable, outside } = answers.attitude;
  assert.deepEqual((await column.getByRole("cell").allInnerTexts()).slice(0, 4), [usable, empty, unreadable, outside].map(String));
  assert.deepEqual(await accessibilityFaults(page), []);
  await done();
});

test("groups are compared, with their tests, and small ones are marked", async () => {
  const { page, run, start, done } = await show("loyalty-matrix");
  await start();
  const column = run.getByRole("combobox", { name: "Groups by column" });
  await column.selectOption("region");
  const table = run.getByRole("table", { name: "Segments by group" });
  await table.waitFor();
  const { groups, shares, means, unknown } = expected.loyalty;
  const heads = await table.getByRole("columnheader").allInnerTexts();
  for (const [place, [name, rows]] of Object.entries(groups).entries()) {
    assert.match(heads[place + 1], new RegExp(`^${name}\\s+${rows} rows`));
    assert.equal(/few rows/.test(heads[place + 1]), rows < 30, name);
  }
  for (const [segment, row] of (await table.locator("tbody tr").all()).entries()) {
    for (const [group, cell] of (await row.getByRole("cell").all()).entries()) {
      assert.equal((await cell.locator(".cell-line").first().innerText()).trim(), String(shares.counts[group][segment]));
    }
  }
  const verdict = await run.getByText("χ²").first().innerText();
  assert.ok(verdict.includes(`χ²(${shares.degrees}) = ${shares.chiSquare.toFixed(2)}`), verdict);
  assert.ok(verdict.includes(`V = ${shares.cramerV.toFixed(2)}`), verdict);
  const welch = run.getByRole("table", { name: "Means by group" }).getByRole("row", { name: /Relative attitude/ });
  assert.match(await welch.innerText(), new RegExp(`F\\(2, ${means.relativeAttitude.within.toFixed(1)}\\) = ${means.relativeAttitude.f.toFixed(2)}`));
  await run.getByText(`${unknown} rows are in no group`).waitFor();
  // The threshold is the reader's.
  await run.getByRole("spinbutton", { name: /^Few rows/ }).fill("5");
  await run.getByRole("spinbutton", { name: /^Few rows/ }).press("Tab");
  await page.waitForFunction(() => document.querySelectorAll(".file-outcome .few").length === 0);
  await column.selectOption("respondent");
  await run.getByText("Choose a column with at most 20").waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await done();
});

test("every row is a dot, and a moved line changes the counts, the tables and the model", async () => {
  const { page, run, start, done } = await show("loyalty-matrix");
  await start();
  const line = run.getByRole("slider", { name: /Line through all rows at Share/ });
  await line.waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector(".file-outcome canvas");
    return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 60);
  });
  const of = (place) => run.locator(".quadrant-share").nth(place).textContent();
  const counts = async () => {
    const texts = await Promise.all([0, 1, 2, 3].map(of));
    return texts.map((text) => Number(text.split(" ")[0]));
  };
  const before = await counts();
  assert.equal(before.reduce((sum, count) => sum + count), expected.loyalty.segments.reduce((sum, { count }) => sum + count, 0));
  // No two dots cover each other: each has pixels of its own.
  assert.ok((await painted(page)) > 171 * 8);
  await line.focus();
  await line.press("End");
  const moved = await counts();
  assert.ok(moved[1] + moved[3] < before[1] + before[3]);
  // The tables and the model's own picture follow once the hand rests.
  await page.waitForFunction(() => /share-cut=1\b/.test(location.hash));
  await page.waitForFunction(([loyal]) => {
    const cell = document.querySelector(".file-outcome table tbody tr td:has(+ td)");
    return [...document.querySelectorAll(".file-outcome tbody tr")].some((row) => row.cells.length === 4 && row.cells[1].innerText === String(loyal)) && cell;
  }, [moved[3]]);
  assert.equal(await page.getByRole("slider", { name: "Cut line of Share of purchases" }).getAttribute("aria-valuenow"), "1");
  await done();
});

test("one file fills every attribute of importance and performance", async () => {
  const { page, run, start, done } = await show("importance-performance");
  assert.equal(await run.getByRole("textbox", { name: /^Name of/ }).count(), 5);
  await start();
  const points = page.locator(".model-svg text");
  const named = (name) => points.filter({ hasText: new RegExp(`^${name}$`) }).first();
  for (const { name } of expected.ipa) await named(name).waitFor();
  const table = run.getByRole("table", { name: "What was said of each item" });
  for (const { name, rows, importance } of expected.ipa) {
    const cells = await table.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell").allInnerTexts();
    assert.deepEqual(cells.slice(0, 3), [String(rows), String(240 - rows), importance.mean.toFixed(2)]);
  }
  // A changed name and a removed item follow.
  await run.getByRole("textbox", { name: /^Name of/ }).first().fill("Fair price");
  await run.getByRole("textbox", { name: /^Name of/ }).first().press("Tab");
  await named("Fair price").waitFor();
  await run.getByRole("button", { name: "Remove App" }).click();
  await named("App").waitFor({ state: "detached" });
  assert.deepEqual(await accessibilityFaults(page), []);
  await done();
});

test("the requirements of Kano and the items of a rating come from one file too", async () => {
  const { page, run, start, go, done } = await show("kano");
  await start();
  const table = run.getByRole("table", { name: "What was said of each item" });
  for (const [place, { rows, shares }] of expected.kano.entries()) {
    const cells = await table.getByRole("row", { name: new RegExp(`^Requirement ${place + 1}`) }).getByRole("cell").allInnerTexts();
    assert.equal(cells[0], String(rows));
    assert.match(cells[2], new RegExp(`^${percent(shares[0].share)}\\s+${shares[0].count}\\s`));
  }
  await page.locator(".model-svg text", { hasText: "Requirement 4" }).first().waitFor();
  await go("#/textbook/rating-distribution");
  // The outcome of the model before is gone when the fields are those of this one.
  await run.locator(".file-outcome").waitFor({ state: "detached" });
  await run.getByRole("textbox", { name: /^Name of/ }).nth(5).waitFor();
  await start();
  await page.locator(".model-svg text", { hasText: "Item 6" }).first().waitFor();
  const mean = run.getByRole("table", { name: "What was said of each item" }).getByRole("row", { name: /^Item 6/ });
  assert.equal((await mean.getByRole("cell").allInnerTexts())[2], expected.ratings[5].mean.mean.toFixed(2));
  await done();
});

test("many questions get their columns at once", async () => {
  const visit = await open(browser, server.url, {});
  const { page, done } = visit;
  await visit.ready();
  await page.getByRole("button", { name: "survey", exact: false }).first().click();
  await page.getByRole("heading", { level: 1, name: /survey/ }).waitFor();
  await visit.go("#/textbook/servqual");
  const run = page.locator(".file-run");
  await run.getByText(/Fill \d+ questions at once/).click();
  const chosen = () => run.locator(".file-columns select").evaluateAll((all) => all.slice(0, 44).map(({ value }) => value));
  const run22 = await run.getByRole("combobox", { name: "Questions", exact: true }).locator("option").allTextContents();
  assert.deepEqual(run22.map((text) => Number(/\d+/.exec(text)[0])), [22, 22, 44]);
  await run.getByRole("combobox", { name: "First column" }).selectOption("p1");
  await run.getByRole("button", { name: "Fill from this column on" }).click();
  await run.getByText("22 columns assigned, p1 to p22").waitFor();
  const now = await chosen();
  // Expected and perceived take turns in the form.
  assert.deepEqual(now.filter((_, place) => place % 2 === 0), Array.from({ length: 22 }, (_, place) => `p${place + 1}`));
  assert.deepEqual(now.filter((_, place) => place % 2 === 1), Array.from({ length: 22 }, (_, place) => `p${place + 1}`));
  await run.getByRole("textbox", { name: /^Or paste/ }).fill("e3, e2, -, 2, nobody");
  await run.getByRole("button", { name: "Use this order" }).click();
  await run.getByText("Not in the file: nobody").waitFor();
  assert.deepEqual((await chosen()).filter((_, place) => place % 2 === 0).slice(0, 5), ["e3", "e2", "p3", "e1", "p5"]);
  await run.getByRole("button", { name: "As the headers suggest" }).click();
  await page.waitForFunction(() => document.querySelector(".file-columns select").value === "e1");
  assert.deepEqual(await accessibilityFaults(page), []);
  await done();
});

for (const lang of ["en-GB", "zh-CN"]) {
  for (const [model, width] of [["loyalty-matrix", 360], ["kano", 360], ["importance-performance", 1280]]) {
    test(`a run of ${model} at ${width} px reads well in ${lang}`, async () => {
      const { page, run, start, done } = await show(model, { lang, width, scheme: width === 360 ? "dark" : "light" });
      await start();
      await run.getByRole("combobox", { name: lang === "en-GB" ? "Groups by column" : "按哪一列分组" }).selectOption("region");
      await run.locator(".file-groups").waitFor();
      for (const summary of await run.locator("summary").all()) await summary.click();
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.ok(!(await scrollsSideways(page)));
      const text = await run.innerText();
      assert.doesNotMatch(text, /\bfile-[a-z]+-[a-z-]+\b|NaN|Infinity|\[object/);
      await done();
    });
  }
}

test("answers in words of either language are the answers of Kano, whichever the page speaks", async () => {
  const spoken = [
    ["I like it", "I dislike it"], ["我喜欢", "我不喜欢"], ["喜欢", "不喜欢"], ["I like it that way.", "I don't like it"], ["1", "5"],
    ["理应如此", "勉强接受"], ["I expect it", "I can tolerate it"], ["must be", "live with"], ["2", "4"],
    ["无所谓", "无所谓"], ["I am neutral", "I do not mind"], ["perhaps", "I like it"],
  ];
  for (const [lang, names] of [["en-GB", ["One-dimensional", "Indifferent"]], ["zh-CN", ["期望需求", "无差异需求"]]]) {
    const visit = await open(browser, server.url, { lang });
    await visit.ready();
    const { page } = visit;
    await openFile(page, { name: "words.csv", mimeType: "text/csv", buffer: table(["functional", "dysfunctional"], spoken) });
    await page.getByRole("heading", { level: 1, name: /words/ }).waitFor();
    await visit.go("#/textbook/kano");
    const run = page.locator(".file-run");
    await run.getByRole("button", { name: /^(Run on|运行)/ }).click();
    await settled(run);
    const shares = run.getByRole("table", { name: lang === "en-GB" ? "Segments" : "各类别", exact: true });
    const count = (name) => shares.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell").first().innerText();
    await settles(() => Promise.all(names.map(count)), ["5", "6"]);
    await visit.done();
  }
});

for (const [lang, template, run, kind, firm, header, filled] of [
  ["en-GB", "Save a blank template", /^Run on/, "Type of customer", "A firm", "Name of the firm,Address,", /^Filled/],
  ["zh-CN", "保存空白模板", /^运行/, "客户类型", "企业客户", "企业名称,", /^已填/],
]) {
  test(`a blank template is saved, filled in and checked for completeness (${lang})`, async () => {
    const visit = await open(browser, `${server.url}#/textbook/customer-record`, { lang });
    await visit.ready();
    const { page } = visit;
    const choose = () => page.getByRole("group", { name: kind }).getByRole("radio", { name: firm }).check();
    await choose();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: template }).click();
    const saved = await saving;
    const text = await readFile(await saved.path(), "utf8");
    assert.ok(text.startsWith(`\ufeff${header}`), text);
    const columns = text.trimEnd().split(",");
    // The twenty fields of a firm, no two of one name.
    assert.equal(new Set(columns).size, 20);

    const rows = [columns.map(() => "x"), columns.map((_, place) => (place % 2 ? "" : "x"))];
    const buffer = Buffer.from(`${text}${rows.map((row) => row.join(",")).join("\r\n")}\r\n`);
    await openFile(page, { name: "firms.csv", mimeType: "text/csv", buffer });
    await page.getByRole("heading", { level: 1, name: "firms.csv" }).waitFor();
    await visit.go("#/textbook/customer-record");
    await choose();
    const section = page.locator(".file-run");
    await section.getByRole("button", { name: run }).click();
    await settled(section);
    const cells = await section.getByRole("row", { name: filled }).first().getByRole("cell").allInnerTexts();
    // 20 and 10 of 20.
    assert.equal(Number(cells[0]), 15);
    await visit.done();
  });
}
