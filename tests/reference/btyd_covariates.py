"""Models with covariates that do not change with time, recomputed without the library.

Writes btyd_covariates.json: log-likelihoods and P(alive) at random parameters, effects and customers (120 digits, mpmath), and
maximum-likelihood estimates with standard errors of simulated customers (Newton's method on complex-step gradients, numpy and
scipy). Formulas: Fader & Hardie 2007 (note 019) and, for Gamma-Gamma, note 045; the likelihoods are the integrals that define
them, or their closed forms in gamma functions, not those of the library.

Run: python tests/reference/btyd_covariates.py
"""

import json
import pathlib

import mpmath as mp
import numpy as np
from scipy.special import loggamma

# Far-out parameters cost digits: logarithms of gamma functions of 1e40 are subtracted.
mp.mp.dps = 120
HERE = pathlib.Path(__file__).parent
SIGNS = {
    "pareto-nbd": {"rate": [("alpha", -1)], "dropout": [("beta", -1)], "both": [("alpha", -1), ("beta", -1)]},
    "gamma-gamma": {"spend": [("gamma", -1)]},
}
SIGNS["bg-nbd"] = SIGNS["mbg-nbd"] = {
    "rate": [("alpha", -1)],
    "dropout_a": [("a", 1)],
    "dropout_b": [("b", 1)],
    "both": [("alpha", -1), ("a", 1), ("b", 1)],
}
SYMBOLS = {
    "pareto-nbd": ["r", "alpha", "s", "beta"],
    "bg-nbd": ["r", "alpha", "a", "b"],
    "mbg-nbd": ["r", "alpha", "a", "b"],
    "gamma-gamma": ["p", "q", "gamma"],
}


def at(model, parameters, covariates, exp):
    """The parameters of a customer with these covariates."""
    moved = {symbol: parameters[symbol] for symbol in SYMBOLS[model]}
    for name, effect in parameters.items():
        if "." in name:
            prefix, covariate = name.split(".", 1)
            for symbol, sign in SIGNS[model][prefix]:
                moved[symbol] = moved[symbol] * exp(sign * effect * covariates[covariate])
    return [moved[symbol] for symbol in SYMBOLS[model]]


# Many digits ----------------------------------------------------------------------------------------------------------


def exact(model, theta, customer):
    """Log-likelihood and P(alive), None for a model without one."""
    theta = [mp.mpf(v) for v in theta]
    if model == "gamma-gamma":
        (p, q, gamma), (x, m) = theta, [mp.mpf(v) for v in customer]
        k = p * x
        ln = mp.loggamma(k + q) - mp.loggamma(k) - mp.loggamma(q) + q * mp.log(gamma) + (k - 1) * mp.log(m)
        return ln + k * mp.log(x) - (k + q) * mp.log(gamma + m * x), None
    x, tx, t = [mp.mpf(v) for v in customer]
    if model == "pareto-nbd":
        r, alpha, s, beta = theta
        n = r + x
        front = mp.loggamma(n) - mp.loggamma(r) + r * mp.log(alpha) + s * mp.log(beta)
        stayed = -n * mp.log(alpha + t) - s * mp.log(beta + t)
        if t == tx:
            return front + stayed, mp.mpf(1)
        # y = tx + c (e^v − 1): the integrand is smooth and falls evenly in v.
        c = min(alpha, beta) + tx
        top = mp.log1p((t - tx) / c)

        def left(v):
            y = tx + c * mp.expm1(v)
            return s * c * mp.exp(v - n * mp.log((alpha + y) / (alpha + t)) - (s + 1) * mp.log((beta + y) / (beta + t)))

        pieces = int(mp.ceil(top * (n + s + 2) / 4)) + 1
        odds = mp.quad(left, mp.linspace(0, top, pieces + 1)) / (beta + t)
        return front + stayed + mp.log1p(odds), 1 / (1 + odds)
    r, alpha, a, b = theta
    early = 1 if model == "mbg-nbd" else 0
    k = x + early
    front = mp.loggamma(r + x) - mp.loggamma(r) + r * mp.log(alpha)
    beta_of = lambda u, v: mp.loggamma(u) + mp.loggamma(v) - mp.loggamma(u + v)
    stayed = beta_of(a, b + k) - beta_of(a, b) - (r + x) * mp.log(alpha + t)
    if k == 0:
        return front + stayed, mp.mpf(1)
    left = beta_of(a + 1, b + k - 1) - beta_of(a, b) - (r + x) * mp.log(alpha + tx)
    return front + stayed + mp.log1p(mp.exp(left - stayed)), 1 / (1 + mp.exp(left - stayed))


