// Tasks of a course: links that leave parts out and set an exercise, and what a learner does with the exercise.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, drawn, launch, open, scrollsSideways, settles } from "./browser.mjs";
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
  await visit.page.locator(".model-side").waitFor();
  return { ...visit, exercise: visit.page.locator(".model-exercise") };
}

const kept = (page) => page.evaluate(() => localStorage.getItem("clovis-language"));

for (const [tag, other, button, chosen] of [["zh-CN", "en-GB", "English", "en"], ["en", "zh-CN", "中文", "zh-CN"]]) {
  test(`a course link opens what it says, in its language (${tag})`, async () => {
    const hash = `#/textbook/lifetime-value?hide=results,steps,advice,example&margin=250&lang=${tag}&seed=7`;
    const { page, exercise, done } = await show(hash, { lang: other });
    await exercise.waitFor();
    await settles(() => page.evaluate(() => document.documentElement.lang), tag);
    await settles(() => exercise.getByRole("spinbutton").inputValue(), "7");
    const margin = page.getByRole("spinbutton", { name: tag === "en" ? "Margin a period" : "每期利润", exact: true });
    await settles(() => margin.inputValue(), "250");
    await page.locator(".model-figure").waitFor();
    await page.locator(".model-share").waitFor();
    // Not in the document, rather than unseen.
    for (const part of [".model-outcome", ".model-steps", ".model-advice", ".model-example", "[data-result]"]) {
      assert.equal(await page.locator(part).count(), 0, part);
    }
    assert.deepEqual(await accessibilityFaults(page), []);
    // The address keeps what it said when the numbers change; the language that was kept is as it was.
    await margin.fill("300");
    await page.waitForFunction(() => location.hash.includes("margin=300"));
    const address = await page.evaluate(() => location.hash);
    for (const said of ["hide=results,steps,advice,example", "seed=7", `lang=${tag}`]) {
      assert.ok(address.includes(said), `${said} in ${address}`);
    }
    assert.equal(await page.locator(".model-steps").count(), 0);
    assert.equal(await kept(page), null);
    // A reader who chooses another language is not sent back by the next visit.
    await page.getByRole("button", { name: button }).click();
    await page.waitForFunction(() => !location.hash.includes("lang="));
    await settles(() => kept(page), chosen);
    await done();
  });
}

test("each part that a link hides is the one that is missing", async () => {
  const parts = {
    picture: ".model-figure",
    results: ".model-outcome",
    steps: ".model-steps",
    advice: ".model-advice",
    example: ".model-example",
    exercise: ".model-exercise",
  };
  for (const hidden of Object.keys(parts)) {
    const { page, done } = await show(`#/textbook/loyalty-matrix?hide=${hidden}`);
    await page.locator(".model-share").waitFor();
    for (const [part, place] of Object.entries(parts)) {
      if (part !== hidden) await page.locator(place).first().waitFor();
    }
    assert.equal(await page.locator(parts[hidden]).count(), 0, `hide=${hidden}`);
    await done();
  }
});

test("the share section makes the link of a task", async () => {
  const { page, done } = await show("#/textbook/lifetime-value?margin=250", { width: 360, height: 800 });
  const share = page.locator(".model-share");
  await share.getByText("A link for a course").click();
  const form = share.locator(".model-course");
  const tick = (name) => form.getByRole("checkbox", { name, exact: true });
  for (const name of ["Results", "Formula and computation", "Solution of the exercise", "Exercise 1", "Language: English"]) {
    await tick(name).check();
  }
  await tick("Results").uncheck();
  const link = await settles(
    () => form.getByRole("textbox", { name: "A link to this task" }).inputValue(),
    (link) => link.split("?")[1] === "hide=steps,solution&lang=en&margin=250&seed=1",
  );
  await settles(
    () => form.getByRole("textbox", { name: "This task on your own page" }).inputValue(),
    /hide="steps,solution" margin="250" seed="1"/,
  );
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.equal(await scrollsSideways(page), "");
  await page.goto(link);
  await page.reload();
  await page.locator(".model-exercise").waitFor();
  await page.locator(".model-outcome").waitFor();
  assert.equal(await page.locator(".model-steps").count(), 0);
  await done();
});

