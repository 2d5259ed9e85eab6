"""Writes btyd_ggg.json: Pareto/GGG from its definition.

    pip install mpmath scipy numpy && python3 tests/reference/btyd_ggg.py     # about ten minutes

Nothing here is taken from the library under test. The model (Platzer & Reutterer 2016, *Ticking away the moments: timing
regularity helps to better predict customer activity*, Marketing Science 35(5)): intervals between purchases of a living
customer are Gamma(k, k lambda), k ~ Gamma(t, gamma), lambda ~ Gamma(r, alpha), mu ~ Gamma(s, beta).

* Log-likelihoods and P(alive): for a given k the rate is integrated in closed form, which leaves the survival of the running
  interval as a regularised incomplete beta function; the time of leaving is integrated numerically, and so is k (trapezoidal
  rule over ln k, which converges exponentially). With mpmath for a few (22 digits, tanh-sinh), which hold the others, in double
  precision with scipy, to twelve digits.
* Predictions, with scipy: the n-th purchase from the last one on comes after a time w with a beta prime
  density, and the first of these n intervals, a Beta(k, (n-1)k) share of w, must be longer than the silence so far. Sums over
  n are taken term by term, integrals over w by Gauss-Legendre rules on pieces.

The library integrates over the time of the next purchase instead, and uses neither incomplete beta functions nor sums over n
of them.
"""

import json
import pathlib
import random

import numpy as np
from mpmath import betainc, exp, inf, log, log1p, loggamma, mp, mpf, quad
from scipy.special import betainc as ibeta
from scipy.special import betaincc
from scipy.special import gammaln

mp.dps = 25
CASES = []


def D(value):
    return mpf(float(value))


def add(kind, inputs, value):
    plain = [None if v == inf else float(v) for v in inputs]
    CASES.append({"kind": kind, "inputs": plain, "value": mp.nstr(mpf(value), 20)})


def logs(r, alpha, s, beta, t, gamma, x, t_x, age, total, ys):
    """Of the integrand over y = ln k: alive and left, in double precision."""
    k = np.exp(ys)
    n, a, gap = r + k * x, alpha + k * t_x, age - t_x
    front = t * np.log(gamma) - gammaln(t) + t * ys - gamma * k
    front = front + r * np.log(alpha) + gammaln(n) - gammaln(r) - n * np.log(a)
    if x > 0:
        front = front + k * x * ys - x * gammaln(k) + (k - 1) * total
    if gap == 0:
        return front - s * np.log1p(age / beta), np.full_like(ys, -np.inf)
    with np.errstate(divide="ignore"):
        alive = front + np.log(betaincc(k, n, k * gap / (a + k * gap))) - s * np.log1p(age / beta)
        # Over v = ln u, with the density of the time of leaving; short pieces where the next purchase is due.
        mean = a / n
        left = []
        for i in range(len(ys)):
            high, due, sharp = np.log(gap), np.log(mean[i]), min(1.0, 1 / np.sqrt(k[i]))
            edges = set(np.arange(high, high - 45, -2.5)) | {due + 2 * j * sharp for j in range(-5, 6)}
            edges = sorted(e for e in edges if high - 45 < e <= high)
            v, w = gauss(list(zip(edges[:-1], edges[1:])))
            u = np.exp(v)
            survival = betaincc(k[i], n[i], k[i] * u / (a[i] + k[i] * u))
            left.append(np.sum(w * survival * s / beta * np.exp(-(s + 1) * np.log1p((t_x + u) / beta)) * u))
        return alive, front + np.log(left)


