// Models that are estimated from a file, in both languages: a sample in one click, what is chosen, progress and stopping, what
// is saved, the project, widths and accessibility.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, resize, scrollsSideways, settles } from "./browser.mjs";
import { file, openFile, sample } from "./files.mjs";
import { serve } from "./server.mjs";

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

/** What the tests need to know of each fit. */
const fits = [
  { id: "churn-survival", shows: ".step-band", tables: 3 },
  { id: "clusters", shows: ".group-mark", tables: 2 },
  { id: "relationship-paths", shows: ".path-line", tables: 4 },
  { id: "scale-quality", shows: ".interval-mark", tables: 4 },
  { id: "loyalty-drivers", shows: ".interval-mark", tables: 4 },
  // A row of its sample is a period of all groups: nothing stands beside it. Two tables of periods and one of models.
  { id: "retention-projection", shows: ".line", tables: 3, saves: false },
];

const languages = [["en-GB", "light"], ["zh-CN", "dark"]];

async function show(hash, options) {
  const visit = await open(browser, server.url + hash, options);
  await visit.ready();
  await visit.page.locator("article.fit").waitFor();
  return visit;
}

/** Opens the page's own sample and waits for its result. */
async function withSample(page, fit) {
  await page.locator(".fit-empty button.primary").click();
  await page.locator(`.model-figure ${fit.shows}`).first().waitFor();
}

/** Texts that are missing show as their ids; numbers that are none show as such. */
const faultsOf = (page, id) =>
  page.evaluate((id) => {
    const faults = [];
    const article = document.querySelector("article.fit");
    const names = [...article.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
    for (const text of [article.innerText, ...names]) {
      const missing = new RegExp(`(?:^|\\s)(?:${id}|fit|model|picture|error)-[a-z][a-z0-9-]*(?=$|\\s)`, "m").exec(text);
      if (missing) faults.push(`the id "${missing[0].trim()}" in place of a text`);
      const odd = /.*(?:NaN|Infinity|undefined|\[object|[{}$]).*/.exec(text);
      if (odd) faults.push(`no text: ${odd[0]}`);
    }
    return faults;
  }, id);

for (const fit of fits) {
  for (const [lang, scheme] of languages) {
    test(`${fit.id}: the sample in one click, at every width (${lang}, ${scheme})`, async () => {
      const visit = await show(`#/textbook/${fit.id}`, { lang, scheme });
      const { page } = visit;
      // Without a file: what it takes, and the ways to one.
      await settles(() => page.locator(".fit-roles dt").count(), (count) => count > 0);
      assert.deepEqual(await faultsOf(page, fit.id), []);
      assert.deepEqual(await accessibilityFaults(page), []);
      await withSample(page, fit);
      // The page stays where it is.
      assert.equal(new URL(page.url()).hash, `#/textbook/${fit.id}`);
      await settles(() => page.locator(".fit-table").count(), fit.tables);
      await settles(() => page.locator(".fit-reading p").count(), (count) => count > 1);
      assert.deepEqual(await faultsOf(page, fit.id), []);
      assert.deepEqual(await accessibilityFaults(page), []);
      for (const width of [1920, 360]) {
        await resize(page, width);
        assert.equal(await scrollsSideways(page), "", `at ${width}`);
      }
      // The numbers behind the picture.
      await page.locator(".picture-tools button").first().click();
      await settles(() => page.locator(".picture-table tbody tr").count(), (count) => count > 2);
      assert.deepEqual(await accessibilityFaults(page), []);
      await visit.done();
    });
  }

  if (fit.saves === false) continue;
  test(`${fit.id}: every row is saved with its results`, async () => {
    const visit = await show(`#/textbook/${fit.id}`);
    const { page } = visit;
    await withSample(page, fit);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".fit-save button").first().click(),
    ]);
    assert.match(download.suggestedFilename(), new RegExp(`-${fit.id}\\.csv$`));
    const lines = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n/);
    const [head, first] = lines.map((line) => line.split(","));
    assert.equal(first.length, head.length);
    assert.ok(!head.some((name) => name.includes(`${fit.id}-`)), head.join());
    await visit.done();
  });
}

