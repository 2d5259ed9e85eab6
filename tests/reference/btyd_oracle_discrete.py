"""Writes btyd_oracle_discrete.json: sBG, BdW and BG/BB to 25 digits and more, by a road of their own.

    pip install mpmath && python3 tests/reference/btyd_oracle_discrete.py

Nothing here is taken from the library under test, which works with differences of logarithms of gamma functions, recurrences
and the Euler-Maclaurin formula:

* sBG and BdW: plain beta functions with guard digits (Fader & Hardie 2007; Fader, Hardie, Liu, Davin & Steenburgh 2018);
  a few by integrating over the probability to leave; residual lifetimes by summing the survivors one by one, for
  sBG without end by 2F1 (Fader & Hardie 2010, eq. 6);
* BG/BB: the expressions of Fader, Hardie & Shang (2010) in plain beta functions: eq. 7 (likelihood), 8 and 12
  (distribution of purchases), 11 (alive), 13 and 14 (expected and discounted purchases) as sums over the occasions, for an
  unlimited horizon by 2F1; the likelihood of a few rows also by integrating over both probabilities;
* first and second derivatives of the log-likelihoods: differences in steps of 1e-16 with 75 digits.
"""

import json
import pathlib

from mpmath import mp, mpf, binomial, exp, gamma, hyp2f1, inf, log, loggamma, quad

from btyd_differences import derivatives

mp.dps = 60
CASES = []


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def number(value):
    return mp.nstr(mpf(value), 20)


def add(model, kind, inputs, value):
    value = [number(v) for v in value] if isinstance(value, list) else number(value)
    plain = [None if v == inf else float(v) for v in inputs]
    CASES.append({"model": model, "kind": kind, "inputs": plain, "value": value})


def lnbeta(a, b):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def hyp_one(b, c, z):
    """2F1(1, b; c; z) by Gauss's continued fraction: mpmath's own gives up where z is near 1 and b and c are large."""
    c -= 1

    def fraction(depth):
        value = mpf(1)
        for m in range(depth, 0, -1):
            value = 1 - m * (c - b + m) / ((c + 2 * m - 1) * (c + 2 * m)) * z / value
            value = 1 - (b + m - 1) * (c + m - 1) / ((c + 2 * m - 2) * (c + 2 * m - 1)) * z / value
        return 1 / value

    depth, last = 128, mpf(0)
    while True:
        value = fraction(depth)
        if abs(value - last) < mpf(10) ** -24 * abs(value):
            return value
        depth, last = depth * 2, value


# Retention

TABLES = [
    [[100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]],
    [[1000, 631, 468, 382, 326, 289, 262, 241]],
    [[10000, 8000, 6480, 5307, 4391], [10000, 8000, 6480, 5307], [10000, 8000, 6480], [10000, 8000]],
    [[50, 50, 49, 20, 20], [7, 3], [900, 890, 850, 700, 400, 100, 3, 0]],
]

SBG = [("0.668", "3.806"), ("0.704", "1.182"), ("1", "1"), ("0.001", "0.02"), ("20", "300"), ("50000", "200000"),
       ("0.000001", "5"), ("8", "0.000001"), ("2.5", "0.3")]
BDW = [("0.259", "1.722", "1.584"), ("0.501", "0.874", "0.74"), ("0.8", "2", "1"), ("0.01", "0.03", "0.3"),
       ("40", "900", "1.2"), ("20000", "100000", "0.6"), ("2", "1", "5"), ("0.000001", "3", "1.5"), ("5", "0.00001", "2")]


def power(t, c):
    return t ** c if t > 0 else mpf(0)


def survival(a, b, c, t):
    return exp(lnbeta(a, b + power(t, c)) - lnbeta(a, b))


def survival_by_integral(a, b, c, t):
    # Over u = q^a, where the density of small q is flat.
    body = lambda u: (1 - u ** (1 / a)) ** (b + power(t, c) - 1) / a
    return quad(body, [mpf(k) / 8 for k in range(9)]) / exp(lnbeta(a, b))


def table_log_likelihood(table, a, b, c):
    sum = mpf(0)
    for cohort in table:
        last = len(cohort) - 1
        for t in range(1, last + 1):
            lost = mpf(cohort[t - 1]) - mpf(cohort[t])
            if lost > 0:
                sum += lost * log(survival(a, b, c, mpf(t - 1)) - survival(a, b, c, mpf(t)))
        if last and cohort[last] > 0:
            sum += mpf(cohort[last]) * log(survival(a, b, c, mpf(last)))
    return sum


def residual_lifetime(a, b, c, renewals, horizon, rate):
    """Renewal k counts e^(-rate (k - 1))."""
    if horizon == inf and c == 1:
        n, z = mpf(renewals), exp(-rate)
        # The chance of the next renewal, times 2F1(1, b + n + 1; a + b + n + 1; z).
        return (b + n) / (a + b + n) * hyp_one(b + n + 1, a + b + n + 1, z)
    base = survival(a, b, c, mpf(renewals))
    end = int(horizon) if horizon != inf else int(60 / rate) + 1
    sum = mpf(0)
    for k in range(1, end + 1):
        sum += survival(a, b, c, mpf(renewals + k)) / base * exp(-rate * (k - 1))
    return sum