def values():
    random = np.random.default_rng(19)
    cases = []
    customers = [(0, 0, 39), (1, 2.5, 39), (2, 30.43, 38.86), (7, 20, 39), (29, 38, 38), (3, 1e-3, 200), (0, 0, 0)]
    for model, signs in SIGNS.items():
        prefixes = [name for name in signs if name != "both"]
        for case in range(60):
            parameters = {symbol: float(np.exp(random.normal(0.3, 1.3))) for symbol in SYMBOLS[model]}
            shared = case % 3 == 2 and "both" in signs
            for prefix in ["both"] if shared else prefixes:
                for name in ["shop", "income.net"]:
                    parameters[f"{prefix}.{name}"] = float(random.normal(0, 0.8))
            covariates = {"shop": float(random.integers(0, 2)), "income.net": float(random.normal(0, 1.5))}
            if case % 5 == 4:
                # Far out: parameters moved by e^20 and more.
                covariates["income.net"] *= 20
            if model == "gamma-gamma":
                customer = (int(random.integers(1, 40)), float(np.exp(random.normal(3, 2))))
            else:
                customer = customers[case % len(customers)]
                if case % 7 == 6 and model != "pareto-nbd":
                    customer = (100000, 9000.5, 10000)
            ln, alive = exact(model, at(model, {k: mp.mpf(v) for k, v in parameters.items()}, covariates, mp.exp), customer)
            value = [mp.nstr(v, 25) for v in (ln, alive) if v is not None]
            cases.append({"model": model, "parameters": parameters, "covariates": covariates, "customer": customer, "value": value})
    return cases


# Estimates ------------------------------------------------------------------------------------------------------------

NODES, WEIGHTS = np.polynomial.legendre.leggauss(60)
NODES, WEIGHTS = (NODES + 1) / 2, WEIGHTS / 2


def log_likelihoods(model, theta, data):
    if model == "gamma-gamma":
        p, q, gamma = theta
        x, m = data["frequency"], data["spend"]
        k = p * x
        ln = loggamma(k + q) - loggamma(k) - loggamma(q) + q * np.log(gamma) + (k - 1) * np.log(m) + k * np.log(x)
        return ln - (k + q) * np.log(gamma + m * x)
    x, tx, t = data["frequency"], data["recency"], data["age"]
    if model == "pareto-nbd":
        r, alpha, s, beta = theta
        n = r + x
        front = loggamma(n) - loggamma(r) + r * np.log(alpha) + s * np.log(beta) - n * np.log(alpha + t) - s * np.log(beta + t)
        y = tx[:, None] + (t - tx)[:, None] * NODES
        wide = lambda v: np.broadcast_to(np.asarray(v), t.shape)[:, None]
        ratio = -wide(n) * np.log((wide(alpha) + y) / wide(alpha + t)) - wide(s) * np.log((wide(beta) + y) / wide(beta + t))
        odds = (WEIGHTS * np.exp(ratio) * wide(s) / (wide(beta) + y)).sum(axis=1) * (t - tx)
        return front + np.log(1 + odds)
    r, alpha, a, b = theta
    k = x + (1 if model == "mbg-nbd" else 0)
    beta_of = lambda u, v: loggamma(u + 0j) + loggamma(v + 0j) - loggamma(u + v + 0j)
    front = loggamma(r + x) - loggamma(r) + r * np.log(alpha)
    stayed = beta_of(a, b + k) - beta_of(a, b) - (r + x) * np.log(alpha + t)
    left = beta_of(a + 1, b + np.maximum(k, 1) - 1) - beta_of(a, b) - (r + x) * np.log(alpha + tx)
    return front + stayed + np.where(k > 0, np.log(1 + np.exp(left - stayed)), 0)


def estimate(model, names, data, start, held=lambda point: 0.0):
    """The top of the log-likelihood, and of what is held of log parameters and effects besides."""
    symbols = SYMBOLS[model]

    def likelihood(point):
        parameters = {name: np.exp(v) if name in symbols else v for name, v in zip(names, point)}
        return np.sum(log_likelihoods(model, at(model, parameters, data["covariates"], np.exp), data))

    def total(point):
        return likelihood(point) + held(point)

    def gradient(point):
        found = []
        for i in range(len(point)):
            step = point.astype(complex)
            step[i] += 1e-30j
            found.append(total(step).imag / 1e-30)
        return np.array(found)

    def hessian(point, size):
        columns = []
        for i, h in enumerate(size):
            up, down = point.copy(), point.copy()
            up[i] += h
            down[i] -= h
            columns.append((gradient(up) - gradient(down)) / (2 * h))
        found = np.array(columns)
        return (found + found.T) / 2

    # A unit of every coordinate: about how far it changes anything.
    scale = np.array([1.0 if name in symbols else 1 / np.std(data["covariates"][name.split(".", 1)[1]]) for name in names])
    point = np.array(start, dtype=float)
    for _ in range(200):
        g, h = gradient(point), hessian(point, 1e-5 * scale)
        curve, axes = np.linalg.eigh(-h * np.outer(scale, scale))
        step = scale * (axes @ ((axes.T @ (g * scale)) / np.maximum(np.abs(curve), 1e-3)))
        share = min(1.0, 1.0 / np.max(np.abs(step / scale)))
        while total(point + share * step).real < total(point).real - 1e-9:
            share /= 2
        point = point + share * step
        if np.max(np.abs(step / scale)) < 1e-11:
            break
    covariance = np.linalg.inv(-hessian(point, 1e-5 * scale))
    factor = np.array([np.exp(v) if name in symbols else 1.0 for name, v in zip(names, point)])
    covariance = covariance * np.outer(factor, factor)
    parameters = [float(np.exp(v)) if name in symbols else float(v) for name, v in zip(names, point)]
    return {
        "names": names,
        "parameters": parameters,
        "errors": [float(v) for v in np.sqrt(np.diag(covariance))],
        "covariance": [float(v) for v in covariance.ravel()],
        "logLikelihood": float(likelihood(point).real),
    }


