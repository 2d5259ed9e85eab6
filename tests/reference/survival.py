"""Writes survival.json: Kaplan-Meier and log-rank by lifelines on random lifetimes.

    pip install lifelines==0.30.3 && python3 tests/reference/survival.py

The standard error and that of the restricted mean, which lifelines does not give, are summed here from their
definitions with the counts of lifelines' event table.
"""

import json
import math
import pathlib
import warnings

import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import median_survival_times, restricted_mean_survival_time

warnings.simplefilter("ignore")
random = np.random.default_rng(20240501)


def value(x):
    return float(x) if math.isfinite(x) else None


def curve(name, exit, event, entry=None):
    fit = KaplanMeierFitter().fit(exit, event, entry=entry)
    table = fit.event_table
    points = []
    greenwood = 0.0
    for time in sorted(set(exit)):
        row = table.loc[time]
        n, d = float(row["at_risk"] - row["entrance"]) if time > 0 else float(len(exit)), float(row["observed"])
        s = float(fit.survival_function_at_times(time).iloc[0])
        greenwood += d / (n * (n - d)) if n > d else 0.0
        band = fit.confidence_interval_.loc[time]
        points.append({
            "time": float(time), "atRisk": int(n), "events": int(d), "survival": s,
            "error": s * math.sqrt(greenwood) if s > 1e-14 else None,
            "lower": value(band.iloc[0]) if s > 1e-14 else None, "upper": value(band.iloc[1]) if s > 1e-14 else None,
        })
    until = 0.8 * max(exit)
    inner = [p for p in points if p["time"] <= until]
    variance = 0.0
    for at, p in enumerate(inner):
        ends = [q["time"] for q in inner[at + 1:]] + [until]
        area = sum(q["survival"] * (end - q["time"]) for q, end in zip(inner[at:], ends))
        if 0 < p["events"] < p["atRisk"]:
            variance += area**2 * p["events"] / (p["atRisk"] * (p["atRisk"] - p["events"]))
    median = median_survival_times(fit.confidence_interval_)
    return {
        "name": name, "exit": list(map(float, exit)), "event": [bool(e) for e in event],
        "entry": None if entry is None else list(map(float, entry)), "points": points,
        "median": [value(fit.median_survival_time_), value(median.iloc[0, 0]), value(median.iloc[0, 1])],
        "until": until, "mean": float(restricted_mean_survival_time(fit, until)), "meanError": math.sqrt(variance),
    }


def lifetimes(n, ties, censored):
    life, watch = random.weibull(1.3, n) * 20, random.exponential(20 / censored, n)
    exit, event = np.minimum(life, watch), life <= watch
    return (np.ceil(exit) if ties else np.round(exit, 6) + 1e-3), event


curves = [curve("small", np.array([1.0, 2, 2, 4, 5]), np.array([1, 1, 0, 1, 0], bool))]
for name, n, ties, censored in [("continuous", 80, False, 0.8), ("ties", 150, True, 0.7), ("heavy", 60, True, 4.0), ("all", 40, True, 1e-9)]:
    exit, event = lifetimes(n, ties, censored)
    curves.append(curve(name, exit, event))
exit, event = lifetimes(120, True, 0.8)
entry = np.floor(random.uniform(0, 0.7, 120) * exit)
entry[:40] = 0
curves.append(curve("late entry", exit, event, entry))

tests = []
for groups, ties in [(2, False), (2, True), (3, True), (5, False)]:
    exit, event = lifetimes(140, ties, 0.6)
    group = random.integers(0, groups, 140)
    exit = np.where(group == 0, exit * 1.25, exit)
    found = multivariate_logrank_test(exit, group, event)
    tests.append({
        "exit": list(map(float, exit)), "event": [bool(e) for e in event], "group": list(map(int, group)),
        "groups": groups, "statistic": float(found.test_statistic), "p": float(found.p_value),
    })

target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps({"curves": curves, "tests": tests}, separators=(",", ":")) + "\n")
