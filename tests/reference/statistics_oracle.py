"""Writes statistics_*.json: regression, scales, path models, correlation and the distributions behind their tests.

    pip install mpmath numpy scipy pandas statsmodels pingouin factor_analyzer && python3 tests/reference/statistics_oracle.py

Nothing here is taken from the library under test:

* distributions, regression, reliability, adequacy, correlation: mpmath with 50 digits, from the definitions (normal
  equations, covariances, inverse matrices), and held against statsmodels, pingouin, factor_analyzer and scipy, which
  must agree to what their own arithmetic allows;
* Longley's data (1967): besides that the certified values of NIST's Statistical Reference Datasets;
* simple slopes: the regression repeated with the moderator shifted, not the covariance formula;
* principal-axis factoring: numpy from the definition, iterated to 1e-14, since factor_analyzer stops early; varimax by
  singular values (Kaiser normalised), where the library turns pairs of factors; held against factor_analyzer's Rotator;
* effects of a path model: powers of the matrix of coefficients; the bootstrap: the published generator (SplitMix64,
  Lemire's bounded numbers) written again, every resample regressed by numpy's least squares, numpy's percentiles.
"""

import json
import pathlib

import numpy as np
import pandas as pd
import pingouin
import scipy.stats
import statsmodels.api as sm
from statsmodels.stats.diagnostic import het_breuschpagan
from factor_analyzer import Rotator
from factor_analyzer.factor_analyzer import calculate_bartlett_sphericity, calculate_kmo
from mpmath import mp, mpf

mp.dps = 50
HERE = pathlib.Path(__file__).parent


def text(value):
    return float(mp.nstr(value, 18)) if isinstance(value, mp.mpf) else value