def drawn(model, seed, customers):
    """Customers from exact times, whose shop and income move both processes."""
    random = np.random.default_rng(seed)
    shop = random.integers(0, 2, customers).astype(float)
    income = np.round(random.gamma(9, 5, customers), 1)
    age = np.round(random.uniform(30, 60, customers), 3)
    centred = 0.5 * (shop - 0.5) + 0.02 * (income - 45)
    rate = random.gamma(0.9, 1 / (6 * np.exp(-centred)))
    frequency, recency = np.zeros(customers), np.zeros(customers)
    for i in range(customers):
        end, leave = age[i], 0.0
        if model == "pareto-nbd":
            end = min(end, random.exponential(1 / random.gamma(0.8, 1 / (12 * np.exp(0.6 * (shop[i] - 0.5))))))
        else:
            leave = random.beta(0.8 * np.exp(0.4 * (shop[i] - 0.5)), 2.5 * np.exp(-0.3 * (shop[i] - 0.5)))
            if model == "mbg-nbd" and random.uniform() < leave:
                continue
        time = random.exponential(1 / rate[i])
        while time < end:
            frequency[i] += 1
            recency[i] = time
            if random.uniform() < leave:
                break
            time += random.exponential(1 / rate[i])
    recency = np.round(recency, 9)
    nu = random.gamma(3.5, 1 / (16 * np.exp(-0.3 * (shop - 0.5) - 0.01 * (income - 45))))
    spend = np.where(frequency > 0, np.round(random.gamma(np.maximum(6 * frequency, 1e-9)) / nu / np.maximum(frequency, 1), 6), 0)
    return {"frequency": frequency, "recency": recency, "age": age, "spend": spend, "covariates": {"shop": shop, "income": income}}


FITS = [
    ("pareto-nbd", {"rate": ["shop", "income"], "dropout": ["shop"]}, []),
    ("pareto-nbd", {"rate": ["shop", "income"], "dropout": ["shop"]}, ["shop"]),
    ("bg-nbd", {"rate": ["shop", "income"], "dropout": ["shop"]}, []),
    ("bg-nbd", {"rate": ["income", "shop"], "dropout": ["shop"]}, ["shop"]),
    ("mbg-nbd", {"rate": ["income"], "dropout": ["shop"]}, []),
    ("gamma-gamma", {"spend": ["income", "shop"]}, []),
]


def names_of(model, choice, constrain):
    names = list(SYMBOLS[model])
    for prefix in SIGNS[model]:
        if prefix == "both":
            continue
        names += [f"{prefix}.{name}" for name in choice.get(prefix.split("_")[0], []) if name not in constrain]
    return names + [f"both.{name}" for name in constrain]


def fits():
    data = {model: drawn(model, seed, 700) for seed, model in enumerate(["pareto-nbd", "bg-nbd", "mbg-nbd"])}
    data["gamma-gamma"] = data["pareto-nbd"]
    found = []
    starts = {"pareto-nbd": [0.9, 10, 0.8, 12], "bg-nbd": [0.9, 10, 0.8, 2.5], "mbg-nbd": [0.9, 10, 0.8, 2.5], "gamma-gamma": [6, 3.5, 16]}
    for model, choice, constrain in FITS:
        own = data[model]
        if model == "gamma-gamma":
            used = own["frequency"] > 0
            own = {name: column[used] for name, column in own.items() if name != "covariates"}
            own["covariates"] = {name: column[used] for name, column in data[model]["covariates"].items()}
        names = names_of(model, choice, constrain)
        start = [np.log(v) for v in starts[model]] + [0.0] * (len(names) - len(SYMBOLS[model]))
        result = estimate(model, names, own, start)
        without = estimate(model, list(SYMBOLS[model]), own, start[: len(SYMBOLS[model])])
        found.append({"model": model, "choice": choice, "constrain": constrain, "without": without["logLikelihood"], **result})
        print(model, constrain, dict(zip(names, np.round(result["parameters"], 4))), result["logLikelihood"], flush=True)
    plain = lambda columns: {name: plain(column) if isinstance(column, dict) else column.tolist() for name, column in columns.items()}
    return {"data": {model: plain(columns) for model, columns in data.items() if model != "gamma-gamma"}, "fits": found}


if __name__ == "__main__":
    estimates = fits()
    result = {"values": values(), **estimates}
    (HERE / "btyd_covariates.json").write_text(json.dumps(result) + "\n")
    print(len(result["values"]), "values")
