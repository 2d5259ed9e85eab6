"""Writes btyd_time_varying_value.json: values of customers whose covariates change with time, and how far each may be off.

    pip install mpmath && python3 tests/reference/btyd_time_varying_value.py

Nothing here is taken from the library under test. Given the rates and that a customer is there, purchases come at `lambda a(t)` until leaving
at `mu d(t)`, both constant within a period (Bachmann, Meierer & Naef 2021); whose rates these are is known by two gammas, which stay
independent. The discounted sum of purchases has the mean and the mean square written below as integrals over time and over `mu`; an
order is gamma with an own scale (Fader & Hardie 2013, note 025), so that the value's variance follows.
"""

import json
import pathlib

from mpmath import exp, expm1, log, mp, mpf, quad

mp.dps = 25


class Customer:
    def __init__(self, parameters, effects, values, start, times, age):
        self.r, self.alpha, self.s, self.beta = [mpf(v) for v in parameters]
        self.effects, self.values = [mpf(v) for v in effects], [mpf(v) for v in values]
        self.start, self.age, self.x = mpf(start), mpf(age), len(times)
        self.last = mpf(times[-1]) if times else mpf(0)

    def pieces(self, low, high):
        """Periods between two ages: beginning, length, speed of purchases and of leaving."""
        age, found = mpf(low), []
        while age < high:
            k = int(mp.floor(self.start + age))
            end = min(k + 1 - self.start, mpf(high))
            found.append((age, end - age, exp(self.effects[0] * self.values[k]), exp(self.effects[1] * self.values[k])))
            age = end
        return found

    def clocks(self, until):
        pieces = self.pieces(0, until)
        return sum((w * a for _, w, a, _ in pieces), mpf(0)), sum((w * d for _, w, _, d in pieces), mpf(0))

    def alive(self):
        n = self.r + self.x
        (b, d), (b1, d1) = self.clocks(self.last), self.clocks(self.age)
        left = mpf(0)
        for _, w, a, e in self.pieces(self.last, self.age):
            left += quad(lambda t: self.s * e * (self.alpha + b + a * t) ** -n * (self.beta + d + e * t) ** -(self.s + 1), [0, w])
            b, d = b + w * a, d + w * e
        there = (self.alpha + b1) ** -n * (self.beta + d1) ** -self.s
        return there / (there + left)

    def moments(self, horizon, rate):
        """Mean of the discounted sum, of the squared factors, and of the square of the sum, if alive."""
        b, d = self.clocks(self.age)
        n, A, B = self.r + self.x, self.alpha + b, self.beta + d
        first, squares, pairs, before, left = mpf(0), mpf(0), mpf(0), mpf(0), mpf(0)
        for begin, w, a, e in self.pieces(self.age, self.age + horizon):
            t0 = begin - self.age
            there = lambda t: ((B + left + e * t) / B) ** -self.s
            first += quad(lambda t: a * there(t) * exp(-rate * (t0 + t)), [0, w])
            squares += quad(lambda t: a * there(t) * exp(-2 * rate * (t0 + t)), [0, w])
            until = lambda t: before + a * exp(-rate * t0) * -expm1(-rate * t) / rate
            pairs += quad(lambda t: a * there(t) * exp(-rate * (t0 + t)) * until(t), [0, w])
            before, left = until(w), left + w * e
        mean, square = n / A, n * (n + 1) / A**2
        return mean * first, mean * squares, mean * squares + 2 * square * pairs


def main():
    values = [1 if k % 13 in (10, 11, 12) else 0 for k in range(80)]
    p, q, gamma = mpf("6.25"), mpf("3.74"), mpf("15.44")
    cases = []
    for parameters, effects in [((0.553, 10.578, 0.606, 11.669), (0.6, 0.0)), ((1.4, 2.5, 1.0, 30.0), (-0.8, 0.7))]:
        customers = [(0.0, [], 26.5, 0.0), (0.5, [4.25, 11.0, 25.5], 30.25, 22.35), (5.25, [18.0], 18.0, 11.0)]
        horizon, annual = 20.5, 0.3
        rate = log(1 + mpf(annual)) / (mpf("365.25") / 7)
        total, variance, each = mpf(0), mpf(0), []
        for start, times, age, seen in customers:
            c = Customer(parameters, effects, values, start, times, age)
            mean, squares, second = [c.alive() * v for v in c.moments(mpf(horizon), rate)]
            # The customer's own mean order is p over a gamma with this shape and scale.
            shape, scale = q + p * c.x, gamma + c.x * mpf(seen)
            order, square = p * scale / (shape - 1), p**2 * scale**2 / ((shape - 1) * (shape - 2))
            each.append(mean * order)
            total += mean * order
            variance += square * (second + squares / p) - (mean * order) ** 2
        cases.append({
            "parameters": parameters, "rate": effects[0], "dropout": effects[1], "values": values,
            "start": [c[0] for c in customers], "times": [c[1] for c in customers], "age": [c[2] for c in customers],
            "spend": [c[3] for c in customers], "ofSpend": [float(p), float(q), float(gamma)], "horizon": horizon,
            "annualDiscountRate": annual, "value": [mp.nstr(v, 18) for v in each], "total": mp.nstr(total, 18),
            "customerError": mp.nstr(mp.sqrt(variance), 18),
        })
        print(cases[-1]["value"], cases[-1]["customerError"])
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


main()