test("the curve is that of the file, and follows what is chosen", async () => {
  const visit = await show("#/textbook/churn-survival");
  const { page } = visit;
  // The textbook's example: 1, 2, 2+, 4, 5+.
  const rows = [["A", 1, "yes"], ["B", 2, "yes"], ["C", 2, "no"], ["D", 4, "yes"], ["E", 5, "no"], ["F", "x", "no"]];
  const table = ["customer,months,churned", ...rows.map((row) => row.join(","))].join("\n");
  await openFile(page, file("lifetimes.csv", Buffer.from(table)));
  const median = page.locator("[data-result=median]");
  await median.waitFor();
  await settles(() => median.getAttribute("data-value"), "4");
  const life = page.locator(".fit-table").last().locator("tbody tr");
  const shares = () => life.evaluateAll((all) => all.map((row) => row.lastElementChild.textContent));
  await settles(shares, ["0.8000", "0.6000", "0.3000"]);
  await page.getByText("5 of 6 rows took part").waitFor();
  await page.getByText("no number in “months”").waitFor();
  // Taken away, the column is asked for; put back, all is as before.
  const time = page.getByRole("combobox", { name: "Time as a customer" });
  await time.selectOption("");
  await page.locator(".fit-missing").waitFor();
  await settles(() => page.locator(".step-band").count(), 0);
  await time.selectOption("months");
  await median.waitFor();
  // The choice is part of the project, and of undo.
  await page.getByRole("radio", { name: "99%" }).check();
  await page.getByText("99% interval").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("95% interval").first().waitFor();
  await visit.done();
});

test("groups are compared, and the keyboard reads the curves", async () => {
  const visit = await show("#/textbook/churn-survival");
  const { page } = visit;
  await withSample(page, fits[0]);
  await settles(() => page.locator(".chart-plot path.line").count(), 3);
  await page.getByText("Log-rank test: χ²").first().waitFor();
  await page.locator(".chart-plot").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await settles(() => page.locator(".chart-readout").textContent(), /^After .*: .*%/);
  // Without groups there is one curve, and nothing to compare.
  await page.getByRole("combobox", { name: "Group" }).selectOption("");
  await page.waitForFunction(() => document.querySelectorAll(".chart-plot path.line").length === 1);
  await settles(() => page.getByText("Log-rank test: χ²").count(), 0);
  await visit.done();
});

test("a page that is come back to shows what was found, another file begins anew", async () => {
  const visit = await show("#/textbook/churn-survival");
  const { page } = visit;
  await withSample(page, fits[0]);
  await visit.go("#/textbook/lifetime-value");
  await page.locator(".model-svg").waitFor();
  await visit.go("#/textbook/churn-survival");
  await page.locator(".step-band").first().waitFor();
  await openFile(page, sample("prospects.en.csv"));
  await page.locator(".fit-missing").waitFor();
  await visit.done();
});

test("a file that cannot be used is named with its place", async () => {
  const visit = await show("#/textbook/churn-survival");
  const { page } = visit;
  const table = "joined,left\n2024-02-01,2024-01-01\n2024-02-03,2024-01-05\n";
  await openFile(page, file("odd.csv", Buffer.from(table)));
  const notice = page.locator(".notice.failed");
  await notice.waitFor();
  await settles(() => notice.textContent(), /No row of the file can be used/);
  await settles(() => notice.textContent(), /row 2/);
  await visit.done();
});

test("clusters: axes are chosen, the number is set, the tree is read by the keyboard", async () => {
  const visit = await show("#/textbook/clusters");
  const { page } = visit;
  // Three clouds that nobody could miss, and a column that says nothing.
  const rows = Array.from({ length: 90 }, (_, row) => {
    const cloud = row % 3;
    const wobble = ((row * 37) % 11) / 10;
    return [`C${row}`, 10 + 50 * cloud + wobble, 5 + 40 * (cloud === 1) + wobble, (row * 53) % 17];
  });
  const table = ["customer,revenue,orders,noise", ...rows.map((row) => row.join(","))].join("\n");
  await openFile(page, file("clouds.csv", Buffer.from(table)));
  const groups = page.locator("[data-result=groups]");
  await groups.waitFor();
  await settles(() => groups.getAttribute("data-value"), "3");
  const painted = () =>
    page.locator(".chart-canvas").evaluate((canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((byte, at) => at % 4 === 3 && byte > 0).length;
    });
  await settles(painted, (count) => count > 200);
  const sizes = page.locator(".fit-table").first().locator("tbody tr td:nth-child(2)");
  await settles(() => sizes.allTextContents(), ["30", "30", "30", "90"]);
  await page.getByRole("checkbox", { name: "noise" }).check();
  await page.getByRole("combobox", { name: "Upward" }).selectOption("noise");
  await page.waitForFunction(() => [...document.querySelectorAll(".chart-axis-title")].some((title) => title.textContent === "noise"));
  await page.getByRole("combobox", { name: "Number of groups" }).selectOption("2");
  await page.waitForFunction(() => document.querySelectorAll(".group-mark").length === 2);
  const tree = page.locator(".chart-plot:has(.tree-branch)");
  await tree.focus();
  await page.keyboard.press("End");
  await page.getByText("90 rows join at a distance of").waitFor();
  // A mixture says how sure it is.
  await page.getByRole("radio", { name: "Gaussian mixture" }).check();
  await page.getByText("The mixture is sure of").waitFor();
  await visit.done();
});

