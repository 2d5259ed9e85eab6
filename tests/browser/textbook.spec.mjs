// The textbook: the list of models, and what a reader does on the page of one. What holds for every model is in
// models.spec.mjs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, near, open, settles } from "./browser.mjs";
import { file, openFile } from "./files.mjs";
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

async function show(hash, options) {
  const visit = await open(browser, server.url + hash, options);
  await visit.ready();
  const result = (id) => visit.page.locator(`[data-result=${id}]`);
  const value = async (id) => Number(await result(id).getAttribute("data-value"));
  const field = (name) => visit.page.getByRole("spinbutton", { name, exact: true });
  return { ...visit, result, value, field };
}

test("a model is found by its name in either language", async () => {
  const { page, done } = await show("#/textbook");
  for (const [wanted, id] of [["dick basu", "loyalty-matrix"], ["终身价值", "lifetime-value"], ["MAN法则", "man-rule"]]) {
    await page.getByRole("searchbox").fill(wanted);
    await page.waitForFunction((id) => {
      const hashes = [...document.querySelectorAll("main a")].map((link) => link.hash);
      return hashes.length > 0 && hashes.length < 20 && hashes.includes(`#/textbook/${id}`);
    }, id);
  }
  await page.getByRole("searchbox").fill("no such thing");
  await page.getByText("No model has this name").waitFor();
  await done();
});

test("results follow what is typed, and so does the address", async () => {
  const { page, field, value, done } = await show("#/textbook/lifetime-value");
  // m·r/(1+d−r) at the start values.
  await settles(() => value("value"), near(80 / 0.3));
  await field("Margin a period").fill("1,200");
  await settles(() => value("value"), near(960 / 0.3));
  await field("Retention rate").fill("90 %");
  await settles(() => value("value"), near(1080 / 0.2));
  await page.waitForFunction(() => location.hash.includes("margin=1200") && location.hash.includes("retention=0.9"));
  await page.reload();
  await page.getByText("5,400").first().waitFor();
  await done();
});

test("an entry that the model cannot take says so and loses nothing", async () => {
  const { page, field, value, done } = await show("#/textbook/lifetime-value?margin=200");
  const before = await settles(() => value("value"), near(160 / 0.3));
  await field("Retention rate").fill("150");
  await page.getByText("Enter a value from 0% to 100%.").waitFor();
  assert.equal(await value("value"), before);
  assert.equal(await field("Retention rate").inputValue(), "150");
  assert.equal(await field("Margin a period").inputValue(), "200");
  await field("Retention rate").fill("many");
  await page.getByText("Enter a number").waitFor();
  await field("Retention rate").fill("50");
  await page.getByText("Enter a").waitFor({ state: "detached" });
  await settles(() => value("value"), near(100 / 0.6));
  await done();
});

test("the arrow keys step a number", async () => {
  const { field, value, done } = await show("#/textbook/lifetime-value");
  await field("Retention rate").focus();
  await field("Retention rate").press("ArrowUp");
  await settles(() => field("Retention rate").inputValue(), "81");
  await settles(() => value("value"), near(81 / 0.29));
  await done();
});

test("a cut line moves by key and by hand, and the segment follows", async () => {
  const { page, done } = await show("#/textbook/loyalty-matrix");
  const segment = () => page.locator(".model-headline [data-segment]").getAttribute("data-segment");
  const first = await segment();
  const cut = page.getByRole("slider", { name: "Cut line of Share of purchases" });
  const now = async () => Number(await cut.getAttribute("aria-valuenow"));
  await settles(now, 0.5);
  await cut.focus();
  await cut.press("ArrowRight");
  await settles(now, (value) => value > 0.5);
  await cut.press("End");
  await settles(now, 1);
  await settles(segment, (found) => found !== first);
  // Back by the handle.
  const handle = await cut.locator(".cut-pill").boundingBox();
  const plot = await page.locator(".matrix .quadrant").first().boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(plot.x + 20, handle.y + 10, { steps: 5 });
  await page.mouse.up();
  await settles(now, (value) => value < 0.2);
  await settles(segment, first);
  await done();
});

