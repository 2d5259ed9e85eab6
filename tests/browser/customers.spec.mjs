// Files whose customers are not all known from their first order: a table of customers without dates, and a log that
// begins in the middle of their lives.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, settles } from "./browser.mjs";
import { cdnow, cdnowSummary, openFile } from "./files.mjs";
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

const go = (page, name) => page.getByRole("navigation").getByRole("link", { name }).click();

test("a table of customers without dates is segmented and valued", async () => {
  const visit = await open(browser, `${server.url}#/data`);
  const { page } = visit;
  await visit.ready();
  await openFile(page, cdnowSummary());
  await page.getByText("2,357 customers with 4,814 orders").waitFor();
  await settles(() => page.getByRole("combobox", { name: "One row is" }).inputValue(), "customers");
  await visit.ready();
  assert.deepEqual(await accessibilityFaults(page), []);

  await go(page, "Segments");
  await page.getByText(/the largest segment/).first().waitFor();
  await page.getByText("1,411 customers with a single order count as having spent nothing").waitFor();
  await page.getByText("Without dates, duration is taken from age and age at last purchase.").waitFor();
  await visit.ready();
  // No day to count from, and nothing told of what single orders were worth.
  assert.equal(await page.locator("main input[type=date]").count(), 0);
  await visit.ready();
  assert.deepEqual(await accessibilityFaults(page), []);

  await go(page, "Lifetime value");
  await page.locator(".value-page .headline").waitFor();
  await page.getByText("0.2426").waitFor();
  await page.getByText(/1,411 customers never bought again/).first().waitFor();
  // Fader, Hardie and Lee 2005, and Hardie's note 025: the table holds what their papers fit.
  const numbers = ["0.2426", "4.4136", "0.7929", "2.4259", "9,582.429", "6.2496", "3.7442", "15.4435"];
  const text = await settles(
    () => page.getByRole("main").innerText(),
    (text) => numbers.every((number) => text.includes(number)),
  );
  await visit.ready();
  // Without days there is nothing to hold out.
  assert.ok(!text.includes("Learn up to") && !text.includes("How good was the forecast?"));
  // What learns from the times between orders is named, with why it is not to be had.
  const choice = page.getByLabel("Purchase model", { exact: true });
  await settles(() => choice.locator("option:disabled").allInnerTexts().then(String), "BG/CNBD-k,MBG/CNBD-k,Pareto/GGG");
  await page.getByText("This file has one row a customer and does not tell them.").waitFor();
  await page.getByRole("button", { name: "Compare the models" }).click();
  const left = page.locator(".compare-remarks li").filter({ hasText: "was left out: it learns from the times between orders" });
  await settles(() => left.locator("strong").allInnerTexts().then(String), "BG/CNBD-k,MBG/CNBD-k,Pareto/GGG");
  await page.locator(".compare-remarks li").filter({ hasText: "BG/BB was left out: it counts whole time units" }).waitFor();
  await visit.ready();
  assert.deepEqual(await accessibilityFaults(page), []);
  await visit.done();
});

test("a log that begins midway offers the customers seen from their first order", async () => {
  const visit = await open(browser, `${server.url}#/data`);
  const { page } = visit;
  await visit.ready();
  // Whoever bought at CDNOW for the first time did so by the end of March 1997: from July on, nobody is new.
  await openFile(page, cdnow("master", { from: "19970701" }));
  await page.getByText(/8,332 customers/).first().waitFor();
  await page.getByText(/seems to begin in the middle of customers’ lives/).waitFor();

  await go(page, "Lifetime value");
  const offer = page.getByRole("button", { name: /^Use only customers acquired from/ });
  await offer.waitFor();
  await settles(() => page.locator(".value-page .headline").innerText(), /8,332 customers/);
  const day = (await offer.innerText()).replace("Use only customers acquired from ", "");
  await offer.click();
  await page.getByText(`Only customers acquired from ${day} to Jun 30, 1998 are used.`).waitFor();
  await page.locator(".value-page .headline").filter({ hasText: "2,123 customers" }).waitFor();
  // What is learnt ends where the engine ends it: two thirds into the days that are left.
  const first = Date.parse(`${day} UTC`);
  const last = Date.parse("1998-06-30");
  const days = (last - first) / 86_400_000 + 1;
  const end = new Date(first + (Math.floor((days * 2) / 3) - 1) * 86_400_000).toISOString().slice(0, 10);
  await settles(() => page.getByLabel("Learn up to").inputValue(), end);
  const held = ((last - Date.parse(end)) / 86_400_000 / 7).toFixed(1).replace(".0", "");
  await page.getByText(`The models saw nothing of the last ${held} weeks.`).waitFor();
  await visit.ready();
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole("button", { name: "Use all customers" }).click();
  await page.locator(".value-page .headline").filter({ hasText: "8,332 customers" }).waitFor();
  await offer.waitFor();
  await visit.done();
});

test("the whole CDNOW log begins with its customers: nothing is offered", async () => {
  const visit = await open(browser, `${server.url}#/data`);
  const { page } = visit;
  await visit.ready();
  await openFile(page, cdnow("master"));
  await page.getByText(/23,570 customers/).first().waitFor();
  await go(page, "Lifetime value");
  await page.locator(".value-page .headline").waitFor();
  await page.getByLabel("Learn up to").waitFor();
  await visit.ready();
  assert.equal(await page.getByRole("button", { name: /^Use only customers acquired from/ }).count(), 0);
  await visit.done();
});