test("clusters: a long computation shows how far it is, and can be stopped and begun again", async () => {
  const visit = await show("#/textbook/clusters");
  const { page } = visit;
  const rows = Array.from({ length: 60_000 }, (_, row) => `${row},${(row * 7919) % 1009},${(row * 104_729) % 997},${(row * 31) % 503}`);
  await openFile(page, file("many.csv", Buffer.from(["row,revenue,orders,frequency", ...rows].join("\n"))));
  const stop = page.locator(".notice.working button");
  await stop.waitFor();
  await page.waitForFunction(() => Number(document.querySelector(".notice.working progress")?.value) > 0);
  await stop.click();
  await page.getByText("Stopped.").waitFor();
  assert.equal(await page.locator(".group-mark").count(), 0);
  await page.getByRole("button", { name: "Compute" }).click();
  await stop.waitFor();
  await stop.click();
  await page.getByText("Stopped.").waitFor();
  await visit.done();
});

test("loyalty drivers: columns behind their driver, pairs to tick, errors to choose, the keyboard", async () => {
  const visit = await show("#/textbook/loyalty-drivers");
  const { page } = visit;
  // y = 2 + x + z · (x − 3) / 2 with answers that stray by a tenth; x and z take five and three values.
  const rows = Array.from({ length: 120 }, (_, row) => {
    const [x, z, stray] = [1 + (row % 5), (Math.floor(row / 5) % 3) - 1, (((row * 37) % 11) - 5) / 50];
    return [x, z, (2 + x + (z * (x - 3)) / 2 + stray).toFixed(2), (row * 53) % 7];
  });
  const table = ["satisfaction,alternatives,loyalty,age", ...rows.map((row) => row.join(","))].join("\n");
  await openFile(page, file("made.csv", Buffer.from(table)));
  const explained = page.locator("[data-result=r-squared]");
  await explained.waitFor();
  await settles(async () => Number(await explained.getAttribute("data-value")) > 0.99, true);
  const slopes = page.locator(".fit-table").nth(1).locator("tbody td");
  const leading = async () => (await slopes.allTextContents()).map((cell) => Number(cell.split(" ")[0]).toFixed(1));
  // One standard deviation of three equal shares of −1, 0 and 1 is 0.82: slopes 1 ∓ 0.41 and 1.
  await settles(leading, ["0.6", "1.0", "1.4"]);
  // Without the interaction much is left unexplained, unevenly.
  await page.getByRole("checkbox", { name: "Satisfaction × Alternatives" }).uncheck();
  await settles(() => page.locator(".fit-table").count(), 3);
  await settles(async () => Number(await explained.getAttribute("data-value")) < 0.99, true);
  await page.getByRole("combobox", { name: "Standard errors" }).selectOption("classical");
  await page.getByText("Standard errors: classical").waitFor();
  // Another column, found behind its fold.
  await page.getByText("Further columns: none").click();
  await page.locator("details[open]").getByRole("checkbox", { name: "age" }).check();
  await settles(() => page.locator(".chart-plot").first().locator(".interval-mark").count(), 3);
  await page.locator(".chart-plot").first().focus();
  await page.keyboard.press("ArrowRight");
  await settles(() => page.locator(".chart-readout").first().textContent(), /^Satisfaction: .*95% interval/);
  await page.getByRole("combobox", { name: "Show" }).selectOption({ index: 1 });
  await page.getByText("Effect on loyalty of one point (b)").waitFor();
  await visit.done();
});

test("scale quality: an item worded the other way is found and turned, factors are counted", async () => {
  const visit = await show("#/textbook/scale-quality");
  const { page } = visit;
  const rows = Array.from({ length: 140 }, (_, row) => {
    const [felt, other] = [row % 7, (row * 5) % 11];
    // Periods without a common factor, so that no two stray together.
    const stray = (period) => (2 * (row % period)) / (period - 1) - 1;
    return [felt + stray(3), felt + stray(4), 7 - felt + stray(5), other + stray(13), other + stray(17), other + stray(19)];
  });
  const table = ["q1,q2,q3,q4,q5,q6", ...rows.map((row) => row.join(","))].join("\n");
  await openFile(page, file("scale.csv", Buffer.from(table)));
  await page.getByText("These items run against the others: q3").waitFor();
  await page.getByRole("group", { name: "Items worded the other way" }).getByRole("checkbox", { name: "q3" }).last().check();
  await page.getByText("q3 (turned)").waitFor();
  await settles(() => page.getByText("run against the others").count(), 0);
  await page.getByText("By the eigenvalues there are 2 factors").waitFor();
  await page.getByRole("combobox", { name: "Number of factors" }).selectOption("1");
  await page.getByText("One factor, as you asked, explains").waitFor();
  await visit.done();
});