test("an exercise is checked, hinted and solved", async () => {
  const { page, done } = await show("#/textbook/lifetime-value");
  const exercise = page.locator(".model-exercise");
  const heading = exercise.getByRole("heading");
  // Another question with every seed: go on to the one that asks for the lifetime, 1 / (1 − r).
  for (let seed = 0; seed < 12; seed += 1) {
    if ((await exercise.innerText()).includes("How many periods")) break;
    const before = await heading.innerText();
    await exercise.getByRole("button", { name: "New numbers" }).click();
    await page.waitForFunction((text) => document.querySelector(".model-exercise h2").innerText !== text, before);
  }
  const retention = Number((await exercise.locator("dd").first().innerText()).replace("%", "")) / 100;
  const answer = exercise.getByRole("textbox");
  await answer.fill("0");
  await exercise.getByRole("button", { name: "Check the answer" }).click();
  await exercise.getByText("Not yet").waitFor();
  await exercise.getByRole("button", { name: "Show a hint" }).click();
  await exercise.locator(".exercise-hint").first().waitFor();
  await answer.fill((1 / (1 - retention)).toFixed(2));
  await exercise.getByRole("button", { name: "Check the answer" }).click();
  await exercise.getByText("Right.").waitFor();
  await exercise.getByRole("button", { name: "Show the solution" }).click();
  await exercise.locator(".solution math").first().waitFor();
  await done();
});

