"""The SQL of histories, of scores and of segments in the databases that no test can install: ClickHouse and Spark run it, a parser reads BigQuery's.

DuckDB and PostgreSQL run in tests/package/sql.spec.mjs. This needs `pip install chdb pyspark sqlglot`, Java 17 and the built package:

    python tests/reference/history_sql.py

It prints the largest difference from the package's own histories, relative to 1 at least. Measured with chdb 4.4
and pyspark 4.3 on 2026-11-22: 8.5e-16 (ClickHouse) and 4.3e-16 (Spark) for histories, over 2,357 customers; with chdb 4.4 and pyspark 3.5 on 2026-11-23: 8.8e-15 for scores,
one model with a covariate, and equal segments, by shared cut points and by nested ones.
"""

import json
import random
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHOICE = {"until": "1997-09-30", "holdoutUntil": "1998-06-30", "dropDuplicates": True}
COLUMNS = {
    "frequency": "frequency",
    "recency": "recency",
    "age": "age",
    "spend": "spend",
    "total": "total",
    "sum_log_intervals": "sumLogIntervals",
    "holdout_frequency": "holdoutFrequency",
}


def dirty_log():
    """The sample of CDNOW with lines twice, refunds, lines without a customer, and one who only gave back."""
    lines = [line.split() for line in open(ROOT / "target/cdnow/CDNOW_sample.txt")]
    rows = [(c[1], f"{c[2][:4]}-{c[2][4:6]}-{c[2][6:]}", c[4]) for c in lines if len(c) >= 5]
    random.seed(5)
    more = []
    for customer, day, amount in rows:
        if random.random() < 0.02:
            more.append((customer, day, amount))
        if random.random() < 0.03:
            more.append((customer, day, f"-{random.random() * 5:.2f}"))
        if random.random() < 0.01:
            more.append(("null", day, "3.00"))
    rows += [*more, ("9999", "1997-02-03", "-4.00")]
    random.shuffle(rows)
    return "customer,date,amount\n" + "\n".join(map(",".join, rows)) + "\n"


def package(log):
    """The package's histories of the log, and its SQL by dialect."""
    program = f"""
        import {{ readFileSync }} from "node:fs";
        const clovis = await import("{ROOT}/target/package/clovis/index.js");
        await clovis.default(readFileSync("{ROOT}/target/package/clovis/clovis_bg.wasm"));
        const choice = {json.dumps(CHOICE)};
        const history = clovis.purchaseHistory(await clovis.readTable(readFileSync("{log}")), choice);
        const columns = Object.fromEntries({json.dumps(list(COLUMNS.values()))}.map((name) => [name, [...history[name]]]));
        const sql = (dialect) => [{{}}, {{ groupDays: 7 }}].map((more) => clovis.historySql({{ dialect, ...more }}, choice));
        const spend = clovis.fit("gamma-gamma", history);
        const models = ["bg-nbd", "mbg-nbd", "pareto-nbd"].map((model) => clovis.fit(model, history));
        const scores = models.map((model) => {{
          const {{ alive, expected }} = model.predict({{ horizon: 39 }});
          return {{ alive: [...alive], expected: [...expected], mean_spend: [...spend.predict(history).spend] }};
        }});
        const scoring = (dialect) => models.map((model) => clovis.scoreSql(model, {{ dialect, horizon: 39 }}, spend));
        // A fit with a covariate: whether the customer's number is odd.
        const known = {{ shop: history.customers.map((customer) => Number(customer) % 2) }};
        const {{ customers, frequency, recency, age, spend: spent, total, unit }} = history;
        const moved = clovis.purchaseHistoryFrom({{ customers, frequency, recency, age, spend: spent, total, unit, covariates: known }});
        models.push(clovis.fit("bg-nbd", moved, {{ covariates: {{ rate: ["shop"], dropout: ["shop"] }} }}));
        {{
          const {{ alive, expected }} = models.at(-1).predict({{ horizon: 39 }});
          scores.push({{ alive: [...alive], expected: [...expected] }});
        }}
        const ways = [{{ ruleSet: "eight-types" }}, {{ binning: "nested", ruleSet: "codes-eleven" }}];
        const segments = ways.map((settings) => {{
          const {{ scores: {{ r, f, m }}, segment }} = clovis.rfm(history, settings);
          return {{ r: [...r], f: [...f], m: [...m], segment }};
        }});
        const segmenting = (dialect) => ways.map((settings) => clovis.segmentSql(history, {{ dialect }}, settings));
        const dialects = ["clickhouse", "spark", "bigquery"];
        const all = (write) => Object.fromEntries(dialects.map((dialect) => [dialect, write(dialect)]));
        const told = {{ sql: all(sql), scoring: all(scoring), segmenting: all(segmenting) }};
        console.log(JSON.stringify({{ customers: history.customers, columns, scores, segments, ...told }}));
    """
    return json.loads(subprocess.run(["node", "--input-type=module", "-e", program], check=True, capture_output=True).stdout)


