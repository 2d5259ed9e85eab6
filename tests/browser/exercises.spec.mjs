// The exercise of every model, in both languages, opened by a course link: it tells a wrong answer, names the mistake behind
// an answer that a misuse gives, and accepts the right one. What a learner can do around an exercise is in course.spec.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drawn, launch, open, settles } from "./browser.mjs";
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

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const times = (factor) => (right) => factor * right;
const plus = (number) => (right) => right + number;
const given = (place) => (right, numbers) => numbers[place];
/** The mean on a scale from one that an index from 0 to 100 is made of. */
const onTheScale = (top) => (right) => 1 + (right / 100) * (top - 1);

/**
 * A mistake of each model: the number of an exercise, the id of the mistake, and what it makes of the right answer and of
 * the numbers that the task shows, in their order; each worked out here and not by the site.
 */
const mistakes = {
  "lifecycle-stages": [1, "ratio", plus(1)],
  "relationship-phases": [1, "ratio", plus(1)],
  "relationship-pyramid": [1, "one-too-many", plus(1)],
  "loyalty-ladder": [1, "one-too-many", plus(1)],
  "exhibition-customers": [0, "trade-alone", (right, n) => sum([2, 5, 8, 11, 14].map((i) => n[i])) / sum([0, 3, 6, 9, 12].map((i) => n[i]))],
  "man-rule": [1, "averaged", (right, [money, authority, need, cut]) => ((money + authority + need) / 3 >= cut ? 3 : 0)],
  "good-customer": [1, "on-the-scale", onTheScale(5)],
  "key-account-risk": [1, "sum", times(3)],
  "customer-pyramid": [0, "percent", times(100)],
  "pareto-abc": [0, "law", () => 0.8],
  "lorenz-gini": [0, "area-alone", times(0.5)],
  "contact-effort": [0, "one-too-many", plus(1)],
  "right-customers": [1, "rival-forgotten", plus(1)],
  "buying-signals": [1, "added-up", (right, numbers) => sum(numbers)],
  rfm: [1, "ratio", plus(100)],
  "loyalty-matrix": [1, "count-for-share", given(0)],
  "loyalty-diamond": [1, "sum", times(4)],
  "profit-duration": [1, "service-forgotten", (right, [, , service]) => right + service],
  "secure-customer-index": [1, "favourable-counted", (right, numbers) => right + numbers[1] / sum(numbers)],
  "relationship-tiers": [1, "whole-tier", (right, [, count]) => right * count],
  "value-potential": [1, "potential-alone", given(2)],
  "transaction-emotion": [1, "on-the-scale", (right, [, , , top]) => onTheScale(top)(right)],
  "satisfaction-loyalty": [1, "sum", times(3)],
  "market-forms": [1, "upside-down", (right) => 10_000 / right],
  "rowley-loyalty": [1, "sum", times(3)],
  "social-styles": [1, "sum", times(4)],
  "delivered-value": [0, "ratio", (right, numbers) => sum(numbers.slice(0, 4)) / sum(numbers.slice(4))],
  "consumption-values": [0, "on-the-scale", (right, [, , , top]) => onTheScale(top)(right)],
  "value-hierarchy": [0, "found-alone", (right, numbers) => right + numbers[4]],
  "price-value": [0, "rivals-forgotten", (right, [benefit, price]) => benefit / price],
  "value-levels": [0, "realised-alone", (right, [, benefit, cost, later]) => benefit - cost - later],
  "attraction-pricing": [0, "ratio", plus(1)],
  "satisfaction-gap": [0, "experience-alone", given(0)],
  disconfirmation: [0, "performance-alone", given(1)],
  "experience-norms": [0, "performance-alone", given(0)],
  "value-percept": [0, "sum", times(4)],
  "service-stages": [0, "sum", times(2)],
  "satisfaction-index": [0, "on-the-scale", onTheScale(10)],
  servqual: [0, "sum", times(4)],
  kano: [1, "all-counted", (right, lists) => sum([0, 1].map((i) => lists[i][0])) / sum(lists.map(([first]) => first))],
  "importance-performance": [1, "performance-alone", given(1)],
  "rating-distribution": [1, "passives-left-out", (right, [promoters, , detractors]) => (100 * (promoters - detractors)) / (promoters + detractors)],
  "expectation-sheet": [0, "unweighted", (right, n) => sum([0, 3, 6].map((i) => n[i + 1] - n[i])) / 3],
  "complaint-iceberg": [1, "complainers", (right, [customers, problems, complain]) => customers * problems * complain],
  "expectancy-motivation": [0, "expectancy-forgotten", (right, [expectancy]) => right / expectancy],
  "satisfaction-system": [0, "on-the-scale", onTheScale(5)],
  "satisfaction-components": [0, "on-the-scale", onTheScale(7)],
  "consumption-emotion": [1, "sum", times(3)],
  "cumulative-satisfaction": [1, "sum", times(9)],
  "satisfaction-measures": [0, "not-divided", (right, [own, all]) => own - sum(all) / all.length],
  "e-satisfaction": [0, "sum", times(4)],
  "online-shopping-index": [0, "on-the-scale", onTheScale(7)],
  "website-acceptance": [0, "sign", times(-1)],
  "service-consistency": [2, "mean-alone", given(0)],
  "complaint-handling": [1, "mean-for-median", (right, [list]) => sum(list) / list.length],
  "satisfaction-stages": [0, "count", times(16)],
  "expectation-zones": [0, "unweighted", (right, numbers) => (2 + numbers[4]) / 4],
  "relationship-quality": [0, "sum", times(6)],
  trust: [0, "sum", times(3)],
  commitment: [0, "affective-alone", (right, [wants, problems, none]) => (wants + problems + 8 - none) / 3],
  "switching-costs": [0, "sum", times(4)],
  alternatives: [0, "differences", (right, [price, before, later]) => (later - before) / (price - 10)],
  empowerment: [0, "sum", times(4)],
  "experience-modules": [0, "sum", times(4)],
  "channel-choice": [1, "multiplied", (right, [cost, rate]) => cost * rate],
  "trust-antecedents": [0, "sum", times(4)],
  substitution: [0, "price-forgotten", (right, [oldValue, , newValue]) => newValue / oldValue],
  "interpersonal-needs": [0, "sign", times(-1)],
  "empowering-practices": [0, "count", times(16)],
  "communication-taboos": [0, "count", times(10)],
  "loyalty-phases": [0, "sum", times(4)],
  "composite-loyalty": [0, "not-divided", (right, [behaviour, mean]) => behaviour - mean],
  "loyalty-intentions": [0, "sum", times(3)],
  "three-in-a-row": [0, "in-all", (right, numbers) => {
    const choices = [1, 1, ...numbers];
    return Math.max(...choices.filter(Boolean).map((brand) => choices.filter((choice) => choice === brand).length));
  }],
  "loyalty-profit": [0, "ratio", plus(1)],
  "retain-or-acquire": [0, "multiplied", (right, [offer, saved]) => offer * saved],
  "loyalty-programme": [0, "breakage-forgotten", (right, [points, , cost]) => points * cost],
  "three-r": [1, "of-all-buyers", (right, [, other, buyers]) => other / buyers],
  "behavioural-loyalty": [1, "multiplied", (right, [referrals, years]) => referrals * years],
  "intention-behaviour": [1, "odds", (right, [did, didNot]) => did / didNot],
  "satisfaction-loyalty-views": [0, "decimal-point", times(10)],
  "non-price-factors": [0, "count", times(15)],
  "lifetime-value": [1, "churn", (right, [retention]) => 1 / retention],
  "cohort-value": [1, "undiscounted", (right, [margin]) => (margin * (1 - 0.6 ** 5)) / 0.4],
  "migration-value": [1, "one-too-many", plus(1)],
  // Of each hastened customer's margin go 15 of incentive and 5 of marketing.
  "relationship-value": [0, "saving-for-all", (right, [, margin, hastened]) => right + hastened * (margin - 20)],
  "customer-equity": [1, "ratio", plus(1)],
  "customer-base-valuation": [1, "undiscounted", (right, [retention]) => 1 / (1 - retention)],
  "economic-franchise": [1, "normal-rate-forgotten", (right, [earnings, capital]) => earnings / capital],
  // 100 (1 − e^(−0.05 x)) and 60 (1 − e^(−0.1 x)), each with half of the budget.
  "resource-allocation": [0, "equal-split", (right, [budget]) => 100 * (1 - Math.exp(-0.025 * budget)) + 60 * (1 - Math.exp(-0.05 * budget))],
  "nine-elements": [1, "sum", times(3)],
  "growth-sources": [2, "ratio", plus(1)],
  "service-system": [0, "sum", times(4)],
  "crm-principles": [0, "sum", times(3)],
  "customer-record": [0, "count", (right, numbers) => sum(numbers.slice(0, 7))],
  "customer-needs": [0, "fulfilment-alone", given(1)],
  "customer-roles": [0, "received-alone", given(1)],
  "marketing-mix": [0, "received-alone", given(1)],
  "excellence-model": [0, "sum", times(3)],
  "selling-process": [0, "count", times(18)],
  "circle-of-competence": [0, "count", times(9)],
  "customer-centric-marketing": [0, "count", times(9)],
};