test("a picture is saved as it looks, and is a table too", async () => {
  const { page, done } = await show("#/textbook/loyalty-matrix");
  const save = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return [download.suggestedFilename(), await readFile(await download.path())];
  };
  const [svgName, svg] = await save("Save as SVG");
  assert.equal(svgName, "clovis-loyalty-matrix.svg");
  const markup = svg.toString("utf8");
  assert.doesNotMatch(markup, / class=/);
  assert.match(markup, /fill="rgb/);
  const [pngName, png] = await save("Save as PNG");
  assert.equal(pngName, "clovis-loyalty-matrix.png");
  assert.deepEqual([...png.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
  // Width, in the header of the file: twice that on the page.
  const width = await page.locator("svg.matrix").evaluate((picture) => picture.getBoundingClientRect().width);
  assert.equal(png.readUInt32BE(16), Math.round(2 * width));
  await page.getByRole("button", { name: "As table" }).click();
  await settles(() => page.locator(".picture-table tbody tr").count(), 4);
  await done();
});

test("the formula carries the reader's numbers as MathML", async () => {
  const { page, done } = await show("#/textbook/lifetime-value?margin=250");
  const lines = page.locator(".model-steps .formula-line");
  await settles(() => lines.count(), (count) => count >= 2);
  const numbers = await lines.nth(1).evaluate((line) => [line.querySelector("math").namespaceURI, line.textContent]);
  assert.equal(numbers[0], "http://www.w3.org/1998/Math/MathML");
  assert.match(numbers[1], /250/);
  await done();
});

test("a long table is shown in parts and counted whole", async () => {
  const { page, done } = await show("#/textbook/lorenz-gini");
  const table = page.locator(".list-table").first();
  await table.locator('[data-row="0"][data-column="0"]').evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", Array.from({ length: 250 }, (_, place) => String(1000 - place)).join("\n"));
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const more = table.locator(".list-more");
  for (const [shown, next] of [[100, "100"], [200, "50"]]) {
    await more.getByRole("button", { name: next }).waitFor();
    assert.equal(await table.locator("tbody tr").count(), shown);
    assert.match(await more.innerText(), /250/);
    await more.getByRole("button").click();
  }
  await more.waitFor({ state: "detached" });
  assert.equal(await table.locator("tbody tr").count(), 250);
  await done();
});

test("a model runs over every row of an open file, and the rows are saved with their results", async () => {
  const { page, go, done } = await show("#/");
  await page.getByRole("button", { name: "survey", exact: false }).first().click();
  await page.getByRole("heading", { level: 1, name: /survey/ }).waitFor();
  await go("#/textbook/servqual");
  const run = page.locator(".file-run");
  // The columns e1 … e22 and p1 … p22 are found by their names.
  await page.waitForFunction(() => {
    const choices = [...document.querySelectorAll(".file-columns select")];
    return choices.length > 0 && choices.filter((choice) => /^[ep]\d+$/.test(choice.value)).length === 44;
  });
  await run.getByRole("button", { name: /^Run on/ }).click();
  await run.getByText(/rows have a result/).waitFor();
  await settles(() => run.getByRole("table", { name: "Results" }).getByRole("row").count(), (count) => count > 5);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    run.getByRole("button", { name: /CSV$/ }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  const [header, first] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  assert.match(header, /^respondent,.*Service quality/);
  assert.equal(first.split(",").length >= 50, true);
  await done();
});

const isModels = (path) => path.includes("/embed/clovis-element");
const isReports = (path) => path.includes("/reports/reports");

test("no module of views is waited for at the start; that of the models is there when one is chosen, that of results when a file may be run", async () => {
  const asked = server.requests.length;
  const since = () => server.requests.slice(asked);
  const { page, done } = await show("#/");
  // All that the start asks for has been asked for.
  await page.waitForLoadState("networkidle");
  assert.deepEqual(since().filter((path) => isModels(path) || isReports(path)), []);
  await page.getByRole("navigation").getByRole("link", { name: "Textbook" }).click();
  const link = page.getByRole("main").locator("a[href$='#/textbook/lifetime-value']");
  await link.waitFor();
  await link.hover();
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("lifetime-value.ftl")));
  const before = since().filter(isModels).length;
  assert.equal(before, 2);
  assert.deepEqual(since().filter(isReports), []);
  await link.click();
  await page.getByRole("slider").first().waitFor();
  await page.locator(".file-run").waitFor();
  assert.deepEqual([since().filter(isModels).length, since().filter(isReports).length], [before, 2]);
  await done();
});

/** A module, the pages that ask for it, what they say without it, and what is there once it is. */
const modules = [
  {
    file: "embed/clovis-element.js", pages: ["#/textbook/man-rule", "#/embed"],
    message: { en: "The part of the page that shows the models did not load.", "zh-CN": "显示模型的部分没有加载成功。" },
    comes: (page) => page.getByRole("slider").first(),
  },
  {
    file: "reports/reports.js", pages: ["#/textbook/man-rule", "#/textbook/clusters"],
    message: { en: "The part of the page that shows what was computed from your file did not load.", "zh-CN": "显示文件计算结果的部分没有加载成功。" },
    comes: (page) => page.locator(".fit-empty"),
  },
];
const speeches = [["en-GB", "en", "Try again"], ["zh-CN", "zh-CN", "重试"]];
for (const [lang, language, retry, module] of speeches.flatMap((speech) => modules.map((module) => [...speech, module]))) {
  test(`a module that does not come is told, and tried again (${module.file}, ${lang})`, async () => {
    const visit = await open(browser, server.url, { lang, expected: [/clovis-element|reports\.js/] });
    const { page, context, go, done } = visit;
    await visit.ready();
    await context.route(`**/${module.file}*`, (route) => route.abort());
    for (const hash of module.pages) {
      await go(hash);
      const alert = page.getByRole("alert");
      await alert.waitFor();
      assert.ok((await alert.innerText()).includes(module.message[language]));
      assert.ok((await alert.innerText()).includes(module.file));
      assert.deepEqual(await accessibilityFaults(page), []);
    }
    await context.unroute(`**/${module.file}*`);
    await page.getByRole("alert").getByRole("button", { name: retry }).click();
    await module.comes(page).waitFor();
    await settles(() => page.getByRole("alert").count(), 0);
    await done();
  });
}

test("an address without a model says so", async () => {
  const { page, done } = await show("#/textbook/no-such-model");
  await page.getByRole("alert").getByText("There is no model called no-such-model").waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await done();
});

test("a model follows the page's language, currency and colours", async () => {
  const { page, field, done } = await show("#/textbook/lifetime-value?margin=250");
  await field("Margin a period").waitFor();
  await page.getByRole("button", { name: "中文" }).click();
  const heading = page.getByRole("main").getByRole("heading", { level: 1 });
  await page.waitForFunction(() => /[\u4e00-\u9fff]/.test(document.querySelector("main h1").textContent));
  await page.getByText("计算步骤").waitFor();
  await settles(() => heading.count(), 1);
  await settles(() => page.locator(".model-results").innerText(), /¥/);
  await page.getByRole("combobox", { name: "货币" }).selectOption("EUR");
  await page.waitForFunction(() => document.querySelector(".model-results").innerText.includes("€"));
  const ink = () => page.locator(".model-results").evaluate((element) => getComputedStyle(element).color);
  const light = await ink();
  await page.getByRole("combobox", { name: "颜色" }).selectOption({ index: 2 });
  await page.waitForFunction((light) => getComputedStyle(document.querySelector(".model-results")).color !== light, light);
  // The numbers are as they were.
  assert.ok((await page.evaluate(() => location.hash)).includes("margin=250"));
  await done();
});

test("undo, the keys, a dropped file and a project reach the model", async () => {
  const { page, go, field, value, done } = await show("#/");
  await page.getByRole("button", { name: "survey", exact: false }).first().click();
  await page.getByRole("heading", { level: 1, name: /survey/ }).waitFor();
  // What would be there after a reload.
  const kept = () => page.evaluate(() => {
    return JSON.parse(localStorage.getItem("clovis-settings")).settings.models["lifetime-value"]?.inputs.margin;
  });
  await go("#/textbook/lifetime-value");
  await field("Margin a period").fill("200");
  await page.waitForFunction(() => location.hash.includes("margin=200"));
  // Changes within a second are one step of undo.
  await page.waitForTimeout(1100);
  await field("Margin a period").fill("300");
  await page.waitForFunction(() => location.hash.includes("margin=300"));
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => location.hash.includes("margin=200"));
  await settles(() => field("Margin a period").inputValue(), "200");
  // From within the model the keys are the app's too.
  await page.getByRole("slider").first().focus();
  await page.keyboard.press("Control+y");
  await page.waitForFunction(() => location.hash.includes("margin=300"));
  await settles(() => value("value"), near(240 / 0.3));

  // A file dragged over the model is the page's.
  await page.locator(".model-figure").first().evaluate((figure) => {
    const data = new DataTransfer();
    data.items.add(new File(["a"], "a.csv"));
    figure.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await page.getByText("Drop to open").waitFor();
  await page.locator(".model-figure").first().evaluate((figure) => {
    figure.dispatchEvent(new DragEvent("dragleave", { bubbles: true }));
  });
  await page.getByText("Drop to open").waitFor({ state: "detached" });

  // What the project holds is where the page goes on, after another page and after a reload.
  await go("#/data");
  await page.getByRole("button", { name: "Save the project", exact: true }).waitFor();
  await go("#/textbook/lifetime-value");
  await settles(() => field("Margin a period").inputValue(), "300");
  await go("#/data");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the project", exact: true }).click(),
  ]);
  const project = JSON.parse(await readFile(await saved.path(), "utf8"));
  assert.equal(project.settings.models["lifetime-value"].inputs.margin, 300);
  await go("#/textbook/lifetime-value");
  await field("Margin a period").fill("400");
  await page.waitForFunction(() => location.hash.includes("margin=400"));
  await go("#/data");
  await settles(kept, 400);
  await openFile(page, file("survey.clovis.json", JSON.stringify(project)));
  await settles(kept, 300);
  await go("#/textbook/lifetime-value");
  await settles(() => field("Margin a period").inputValue(), "300");
  await done();
});