def likelihood(t, gamma, r, alpha, s, beta, x, t_x, age, total):
    """ln L, and the logarithm of P(alive)."""
    function = lambda ys: logs(r, alpha, s, beta, t, gamma, x, t_x, age, total, np.atleast_1d(ys))
    # Where to look: all ends of the silence are between 0 and 1.
    wide = np.log(t / gamma) + np.linspace(-20 - 60 / t, 8, 4000)
    rough = np.sort(np.concatenate([wide, np.log(t / gamma) + np.linspace(-1, 1, 4001) * min(3, 60 / np.sqrt(t))]))
    k = np.exp(rough)
    front = t * rough - gamma * k + gammaln(r + k * x) - (r + k * x) * np.log(alpha + k * t_x)
    if x > 0:
        front = front + k * x * rough - x * gammaln(k) + (k - 1) * total
    inside = np.flatnonzero(front > front.max() - 100)
    low, high = rough[max(inside[0] - 1, 0)], rough[min(inside[-1] + 1, len(rough) - 1)]
    ys = np.linspace(low, high, 160)
    alive, left = function(ys)
    top = np.max(np.maximum(alive, left))
    inside = ys[np.maximum(alive, left) > top - 75]
    low, high = inside[0] - (ys[1] - ys[0]), inside[-1] + (ys[1] - ys[0])
    # The trapezoidal rule, until twice the points change nothing.
    before = None
    for points in (140, 280, 560, 1120, 2240):
        ys = np.linspace(low, high, points + 1)
        alive, left = function(ys)
        h = ys[1] - ys[0]
        sums = [np.log(h * np.sum(np.exp(part - top))) + top for part in (alive, left)]
        ln = np.logaddexp(*sums)
        if before is not None and abs(ln - before) < 1e-13 * (1 + abs(ln)):
            break
        before = ln
    return ln, sums[0] - ln


def exactly(t, gamma, r, alpha, s, beta, x, t_x, age, total):
    """The same with 20 digits and more, slowly."""
    t, gamma, r, alpha, s, beta, x, t_x, age, total = map(D, (t, gamma, r, alpha, s, beta, x, t_x, age, total))
    gap = age - t_x

    def parts(y):
        k = exp(y)
        n, a = r + k * x, alpha + k * t_x
        front = t * log(gamma) - loggamma(t) + t * y - gamma * k
        front += r * log(alpha) + loggamma(n) - loggamma(r) - n * log(a)
        if x > 0:
            front += k * x * log(k) - x * loggamma(k) + (k - 1) * total
        survival = lambda u: betainc(n, k, 0, a / (a + k * u), regularized=True)
        density = lambda v: survival(exp(v)) * s / beta * exp(v - (s + 1) * log1p((t_x + exp(v)) / beta))
        left = quad(density, [log(gap) - 50, log(gap) - 12, log(gap) - 3, log(gap)], maxdegree=4)
        return exp(front + log(survival(gap)) - s * log1p(age / beta)), exp(front) * left

    step, sums = mpf("0.18"), [mpf(0), mpf(0)]
    for number in range(-70, 30):
        found = parts(log(t / gamma) + number * step)
        sums = [a + step * b for a, b in zip(sums, found)]
    return log(sum(sums)), log(sums[0] / sum(sums))


# Predictions


def gauss(pieces, points=20):
    node, weight = np.polynomial.legendre.leggauss(points)
    xs, ws = [], []
    for low, high in pieces:
        xs.append(0.5 * (low + high) + 0.5 * (high - low) * node)
        ws.append(0.5 * (high - low) * weight)
    return np.concatenate(xs), np.concatenate(ws)


SINGLE = 96


