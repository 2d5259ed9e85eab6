"""Times the way from a file of orders to its customers in pandas, polars and DuckDB, each on one thread.

    pip install pandas polars duckdb
    POLARS_MAX_THREADS=1 python3 tests/bench/road_speed.py target/bench/orders-1000000.csv …

Prints a line of JSON a library and file, medians of the time of three runs; tests/bench/native times ours on the same files. Every
customer gets repeat purchase days, days from the first to the last purchase and to the end of the log, and the amount of all
orders; refunds are left out.
"""

import json
import statistics
import sys
import time

import duckdb
import pandas as pd
import polars as pl


def with_pandas(file):
    orders = pd.read_csv(file, parse_dates=["order_date"])
    orders = orders[orders.amount >= 0]
    days = orders.groupby(["customer_id", "order_date"], sort=False).amount.sum().reset_index()
    customers = days.groupby("customer_id", sort=False).agg(
        days=("order_date", "size"), first=("order_date", "min"), last=("order_date", "max"), total=("amount", "sum")
    )
    customers["frequency"] = customers.days - 1
    customers["recency"] = (customers["last"] - customers["first"]).dt.days
    customers["age"] = (customers["last"].max() - customers["first"]).dt.days
    return len(customers), int(customers.frequency.sum())


def with_polars(file):
    days = (
        pl.scan_csv(file, try_parse_dates=True)
        .filter(pl.col("amount") >= 0)
        .group_by("customer_id", "order_date")
        .agg(pl.col("amount").sum())
    )
    customers = (
        days.group_by("customer_id")
        .agg(pl.len().alias("days"), first=pl.col("order_date").min(), last=pl.col("order_date").max(), total=pl.col("amount").sum())
        .with_columns(
            frequency=pl.col("days").cast(pl.Int64) - 1,
            recency=(pl.col("last") - pl.col("first")).dt.total_days(),
            age=(pl.col("last").max() - pl.col("first")).dt.total_days(),
        )
        .collect()
    )
    return len(customers), int(customers["frequency"].sum())


def with_duckdb(file):
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    customers = connection.execute(
        f"""
        SELECT customer_id, count(*) - 1 AS frequency, max(order_date) - min(order_date) AS recency,
            max(max(order_date)) OVER () - min(order_date) AS age, sum(amount) AS total
        FROM (SELECT customer_id, order_date, sum(amount) AS amount FROM '{file}' WHERE amount >= 0 GROUP BY ALL)
        GROUP BY customer_id"""
    ).fetchnumpy()
    return len(customers["frequency"]), int(customers["frequency"].sum())


for file in sys.argv[1:]:
    rows = sum(1 for _ in open(file, "rb")) - 1
    for library, walk in (("pandas", with_pandas), ("polars", with_polars), ("duckdb", with_duckdb)):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            customers, frequency = walk(file)
            times.append(1000 * (time.perf_counter() - start))
        told = {"library": library, "rows": rows, "milliseconds": statistics.median(times), "customers": customers}
        print(json.dumps({**told, "frequency": frequency}), flush=True)