/** Numbers that nobody gets to by a mistake. */
const WRONG = ["123456789.5", "987654321.25"];

/** A number as the site prints it, a percentage as a share, the last of a scale; several as a list; yes and no as 1 and 0. */
function read(text) {
  const yes = { yes: 1, no: 0, 是: 1, 否: 0 }[text.trim().toLowerCase()];
  if (yes !== undefined) return yes;
  const numbers = text.replaceAll("−", "-").replace(/[¥$€£]/g, "").match(/-?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
  const values = numbers.map((number) => {
    const value = Number(number.replace(/[,%]/g, ""));
    return number.endsWith("%") ? value / 100 : value;
  });
  return values.length > 1 ? values : values[0];
}

/** The texts of the site in a language by their ids: what is said around every model, and of one. */
function texts(lang, model) {
  const files = [`texts/${lang}/model.ftl`, `texts/${lang}/models/${model}.ftl`];
  const lines = files.flatMap((file) => readFileSync(join(dist, file), "utf8").split("\n"));
  return new Map(lines.map((line) => line.split(/ = (.*)/)).map(([id, text]) => [id, text]));
}

/** What is said of a mistake: by the model in words of its own, or in those that models share. */
const said = (words, model, slip) => words.get(`${model}-slip-${slip}`) ?? words.get(`model-slip-${slip}`);

async function work(visit, model, lang) {
  const [seed, slip, mistaken] = mistakes[model];
  await visit.go(`#/textbook/${model}?hide=picture,results,steps,advice,example&lang=${lang}&seed=${seed}`);
  const words = texts(lang, model);
  const exercise = visit.page.locator(".model-exercise");
  const field = exercise.getByRole("textbox");
  const answer = async (text, verdict) => {
    await field.fill(text);
    await field.press("Enter");
    await drawn(visit.page);
    const told = () => exercise.locator(".verdict p").first().innerText({ timeout: 1000 });
    await settles(told, verdict);
  };
  const shown = (await exercise.locator("dl.pairs").first().locator("dd").allTextContents()).map(read);
  await answer(WRONG[0], words.get("model-answer-wrong"));
  await answer(WRONG[1], words.get("model-answer-wrong-solved"));
  // As it is printed, without the unit.
  const solution = (await exercise.locator(".solution strong").innerText()).replace(/[^\d.,%−-]/g, "");
  const isShare = solution.endsWith("%");
  const right = read(solution);
  const typed = mistaken(right, shown) * (isShare ? 100 : 1);
  assert.ok(Number.isFinite(typed), `${typed} of ${right} and ${JSON.stringify(shown)}`);
  await answer(String(Number(typed.toFixed(8))), said(words, model, slip));
  await answer(solution, words.get("model-answer-right"));
}

for (const lang of ["en", "zh-CN"]) {
  test(`every exercise tells wrong, mistaken and right answers apart (${lang})`, async (t) => {
    const files = (await readdir(join(dist, "texts/en/models"))).map((file) => file.replace(/\.ftl$/, ""));
    // Models that are estimated from a file have no exercise.
    const models = files.filter((id) => texts("en", id).has(`${id}-exercise`));
    assert.deepEqual(models.sort(), Object.keys(mistakes).sort());
    const visit = await open(browser, `${server.url}#/textbook`, { lang });
    await visit.ready();
    for (const model of Object.keys(mistakes)) {
      await t.test(`${model} (${lang})`, () => work(visit, model, lang));
    }
    await visit.done();
  });
}