test("relationship paths: arrows are ticked, and resampling shows how far it is and can be stopped", async () => {
  const visit = await show("#/textbook/relationship-paths");
  const { page } = visit;
  const rows = Array.from({ length: 20_000 }, (_, row) => {
    const draw = (step) => (row * step) % 101;
    const satisfaction = draw(37);
    const trust = satisfaction + draw(53);
    const commitment = trust + draw(71);
    return [satisfaction, trust, commitment, commitment + draw(89)];
  });
  const table = ["satisfaction,trust,commitment,loyalty", ...rows.map((row) => row.join(","))].join("\n");
  await openFile(page, file("many.csv", Buffer.from(table)));
  const stop = page.locator(".notice.working button");
  await stop.waitFor();
  await page.waitForFunction(() => Number(document.querySelector(".notice.working progress")?.value) > 0.2);
  await stop.click();
  await page.getByText("Stopped.").waitFor();
  const resamples = page.getByRole("spinbutton", { name: "Resamples" });
  await resamples.fill("200");
  await resamples.press("Enter");
  await settles(() => page.locator(".path-line").count(), 3);
  await page.getByText("The model has no direct arrow.").first().waitFor();
  await page.getByRole("checkbox", { name: "Satisfaction → Loyalty" }).check();
  await settles(() => page.locator(".path-line").count(), 4);
  await page.locator(".chart-plot").first().focus();
  await page.keyboard.press("ArrowRight");
  await settles(() => page.locator(".chart-readout").first().textContent(), /^Satisfaction → Trust: 0\..*95% interval/);
  await visit.done();
});

for (const [lang, word] of Object.entries({
  "en-GB": { learnt: "Learn from the first", join: "Joined", triangle: "Cohorts: share still there after each period", random: /no evidence that a customer’s own probability/ },
  "zh-CN": { learnt: "只学习前", join: "加入日期", triangle: "各批客户：各期之后仍在的比例", random: /没有迹象表明客户自身离开的概率/ },
})) {
  test(`contracts: the published segments, and cohorts from the days of a list (${lang})`, async () => {
    const visit = await show("#/textbook/retention-projection", { lang });
    const { page } = visit;
    await page.locator(".fit-empty button.primary").click();
    await page.locator(".model-figure .line").first().waitFor();
    // Fader & Hardie (2007) learn from seven years: alpha, beta and the log-likelihood of the high-end segment.
    const learnt = page.getByRole("spinbutton", { name: word.learnt });
    await learnt.fill("7");
    await learnt.press("Enter");
    const models = page.locator(".fit-table").first();
    for (const published of ["0.668", "3.806", "1,611.16", "0.704", "1.182", "1,680.27"]) {
      await models.getByText(published, { exact: false }).first().waitFor();
    }
    await settles(() => page.locator("[data-result=projected]").count(), 2);
    // A list of customers with days: cohorts by month, for each plan.
    await openFile(page, sample(`subscriptions.${lang === "en-GB" ? "en" : lang}.csv`));
    await page.getByRole("combobox", { name: word.join }).waitFor();
    await page.locator(".triangle").first().waitFor();
    assert.equal(await page.locator(".triangle").count(), 3);
    await page.getByText(word.triangle).first().waitFor();
    await page.locator(".fit-reading").getByText(word.random).first().waitFor();
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);
    await resize(page, 360);
    assert.equal(await scrollsSideways(page), "");
    await visit.done();
  });
}

test("a file of contracts leads from the page of values to what suits it", async () => {
  const visit = await open(browser, `${server.url}#/data`);
  const { page } = visit;
  await visit.ready();
  await openFile(page, sample("subscriptions.en.csv"));
  await page.getByRole("navigation").getByRole("link", { name: "Lifetime value", exact: true }).click();
  await page.getByRole("link", { name: "Project how many will stay" }).click();
  await page.locator("article.fit").waitFor();
  await page.locator(".model-figure .line").first().waitFor();
  await visit.done();
});