def retention(model, params):
    P = [D(v) for v in params]
    full = P if model == "bdw" else P + [mpf(1)]
    for t in (1, 2, 7, 12, 100, 10000):
        add(model, "survival", [*P, t], survival(*full, mpf(t)))
        before = survival(*full, mpf(t - 1))
        add(model, "retention", [*P, t], survival(*full, mpf(t)) / before)
    for place, table in enumerate(TABLES):
        exact = [[D(v) for v in cohort] for cohort in table]
        likelihood = lambda *p: table_log_likelihood(exact, *(p if model == "bdw" else (*p, mpf(1))))
        add(model, "log-likelihood", [*P, place], likelihood(*P))
        if place in (0, 3):
            add(model, "derivatives", [*P, place], derivatives(likelihood, P))
    saved = mp.dps
    mp.dps = 30
    for renewals in (0, 1, 8):
        for horizon, rate in ((12, "0.0953101798"), (inf, "0.0953101798"), (5, "0"), (1500, "0")):
            if horizon == inf or horizon < 100 or renewals == 1:
                value = residual_lifetime(*full, renewals, horizon, D(rate))
                add(model, "residual", [*P, renewals, horizon, D(rate)], value)
    if model == "sbg":
        for rate in ("0.001", "0.0000001"):
            add(model, "residual", [*P, 3, inf, D(rate)], residual_lifetime(*full, 3, inf, D(rate)))
    mp.dps = saved


def check_integrals():
    """The closed form of the survivors is the average over the probability to leave."""
    saved = mp.dps
    mp.dps = 25
    for params in BDW[:3]:
        P = [D(v) for v in params]
        for t in (1, 5):
            one, other = survival(*P, mpf(t)), survival_by_integral(*P, mpf(t))
            assert abs(one / other - 1) < mpf(10) ** -12, (params, t, one, other)
    mp.dps = saved


# BG/BB

BGBB = [
    ("1.203522", "0.749716", "0.656718", "2.783442"),  # donations
    ("0.3", "4", "1", "30"),  # gamma = 1
    ("0.3", "4", "1.0000000001", "30"),  # beside it
    ("50", "200", "0.02", "0.1"),
    ("2", "0.01", "6", "3"),
    ("1e4", "1e5", "1e4", "1e5"),  # nearly all alike
    ("0.001", "0.02", "0.5", "0.0005"),
    ("0.7", "2", "0.000001", "5"),  # nearly nobody leaves
    ("100000", "2", "3", "100000"),
]
ROWS = [(0, 0, 0), (0, 0, 6), (6, 6, 6), (2, 4, 6), (4, 5, 6), (1, 1, 6), (30, 80, 90), (0, 0, 200), (200, 200, 200), (3, 5, 150),
        (52, 52, 400)]
LONG = [(40, 300, 10000), (10000, 10000, 10000), (0, 0, 10000), (1000, 9000, 10000)]


def alive_part(al, be, ga, de, x, n):
    return exp(lnbeta(al + x, be + n - x) - lnbeta(al, be) + lnbeta(ga, de + n) - lnbeta(ga, de))


def left_part(al, be, ga, de, x, tx, n):
    """Eq. 7, the terms of leaving after i further occasions; with so many digits each may come from the one before."""
    term = exp(lnbeta(al + x, be + tx - x) + lnbeta(ga + 1, de + tx) - lnbeta(al, be) - lnbeta(ga, de))
    sum = mpf(0)
    for i in range(n - tx):
        sum += term
        term *= (be + tx - x + i) / (al + be + tx + i) * (de + tx + i) / (ga + de + tx + 1 + i)
    return sum


def likelihood(al, be, ga, de, x, tx, n):
    return alive_part(al, be, ga, de, x, n) + left_part(al, be, ga, de, x, tx, n)


def likelihood_by_integral(al, be, ga, de, x, tx, n):
    """Given p and theta: bought x of tx, then silent; there to the end or left before occasion j + 1."""
    def given(p, q):
        stay = p ** x * (1 - p) ** (n - x) * (1 - q) ** n
        return stay + sum(p ** x * (1 - p) ** (j - x) * q * (1 - q) ** j for j in range(tx, n))
    # Over p^alpha and q^gamma, where the densities of small p and q are flat.
    def body(u, v):
        p, q = u ** (1 / al), v ** (1 / ga)
        return given(p, q) * (1 - p) ** (be - 1) * (1 - q) ** (de - 1) / (al * ga)
    halves = [0, mpf(1) / 2, 1]
    return quad(body, halves, halves) / exp(lnbeta(al, be) + lnbeta(ga, de))


