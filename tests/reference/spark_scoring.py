"""Customers scored on Spark by the scoring module, against formulas as they were published.

Needs Java 17, the built package (`cargo xtask package`) and

    pip install pyspark==3.5.* wasmtime pandas pyarrow mpmath
    python tests/reference/spark_scoring.py

The package fits its models to the sample of CDNOW and writes them as JSON; a Spark worker that has neither the file nor the module scores
the customers by the pandas UDF. P(alive) and the expected purchases of BG/NBD (Fader, Hardie & Lee 2005) and Pareto/NBD (Schmittlein, Morrison
& Colombo 1987; Fader & Hardie's note on deriving it, 2005) are computed here with 40 digits from their hypergeometric functions, and
Gamma-Gamma's mean spend from note 025. It prints the largest differences, relative to the value, and how many rows a second were
scored of a million: by Spark, by the scorer alone, and by the package in Node.

Measured with pyspark 3.5.9, wasmtime 50.0.1, pandas 2.3.3 and Node 20 on 2026-11-23, two cores (AMD EPYC), the quickest of three runs:
largest differences 5.6e-15 from the formulas and 7.0e-15 from the package, which lays out its interpolation for all customers at once and not
for a batch. A million rows of BG/NBD with Gamma-Gamma take 1.21 s on Spark, 0.23 s by the scorer alone and 1.19 s by the package in
Node, which reads the columns out of JavaScript for each call; Pareto/NBD 1.70 s, 0.68 s and 2.15 s.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import mpmath
import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "target/package/clovis"
HORIZON = 39
MODELS = ["nbd", "bg-nbd", "mbg-nbd", "bg-cnbd-k", "mbg-cnbd-k", "pareto-nbd", "ggom-nbd"]
MANY = 1_000_000

sys.path.insert(0, str(PACKAGE / "scoring"))
mpmath.mp.dps = 40


def customers():
    """The sample as one row a customer, in weeks."""
    sample = pd.read_csv(ROOT / "tests/reference/btyd_cdnow.csv")
    return pd.DataFrame(
        {
            "customer": sample.customer,
            "frequency": sample.frequency,
            "recency": sample.recency_days / 7,
            "age": sample.age_days / 7,
            "spend": sample.spend,
        }
    )


def made_up(count):
    """Customers by the thousand thousand: purchases a few, ages of whole days up to two years."""
    random = np.random.default_rng(7)
    days = random.integers(0, 730, count)
    frequency = np.where(days > 0, random.negative_binomial(0.4, 0.2, count), 0).astype(float)
    recency = np.where(frequency > 0, np.maximum(1, np.floor(days * random.beta(2, 1, count))), 0)
    spend = np.where(frequency > 0, np.round(random.gamma(6, 6, count), 2) + 0.01, 0)
    return pd.DataFrame({"frequency": frequency, "recency": recency / 7, "age": days / 7, "spend": spend})


def node(program):
    """What a program of Node prints as JSON, the package being at hand."""
    start = f"""
        import {{ readFileSync }} from "node:fs";
        const clovis = await import("{PACKAGE}/node.js");
        await clovis.default();
    """
    ran = subprocess.run(["node", "--input-type=module", "-e", start + program], check=True, capture_output=True, text=True)
    return json.loads(ran.stdout)


def columns_of(frame, folder):
    """JavaScript that reads the columns of a frame from files."""
    for name in ("frequency", "recency", "age", "spend"):
        frame[name].to_numpy(np.float64).tofile(f"{folder}/{name}")
    return f"""
        const column = (name) => new Float64Array(new Uint8Array(readFileSync("{folder}/" + name)).buffer);
        const given = Object.fromEntries(["frequency", "recency", "age", "spend"].map((name) => [name, column(name)]));
    """


def fitted(frame):
    """Models that the package fitted, each as the text that it writes, and what it expects by them."""
    with tempfile.TemporaryDirectory() as folder:
        return node(
            columns_of(frame, folder)
            + f"""
            const history = clovis.purchaseHistoryFrom(given);
            const spend = clovis.fit("gamma-gamma", history);
            const models = {json.dumps(MODELS)}.map((id) => {{
              const settings = id.includes("cnbd") ? {{ k: 2 }} : {{}};
              const fit = clovis.fit(id, history, settings);
              const {{ alive, expected }} = fit.predict({{ horizon: {HORIZON} }});
              return [id, {{ record: JSON.stringify(fit), alive: [...alive], expected: [...expected] }}];
            }});
            console.log(JSON.stringify({{ models, spend: JSON.stringify(spend), orders: [...spend.predict().spend] }}));
            """
        )


# The formulas, with 40 digits -------------------------------------------------------------------------------------------


def bg_nbd(p, x, recency, age, horizon):
    r, alpha, a, b = (mpmath.mpf(p[name]) for name in ("r", "alpha", "a", "b"))
    left = a / (b + x - 1) * ((alpha + age) / (alpha + recency)) ** (r + x) if x > 0 else mpmath.mpf(0)
    alive = 1 / (1 + left)
    power = ((alpha + age) / (alpha + age + horizon)) ** (r + x)
    series = mpmath.hyp2f1(r + x, b + x, a + b + x - 1, horizon / (alpha + age + horizon))
    return alive, (a + b + x - 1) / (a - 1) * (1 - power * series) * alive


def pareto_nbd(p, x, recency, age, horizon):
    r, alpha, s, beta = (mpmath.mpf(p[name]) for name in ("r", "alpha", "s", "beta"))
    larger, second = (alpha, s + 1) if alpha >= beta else (beta, r + x)
    total, apart = r + s + x, abs(alpha - beta)
    part = lambda y: mpmath.hyp2f1(total, second, total + 1, apart / (larger + y)) / (larger + y) ** total
    odds = s / total * (alpha + age) ** (r + x) * (beta + age) ** s * (part(recency) - part(age))
    alive = 1 / (1 + odds)
    living = (r + x) * (beta + age) / ((alpha + age) * (s - 1)) * (1 - ((beta + age) / (beta + age + horizon)) ** (s - 1))
    return alive, living * alive


def gamma_gamma(p, x, spend):
    p_, q, gamma = (mpmath.mpf(p[name]) for name in ("p", "q", "gamma"))
    return p_ * (gamma + x * spend) / (p_ * x + q - 1)


# Comparing --------------------------------------------------------------------------------------------------------------


def worst(found, expected):
    """The largest difference, relative to the value."""
    return max(float(abs(one - other) / abs(other)) for one, other in zip(found, expected, strict=True))


def recorded_run():
    """The record of a run, as the page saves it, is scored as the run was; one with covariates is refused."""
    from clovis_scoring import Scorer, ScoringError

    program = f"""
        const settings = {{ read: {{}}, mapping: {{}}, cleaning: {{}}, segment: {{}}, value: {{ model: "mbg-nbd", horizon: {HORIZON} }} }};
        const asked = {{ format: "clovis-run", version: 1, files: [], settings, results: {{ segments: null, purchases: {{}} }} }};
        const {{ record, columns }} = await clovis.repeat(asked, readFileSync("{ROOT}/tests/reference/cdnow_sample.csv"));
        const told = ["frequency", "recency", "age", "spend", "alive", "expected", "expected-spend"].map((name) => [name, [...columns[name]]]);
        console.log(JSON.stringify({{ record, columns: Object.fromEntries(told) }}));
    """
    told = node(program)
    record, columns = told["record"], told["columns"]
    # What does not exist is null: the amount of a repeat order of who made none.
    scores = Scorer.of_run(json.dumps(record)).score(*(columns[name] for name in ("frequency", "recency", "age", "spend")), HORIZON)
    names = {"alive": "alive", "expected": "expected", "expected-spend": "mean_spend"}
    difference = max(worst(scores[ours], columns[theirs]) for theirs, ours in names.items())
    print(f"a recorded run: largest relative difference from its own columns {difference:.1e}")
    assert difference < 1e-12
    for process in ("rate", "spend"):
        record["settings"]["value"]["estimate"]["covariates"] = {process: ["shop"]}
        try:
            Scorer.of_run(record)
            raise AssertionError(f"covariates of {process} were left out silently")
        except ScoringError as error:
            assert error.code == "bad-option", error
    for wrong in ("{}", "[", {**record, "format": "else"}):
        try:
            Scorer.of_run(wrong)
            raise AssertionError("no run was taken for one")
        except ScoringError as error:
            assert error.code == "not-a-run", error


def against_formulas(name, formula, record, spend, frame, scores):
    parameters, money = json.loads(record)["parameters"], json.loads(spend)["parameters"]
    known = {}
    rows = list(frame[["frequency", "recency", "age", "spend"]].itertuples(index=False, name=None))
    for row in set(rows):
        x, recency, age, amount = map(mpmath.mpf, row)
        alive, expected = formula(parameters, x, recency, age, mpmath.mpf(HORIZON))
        mean = gamma_gamma(money, x, amount)
        known[row] = alive, expected, mean, mean * expected
    for place, column in enumerate(("alive", "expected", "mean_spend", "expected_spend")):
        difference = worst(scores[column], [known[row][place] for row in rows])
        print(f"{name} {column}: largest relative difference from the formula {difference:.1e}")
        assert difference < 1e-12, (name, column)


def quickest(work, times=3):
    """Seconds of the quickest of some runs."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def speed(spark, told):
    from pyspark.sql import functions

    from clovis_scoring import Scorer

    frame = made_up(MANY)
    columns = [frame[name].to_numpy() for name in ("frequency", "recency", "age", "spend")]
    table = spark.createDataFrame(frame).repartition(2).cache()
    assert table.count() == MANY
    for name in ("bg-nbd", "pareto-nbd"):
        record = dict(told["models"])[name]["record"]
        scorer = Scorer(record, told["spend"])
        score = scorer.udf(HORIZON)("frequency", "recency", "age", "spend")
        sums = [functions.sum(f"score.{column}") for column in scorer.outputs]
        on_spark = quickest(lambda: table.select(score.alias("score")).agg(*sums).collect())
        alone = quickest(lambda: scorer.score(*columns, HORIZON))
        with tempfile.TemporaryDirectory() as folder:
            in_node = node(
                columns_of(frame, folder)
                + f"""
                const made = (text) => {{ const {{ model, parameters }} = JSON.parse(text); return clovis.fromParameters(model, parameters); }};
                const [model, spend] = {json.dumps([record, told["spend"]])}.map(made);
                const seconds = [1, 2, 3].map(() => {{
                  const start = performance.now();
                  const history = clovis.purchaseHistoryFrom(given);
                  const {{ alive, expected }} = model.predict({{ horizon: {HORIZON} }}, history);
                  const orders = spend.predict(history).spend;
                  const worth = expected.map((purchases, row) => purchases * orders[row]);
                  return (performance.now() - start) / 1000;
                }});
                console.log(Math.min(...seconds));
                """
            )
        for where, seconds in (("Spark, two cores", on_spark), ("the scorer in Python", alone), ("the package in Node", in_node)):
            print(f"{name}, {MANY:,} rows, {where}: {seconds:.2f} s, {MANY / seconds:,.0f} rows a second")


