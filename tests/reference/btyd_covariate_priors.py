"""Models with covariates and a prior, recomputed without the library.

Writes btyd_covariate_priors.json: the tops of posteriors of a few customers (Newton's method on complex-step gradients), and
means and deviations of the posterior in log parameters and effects (importance sampling from a t distribution, with the
standard errors of the means), under the weakly informative set: what is held without covariates is held of customers at
the mean of the covariates; an effect is normal around 0, with 1.25 for a standard deviation of the covariate.

Run: python tests/reference/btyd_covariate_priors.py     # about two minutes
"""

import json
import pathlib

import numpy as np
from scipy.stats import multivariate_t

import btyd_covariates as plain
from btyd_covariates import SIGNS, SYMBOLS

HERE = pathlib.Path(__file__).parent
EFFECT = 1.25
# Medians, spreads, and the power of the data's unit.
WEAK = {
    "pareto-nbd": [(1, 1.5, 0), (1, 2, 1), (1, 1.5, 0), (1, 2, 1)],
    "bg-nbd": [(1, 1.5, 0), (1, 2, 1), (1, 1.5, 0), (3, 1.5, 0)],
    "gamma-gamma": [(4, 1.5, 0), (4, 1.5, 0), (1, 2, 1)],
}
WEAK["mbg-nbd"] = WEAK["bg-nbd"]


def normal(x, mean, spread):
    return -0.5 * ((x - mean) / spread) ** 2 - np.log(spread) - 0.5 * np.log(2 * np.pi)


def weak(model, names, data):
    """The log density in log parameters and effects."""
    symbols, columns = SYMBOLS[model], data["covariates"]
    unit = np.exp(np.mean(np.log(data["spend"]))) if model == "gamma-gamma" else np.mean(data["age"])

    def density(point):
        middle = {symbol: point[i] for i, symbol in enumerate(symbols)}
        sum = 0.0
        for name, effect in zip(names, point):
            if "." in name:
                prefix, covariate = name.split(".", 1)
                for symbol, sign in SIGNS[model][prefix]:
                    middle[symbol] = middle[symbol] + sign * effect * np.mean(columns[covariate])
                sum = sum + normal(effect, 0.0, EFFECT / np.std(columns[covariate]))
        for symbol, (median, spread, power) in zip(symbols, WEAK[model]):
            sum = sum + normal(middle[symbol], np.log(median) + power * np.log(unit), spread)
        return sum

    return density


def given(priors, model, names):
    """Medians and spreads by name: of a parameter, and of the factor of a unit of a covariate."""

    def density(point):
        where = {name: value for name, value in zip(names, point)}
        return sum(normal(where[name], np.log(median), spread) for name, (median, spread) in priors.items())

    return density


def moments(model, names, data, held, result, count, seed):
    symbols = SYMBOLS[model]
    logs = np.array([np.log(v) if name in symbols else v for name, v in zip(names, result["parameters"])])
    size = len(names)
    factor = np.array([v if name in symbols else 1.0 for name, v in zip(names, result["parameters"])])
    scale = np.array(result["covariance"]).reshape(size, size) / np.outer(factor, factor)
    proposal = multivariate_t(logs, 1.3 * (scale + scale.T) / 2, df=5, seed=seed)
    draws = proposal.rvs(count)
    weights = -proposal.logpdf(draws)
    for place, draw in enumerate(draws):
        parameters = {name: np.exp(v) if name in symbols else v for name, v in zip(names, draw)}
        with np.errstate(all="ignore"):
            theta = plain.at(model, parameters, data["covariates"], np.exp)
            value = np.sum(plain.log_likelihoods(model, theta, data)).real + held(draw)
        weights[place] += value if np.isfinite(value) else -np.inf
    weights = np.exp(weights - weights.max())
    weights /= weights.sum()
    mean = weights @ draws
    return {
        "mean": mean.tolist(),
        "deviation": np.sqrt(weights @ (draws - mean) ** 2).tolist(),
        "meanError": np.sqrt(weights**2 @ (draws - mean) ** 2).tolist(),
    }


def main():
    data, found = {}, []
    for seed, model in enumerate(["pareto-nbd", "bg-nbd", "mbg-nbd"]):
        data[model] = plain.drawn(model, 40 + seed, 70)
    # Nobody from the shop ever bought again: without a prior the effect runs away.
    lost = plain.drawn("bg-nbd", 77, 60)
    shop = lost["covariates"]["shop"] == 1
    for name in ["frequency", "recency", "spend"]:
        lost[name] = np.where(shop, 0.0, lost[name])
    data["lost"] = lost
    starts = {"pareto-nbd": [0.9, 10, 0.8, 12], "bg-nbd": [0.9, 10, 0.8, 2.5], "mbg-nbd": [0.9, 10, 0.8, 2.5], "gamma-gamma": [6, 3.5, 16]}
    known = {"alpha": (9.0, 0.5), "rate.shop": (1.3, 0.3), "dropout.shop": (1.0, 0.5)}
    jobs = [
        ("pareto-nbd", "pareto-nbd", {"rate": ["shop", "income"], "dropout": ["shop"]}, [], None),
        ("pareto-nbd", "pareto-nbd", {"rate": ["shop"], "dropout": ["shop"]}, [], known),
        ("bg-nbd", "bg-nbd", {"rate": ["income"], "dropout": ["shop"]}, [], None),
        ("bg-nbd", "lost", {"rate": ["shop"]}, [], None),
        ("mbg-nbd", "mbg-nbd", {"rate": ["shop", "income"], "dropout": ["shop"]}, ["shop"], None),
        ("gamma-gamma", "pareto-nbd", {"spend": ["income", "shop"]}, [], None),
    ]
    for seed, (model, of, choice, constrain, priors) in enumerate(jobs):
        own = data[of]
        if model == "gamma-gamma":
            used = own["frequency"] > 0
            covariates = {name: column[used] for name, column in own["covariates"].items()}
            own = {name: column[used] for name, column in own.items() if name != "covariates"} | {"covariates": covariates}
        names = plain.names_of(model, choice, constrain)
        held = given(priors, model, names) if priors else weak(model, names, own)
        start = [np.log(v) for v in starts[model]] + [0.0] * (len(names) - len(SYMBOLS[model]))
        result = plain.estimate(model, names, own, start, held)
        point = np.array([np.log(v) if name in SYMBOLS[model] else v for name, v in zip(names, result["parameters"])])
        result["logPosterior"] = result["logLikelihood"] + float(held(point))
        # With what is held of some alone, the others have no proper posterior.
        draws = {} if priors else moments(model, names, own, held, result, 60_000 if model != "pareto-nbd" else 30_000, seed)
        known_of = {name: list(pair) for name, pair in (priors or {}).items()}
        found.append({"model": model, "data": of, "choice": choice, "constrain": constrain, "prior": known_of, **result, **draws})
        print(model, of, dict(zip(names, np.round(result["parameters"], 4))), draws.get("mean"), flush=True)
    columns = lambda of: {name: columns(column) if isinstance(column, dict) else column.tolist() for name, column in of.items()}
    text = json.dumps({"data": {name: columns(of) for name, of in data.items()}, "fits": found})
    (HERE / "btyd_covariate_priors.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