def there(ga, de, n, k):
    """Chance to be there after k occasions more."""
    return exp(lnbeta(ga, de + n + k) - lnbeta(ga, de + n))


def alive(P, x, tx, n, after=0):
    stay = alive_part(*P, x, n)
    return stay / (stay + left_part(*P, x, tx, n)) * there(P[2], P[3], n, after)


def occasions(P, n, horizon, rate):
    al, be, ga, de = P
    if horizon == inf:
        z, d = exp(-rate), de + n
        return z * d / (ga + d) * hyp_one(d + 1, ga + d + 1, z)
    sum, term, discount = mpf(0), mpf(1), exp(-rate)
    for k in range(horizon):
        term *= (de + n + k) / (ga + de + n + k) * discount
        sum += term
    return sum


def buys(P, x, n):
    return (P[0] + x) / (P[0] + P[1] + n)


def pmf(al, be, ga, de, count, m):
    """Eq. 8."""
    if count > m:
        return mpf(0)
    front = lnbeta(al, be) + lnbeta(ga, de)
    stay = binomial(m, count) * exp(lnbeta(al + count, be + m - count) + lnbeta(ga, de + m) - front)
    term, left = exp(lnbeta(al + count, be) + lnbeta(ga + 1, de + count) - front), mpf(0)
    for i in range(count, m):
        left += term
        term *= mpf(i + 1) / (i + 1 - count) * (be + i - count) / (al + be + i) * (de + i) / (ga + de + 1 + i)
    return stay + left


def bg_bb():
    model = "bg-bb"
    for params in BGBB:
        P = [D(v) for v in params]
        for place, (x, tx, n) in enumerate(ROWS + LONG):
            long = n > 1000
            add(model, "log-likelihood", [*P, x, tx, n], log(likelihood(*P, x, tx, n)))
            now = alive(P, x, tx, n)
            add(model, "alive", [*P, x, tx, n, 0], now)
            if not long:
                for after in (1, 10, 5000):
                    add(model, "alive", [*P, x, tx, n, after], now * there(P[2], P[3], n, after))
                if n < 100 and params != BGBB[6]:
                    row = lambda *p: log(likelihood(*p, x, tx, n))
                    add(model, "derivatives", [*P, x, tx, n], derivatives(row, P))
            for horizon, rate in ((1, "0"), (10, "0"), (10, "0.0953101798"), (inf, "0.0953101798"), (inf, "0.00001")):
                if long and horizon != inf:
                    continue
                value = now * buys(P, x, n) * occasions(P, n, horizon, D(rate))
                add(model, "residual", [*P, x, tx, n, horizon, D(rate)], value)
                if rate == "0":
                    add(model, "expected", [*P, x, tx, n, horizon], value)
            if (x, tx, n) in ((0, 0, 6), (2, 4, 6), (6, 6, 6), (30, 80, 90)):
                value = now * buys(P, x, n) * occasions(P, n, 2000, mpf(0))
                add(model, "expected", [*P, x, tx, n, 2000], value)
                given = (P[0] + x, P[1] + n - x, P[2], P[3] + n)
                for count, m in ((0, 5), (1, 5), (5, 5), (6, 5), (3, 60), (40, 60), (200, 600)):
                    value = now * pmf(*given, count, m) + (1 - now if count == 0 else 0)
                    add(model, "probability", [*P, x, tx, n, count, m], value)
        for count, m in ((0, 1), (1, 1), (0, 6), (3, 6), (6, 6), (2, 100), (90, 100), (5, 2000), (1500, 2000)):
            add(model, "probability-new", [*P, count, m], pmf(*P, count, m))
        for m in (1, 10, 100):
            add(model, "expected-new", [*P, m], buys(P, 0, 0) * occasions(P, 0, m, mpf(0)))
    mp.dps = 15
    for params, row in ((BGBB[0], (2, 4, 6)), (BGBB[0], (0, 0, 3)), (("2", "3", "1.5", "4"), (1, 1, 4))):
        P = [D(v) for v in params]
        one, other = likelihood(*P, *row), likelihood_by_integral(*P, *row)
        assert abs(one / other - 1) < mpf(10) ** -5, (params, row, one, other)
    mp.dps = 60


check_integrals()
assert abs(hyp_one(mpf("4.8"), mpf("5.5"), mpf("0.9")) / hyp2f1(1, mpf("4.8"), mpf("5.5"), mpf("0.9")) - 1) < mpf(10) ** -20
for params in SBG:
    retention("sbg", params)
for params in BDW:
    retention("bdw", params)
print(len(CASES), "cases", flush=True)
bg_bb()
out = pathlib.Path(__file__).with_name("btyd_oracle_discrete.json")
tables = json.dumps({"tables": TABLES})[1:-1]
out.write_text("{\n" + tables + ",\n\"cases\": [\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]}\n")
print(len(CASES), "cases")