def main():
    from pyspark.errors import PythonException
    from pyspark.sql import SparkSession

    from clovis_scoring import Scorer

    frame = customers()
    told = fitted(frame)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.driver.memory", "2g").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    table = spark.createDataFrame(frame)
    for name, expected in told["models"]:
        scorer = Scorer(expected["record"], told["spend"])
        score = scorer.udf(HORIZON)("frequency", "recency", "age", "spend")
        rows = table.withColumn("score", score).select("customer", "score.*").toPandas()
        scores = frame[["customer"]].merge(rows, on="customer", validate="one_to_one")
        assert len(scores) == len(frame)
        values = {**expected, "mean_spend": told["orders"]}
        difference = max(worst(scores[column], values[column]) for column in ("alive", "expected", "mean_spend"))
        print(f"{name}: {len(scores)} customers on Spark, largest relative difference from the package {difference:.1e}")
        # Batches of other customers than the package's interpolate between other ages.
        assert difference < 1e-11, name
        formula = {"bg-nbd": bg_nbd, "pareto-nbd": pareto_nbd}.get(name)
        if formula:
            against_formulas(name, formula, expected["record"], told["spend"], frame, scores)

    # Without a spend model; where the mean is infinite; of a customer who cannot be.
    record = dict(told["models"])["bg-nbd"]["record"]
    alone = table.select(Scorer(record).udf(HORIZON)("frequency", "recency", "age").alias("score")).select("score.*")
    assert alone.columns == ["alive", "expected"] and alone.count() == len(frame)
    endless = Scorer(record, {"model": "gamma-gamma", "parameters": {"p": 0.25, "q": 0.5, "gamma": 8}}).udf(HORIZON)
    few = table.select("frequency", endless("frequency", "recency", "age", "spend").alias("score"))
    missing = few.where("score.mean_spend IS NULL AND score.expected_spend IS NULL").count()
    assert missing == (frame.frequency <= 2).sum(), missing
    wrong = spark.createDataFrame([(2, 50.0, 40.0)], ["frequency", "recency", "age"])
    try:
        wrong.select(Scorer(record).udf(HORIZON)("frequency", "recency", "age")).collect()
        raise AssertionError("a customer who cannot be was scored")
    except PythonException as error:
        assert "ScoringError" in str(error) and "recency-within-age" in str(error), error
    recorded_run()
    speed(spark, told)
    spark.stop()


if __name__ == "__main__":
    main()