def given_k(k, r, alpha, s, beta, x, t_x, age, horizon, rate):
    """Unnormalised: P(there, silent) and, of each n, the discounted expected n-th purchases within the horizon; the last of
    SINGLE + 1 has all that follow."""
    n0, a = r + k * x, alpha + k * t_x
    gap = age - t_x

    def density(n):
        """Of the logarithm of the time to the n-th purchase, alive or not."""
        nk = n * k
        return np.exp(gammaln(n0 + nk) - gammaln(n0) - gammaln(nk) + nk * (np.log(k) + ln_w - np.log(a + k * w))
                      - n0 * np.log1p(k * w / a))

    silent = float(betaincc(k, n0, k * gap / (a + k * gap))) if gap > 0 else 1.0
    # From the end of observation on, first over the logarithm of the time: at its start densities may be powers. Pieces are
    # short enough for the n-th purchase, which is spread over the square root of n/k intervals.
    fine = max(2, int(np.ceil(horizon * n0 / a * max(1.0, np.sqrt(k)) / 3)))
    edges = horizon * np.linspace(0.0, 1.0, min(200, fine) + 1)
    first = edges[1]
    far = 45.0 / min(k, 1.0) if gap == 0 else 45.0
    steps = [0.0, 0.02]
    while steps[-1] < far:
        steps.append(2.0 * steps[-1])
    v, weight = gauss(list(zip(steps[:-1], steps[1:])))
    tau = first * np.exp(-v)
    weight = weight * (tau / (gap + tau) if gap > 0 else 1.0)
    ln_w = np.log(gap + tau) if gap > 0 else np.log(first) - v
    more = gauss(list(zip(edges[1:-1], edges[2:])))
    tau, weight = np.concatenate([tau, more[0]]), np.concatenate([weight, more[1] / (gap + more[0])])
    ln_w = np.concatenate([ln_w, np.log(gap + more[0])])
    w = gap + tau
    worth = weight * np.exp(-rate * tau - s * np.log1p(tau / (beta + age)))

    def bought(n):
        first = 1.0 if n == 1 or gap == 0 else ibeta((n - 1) * k, k, tau / w)
        return float(np.sum(worth * density(n) * first))

    found = []
    for n in range(1, SINGLE + 1):
        found.append(bought(n))
        if n > 3 and found[-1] < 1e-13 * sum(found) and found[-1] < found[-2]:
            return silent, found
    # The rest in blocks: the integral from half before the first to half after the last, with two corrections.
    total, start, found_more = sum(found), SINGLE + 1, 0.0

    def correction(n):
        near, far = bought(n + 1.0) - bought(n - 1.0), bought(n + 2.0) - bought(n - 2.0)
        return (8 * near - far) / 12 / 24 - 7 / 5760 * (far - 2 * near) / 2

    before = correction(start - 0.5)
    while start < 1e300:
        end = start + start // 2
        places, weights = gauss([(start - 0.5, end - 0.5)])
        after = correction(end - 0.5)
        block = sum(v * bought(n) for n, v in zip(places, weights)) - (after - before)
        found_more += block
        before, start = after, end
        if block < 1e-13 * (total + found_more):
            break
    return silent, found + [found_more]


def prediction(t, gamma, r, alpha, s, beta, x, t_x, age, total, horizon, rate):
    """Given alive at the end: expected discounted n-th purchases, by n; the last of SINGLE + 1 has all that follow."""

    def front(y):
        k = np.exp(y)
        n, a = r + k * x, alpha + k * t_x
        value = t * y - gamma * k + gammaln(n) - n * np.log(a)
        return value + (k * x * y - x * gammaln(k) + (k - 1) * total if x > 0 else 0.0)

    ys = np.linspace(np.log(t / gamma) - 30, np.log(t / gamma) + 6, 20001)
    logs = front(ys)
    step = min(0.08, 0.4 / np.sqrt(t + x + 1))
    start, top = ys[np.argmax(logs)], logs.max()
    sums, mass = {}, 0.0
    # Customers who buy in bursts are few, and buy much: far on the left the integrand falls slowly in ln k, and so over
    # ln k = start + sinh u, and until it adds nothing to what is bought.
    for sign in (1, -1):
        number = 0 if sign == 1 else -1
        best = 0.0
        while abs(number) < 4000:
            y = start + np.sinh(number * step)
            if y < -690:
                break
            silent, found = given_k(float(np.exp(y)), r, alpha, s, beta, x, t_x, age, horizon, rate)
            weight = np.exp(front(y) - top) * np.cosh(number * step)
            share = weight * (silent + sum(found))
            best = max(best, share, mass)
            mass += weight * silent
            for n, value in enumerate(found):
                sums[n + 1] = sums.get(n + 1, 0.0) + weight * value
            if share < 1e-15 * best:
                break
            number += sign
    return {n: value / mass for n, value in sums.items()}


def draw():
    """A case: parameters and a customer."""
    pick = random.choice
    t = pick([0.5, 1.0, 1.7, 3.0, 12.0, 150.0])
    mean = pick([0.2, 0.7, 1.0, 1.6, 4.0, 15.0])
    parameters = [t, t / mean, pick([0.05, 0.3, 0.55, 1.0, 4.0]), pick([0.4, 5.0, 10.6, 200.0]),
                  pick([0.01, 0.3, 0.6, 1.0, 2.5]), pick([0.5, 5.0, 11.7, 300.0])]
    return [round(p, 6) for p in parameters]