def plain(value):
    """Everything as JSON can hold it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, mp.matrix):
        return [[text(value[i, j]) for j in range(value.cols)] for i in range(value.rows)]
    if isinstance(value, np.generic):
        return value.item()
    return text(value)


def write(name, cases):
    lines = ",\n".join(json.dumps(plain(case), ensure_ascii=False) for case in cases)
    (HERE / f"statistics_{name}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def near(found, expected, tolerance):
    found, expected = np.asarray(plain(found), float), np.asarray(plain(expected), float)
    assert np.allclose(found, expected, rtol=tolerance, atol=tolerance * 1e-3), (found, expected)


# Distributions.


def t_two_sided(t, df):
    t, df = mpf(t), mpf(df)
    return mp.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def f_upper(f, d1, d2):
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return mp.betainc(d2 / 2, d1 / 2, 0, d2 / (d2 + d1 * f), regularized=True)


def chi_square_upper(x, df):
    return mp.gammainc(mpf(df) / 2, mpf(x) / 2, mp.inf, regularized=True)


def normal_two_sided(z):
    return mp.erfc(abs(mpf(z)) / mp.sqrt(2))


def t_quantile(p, df):
    start = scipy.stats.t.isf(float(p) / 2, float(df))
    return mp.findroot(lambda t: mp.log(t_two_sided(t, df) / mpf(p)), mpf(start), tol=mpf(10) ** -60)


def f_quantile(p, d1, d2):
    start = scipy.stats.f.isf(float(p), d1, d2)
    return mp.findroot(lambda f: mp.log(f_upper(f, d1, d2) / mpf(p)), mpf(start), tol=mpf(10) ** -60)


def special():
    cases = []

    def add(kind, inputs, value):
        cases.append({"kind": kind, "inputs": [float(v) for v in inputs], "value": value})

    for df in [0.5, 1, 2, 3, 7, 10, 29.5, 120, 1500, 199_990]:
        for t in [1e-6, 0.01, 0.4, 1.0, 1.96, 3.3, 8.0, 25.0]:
            add("t", [t, df], t_two_sided(t, df))
        for p in [0.9, 0.5, 0.1, 0.05, 0.01, 0.001]:
            add("t-quantile", [p, df], t_quantile(p, df))
    for d1, d2 in [(1, 1), (1, 30), (2, 7), (3, 3), (5, 200), (10, 199_989), (40, 11), (600, 500)]:
        for f in [1e-4, 0.3, 0.9, 1.0, 1.1, 2.5, 9.0, 60.0]:
            add("f", [f, d1, d2], f_upper(f, d1, d2))
    for df in [1, 2, 3, 10, 45, 190, 2000]:
        for factor in [1e-4, 0.3, 0.9, 1.0, 1.1, 1.6, 3.0, 12.0]:
            x = factor * df
            add("chi-square", [x, df], chi_square_upper(x, df))
    for z in [1e-9, 0.2, 1.0, 1.96, 4.0, 9.0, 30.0]:
        add("normal", [z], normal_two_sided(z))
    for p in [0.99, 0.5, 0.05, 0.01, 1e-6, 1e-30]:
        add("normal-quantile", [p], mp.sqrt(2) * mp.erfinv(1 - mpf(p)))
    write("special", cases)


# Regression.

KINDS = ["classical", "hc0", "hc1", "hc2", "hc3"]


def exact(values):
    return [mpf(float(v)) for v in values]


def ols(y, columns):
    """All of a regression with 50 digits, from the normal equations."""
    y, columns = exact(y), [exact(c) for c in columns]
    n, k = len(y), len(columns)
    X = mp.matrix(n, k + 1)
    for i in range(n):
        X[i, 0] = mpf(1)
        for j in range(k):
            X[i, j + 1] = columns[j][i]
    inverse = (X.T * X) ** -1
    b = inverse * (X.T * mp.matrix(y))
    e = mp.matrix(y) - X * b
    A = inverse * X.T
    leverages = [mp.fsum(X[i, j] * A[j, i] for j in range(k + 1)) for i in range(n)]
    mean = mp.fsum(y) / n
    sst = mp.fsum((v - mean) ** 2 for v in y)
    sse = mp.fsum(v**2 for v in e)
    df = n - k - 1
    s2 = sse / df
    quantile = t_quantile("0.05", df)
    full = max(leverages) > 1 - mpf(10) ** -20
    errors = {}
    for kind in KINDS:
        if kind in ("hc2", "hc3") and full:
            continue
        h = lambda i: 1 - leverages[i]
        weight = {
            "classical": lambda i: s2,
            "hc0": lambda i: e[i] ** 2,
            "hc1": lambda i: e[i] ** 2 * n / df,
            "hc2": lambda i: e[i] ** 2 / h(i),
            "hc3": lambda i: e[i] ** 2 / h(i) ** 2,
        }[kind]
        weights = [weight(i) for i in range(n)]
        se = [mp.sqrt(mp.fsum(A[j, i] ** 2 * weights[i] for i in range(n))) for j in range(k + 1)]
        t = [b[j] / se[j] for j in range(k + 1)]
        errors[kind] = {
            "se": se,
            "t": t,
            "p": [t_two_sided(v, df) for v in t],
            "lower": [b[j] - quantile * se[j] for j in range(k + 1)],
            "upper": [b[j] + quantile * se[j] for j in range(k + 1)],
        }
        # All slopes at once, by these covariances.
        V = mp.matrix(k, k)
        for a in range(k):
            for c in range(k):
                V[a, c] = mp.fsum(A[a + 1, i] * A[c + 1, i] * weights[i] for i in range(n))
        slopes = mp.matrix([b[j + 1] for j in range(k)])
        joint = (slopes.T * (V**-1) * slopes)[0] / k if n > 2 * k + 1 else None
        errors[kind]["joint"] = joint
        errors[kind]["joint_p"] = joint and f_upper(joint, k, df)
    # Koenker's form of Breusch and Pagan's test: n R² of the squared residuals on the predictors.
    squares = [v**2 for v in e]
    centre = mp.fsum(squares) / n
    fitted = X * (inverse * (X.T * mp.matrix(squares)))
    spread_r = mp.fsum((v - centre) ** 2 for v in fitted) / mp.fsum((v - centre) ** 2 for v in squares)
    deviation = lambda c: mp.sqrt(mp.fsum((v - mp.fsum(c) / n) ** 2 for v in c))
    spread = [deviation(c) for c in columns]
    f = (sst - sse) / k / s2
    return {
        "estimates": list(b),
        "residuals": list(e),
        "leverages": leverages,
        "r_squared": 1 - sse / sst,
        "adjusted": 1 - sse / df / (sst / (n - 1)),
        "error_deviation": mp.sqrt(s2),
        "f": f,
        "f_p": f_upper(f, k, df),
        "errors": errors,
        "spread": n * spread_r,
        "spread_p": chi_square_upper(n * spread_r, k),
        "standardised": [b[j + 1] * spread[j] / mp.sqrt(sst) for j in range(k)],
        "vif": [inverse[j + 1, j + 1] * spread[j] ** 2 for j in range(k)],
    }


def against_statsmodels(y, columns, found, tolerance):
    fit = sm.OLS(np.asarray(y), sm.add_constant(np.column_stack(columns), has_constant="add")).fit()
    near(fit.params, found["estimates"], tolerance)
    near(fit.rsquared, found["r_squared"], tolerance)
    near(fit.fvalue, found["f"], tolerance)
    near(fit.bse, found["errors"]["classical"]["se"], tolerance)
    for kind in KINDS[1:]:
        if kind in found["errors"]:
            robust = fit.get_robustcov_results(kind.upper(), use_t=True)
            near(robust.bse, found["errors"][kind]["se"], tolerance)
            near(robust.pvalues, found["errors"][kind]["p"], tolerance)
            if found["errors"][kind]["joint"]:
                near(robust.fvalue, found["errors"][kind]["joint"], tolerance * 10)
    found_spread = het_breuschpagan(fit.resid, sm.add_constant(np.column_stack(columns), has_constant="add"))
    near(found_spread[0], found["spread"], tolerance * 10)


LONGLEY_CERTIFIED = {
    "estimates": [-3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683, -1.03322686717359,
                  -0.511041056535807e-01, 1829.15146461355],
    "se": [890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699, 0.214274163161675,
           0.226073200069370, 455.478499142212],
    "r_squared": 0.995479004577296,
    "error_deviation": 304.854073561965,
    "f": 330.285339234588,
}

ANSCOMBE = {
    "x": [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    "x4": [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    "y": [
        [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
        [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74],
        [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
        [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89],
    ],
}


def linear():
    cases = []

    def add(name, y, columns, tolerance, library=1e-8, certified=None):
        found = ols(y, columns)
        if library:
            against_statsmodels(y, columns, found, library)
        case = {"name": name, "y": y, "x": columns, "tolerance": tolerance, **found}
        if certified:
            near(found["estimates"], certified["estimates"], 2e-14)
            near(found["errors"]["classical"]["se"], certified["se"], 2e-14)
            case["certified"] = certified
        cases.append(case)

    data = sm.datasets.longley.load_pandas().data
    columns = [data[c].to_numpy(float) for c in ["GNPDEFL", "GNP", "UNEMP", "ARMED", "POP", "YEAR"]]
    add("longley", data["TOTEMP"].to_numpy(float), columns, 1e-12, 1e-6, LONGLEY_CERTIFIED)
    for i, y in enumerate(ANSCOMBE["y"]):
        add(f"anscombe-{i + 1}", y, [ANSCOMBE["x4"] if i == 3 else ANSCOMBE["x"]], 1e-11)
    for seed, n, k, offset in [(1, 5, 3, 0), (2, 12, 3, 0), (3, 60, 5, 1e3), (4, 400, 7, 0), (5, 80, 4, 1e7), (6, 50, 2, -40)]:
        random = np.random.default_rng(seed)
        x = random.normal(size=(n, k)) * 10.0 ** random.integers(-2, 3, size=k)
        x[:, k - 1] = 0.7 * x[:, 0] + x[:, k - 1]
        error = random.normal(size=n) * (0.5 + np.abs(x[:, 0]) / np.abs(x[:, 0]).mean())
        x = np.round(x, 4) + offset
        y = np.round(3 + (x - offset) @ random.normal(size=k) + error, 4) + offset
        # statsmodels does not centre: at a mean of 1e7 it takes the predictors for collinear and drops one.
        add(f"random-{seed}", y, list(x.T), 1e-11, {0: 1e-8, 1e7: None}.get(offset, 1e-5))
    # Likert answers, where the same values come again and again.
    random = np.random.default_rng(11)
    x = random.integers(1, 8, size=(150, 4)).astype(float)
    y = np.clip(np.round(x @ [0.4, 0.3, 0.1, 0.0] + random.normal(size=150)), 1, 7)
    add("answers", y, list(x.T), 1e-11)
    write("linear", cases)


def moderation():
    cases = []
    for seed, n, others in [(21, 40, 0), (22, 200, 2)]:
        random = np.random.default_rng(seed)
        x, m = np.round(random.normal(5, 1.5, n), 3), np.round(random.normal(20, 6, n), 3)
        z = [np.round(random.normal(size=n), 3) for _ in range(others)]
        y = np.round(1 + 0.5 * x + 0.1 * m + 0.08 * (x - 5) * (m - 20) + sum(z) + random.normal(size=n) * (0.4 + np.abs(x - 5)), 3)
        X, M = exact(x), exact(m)
        mean_x, mean_m = mp.fsum(X) / n, mp.fsum(M) / n
        sd = mp.sqrt(mp.fsum((v - mean_m) ** 2 for v in M) / (n - 1))
        slopes = {}
        for kind in ["classical", "hc3"]:
            slopes[kind] = []
            for at in [-1, 0, 1]:
                shifted = [v - mean_m - at * sd for v in M]
                centred = [v - mean_x for v in X]
                fit = ols_exact(exact(y), [centred, shifted, [a * b for a, b in zip(centred, shifted)]] + [exact(c) for c in z])
                slopes[kind].append({name: fit["errors"][kind][name][1] for name in ["se", "t", "p", "lower", "upper"]}
                                    | {"value": fit["estimates"][1]})
        cases.append({"y": y, "x": x, "m": m, "others": z, "slopes": slopes})
    write("moderation", cases)


def ols_exact(y, columns):
    """As ols, for columns that are not doubles."""
    global exact
    keep, exact = exact, lambda values: values
    try:
        return ols(y, columns)
    finally:
        exact = keep


# Scales.


def answers(seed, n, loadings, points):
    """Answers on a scale of so many points, from factors with these loadings."""
    random = np.random.default_rng(seed)
    loadings = np.asarray(loadings, float)
    factors = random.normal(size=(n, loadings.shape[1]))
    rest = np.sqrt(np.maximum(0.05, 1 - (loadings**2).sum(1)))
    raw = factors @ loadings.T + random.normal(size=(n, len(loadings))) * rest
    if points is None:
        return np.round(raw, 4)
    return np.clip(np.round(raw * points / 5 + (points + 1) / 2), 1, points)


def covariance(columns):
    n, k = len(columns[0]), len(columns)
    means = [mp.fsum(c) / n for c in columns]
    S = mp.matrix(k, k)
    for i in range(k):
        for j in range(k):
            S[i, j] = mp.fsum((a - means[i]) * (b - means[j]) for a, b in zip(columns[i], columns[j])) / (n - 1)
    return S


def correlations(S):
    k = S.rows
    R = mp.matrix(k, k)
    for i in range(k):
        for j in range(k):
            R[i, j] = S[i, j] / mp.sqrt(S[i, i] * S[j, j])
    return R


def alpha_of(S, keep):
    k = len(keep)
    total = mp.fsum(S[i, j] for i in keep for j in keep)
    return mpf(k) / (k - 1) * (1 - mp.fsum(S[i, i] for i in keep) / total)


def principal_axis(R, number):
    """Loadings by iterated communalities, from the definition; numpy."""
    h = 1 - 1 / np.diag(np.linalg.inv(R))
    for step in range(200_000):
        reduced = R.copy()
        np.fill_diagonal(reduced, h)
        values, vectors = np.linalg.eigh(reduced)
        values, vectors = values[::-1][:number], vectors[:, ::-1][:, :number]
        L = vectors * np.sqrt(np.maximum(values, 0))
        new = (L**2).sum(1)
        assert new.max() < 1, "a Heywood case"
        moved, h = np.abs(new - h).max(), new
        if moved < 1e-14:
            return L, h
    raise AssertionError("no convergence")


def varimax(L):
    """Kaiser-normalised varimax by singular values."""
    h = np.sqrt((L**2).sum(1))
    A = L / h[:, None]
    k, m = A.shape
    T = np.eye(m)
    for _ in range(20_000):
        B = A @ T
        u, s, v = np.linalg.svd(A.T @ (B**3 - B @ np.diag((B**2).sum(0)) / k))
        new = u @ v
        if np.abs(new - T).max() < 1e-15:
            break
        T = new
    return (A @ T) * h[:, None]


def ordered(L):
    L = L[:, np.argsort(-(L**2).sum(0))]
    return L * np.where(L.sum(0) < 0, -1, 1)


def scale():
    cases = []
    two = [[0.8, 0.1], [0.7, 0.0], [0.75, 0.2], [0.1, 0.7], [0.0, 0.8], [0.2, 0.65]]
    three = two + [[0.3, 0.3]]
    three = [row + [0.1] for row in three] + [[0.1, 0.0, 0.8], [0.0, 0.2, 0.7], [0.1, 0.1, 0.6]]
    for name, data, number in [
        ("one-factor", answers(31, 120, [[0.8], [0.7], [0.6], [0.75], [0.5]], 7), 1),
        ("two-factors", answers(32, 300, two, 5), 2),
        ("three-factors", answers(33, 500, three, None), 3),
        ("few-rows", answers(34, 25, two, 10), 2),
        ("turned-item", answers(35, 200, [[0.8], [0.7], [-0.75], [0.6]], 7), 1),
        ("two-items", answers(36, 60, [[0.8], [0.7]], 5), None),
    ]:
        columns = [exact(c) for c in data.T]
        n, k = data.shape
        S = covariance(columns)
        R = correlations(S)
        every = list(range(k))
        items = []
        for i in every:
            others = [j for j in every if j != i]
            rest = mp.fsum(S[a, b] for a in others for b in others)
            items.append({
                "mean": mp.fsum(columns[i]) / n,
                "deviation": mp.sqrt(S[i, i]),
                "item_total": mp.fsum(S[i, j] for j in others) / mp.sqrt(S[i, i] * rest),
                "alpha_without": alpha_of(S, others) if k > 2 else None,
            })
        mean_r = (mp.fsum(R) - k) / (k * (k - 1))
        inverse = R**-1
        r2, q2 = [mpf(0)] * k, [mpf(0)] * k
        for i in every:
            for j in every:
                if i != j:
                    r2[i] += R[i, j] ** 2
                    q2[i] += inverse[i, j] ** 2 / (inverse[i, i] * inverse[j, j])
        chi = -(n - 1 - mpf(2 * k + 5) / 6) * mp.log(mp.det(R))
        df = k * (k - 1) // 2
        case = {
            "name": name,
            "x": data.T,
            "alpha": alpha_of(S, every),
            "standardised_alpha": k * mean_r / (1 + (k - 1) * mean_r),
            "items": items,
            "alpha_interval": [1 - (1 - alpha_of(S, every)) * f_quantile(p, n - 1, (n - 1) * (k - 1)) for p in ["0.025", "0.975"]],
            "kmo": mp.fsum(r2) / (mp.fsum(r2) + mp.fsum(q2)),
            "kmo_items": [a / (a + b) for a, b in zip(r2, q2)],
            "chi_square": chi,
            "chi_square_p": chi_square_upper(chi, df),
            "correlations": R,
            "eigenvalues": sorted(mp.eigsy(R, eigvals_only=True), reverse=True),
            "squared_multiple": [1 - 1 / inverse[i, i] for i in every],
        }
        frame = pd.DataFrame(data)
        near(pingouin.cronbach_alpha(frame)[0], case["alpha"], 1e-10)
        # It prints three digits.
        assert np.abs(pingouin.cronbach_alpha(frame)[1] - np.array(plain(case["alpha_interval"]))).max() < 6e-4
        near(calculate_kmo(frame)[1], case["kmo"], 1e-10)
        near(calculate_kmo(frame)[0], case["kmo_items"], 1e-10)
        near(calculate_bartlett_sphericity(frame)[0], chi, 1e-9)
        if number:
            plain_R = np.array(plain(R))
            L, h = principal_axis(plain_R, number)
            rotated = varimax(L) if number > 1 else L
            if number > 1:
                rotator = Rotator(method="varimax", normalize=True, max_iter=5000, tol=1e-14)
                near(np.abs(ordered(rotator.fit_transform(L))), np.abs(ordered(rotated)), 1e-5)
            case |= {"number": number, "unrotated": ordered(L), "loadings": ordered(rotated), "communalities": h,
                     "variance": (ordered(rotated) ** 2).sum(0)}
            one = ordered(principal_axis(plain_R, 1)[0])[:, 0]
            case |= {"one": one, "composite": one.sum() ** 2 / (one.sum() ** 2 + (1 - one**2).sum()), "extracted": (one**2).mean()}
        cases.append(case)
    write("scale", cases)


# Correlation.


def judged(r, df, level_z):
    t = r * mp.sqrt(df / (1 - r * r))
    half = level_z / mp.sqrt(df - 1)
    return {"r": r, "t": t, "p": t_two_sided(t, df), "lower": mp.tanh(mp.atanh(r) - half), "upper": mp.tanh(mp.atanh(r) + half)}


def correlation():
    cases = []
    z = mp.sqrt(2) * mp.erfinv(mpf("0.95"))
    for seed, n, controls, discrete in [(41, 9, 0, False), (42, 30, 1, True), (43, 250, 3, False), (44, 100, 2, True)]:
        random = np.random.default_rng(seed)
        c = [np.round(random.normal(size=n), 3) for _ in range(controls)]
        x = np.round(sum(c, random.normal(size=n)) * 2 + 5, 0 if discrete else 3)
        y = np.round(sum(c, random.normal(size=n)) + 0.3 * x + 100, 0 if discrete else 3)
        R = correlations(covariance([exact(x), exact(y)] + [exact(v) for v in c]))
        inverse = R**-1
        partial = -inverse[0, 1] / mp.sqrt(inverse[0, 0] * inverse[1, 1])
        rx, ry = scipy.stats.rankdata(x), scipy.stats.rankdata(y)
        rank = correlations(covariance([exact(rx), exact(ry)]))[0, 1]
        case = {
            "x": x, "y": y, "controls": c,
            "pearson": judged(R[0, 1], n - 2, z),
            "spearman": judged(rank, n - 2, z),
            "partial": judged(partial, n - 2 - controls, z),
        }
        near(scipy.stats.pearsonr(x, y).pvalue, case["pearson"]["p"], 1e-8)
        near(scipy.stats.spearmanr(x, y).pvalue, case["spearman"]["p"], 1e-8)
        if controls:
            frame = pd.DataFrame({"x": x, "y": y} | {f"c{i}": v for i, v in enumerate(c)})
            row = pingouin.partial_corr(frame, "x", "y", [f"c{i}" for i in range(controls)])
            near(row["r"].iloc[0], partial, 1e-8)
            near(row.filter(like="p").iloc[0].iloc[-1], case["partial"]["p"], 1e-6)
        cases.append(case)
    write("correlation", cases)


# Path models.

MASK = (1 << 64) - 1


class SplitMix:
    """SplitMix64 (Steele, Lea & Flood 2014) with bounded numbers by Lemire (2019)."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        while True:
            product = self.next() * bound
            if product & MASK >= (1 << 64) % bound:
                return product >> 64


