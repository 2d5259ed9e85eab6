"""Writes loyalty_fits.json: the models that are estimated from the site's sample of a loyalty survey.

    pip install mpmath numpy scipy pandas statsmodels pingouin factor_analyzer && python3 tests/reference/loyalty_fits.py

Read by pandas, from complete rows of the columns in use; nothing is taken from the library under test:

* drivers: statsmodels on the means of the items, classical and robust errors, its VIF and Breusch–Pagan test; simple slopes by
  regressions with the moderator shifted;
* scale: pingouin (alpha), factor_analyzer (KMO, Bartlett), principal-axis loadings and varimax from their definitions
  (statistics_oracle.py, which holds them against factor_analyzer's own);
* paths: numpy's least squares on standardised columns, powers of the matrix of coefficients, the published generator written
  again for the resamples.
"""

import json
import pathlib

import numpy as np
import pandas as pd
import pingouin
import scipy.stats
import statsmodels.api as sm
from factor_analyzer.factor_analyzer import calculate_bartlett_sphericity, calculate_kmo
from statsmodels.stats.diagnostic import het_breuschpagan
from statsmodels.stats.outliers_influence import variance_inflation_factor

from statistics_oracle import HERE, SplitMix, effects_of, ordered, path_coefficients, plain, principal_axis, varimax

SURVEY = pd.read_csv(HERE / "../../www/samples/loyalty.en.csv")


def items(name):
    return [column for column in SURVEY.columns if column.rstrip("0123456789 ") == name]


def complete(names):
    return SURVEY[[column for name in names for column in items(name)]].dropna()


def alpha(frame):
    return pingouin.cronbach_alpha(frame)[0] if frame.shape[1] > 1 else None


def part(fit, which):
    ends = fit.conf_int(0.05)
    return {"value": fit.params[which], "error": fit.bse[which], "t": fit.tvalues[which], "p": fit.pvalues[which],
            "lower": ends[which][0], "upper": ends[which][1]}


def drivers():
    names = ["satisfaction", "trust", "switching costs", "service quality", "value", "product experience", "relevance",
             "alternatives"]
    rows = complete(["loyalty"] + names)
    means = {name: rows[items(name)].mean(axis=1).to_numpy() for name in ["loyalty"] + names}
    y = means["loyalty"]

    def predictors(shift):
        x = {name: means[name].copy() for name in names}
        x["satisfaction"] -= x["satisfaction"].mean()
        spread = x["alternatives"].std(ddof=1)
        x["alternatives"] -= x["alternatives"].mean() + shift * spread
        return np.column_stack([x[name] for name in names] + [x["satisfaction"] * x["alternatives"]])

    x = predictors(0)
    design = sm.add_constant(x)
    fit = sm.OLS(y, design).fit()
    spread = het_breuschpagan(fit.resid, design)
    found = {
        "used": len(rows), "alpha": {name: alpha(rows[items(name)]) for name in ["loyalty"] + names},
        "r_squared": fit.rsquared, "adjusted": fit.rsquared_adj, "error_deviation": np.sqrt(fit.scale),
        "standardised": fit.params[1:] * x.std(axis=0) / y.std(),
        "inflation": [variance_inflation_factor(design, at + 1) for at in range(x.shape[1])],
        "spread": spread[0], "spread_p": spread[1], "fitted": fit.fittedvalues[:5], "residuals": fit.resid[:5],
        "errors": {},
    }
    for kind in ["classical", "hc0", "hc1", "hc2", "hc3"]:
        robust = lambda f: f if kind == "classical" else f.get_robustcov_results(kind.upper(), use_t=True)
        judged = robust(fit)
        slopes = [robust(sm.OLS(y, sm.add_constant(predictors(shift))).fit()) for shift in [-1, 0, 1]]
        found["errors"][kind] = {
            "terms": [part(judged, at) for at in range(len(fit.params))], "joint": float(np.squeeze(judged.fvalue)),
            "joint_p": float(np.squeeze(judged.f_pvalue)), "slopes": [part(slope, 1) for slope in slopes],
        }
    return found


def scale():
    names = ["satisfaction", "trust", "commitment", "friendship"]
    rows = complete(names)
    n, k = rows.shape
    a = alpha(rows)
    R = np.corrcoef(rows.to_numpy().T)
    chi, p = calculate_bartlett_sphericity(rows)
    each, kmo = calculate_kmo(rows)
    number = int((np.linalg.eigvalsh(R) > 1).sum())
    loadings = ordered(varimax(principal_axis(R, number)[0]))
    ends = [1 - (1 - a) * scipy.stats.f.isf(tail, n - 1, (n - 1) * (k - 1)) for tail in [0.025, 0.975]]

    def one(frame):
        loading = ordered(principal_axis(np.corrcoef(frame.to_numpy().T), 1)[0])[:, 0]
        return [loading.sum() ** 2 / (loading.sum() ** 2 + (1 - loading**2).sum()), (loading**2).mean()]

    most = np.abs(loadings).argmax(axis=1)
    parts = [np.flatnonzero(most == factor) for factor in range(number)]
    total = rows.sum(axis=1)
    return {
        "used": n, "alpha": a, "interval": ends, "kmo": kmo, "kmo_items": each, "chi_square": chi, "p": p,
        "item_total": [np.corrcoef(rows[c], total - rows[c])[0, 1] for c in rows], "loadings": loadings,
        "without": [alpha(rows.drop(columns=c)) for c in rows], "eigenvalues": np.linalg.eigvalsh(R)[::-1],
        "composite": one(rows), "mean": rows.mean(axis=1).to_numpy()[:5],
        "parts": [{"items": part, "alpha": alpha(rows.iloc[:, part]), "composite": one(rows.iloc[:, part])} for part in parts],
    }


def paths():
    names = ["empowerment", "friendship", "satisfaction", "trust", "commitment", "loyalty"]
    rows = complete(names)
    data = np.column_stack([rows[items(name)].mean(axis=1) for name in names])
    arrows = [(2, 3), (3, 4), (4, 5)] + [(cause, to) for cause in [1, 0] for to in [2, 3, 4, 5]]
    B = path_coefficients(data, arrows)
    total = effects_of(B)
    generator, resamples, seen = SplitMix(1), 400, []
    for _ in range(resamples):
        drawn = np.array([generator.below(len(data)) for _ in range(len(data))])
        direct = path_coefficients(data[drawn], arrows)
        seen.append((direct, effects_of(direct)))
    direct, totals = np.array([s[0] for s in seen]), np.array([s[1] for s in seen])
    ends = lambda values: np.percentile(values, [2.5, 97.5], axis=0)
    return {
        "used": len(rows), "direct": B, "total": total, "indirect": total - B, "resamples": resamples,
        "intervals": {"direct": ends(direct), "total": ends(totals), "indirect": ends(totals - direct)},
        "r_squared": {str(to): sm.OLS(data[:, to], sm.add_constant(data[:, [a for a, b in arrows if b == to]])).fit().rsquared
                      for to in [2, 3, 4, 5]},
        "way": B[2, 3] * B[3, 4] * B[4, 5],
    }


if __name__ == "__main__":
    found = {"drivers": drivers(), "scale": scale(), "paths": paths()}
    (HERE / "loyalty_fits.json").write_text(json.dumps(plain(found), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