for (const [lang, churn, solution, save] of [
  ["en-GB", "The formula wants the share that stays", "Show the solution", "Save my answers"],
  ["zh-CN", "公式里要用的是保留率", "显示解答", "保存我的答案"],
]) {
  test(`a known mistake is named, two wrong answers show the solution, the answers are saved (${lang})`, async () => {
    // Seed 1 asks for the lifetime, 1 / (1 − r).
    const { page, exercise, done } = await show("#/textbook/lifetime-value?seed=1", { lang });
    const retention = Number((await exercise.locator("dd").first().innerText()).replace("%", "")) / 100;
    await settles(() => exercise.getByRole("button", { name: solution }).count(), 1);
    const answer = async (text) => {
      await exercise.getByRole("textbox").fill(text);
      await exercise.locator("button[type=submit]").click();
    };
    const mistaken = (1 / retention).toFixed(4);
    await answer(mistaken);
    await exercise.getByText(churn).waitFor();
    // The same answer once more is no second one.
    await answer(mistaken);
    await drawn(page);
    await exercise.getByText(churn).waitFor();
    assert.equal(await exercise.locator(".solution").count(), 0);
    await answer("1234.5");
    await exercise.locator(".solution math").first().waitFor();
    await settles(() => exercise.getByRole("button", { name: solution }).count(), 0);
    const right = (1 / (1 - retention)).toFixed(2);
    await answer(right);
    await exercise.locator(".verdict .right").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      exercise.getByRole("button", { name: save }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "clovis-lifetime-value-exercise-1.json");
    const sheet = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.deepEqual([sheet.model, sheet.seed, sheet.question.id], ["lifetime-value", 1, "lifetime"]);
    assert.deepEqual(sheet.given.map(({ id, value }) => [id, value]), [["retention", retention]]);
    assert.deepEqual(sheet.answers, [
      { answer: mistaken, right: false, mistake: { kind: "own", id: "churn" } },
      { answer: "1234.5", right: false },
      { answer: right, right: true },
    ]);
    assert.equal(sheet.solutionShown, true);
    assert.deepEqual(await accessibilityFaults(page), []);
    await done();
  });
}

test("the number of an exercise is typed, and without solutions none comes", async () => {
  const { page, exercise, done } = await show("#/textbook/lifetime-value?seed=1&hide=solution");
  for (const text of ["1234.5", "2345.6", "3456.7"]) {
    await exercise.getByRole("textbox").fill(text);
    await exercise.getByRole("button", { name: "Check the answer" }).click();
    await drawn(page);
    await exercise.locator(".verdict .wrong").waitFor();
  }
  assert.equal(await exercise.locator(".solution").count(), 0);
  assert.equal(await exercise.getByRole("button", { name: "Show the solution" }).count(), 0);
  const number = exercise.getByRole("spinbutton", { name: "Exercise number" });
  const given = () => exercise.locator("dl").first().innerText();
  await number.fill("41");
  await number.press("Enter");
  await exercise.getByRole("heading", { name: "Exercise 41" }).waitFor();
  await exercise.locator(".verdict p").waitFor({ state: "detached" });
  const first = await given();
  await page.waitForFunction(() => location.hash.includes("seed=41") && location.hash.includes("hide=solution"));
  await page.reload();
  await exercise.getByRole("heading", { name: "Exercise 41" }).waitFor();
  await settles(given, first);
  await done();
});

test("a task is printed alone, with room for the working", async () => {
  const { page, exercise, done } = await show("#/textbook/lifetime-value?seed=1");
  // While the dialogue would be open, the task alone is on the paper.
  await page.evaluate(() => {
    globalThis.print = () => {
      globalThis.alone = document.querySelectorAll(".printed-alone").length;
    };
  });
  await page.emulateMedia({ media: "print" });
  await exercise.evaluate((section) => section.classList.add("printed-alone"));
  assert.equal(await page.locator(".model-head").isVisible(), false);
  assert.equal(await exercise.locator("dl").first().isVisible(), true);
  assert.equal(await exercise.locator(".exercise-tools").isVisible(), false);
  const room = await exercise.locator("form").evaluate((form) => form.getBoundingClientRect().height);
  assert.ok(room > 250, String(room));
  await exercise.evaluate((section) => section.classList.remove("printed-alone"));
  assert.equal(await page.locator(".model-head").isVisible(), true);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Print the task" }).click();
  await page.waitForFunction(() => globalThis.alone === 1);
  await page.waitForFunction(() => document.querySelectorAll(".printed-alone").length === 0);
  await done();
});

test("the element leaves out parts and sets an exercise by its attributes", async () => {
  const visit = await open(browser, `${server.url}embed/frame.html?model=lifetime-value&lang=en&hide=steps,results&seed=1`);
  const element = visit.page.locator("clovis-model");
  await element.getByRole("heading", { name: "Exercise 1" }).waitFor();
  await element.locator(".model-figure").waitFor();
  for (const part of [".model-steps", ".model-outcome"]) assert.equal(await element.locator(part).count(), 0, part);
  await element.evaluate((it) => it.setAttribute("hide", "picture"));
  await element.locator(".model-steps").waitFor();
  await settles(() => element.locator(".model-figure").count(), 0);
  await element.evaluate((it) => it.setAttribute("seed", "5"));
  await element.getByRole("heading", { name: "Exercise 5" }).waitFor();
  await element.evaluate((it) => it.removeAttribute("seed"));
  await element.locator(".model-exercise").waitFor({ state: "detached" });
  await visit.done();
});