def effects_of(B):
    """Total effects as the sum of the powers of B (row the cause)."""
    total, power = B.copy(), B
    for _ in range(len(B)):
        power = power @ B
        total = total + power
    return total


def path_coefficients(data, arrows):
    z = (data - data.mean(0)) / data.std(0)
    B = np.zeros((z.shape[1],) * 2)
    for to in {a[1] for a in arrows}:
        causes = [a[0] for a in arrows if a[1] == to]
        B[causes, to] = np.linalg.lstsq(z[:, causes], z[:, to], rcond=None)[0]
    return B


def paths():
    cases = []
    # Satisfaction: expectations and quality to value, satisfaction and loyalty.
    index = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (0, 3), (3, 4)]
    for name, seed, n, arrows, k in [
        ("mediation", 51, 80, [(0, 1), (1, 2), (0, 2)], 3),
        ("index", 52, 150, index, 5),
        ("backwards", 53, 60, [(3, 2), (2, 0), (3, 1), (1, 0)], 4),
    ]:
        random = np.random.default_rng(seed)
        data = random.normal(size=(n, k))
        for step in range(k):
            for a, b in arrows:
                data[:, b] += 0.2 * data[:, a]
        data = np.round(data * np.arange(1, k + 1) + 10, 3)
        B = path_coefficients(data, arrows)
        total = effects_of(B)
        r_squared = {}
        for to in sorted({a[1] for a in arrows}):
            causes = [a[0] for a in arrows if a[1] == to]
            r_squared[to] = sm.OLS(data[:, to], sm.add_constant(data[:, causes])).fit().rsquared
        generator, resamples, seen = SplitMix(2024 + seed), 400, []
        for _ in range(resamples):
            drawn = np.array([generator.below(n) for _ in range(n)])
            B_drawn = path_coefficients(data[drawn], arrows)
            seen.append((B_drawn, effects_of(B_drawn)))
        direct, totals = np.array([s[0] for s in seen]), np.array([s[1] for s in seen])
        ends = lambda values: np.percentile(values, [2.5, 97.5], axis=0)
        cases.append({
            "name": name, "x": data.T, "arrows": arrows, "direct": B, "total": total, "indirect": total - B,
            "r_squared": r_squared, "seed": 2024 + seed, "resamples": resamples,
            "intervals": {"direct": ends(direct), "total": ends(totals), "indirect": ends(totals - direct)},
        })
    write("paths", cases)


if __name__ == "__main__":
    special()
    linear()
    moderation()
    scale()
    correlation()
    paths()
