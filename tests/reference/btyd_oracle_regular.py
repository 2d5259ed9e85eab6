"""Writes btyd_oracle_regular.json: BG/CNBD-k and MBG/CNBD-k to 30 digits and more.

    pip install mpmath gmpy2 && python3 tests/reference/btyd_oracle_regular.py

Nothing here is taken from the library under test, which sums and averages in closed form over the purchase rate. Here the
definitions (Reutterer, Platzer & Schroeder 2021, *Leveraging purchase regularity for predicting customer behavior the
easy way*, IJRM 38(1)) are integrated numerically over the rate of stages, `lambda ~ Gamma(r, alpha)`: the trapezoidal
rule over `ln lambda`, which converges exponentially, with 36 digits. For a given rate the stages of a customer are a
Poisson process, every k-th is a purchase, and what follows is counted from its probabilities. The chance to leave enters
only by the beta moments `E[(1-p)^i]`.

Only rows with a thousand purchases and more, and derivatives (differences in steps of 1e-16 with 75 digits), come from
the closed form of the likelihood, which is held against the integral below.
"""

import json
import pathlib

import gmpy2
from gmpy2 import mpfr
from mpmath import beta, exp, inf, log, log1p, loggamma, mp, mpf, rf

from btyd_differences import derivatives

mp.dps = 60
gmpy2.get_context().precision = 140
CASES = []


def D(value):
    """The double that a test will pass."""
    return mpf(float(value))


def number(value):
    return mp.nstr(mpf(value), 20)


def plain(value):
    return None if value == inf else float(value)


def add(model, kind, inputs, value):
    value = [number(v) for v in value] if isinstance(value, list) else number(value)
    CASES.append({"model": model, "kind": kind, "inputs": [plain(v) for v in inputs], "value": value})


def fast(value):
    """From mpmath to gmpy2, which is quicker to count with."""
    return mpfr(mp.nstr(mpf(value), 48))


def slow(value):
    return mpf("{0:.48e}".format(value))


# The average over the rate


def average(n, scale, reach, k, function):
    """The integral of lambda^(n-1) e^(-lambda scale) function(lambda) / Gamma(n) scale^n, where the function may count
    up to `reach` further stages."""
    shape = float(n) + k + 3 * float(reach)
    step = fast(2 * mp.pi / (62 + 12 * mp.sqrt(shape)))
    middle, n_fast, scale_fast = fast(log(n / scale)), fast(n), fast(scale)
    front = fast(n * log(scale) - loggamma(n))
    total, largest = mpfr(0), mpfr(0)
    for side in (1, -1):
        place = 0 if side == 1 else -1
        quiet = 0
        while quiet < 10:
            y = middle + place * step
            rate = gmpy2.exp(y)
            weight = gmpy2.exp(front + n_fast * y - rate * scale_fast)
            # What is counted is a probability or grows no faster than the rate: it cannot save a vanishing weight.
            term = weight * function(rate) if weight > 1e-48 else mpfr(0)
            total += term
            largest = max(largest, abs(term))
            quiet = quiet + 1 if abs(term) <= largest * 1e-36 else 0
            place += side
    return slow(total * step)


def poisson(theta, most):
    """Probabilities of 0..most, and of each or more, from the top."""
    probability = gmpy2.exp(-theta)
    masses = [probability]
    for count in range(1, most + 1):
        probability = probability * theta / count
        masses.append(probability)
    tails = [mpfr(0)] * (most + 2)
    for count in range(most, -1, -1):
        tails[count] = tails[count + 1] + masses[count]
    return masses, tails


def enough(theta, least=0):
    """So many counts that what is beyond them is below 1e-36."""
    theta = float(theta)
    return int(max(theta + 14 * theta ** 0.5 + 70, least + 1))


# The likelihood


def chances(early, x):
    return x + early


def fixed(k, x, litt):
    return (k - 1) * litt - x * loggamma(k)


def parts_closed(early, k, r, al, a, b, x, tx, T):
    """Logarithms of the parts of the likelihood of those alive and of those gone, but for the intervals."""
    n, c = r + k * x, chances(early, x)
    base = loggamma(n) - loggamma(r) + r * log(al)
    w = (T - tx) / (al + T)
    waits = sum(rf(n, j) / mp.factorial(j) * w ** j for j in range(k))
    alive = base - n * log(al + T) + log(waits) + loggamma(b + c) - loggamma(b) + loggamma(a + b) - loggamma(a + b + c)
    if c == 0:
        return alive, -inf
    left = loggamma(b + c - 1) - loggamma(b) + loggamma(a + b) - loggamma(a + b + c) + log(a)
    return alive, base - n * log(al + tx) + left


def log_add(u, v):
    return u if v == -inf else max(u, v) + log1p(exp(-abs(u - v)))


def log_likelihood_closed(early, k, r, al, a, b, x, tx, T, litt):
    return log_add(*parts_closed(early, k, r, al, a, b, x, tx, T)) + fixed(k, x, litt)


def stays(a, b, i):
    """E[(1-p)^i]."""
    return rf(b, i) / rf(a + b, i)