def clickhouse(log, queries, scoring, segmenting):
    from chdb import session

    server = session.Session()
    server.query("CREATE DATABASE shop ENGINE = Atomic")
    server.query("USE shop")
    server.query(
        "CREATE TABLE orders (customer Nullable(String), date Date, amount Decimal(10, 2)) ENGINE = MergeTree ORDER BY tuple()"
    )
    given = f"file('{log}', 'CSVWithNames', 'customer String, date Date, amount Decimal(10, 2)')"
    server.query(f"INSERT INTO orders SELECT customer, date, amount FROM {given}")
    odd = f"SELECT *, toInt32(customer) % 2 AS shop FROM ({queries[0]}) AS summary"
    server.query(f"CREATE TABLE customers ENGINE = MergeTree ORDER BY tuple() AS {odd}")
    answer = lambda sql: [json.loads(line) for line in str(server.query(sql, "JSONEachRow")).splitlines()]
    return [[answer(sql) for sql in some] for some in (queries, scoring, segmenting)]


def spark(log, queries, scoring, segmenting):
    from pyspark.sql import SparkSession

    server = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    table = server.read.csv(log, header=True, schema="customer STRING, date DATE, amount DECIMAL(10, 2)")
    table.createOrReplaceTempView("orders")
    summary = server.sql(queries[0])
    summary.withColumn("shop", summary["customer"].cast("int") % 2).createOrReplaceTempView("customers")
    answer = lambda sql: [row.asDict() for row in server.sql(sql).collect()]
    return [[answer(sql) for sql in some] for some in (queries, scoring, segmenting)]


def main():
    import sqlglot

    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(dirty_log())
        file.flush()
        told = package(file.name)
        place = {customer: row for row, customer in enumerate(told["customers"])}
        for name, run in (("clickhouse", clickhouse), ("spark", spark)):
            answers = run(file.name, told["sql"][name], told["scoring"][name], told["segmenting"][name])
            (rows, groups), scored, segmented = answers
            assert len(rows) == len(place), (name, len(rows), len(place))
            assert sum(group["weight"] for group in groups) == len(place), name
            worst = 0.0
            for row in rows:
                for theirs, ours in COLUMNS.items():
                    expected = told["columns"][ours][place[row["customer"]]]
                    worst = max(worst, abs(float(row[theirs]) - expected) / max(1.0, abs(expected)))
            print(name, len(rows), "customers,", len(groups), "groups, largest difference", worst)
            assert worst < 1e-9, name
            for rows, expected in zip(scored, told["scores"], strict=True):
                assert len(rows) == len(place), (name, len(rows))
                worst = max(
                    abs(float(row[column]) - values[place[row["customer"]]]) / max(1.0, abs(values[place[row["customer"]]]))
                    for row in rows
                    for column, values in expected.items()
                )
                print(name, "scores, largest difference", worst)
                assert worst < 1e-9, name
            for rows, expected in zip(segmented, told["segments"], strict=True):
                assert len(rows) == len(place), (name, len(rows))
                for row in rows:
                    at = place[row["customer"]]
                    assert [row[column] for column in expected] == [values[at] for values in expected.values()], (name, row)
            print(name, "segments of all customers are the package's")
        for sql in told["sql"]["bigquery"] + told["scoring"]["bigquery"] + told["segmenting"]["bigquery"]:
            sqlglot.parse_one(sql, read="bigquery")
        print("bigquery read")


if __name__ == "__main__":
    main()
