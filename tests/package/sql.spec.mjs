// The SQL of histories, run by real databases on the published log with what is wrong with real ones put into it, against the
// package's own reading of the same lines.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { cdnow } from "../browser/files.mjs";
import { duckdb, postgresql } from "./databases.mjs";
import { clovis as started } from "./package.mjs";

const clovis = await started();

/** Relative to 1 at least: sums in another order differ by rounding. */
function near(found, expected, tolerance, what) {
  assert.ok(Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${found}, not ${expected}`);
}

/** Rows that a database scored, against what the fits say of the same customers. */
function asPredicted(rows, history, purchases, spend) {
  const { alive, expected } = purchases.predict({ horizon: 39 });
  const orders = spend.predict(history).spend;
  const place = new Map(history.customers.map((customer, row) => [customer, row]));
  assert.equal(rows.length, history.length);
  for (const row of rows) {
    const at = place.get(row.customer);
    near(Number(row.alive), alive[at], 1e-9, `${row.customer} alive`);
    near(Number(row.expected), expected[at], 1e-9, `${row.customer} expected`);
    near(Number(row.mean_spend), orders[at], 1e-9, `${row.customer} mean spend`);
    near(Number(row.expected_spend), expected[at] * orders[at], 1e-9, `${row.customer} expected spend`);
  }
}

/** The sample of CDNOW with refunds, lines twice, lines without a customer, and a customer who only gave back. */
function dirty() {
  const lines = cdnow("sample").buffer.toString().trim().split("\n").slice(1).map((line) => {
    const [customer, date, amount] = line.trim().split(",");
    return [customer, date.replace(/(....)(..)(..)/, "$1-$2-$3"), amount];
  });
  const more = lines.flatMap(([customer, date, amount], place) => [
    ...(place % 41 === 0 ? [[customer, date, amount]] : []),
    ...(place % 29 === 0 ? [[customer, date, `-${(Number(amount) / 2).toFixed(2)}`]] : []),
    ...(place % 97 === 0 ? [["null", date, "3.00"], [" ", date, "1.00"]] : []),
  ]);
  return [...more, ...lines, ["nobody-kept-anything", "1997-02-03", "-4.00"]];
}

const lines = dirty();
const header = ["customer", "date", "amount"];
const table = await clovis.readTable([header, ...lines].map((line) => line.join(",")).join("\n"));
const literal = (line) => `(${line.map((cell) => `'${cell}'`).join(", ")})`;
const inserts = Array.from({ length: Math.ceil(lines.length / 500) }, (_, batch) =>
  `INSERT INTO orders VALUES ${lines.slice(500 * batch, 500 * (batch + 1)).map(literal).join(", ")}`,
);
const create = "CREATE TABLE orders (customer VARCHAR, date DATE, amount DECIMAL(10, 2))";

const databases = { duckdb, postgresql };

const choices = {
  "as it stands": {},
  "with a holdout": { until: "1997-09-30", holdoutUntil: "1998-06-30", unit: "day" },
  "cleaned otherwise": { refunds: "set-aside", keepZero: false, dropDuplicates: true, unit: "month" },
  "of customers of one month": { until: "1998-01-31", acquired: ["1997-02-01", "1997-02-28"] },
};

for (const [dialect, open] of Object.entries(databases)) {
  describe(dialect, () => {
    let database;
    before(async () => {
      database = await open();
      for (const sql of [create, ...inserts]) await database.query(sql);
    });
    after(() => database.close());

    for (const [name, choice] of Object.entries(choices)) {
      test(`histories ${name} are those of the package`, async () => {
        const history = clovis.purchaseHistory(table, choice);
        const rows = await database.query(clovis.historySql({ dialect }, choice));
        const place = new Map(history.customers.map((customer, row) => [customer, row]));
        assert.equal(rows.length, history.length);
        const columns = ["frequency", "recency", "age", "spend", "total", "sumLogIntervals"];
        if (choice.holdoutUntil) columns.push("holdoutFrequency");
        for (const row of rows) {
          for (const column of columns) {
            const found = row[column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
            near(Number(found), history[column][place.get(row.customer)], 1e-9, `${row.customer} ${column}`);
          }
        }
        const counted = await database.query(clovis.historySql({ dialect, count: true }, choice));
        assert.equal(Number(counted[0].found), history.length);
      });
    }

    for (const model of ["nbd", "bg-nbd", "mbg-nbd", "pareto-nbd"]) {
      test(`${model} scores customers as the package does`, async () => {
        const history = clovis.purchaseHistory(table, { until: "1997-09-30" });
        const [purchases, spend] = [clovis.fit(model, history), clovis.fit("gamma-gamma", history)];
        const summary = clovis.historySql({ dialect }, { until: "1997-09-30" });
        await database.query(`CREATE TABLE customers AS ${summary}`);
        const rows = await database.query(clovis.scoreSql(purchases, { dialect, horizon: 39 }, spend));
        await database.query("DROP TABLE customers");
        asPredicted(rows, history, purchases, spend);
      });
    }

    // Covariates by rule of the customer's number: something that two kinds have, and something that hardly two share.
    const covariates = { shop: (customer) => Number(customer) % 2, income: (customer) => (Number(customer) * 7919 % 1000) / 500 };
    const chosen = {
      "bg-nbd": { rate: ["shop"], dropout: ["shop", "income"] },
      "mbg-nbd": { rate: ["income"] },
      "pareto-nbd": { rate: ["shop", "income"], dropout: ["income"] },
    };
    for (const [model, of] of Object.entries(chosen)) {
      test(`${model} with covariates scores customers as the package does`, async () => {
        const until = { until: "1997-09-30" };
        const { customers, frequency, recency, age, spend, total } = clovis.purchaseHistory(table, until);
        const known = Object.fromEntries(Object.entries(covariates).map(([name, of]) => [name, customers.map(of)]));
        const history = clovis.purchaseHistoryFrom({ customers, frequency, recency, age, spend, total, covariates: known });
        const purchases = clovis.fit(model, history, { covariates: of });
        const money = clovis.fit("gamma-gamma", history, { covariates: { spend: ["shop"] } });
        await database.query(`CREATE TABLE summary AS ${clovis.historySql({ dialect }, until)}`);
        await database.query(`CREATE TABLE customers AS SELECT summary.*, MOD(CAST(customer AS INTEGER), 2) AS "kind of ""shop""",
          MOD(CAST(customer AS INTEGER) * 7919, 1000) / 500.0 AS income FROM summary`);
        const columns = { shop: 'kind of "shop"' };
        const rows = await database.query(clovis.scoreSql(purchases, { dialect, horizon: 39, covariates: columns }, money));
        await database.query("DROP TABLE customers");
        await database.query("DROP TABLE summary");
        asPredicted(rows, history, purchases, money);
      });
    }

    test("covariates of the log come along, and equal customers share them", async () => {
      const told = ["customer,date,amount,shop,size", "a,2024-01-01,3,1,0.5", "a,2024-02-01,4,1,", "b,2024-01-01,5,0,2", "b,2024-02-01,6,0,2",
        "c,2024-01-01,7,1,0.5", "c,2024-02-01,8,1,0.5",
        // Of several values that of the first day, there the smallest, wherever the line stands.
        "d,2024-02-01,1,0,3", "d,2024-01-01,2,1,9", "d,2024-01-01,2,1,4"].map((line) => line.split(","));
      const choice = { covariates: ["shop", "size"], unit: "day", until: "2024-03-01" };
      const history = clovis.purchaseHistory(await clovis.readTable(told.map((line) => line.join(",")).join("\n")), choice);
      await database.query("CREATE TABLE visits (customer VARCHAR, date DATE, amount DECIMAL(10, 2), shop INTEGER, size DOUBLE PRECISION)");
      const value = (cell, place) => cell === "" ? "NULL" : place < 2 ? `'${cell}'` : cell;
      await database.query(`INSERT INTO visits VALUES ${told.slice(1).map((line) => `(${line.map(value).join(", ")})`).join(", ")}`);
      const rows = await database.query(clovis.historySql({ dialect, table: "visits" }, choice));
      assert.deepEqual(rows.map((row) => [row.customer, Number(row.shop), Number(row.size)]), [["a", 1, 0.5], ["b", 0, 2], ["c", 1, 0.5], ["d", 1, 4]]);
      for (const name of ["shop", "size"]) assert.deepEqual(rows.map((row) => Number(row[name])), [...history.covariates[name]]);
      const groups = await database.query(clovis.historySql({ dialect, table: "visits", groupDays: 7 }, choice));
      const found = groups.map((row) => [row.shop, row.size, row.weight].map(Number)).sort((left, right) => left[1] - right[1]);
      assert.deepEqual(found, [[1, 0.5, 2], [0, 2, 1], [1, 4, 1]]);
      await database.query("DROP TABLE visits");
    });

    const nested = { binning: "nested" };
    const ways = [
      {}, { ruleSet: "eight-types" }, { ruleSet: "rfm-030", binning: "plus-one" }, { ruleSet: "putler" },
      { ...nested, ruleSet: "codes-eleven" }, { ...nested, bins: 10, ruleSet: "eight-types" },
    ];
    for (const settings of ways) {
      test(`segments by ${JSON.stringify(settings)} are those of the package`, async () => {
        const history = clovis.purchaseHistory(table, { until: "1997-09-30" });
        const found = clovis.rfm(history, settings);
        await database.query(`CREATE TABLE customers AS ${clovis.historySql({ dialect }, { until: "1997-09-30" })}`);
        const rows = await database.query(clovis.segmentSql(history, { dialect }, settings));
        await database.query("DROP TABLE customers");
        const place = new Map(history.customers.map((customer, row) => [customer, row]));
        assert.equal(rows.length, history.length);
        for (const row of rows) {
          const at = place.get(row.customer);
          const expected = [...["r", "f", "m"].map((score) => found.scores[score][at]), found.segment[at]];
          assert.deepEqual([Number(row.r), Number(row.f), Number(row.m), row.segment], expected, row.customer);
        }
      });
    }

    test("customers in whose place nobody was get no nested score", async () => {
      // Of 30, 10 and 1 days nobody has an R of 2 (14 to 22 days), so that nothing is known of orders within it.
      const [frequency, recency, age] = [[0, 1, 4], [0, 20, 29], [30, 30, 30]];
      const history = clovis.purchaseHistoryFrom({ frequency, recency, age, spend: [0, 5, 7], total: [9, 12, 30], unit: "day" });
      const { r, f, m } = clovis.rfm(history, { ...nested, bins: 5, ruleSet: "rf-ten" }).scores;
      const given = frequency.map((_, row) => [frequency[row] + 1, history.total[row], recency[row], age[row]]);
      await database.query("CREATE TABLE customers (orders INTEGER, total DECIMAL(10, 2), recency INTEGER, age INTEGER)");
      const newcomer = [2, 8, 32, 50];
      await database.query(`INSERT INTO customers VALUES ${[...given, newcomer].map((row) => `(${row})`).join(", ")}`);
      const rows = await database.query(`${clovis.segmentSql(history, { dialect }, { ...nested, ruleSet: "rf-ten" })} ORDER BY age, recency`);
      await database.query("DROP TABLE customers");
      const scores = rows.map((row) => [row.r, row.f, row.m].map((score) => score === null ? null : Number(score)));
      assert.deepEqual(scores.slice(0, 3), [0, 1, 2].map((row) => [r[row], f[row], m[row]]));
      assert.deepEqual([...r], [1, 3, 5]);
      assert.deepEqual([...scores[3], rows[3].segment], [2, null, null, null]);
      assert.ok(rows.slice(0, 3).every((row) => typeof row.segment === "string"));
    });

    test("equal customers in one row are fitted as all of them are", async () => {
      const choice = { until: "1997-09-30" };
      const history = clovis.purchaseHistory(table, choice);
      const grouped = async (groupDays) => {
        const rows = await database.query(clovis.historySql({ dialect, groupDays }, choice));
        const column = (name) => rows.map((row) => Number(row[name]));
        assert.equal(column("weight").reduce((sum, weight) => sum + weight), history.length);
        return clovis.purchaseHistoryFrom({
          frequency: column("frequency"), recency: column("recency"), age: column("age"), weight: column("weight"),
          sumLogIntervals: column("sum_log_intervals"),
        });
      };
      const [days, weeks] = [await grouped(1), await grouped(7)];
      assert.ok(weeks.length < days.length && days.length < history.length);
      for (const model of ["bg-nbd", "pareto-nbd", "bg-cnbd-k"]) {
        const whole = clovis.fit(model, history);
        near(clovis.fit(model, days).logLikelihood, whole.logLikelihood, 1e-9, model);
        // Weeks move the estimates a little.
        near(clovis.fit(model, weeks).logLikelihood, whole.logLikelihood, 1e-3, model);
      }
    });
  });
}