def parts(early, k, r, al, a, b, x, tx, T):
    """The same by integration over the rate of stages: of k x of them the last by tx, then fewer than k until T."""
    n, c, gap = r + k * x, chances(early, x), fast(T - tx)
    base = loggamma(n) - loggamma(r) + r * log(al)

    def silent(rate):
        theta = rate * gap
        term, total = gmpy2.exp(-theta), mpfr(0)
        for j in range(k):
            total += term
            term = term * theta / (j + 1)
        return total

    alive = average(n, al + tx, 0, k, silent) * stays(a, b, c)
    gone = average(n, al + tx, 0, k, lambda rate: mpfr(1)) * (stays(a, b, c - 1) - stays(a, b, c)) if c > 0 else mpf(0)
    scale = base - n * log(al + tx)
    return scale, alive, gone


def log_likelihood(early, k, r, al, a, b, x, tx, T, litt):
    scale, alive, gone = parts(early, k, r, al, a, b, x, tx, T)
    return scale + log(alive + gone) + fixed(k, x, litt)


# Predictions: means over the rate of what is counted, those gone adding nothing


def conditional(early, k, P, x, tx, T, horizon, count):
    """The mean over the customers with this history. `count(rate, j)`, for one who is alive with j stages since the last
    purchase."""
    r, al, a, b = P
    scale, alive, gone = parts(early, k, *P, x, tx, T)
    n, c, gap = r + k * x, chances(early, x), fast(T - tx)

    def body(rate):
        theta = rate * gap
        counted = count(rate)
        term, total = gmpy2.exp(-theta), mpfr(0)
        for j in range(k):
            if term > 0:
                total += term * counted(j)
            term = term * theta / (j + 1)
        return total

    reach = (n / (al + T)) * horizon
    return average(n, al + tx, reach, k, body) * stays(a, b, c) / (alive + gone)


def stay_table(a, b, most):
    """E[(1-p)^i] for i up to most."""
    values = [mpfr(1)]
    fa, fb = fast(a + b), fast(b)
    for i in range(most):
        values.append(values[-1] * (fb + i) / (fa + i))
    return values


class Stays:
    def __init__(self, a, b):
        self.a, self.b, self.values = a, b, []

    def upto(self, most):
        if most >= len(self.values):
            self.values = stay_table(self.a, self.b, 2 * most + 20)
        return self.values