def customer(x, share, age, uneven):
    """With intervals as uneven as that, from even spacing down."""
    if x == 0:
        return [0, 0.0, age, 0.0]
    t_x = round(share * age, 3)
    if x == 1:
        return [1, t_x, age, float(np.log(t_x))]
    return [x, t_x, age, round(float(x * np.log(t_x / x)) - uneven * x, 6)]


def main():
    random.seed(20161)
    jobs = []
    for x in [0, 0, 1, 2, 3, 7, 20]:
        for _ in range(9):
            jobs.append((draw(), customer(x, random.uniform(0.02, 1.0), random.choice([3.0, 30.0, 39.0, 250.0]),
                                          random.choice([0.02, 0.2, 0.577, 1.5]))))
    cdnow = [1.8, 1.75, 0.55, 10.6, 0.6, 11.7]
    extremes = [(cdnow, customer(x, share, 30.0, uneven)) for x in (100, 1000, 10_000) for share in (0.3, 1.0)
                for uneven in (0.05, 0.6)]
    extremes += [(cdnow, [5, 30.0, 30.0, 5.5]), (cdnow, [0, 0.0, 0.0, 0.0]), (cdnow, [0, 0.0, 10_000.0, 0.0])]
    extremes += [([1e3, 1e3, 0.55, 10.6, 0.6, 11.7], customer(x, 0.4, 30.0, 0.5)) for x in (0, 1, 6)]
    extremes += [([0.1, 0.1, 0.55, 10.6, 0.6, 11.7], customer(x, 0.4, 30.0, 0.5)) for x in (0, 1, 6)]
    extremes += [([2.0, 2.0, 1e-3, 10.6, 1e-4, 11.7], customer(x, 0.4, 30.0, 0.5)) for x in (0, 6)]
    extremes += [([2.0, 2.0, 900.0, 4e3, 300.0, 5e4], customer(x, 0.4, 30.0, 0.5)) for x in (0, 6)]
    extremes += [([8.0, 0.2, 0.55, 10.6, 0.6, 11.7], customer(x, 0.4, 30.0, 0.02)) for x in (0, 1, 6)]
    slow = [(cdnow, [0, 0.0, 30.0, 0.0]), (cdnow, [1, 3.0, 30.0, float(np.log(3.0))]), (cdnow, [4, 20.0, 30.0, 5.0])]
    for parameters, person in slow:
        mp.dps = 20
        ln, alive = exactly(*parameters, *person)
        assert abs(ln - likelihood(*parameters, *person)[0]) < 1e-12
        add("log-likelihood", parameters + person, ln)
        add("alive", parameters + person + [0.0], exp(alive))
    for parameters, person in jobs + extremes:
        ln, alive = likelihood(*parameters, *person)
        add("log-likelihood", parameters + person, ln)
        add("alive", parameters + person + [0.0], exp(alive))
    for number, (parameters, person) in enumerate(jobs[::3] + extremes[0:2] + extremes[12:14]):
        horizon, rate = random.choice([(4.0, 0.0), (12.0, 0.0), (12.0, 0.01)])
        by_count = prediction(*parameters, *person, horizon, rate)
        add("living", parameters + person + [horizon, rate], sum(by_count.values()))
        if rate == 0.0 and number % 2 == 0:
            at = lambda n: by_count.get(n, 0.0)
            add("at-least", parameters + person + [1, horizon], at(1))
            add("at-least", parameters + person + [3, horizon], at(3))
    # Bursts without number, which only silence makes rare.
    few = customer(3, 0.95, 2.1, 0.6)
    for parameters, person, horizon, rate in [
        ([0.3, 0.3, *cdnow[2:]], [0, 0.0, 0.5, 0.0], 10.0, 0.0),
        ([1.3, 1.0, *cdnow[2:]], [0, 0.0, 0.0, 0.0], 10.0, 0.0),
        ([0.3, 0.2, 0.01, 3.0, 0.6, 11.7], few, 1e-3, 0.1),
        ([0.4, 0.2, *cdnow[2:]], [1, 2.0, 2.0, float(np.log(2.0))], 10.0, 0.0),
    ]:
        by_count = prediction(*parameters, *person, horizon, rate)
        add("living", parameters + person + [horizon, rate], sum(by_count.values()))
    path = pathlib.Path(__file__).with_name("btyd_ggg.json")
    path.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")


if __name__ == "__main__":
    main()
