"""Averages over purchase rates and rates of leaving, with numbers of 64 bits of mantissa: Gauss and Legendre's nodes over the logarithm of
a rate. Shared by the scripts for Pareto/NBD models whose rates are integrated over by brute force."""

import numpy as np
from mpmath import exp, log, mp, mpf, sqrt

mp.dps = 30
L = np.longdouble
assert np.finfo(L).eps < 1.1e-19, "a long double of 80 bits is needed"


def long(value):
    return L(mp.nstr(mpf(value), 25))


def rule(count):
    """Gauss and Legendre's nodes and weights on (0, 1), by Newton's method on the polynomial."""
    nodes, weights = [], []
    for i in range(count):
        z = mp.cos(mp.pi * (i + mpf(3) / 4) / (count + mpf(1) / 2))
        step = mpf(1)
        while abs(step) > mpf(10) ** -26:
            a, b = mpf(1), mpf(0)
            for j in range(count):
                a, b = ((2 * j + 1) * z * a - j * b) / (j + 1), a
            slope = count * (z * a - b) / (z * z - 1)
            step = a / slope
            z -= step
        nodes.append(long((1 - z) / 2))
        weights.append(long(1 / ((1 - z * z) * slope * slope)))
    return np.array(nodes), np.array(weights)


NODES, WEIGHTS = rule(16)


def over_log(power, decay, digits=21, widest=1.5):
    """Rates and weights of an integral of rate^(power - 1) e^(-decay rate) times something smooth, over the logarithm of the
    rate and against the logarithm of its height, which comes third."""
    digits = digits * log(mpf(10))
    mode = log(power / decay)
    low, high = mode - digits / power - 2, mode + 1
    while power * (high - mode) - power * (exp(high - mode) - 1) > -digits:
        high += mpf(1) / 4
    pieces = int((high - low) / min(mpf(widest), mpf(3) / sqrt(power))) + 1
    width = (high - low) / pieces
    at = np.concatenate([long(low + width * k - mode) + long(width) * NODES for k in range(pieces)])
    rates = long(power / decay) * np.exp(at)
    weights = np.tile(long(width) * WEIGHTS, pieces) * np.exp(long(power) * (at - np.expm1(at)))
    return rates, weights, power * mode - power


def exact(value):
    """A long double with all its digits."""
    return mpf(np.format_float_scientific(value, precision=21))