def alive_later(early, k, P, x, tx, T, after):
    h = fast(after)
    stay = Stays(P[2], P[3] + chances(early, x))

    def count(rate):
        most = enough(rate * h)
        masses, _ = poisson(rate * h, most)
        values = stay.upto(most // k + 2)
        return lambda j: sum(mass * values[(j + l) // k] for l, mass in enumerate(masses))

    return conditional(early, k, P, x, tx, T, after, count)


def expected(early, k, P, x, tx, T, horizon):
    h = fast(horizon)
    stay = Stays(P[2], P[3] + chances(early, x))

    def count(rate):
        most = enough(rate * h, k)
        _, tails = poisson(rate * h, most)
        values = stay.upto(most // k + 2)

        def of(j):
            total, i, m = mpfr(0), 0, k - j
            while m <= most:
                total += values[i] * tails[m]
                i, m = i + 1, m + k
            return total

        return of

    return conditional(early, k, P, x, tx, T, horizon, count)


def residual(early, k, P, x, tx, T, horizon, d):
    """A stage that ends at tau at the rate lambda is discounted by e^(-d tau): the m-th counts (lambda/(lambda+d))^m, of
    which those within the horizon are m or more events at the rate lambda + d."""
    df = fast(d)
    stay = Stays(P[2], P[3] + chances(early, x))

    def count(rate):
        q = rate / (rate + df)
        if horizon == inf:
            most, tails = int(85 / float(-gmpy2.log(q))) + k + 1, None
        else:
            theta = (rate + df) * fast(horizon)
            most = enough(theta, k)
            _, tails = poisson(theta, most)
        values = stay.upto(most // k + 2)
        step = q ** k

        def of(j):
            total, i, m, factor = mpfr(0), 0, k - j, q ** (k - j)
            while m <= most:
                total += values[i] * factor * (tails[m] if tails else 1)
                i, m, factor = i + 1, m + k, factor * step
            return total

        return of

    reach = horizon if horizon != inf else 5 / d
    return conditional(early, k, P, x, tx, T, reach, count)


def probability(early, k, P, n, t):
    r, al, a, b = P
    c = chances(early, n)
    stayed = fast(stays(a, b, c))
    left = fast(stays(a, b, c - 1) - stays(a, b, c)) if c > 0 else mpfr(0)
    time = fast(t)

    def body(rate):
        theta = rate * time
        most = enough(theta, k * n + k)
        masses, tails = poisson(theta, most)
        return stayed * sum(masses[k * n:k * n + k]) + left * tails[k * n]

    return average(r, al, r / al * t, k, body)


# Cases

MODELS = (("bg-cnbd-k", 0), ("mbg-cnbd-k", 1))
PARAMETERS = [
    ("0.85", "1.45", "0.79", "2.42"),  # the BTYDplus tests
    ("0.5", "2", "0.3", "0.6"),  # a + b < 1
    ("2", "1", "0.2", "0.3"),
    ("1.5", "20", "1", "3"),  # a = 1
    ("5", "0.5", "30", "400"),
    ("0.5459", "13.41", "0.0010", "0.0390"),
    ("200", "4000", "2", "8"),
    ("0.7", "6", "2.5", "0.000001"),  # b towards 0
]
KS = (2, 3, 5, 12)
ROWS = [(0, "0", "39"), (0, "0", "0"), (1, "0.142857", "39"), (1, "39", "39"), (2, "30.428571", "38.857143"),
        (7, "20", "39"), (29, "30", "38"), (26, "30.857143", "31")]
HEAVY = [(1000, "900", "1000"), (3, "1000", "10000"), (100000, "900", "1000"), (100000, "999.9", "1000"),
         (10000, "9999.5", "10000"), (100000, "9999.99", "10000")]


def intervals(x, tx):
    """A sum of logarithms of intervals that x purchases by tx could have had."""
    return D(float(x * log(tx / x) - mpf(3) / 10 * (x - 1))) if x > 0 else mpf(0)


def cases_of(model, early, k, params, thin):
    P = [D(v) for v in params]
    for place, (x, tx, T) in enumerate(ROWS):
        tx, T = D(tx), D(T)
        litt = intervals(x, tx)
        found = log_likelihood(early, k, *P, x, tx, T, litt)
        closed = log_likelihood_closed(early, k, *P, x, tx, T, litt)
        assert abs(found - closed) < mpf(10) ** -30 * (1 + abs(found)), (model, k, params, x, found, closed)
        add(model, "log-likelihood", [k, *P, x, tx, T, litt], found)
        if (place + thin) % 3 == 0:
            row = lambda r, al, a, b: log_likelihood_closed(early, k, r, al, a, b, x, tx, T, 0)
            add(model, "derivatives", [k, *P, x, tx, T], derivatives(row, P))
        _, alive, gone = parts(early, k, *P, x, tx, T)
        add(model, "alive", [k, *P, x, tx, T, 0], alive / (alive + gone))
        if (place + thin) % 2 == 0:
            rate = (P[0] + k * x) / (P[1] + T)
            for h in ("0.01", "52", "600") if x < 20 and rate < 3 else ("5",):
                h = D(h)
                add(model, "alive", [k, *P, x, tx, T, h], alive_later(early, k, P, x, tx, T, h))
                add(model, "expected", [k, *P, x, tx, T, h], expected(early, k, P, x, tx, T, h))
        if (place + thin) % 4 == 0:
            rate = (P[0] + k * x) / (P[1] + T)
            for h, d in ((D(20), "0.0026785"), (inf, "0.05")) if rate < 4 else ((D(5), "0.0026785"), (inf, "0.5")):
                add(model, "residual", [k, *P, x, tx, T, h, D(d)], residual(early, k, P, x, tx, T, h, D(d)))
    for x, tx, T in HEAVY[thin % 3::3]:
        tx, T = D(tx), D(T)
        litt = intervals(x, tx)
        add(model, "log-likelihood", [k, *P, x, tx, T, litt], log_likelihood_closed(early, k, *P, x, tx, T, litt))
        alive, gone = parts_closed(early, k, *P, x, tx, T)
        add(model, "alive", [k, *P, x, tx, T, 0], 1 / (1 + exp(gone - alive)))
    mean = P[0] / P[1]
    for t in ("0.142857", "3", "52" if mean < 3 else "10"):
        one = expected(early, k, P, 0, mpf(0), mpf(0), D(t))
        # A new customer of MBG has had the first chance to leave but is not known to be alive.
        add(model, "expected-new", [k, *P, D(t)], one)
    for n, t in ((0, "0.5"), (0, "39"), (1, "39"), (2, "10"), (10, "39"), (25, "100")):
        if mean < 3 or t != "100":
            add(model, "probability", [k, *P, n, D(t)], probability(early, k, P, n, D(t)))


def main():
    thin = 0
    for model, early in MODELS:
        for k in KS:
            for params in PARAMETERS[(thin // 4 + early) % 2::2]:
                cases_of(model, early, k, params, thin)
                thin += 1
            print(model, k, len(CASES), flush=True)
    # Far more stages than can be counted one by one: seven hundred purchases in ten thousand units and more.
    for model, early in MODELS:
        for k, params, row, h in ((3, PARAMETERS[0], (29, "30", "38"), "3000"), (12, PARAMETERS[1], (7, "20", "39"), "4000"),
                                  (2, PARAMETERS[4], (0, "0", "39"), "300"), (5, PARAMETERS[5], (26, "30.857143", "31"), "600")):
            P, (x, tx, T), h = [D(v) for v in params], row, D(h)
            tx, T = D(tx), D(T)
            add(model, "expected", [k, *P, x, tx, T, h], expected(early, k, P, x, tx, T, h))
            add(model, "alive", [k, *P, x, tx, T, h], alive_later(early, k, P, x, tx, T, h))
        print(model, len(CASES), flush=True)
    out = pathlib.Path(__file__).with_name("btyd_oracle_regular.json")
    out.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")


main()
