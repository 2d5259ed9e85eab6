"""sBG and BdW with covariates of cohorts, by scipy: python3 tests/reference/btyd_cohort_covariates.py

Cohort i has alpha_i = alpha exp(g_alpha . z_i) and beta_i = beta exp(g_beta . z_i); c is common to all. Survivors are drawn from
such a model from a seed. Writes survivors, covariates, log-likelihoods at given parameters, and the maximum.
"""

import json
import pathlib

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln

random = np.random.default_rng(20261122)
Z = np.array([[0, 1.5], [1, -0.5], [0, 0.25], [1, 2.0], [1, 0.0], [0, -1.0]])
LENGTHS = [12, 11, 10, 8, 6, 4]
SIZES = [4000, 2500, 3000, 5000, 1800, 2600]


def survival(alpha, beta, c, t):
    return np.exp(betaln(alpha, beta + t**c) - betaln(alpha, beta))


def log_likelihood(parameters, survivors, model):
    alpha, beta = np.exp(parameters[:2])
    c = np.exp(parameters[2]) if model == "bdw" else 1.0
    effects = np.asarray(parameters[3 if model == "bdw" else 2 :])
    total = 0.0
    for z, column in zip(Z, survivors):
        a, b = alpha * np.exp(effects[:2] @ z), beta * np.exp(effects[2:] @ z)
        s = survival(a, b, c, np.arange(len(column)))
        lost = -np.diff(column)
        total += np.sum(lost * np.log(s[:-1] - s[1:])) + column[-1] * np.log(s[-1])
    return total


def drawn(c):
    survivors = []
    for z, length, size in zip(Z, LENGTHS, SIZES):
        a, b = 0.8 * np.exp(0.3 * z[0] - 0.1 * z[1]), 2.5 * np.exp(-0.4 * z[0] + 0.2 * z[1])
        s = survival(a, b, c, np.arange(length + 1))
        column, left = [size], size
        for t in range(length):
            left = int(random.binomial(left, s[t + 1] / s[t]))
            column.append(left)
        survivors.append(column)
    return survivors


def maximum(survivors, model):
    start = np.r_[np.log([1.0, 2.0]), [0.0] if model == "bdw" else [], np.zeros(4)]
    lowest = lambda at: -log_likelihood(at, survivors, model)
    at = start
    for _ in range(6):
        at = minimize(lowest, at, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 40000, "maxfev": 40000}).x
    return at


cases = []
for model, c in [("sbg", 1.0), ("bdw", 1.3)]:
    survivors = drawn(c)
    best = maximum(survivors, model)
    shapes = 3 if model == "bdw" else 2
    natural = lambda at: [*np.exp(at[:shapes]), *at[shapes:]]
    points = [best + random.normal(0, 0.5, best.size) for _ in range(20)]
    cases.append(
        {
            "model": model,
            "survivors": survivors,
            "points": [{"parameters": natural(at), "logLikelihood": log_likelihood(at, survivors, model)} for at in points],
            "maximum": {"parameters": natural(best), "logLikelihood": log_likelihood(best, survivors, model)},
        }
    )
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"covariates": {"shop": Z[:, 0].tolist(), "price": Z[:, 1].tolist()}, "cases": cases}) + "\n")
