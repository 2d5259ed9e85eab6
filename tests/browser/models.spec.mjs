// Every model of the textbook, in both languages: its page, what an input changes, its worked example, its accessibility,
// its widths, and the same case in an embed. What single controls and pictures do is in textbook.spec.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessibilityFaults, drawn, launch, open, resize, scrollsSideways, settles } from "./browser.mjs";
import { dist, serve } from "./server.mjs";

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

/** Models that are estimated from a file: their pages have no case, and are in fits.spec.mjs. */
const fitted = (id) => readFileSync(join(dist, `texts/en/models/${id}.ftl`), "utf8").includes(`\n${id}-role-`);

/** Where users make models of their own: on the list, and no model yet. */
const OWN = "own";

/** The ids of the models with a case that the list links to, and the whole list checked against the texts that the site has. */
async function listed(page) {
  const hashes = await page.getByRole("main").getByRole("link").evaluateAll((all) => all.map((link) => link.hash));
  const ids = hashes.map((hash) => /^#\/textbook\/([a-z0-9-]+)$/.exec(hash)?.[1]).filter((id) => id && id !== OWN);
  const texts = (await readdir(join(dist, "texts/en/models"))).map((file) => file.replace(/\.ftl$/, ""));
  assert.deepEqual([...ids].sort(), texts.sort());
  return ids.filter((id) => !fitted(id));
}

/** What the page says of the case: picture, results, steps. */
const told = (page) =>
  page.evaluate(() => {
    const text = (selector) => document.querySelector(selector)?.innerText ?? "";
    return {
      picture: document.querySelector(".model-svg")?.outerHTML ?? "",
      results: text(".model-results"),
      steps: text(".model-steps"),
    };
  });

/** Faults of a page that can be seen in its text and its picture, as lines. */
const seen = (page, model) =>
  page.evaluate((model) => {
    const faults = [];
    const headings = [...document.querySelectorAll("main h1")];
    if (headings.length !== 1 || !headings[0].textContent.trim()) faults.push(`${headings.length} headings`);
    const picture = document.querySelector(".model-svg");
    const marks = picture?.querySelectorAll("path, rect, circle, line, polyline, polygon, text").length ?? 0;
    if (marks < 4) faults.push(`a picture of ${marks} marks`);
    if (!document.querySelector(".model-results dd")?.textContent.trim()) faults.push("no result");
    if (!document.querySelector(".model-steps math")) faults.push("no step");
    // A text that is missing shows as its id, in the text or in a name that is read out.
    const names = [...document.querySelectorAll("main [aria-label]")].map((element) => element.getAttribute("aria-label"));
    const article = document.querySelector("article.model");
    for (const text of [article?.innerText ?? "", ...names]) {
      const id = new RegExp(`(?:^|\\s)(?:${model}|model|chart|picture)-[a-z][a-z0-9-]*(?=$|\\s)`, "m").exec(text);
      if (id) faults.push(`the id "${id[0].trim()}" in place of a text`);
      if (/NaN|Infinity|\[object/.test(text)) faults.push(`no number: ${/.*(?:NaN|Infinity|\[object).*/.exec(text)[0]}`);
    }
    return faults;
  }, model);

/** Labels of the picture that lie over one another or leave it, as lines. */
const collisions = (page) =>
  page.evaluate(() => {
    const picture = document.querySelector(".model-svg");
    if (!picture) return [];
    const faults = [];
    const ground = picture.getBoundingClientRect();
    const labels = [...picture.querySelectorAll("text")]
      .filter((label) => label.textContent.trim() && getComputedStyle(label).visibility !== "hidden")
      .map((label) => ({ text: label.textContent.trim().slice(0, 40), box: label.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    for (const [place, { text, box }] of labels.entries()) {
      // A line of text is higher than its letters: a tenth of it may lie over a neighbour or an edge.
      const slack = Math.min(box.width, box.height) / 4;
      if (box.left < ground.left - slack || box.right > ground.right + slack) faults.push(`"${text}" leaves the picture`);
      if (box.top < ground.top - slack || box.bottom > ground.bottom + slack) faults.push(`"${text}" leaves the picture`);
      for (const other of labels.slice(place + 1)) {
        const over = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const deep = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (over > 2 && deep > slack + 1) faults.push(`"${text}" over "${other.text}"`);
      }
    }
    return faults;
  });

/** The controls of the form that change a case, in the order of the page, as selectors. */
const controls = (page) =>
  page.evaluate(() => {
    const found = [];
    const seen = new Set();
    for (const control of document.querySelectorAll(".model-inputs :is(input, select), .model-ratings :is(input, select)")) {
      if (!control.checkVisibility()) continue;
      const once = (key) => !seen.has(key) && seen.add(key);
      const inside = control.closest(".model-inputs") ? ".model-inputs" : ".model-ratings";
      if (control.role === "spinbutton" && once(control.id)) {
        const slider = control.closest(".field-row").querySelector("[type=range]");
        const [low, high, step] = [slider.min, slider.max, slider.step].map(Number);
        const now = Number(slider.value);
        // A quarter of the way up, else down; to the end where the steps are too large for that.
        const way = Math.max(1, Math.round((high - low) / 4 / step)) * step;
        const texts = [now + way <= high ? now + way : now - way, now === high ? low : high];
        found.push({ kind: "number", selector: `#${control.id}`, texts: texts.map((value) => String(Number(value.toFixed(9)))) });
      } else if (control.type === "checkbox") {
        found.push({ kind: "flag", selector: `#${control.id}` });
      } else if (control.type === "radio" && once(control.name)) {
        const points = [...document.getElementsByName(control.name)];
        const chosen = points.findIndex((point) => point.checked);
        for (const place of [0, points.length - 1]) {
          if (place !== chosen) found.push({ kind: "point", name: control.name, place });
        }
      } else if (control.tagName === "SELECT") {
        const place = control.selectedIndex === control.length - 1 ? 0 : control.length - 1;
        found.push({ kind: "select", selector: `#${control.id}`, place });
      } else if (control.dataset.row !== undefined) {
        const { row, column } = control.dataset;
        const number = Number(control.value.replaceAll(",", ""));
        const texts = [number * 1.5 + 1, number / 2].map((value) => String(Number(value.toFixed(3))));
        found.push({ kind: "cell", selector: `${inside} [data-row="${row}"][data-column="${column}"]`, texts });
      } else if (control.type === "text") {
        const numbers = control.value.split(/[,，、;；\s]+/).filter(Boolean).map(Number);
        const texts = [numbers.map((number, place) => (place === 0 ? number / 2 : number)).join(", ")];
        found.push({ kind: "list", selector: `#${control.id}`, texts });
      }
    }
    return found;
  });

/** Changes one control; answers the states that it went through, each drawn, as long as they are asked for. */
async function* changes(page, control) {
  if (control.texts) {
    for (const text of control.texts) {
      await page.locator(control.selector).fill(text);
      await drawn(page);
      yield text;
    }
    return;
  }
  await page.evaluate(({ kind, selector, name, place }) => {
    if (kind === "select") {
      const select = document.querySelector(selector);
      select.selectedIndex = place;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      (kind === "point" ? document.getElementsByName(name)[place] : document.querySelector(selector)).click();
    }
  }, control);
  await drawn(page);
  yield control.place ?? "the other";
}

/** Changes inputs one after the other until one changes the picture, and the results or the steps with it. */
async function changeOne(page) {
  const tried = [];
  for (const control of await controls(page)) {
    const before = await told(page);
    for await (const to of changes(page, control)) {
      tried.push(`${control.selector ?? control.name} = ${to}`);
      const now = await told(page);
      const isNew = now.results !== before.results || now.steps !== before.steps;
      if (now.picture !== before.picture && isNew) return null;
    }
    if (tried.length > 200) break;
  }
  return `nothing changed picture and results: ${tried.slice(0, 8).join("; ")}${tried.length > 8 ? " …" : ""}`;
}

/** The worked example by its button: what it prints must be what the page then shows, to the digits that it prints. */
const example = (page) =>
  page.evaluate(async () => {
    const box = document.querySelector(".model-example");
    const printed = [...box.querySelectorAll(".outcome > div")].map((row) => [
      row.querySelector("dt").textContent,
      row.querySelector("dd").textContent,
    ]);
    if (printed.length === 0) return "the worked example has no results";
    box.querySelector("button").click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shown = new Map([...document.querySelectorAll(".model-results .result")].map((row) => [
      row.querySelector("dt").firstChild.textContent.trim(),
      row.querySelector("dd").textContent,
    ]));
    const headline = document.querySelector(".model-headline").innerText;
    const number = (text) => Number(text.replaceAll("−", "-").replace(/[^0-9.-]/g, ""));
    const finest = (text) => 10 ** -(/\.([0-9]+)/.exec(text)?.[1].length ?? 0);
    for (const [name, value] of printed) {
      const row = shown.get(name.trim());
      const near = row && Math.abs(number(row) - number(value)) <= finest(value) / 2 + finest(row) / 2;
      if (!(row ? near : headline.includes(value))) return `the worked example says ${name} ${value}, the page ${row ?? headline}`;
    }
    return null;
  });

/** Rows of one kind beyond the first, drawn by the same code as those that are looked at: most of the time goes into them. */
const repeated = [".item ~ .item ~ .item", ".list-table tr ~ tr ~ tr", ".model-steps li ~ li ~ li ~ li"];

/** Cases that the pages showed after a change, for the embeds. */
const cases = [];

/** The parameters of the link that a page offers to its case. */
const shared = (page) => page.locator(".model-share input").first().inputValue().then((link) => link.split("?")[1] ?? "");

/** Looks at one model and leaves its page with one change; answers what is wrong, as lines. */
async function lookAt(visit, model, { lang, rules }) {
  const { page } = visit;
  const faults = [];
  const add = (found) => faults.push(...found);
  await resize(page, 1280);
  await visit.go(`#/textbook/${model}`);
  add(await seen(page, model));
  const wrong = await example(page);
  if (wrong) add([wrong]);
  add(await accessibilityFaults(page, [], { part: "main", passed: repeated, rules }));
  for (const width of [1280, 1920, 360]) {
    if (width !== 1280) await resize(page, width);
    const wide = await scrollsSideways(page);
    if (wide) add([`at ${width} px: ${wide}`]);
    add((await collisions(page)).map((fault) => `at ${width} px: ${fault}`));
  }
  await resize(page, 1280);
  // From the start values again, so that the link holds the change alone.
  await page.evaluate(() => document.querySelector(".model-inputs > button.link")?.click());
  await page.waitForFunction(() => !document.querySelector(".model-inputs > button.link"));
  const still = await changeOne(page);
  if (still) return [...faults, still];
  // Some cases have no computation of their own: that there are steps is asked of the start values.
  add((await seen(page, model)).filter((fault) => fault !== "no step"));
  const query = await settles(() => shared(page), (query) => query !== "");
  cases.push({ model, lang, query, results: (await told(page)).results });
  return faults;
}

// What is nested in what, and what has a name, is the same in both languages; the colours are the scheme's.
for (const [lang, scheme, rules] of [["en-GB", "light"], ["zh-CN", "dark", ["color-contrast"]]]) {
  test(`every model has a page that works (${lang}, ${scheme})`, async (t) => {
    const visit = await open(browser, `${server.url}#/textbook`, { lang, scheme });
    await visit.ready();
    for (const model of await listed(visit.page)) {
      await t.test(`${model} (${lang})`, async () => {
        const heard = visit.faults.length;
        const faults = await lookAt(visit, model, { lang, rules }).catch((error) => [error.message.split("\n").slice(0, 3).join(" ")]);
        faults.push(...visit.faults.splice(heard));
        assert.deepEqual(faults, [], model);
      });
    }
    await visit.done();
  });
}

/** Puts an element for the case on the page, in place of the one before; answers what it told and what it shows. */
const embedded = (page, given) =>
  page.evaluate(async ({ model, lang, query }) => {
    document.querySelector("clovis-model").remove();
    const element = document.createElement("clovis-model");
    const attributes = [["model", model], ["lang", lang], ...new URLSearchParams(query)];
    for (const [name, value] of attributes) element.setAttribute(name, value);
    const told = new Promise((resolve) => {
      for (const name of ["clovis-result", "clovis-error"]) element.addEventListener(name, ({ detail }) => resolve(detail));
    });
    document.querySelector("main").append(element);
    const { model: named, code } = await told;
    return { named, code, results: element.shadowRoot.querySelector(".model-results")?.innerText };
  }, given);

test("an embed comes to the same results as the page", async (t) => {
  const texts = await readdir(join(dist, "texts/en/models"));
  const models = texts.filter((file) => !fitted(file.replace(/\.ftl$/, "")));
  assert.equal(cases.length, 2 * models.length, "cases of all models in both languages");
  // One frame for all: the module is fetched once, as on a page with several models.
  const [first] = cases;
  const visit = await open(browser, `${server.url}embed/frame.html?model=${first.model}&lang=${first.lang}&${first.query}`);
  const { page } = visit;
  await settles(() => page.locator("clovis-model .model-results").innerText(), first.results);
  for (const { results, ...given } of cases) {
    await t.test(`${given.model} (${given.lang})`, async () => {
      assert.deepEqual(await embedded(page, given), { named: given.model, code: undefined, results });
    });
  }
  await visit.done();
});
