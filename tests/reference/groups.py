"""Writes groups.json: intervals of shares and means, and tests of groups, by SciPy and statsmodels on random data.

    pip install numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0 && python3 tests/reference/groups.py
"""

import json
import pathlib

import numpy as np
from scipy import stats
from scipy.stats.contingency import association
from statsmodels.stats.oneway import anova_oneway
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

random = np.random.default_rng(20261122)
LEVELS = (0.9, 0.95, 0.99)

shares = []
for rows in (1, 2, 3, 7, 12, 30, 100, 1_000, 250_000):
    for count in sorted({0, 1, rows // 3, rows // 2, rows - 1, rows}):
        for level in LEVELS:
            low, high = proportion_confint(count, rows, alpha=1 - level, method="wilson")
            shares.append({"count": count, "rows": rows, "level": level, "interval": [low, high]})

means = []
for rows in (2, 3, 5, 20, 200):
    for scale, shift in ((1, 0), (1e3, 5e5), (1e-4, -3)):
        values = np.round(random.normal(size=rows) * scale + shift, 9)
        for level in LEVELS:
            low, high = DescrStatsW(values).tconfint_mean(alpha=1 - level)
            means.append({
                "values": values.tolist(), "level": level, "mean": values.mean(), "variance": values.var(ddof=1),
                "interval": [low, high],
            })

tables = []
for shape in ((2, 2), (2, 4), (3, 3), (5, 4), (8, 6)):
    for size in (12, 80, 2_000):
        for tilt in (0.0, 0.6):
            weights = random.dirichlet(np.ones(shape[1]) * 4)
            rows = []
            for _ in range(shape[0]):
                mixed = (1 - tilt) * weights + tilt * random.dirichlet(np.ones(shape[1]) * 2)
                rows.append(random.multinomial(size, mixed / mixed.sum()))
            table = np.array(rows)
            full = table[:, table.sum(axis=0) > 0]
            found = stats.chi2_contingency(full, correction=False)
            expected = found.expected_freq
            tables.append({
                "table": table.tolist(), "chiSquare": found.statistic, "degrees": int(found.dof), "p": found.pvalue,
                "cramerV": association(full, method="cramer", correction=False), "leastExpected": expected.min(),
                "sparse": int((expected < 5).sum()), "cells": int(expected.size),
            })

groups = []
for sizes in ((2, 2), (5, 40), (12, 15), (8, 9, 30), (25, 3, 60, 14), (40,) * 7):
    for apart in (0.0, 0.4, 3.0):
        samples = [
            np.round(random.normal(loc=apart * place, scale=0.5 + place, size=size), 6) for place, size in enumerate(sizes)
        ]
        found = anova_oneway(samples, use_var="unequal", welch_correction=True)
        between, within = found.df
        case = {
            "groups": [sample.tolist() for sample in samples], "f": found.statistic, "between": between, "within": within,
            "p": found.pvalue,
        }
        if len(sizes) == 2:
            test = stats.ttest_ind(samples[1], samples[0], equal_var=False)
            assert abs(test.statistic**2 - found.statistic) < 1e-9 * max(1, found.statistic)
            assert abs(test.pvalue - found.pvalue) < 1e-9
            compared = CompareMeans(DescrStatsW(samples[1]), DescrStatsW(samples[0]))
            case["difference"] = samples[1].mean() - samples[0].mean()
            case["intervals"] = [list(compared.tconfint_diff(alpha=1 - level, usevar="unequal")) for level in LEVELS]
        groups.append(case)

found = {"shares": shares, "means": means, "tables": tables, "groups": groups}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(found, default=float) + "\n")
print({name: len(cases) for name, cases in found.items()})
