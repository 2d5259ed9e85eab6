"""First and second derivatives for the oracles of the purchase models, by differences with guard digits."""

from mpmath import mp, mpf


def derivatives(function, parameters, digits=75, step=16):
    """Gradient, then the upper triangle of the Hessian, by central differences in steps of 10^-step in proportion."""
    with mp.workdps(digits):
        count, h = len(parameters), mpf(10) ** -step
        known = {}

        def moved(*steps):
            moves = [0] * count
            for place, by in steps:
                moves[place] += by
            moves = tuple(moves)
            if moves not in known:
                known[moves] = function(*(p * (1 + m * h) for p, m in zip(parameters, moves)))
            return known[moves]

        gradient, hessian = [], []
        for i in range(count):
            gradient.append((moved((i, 1)) - moved((i, -1))) / (2 * h * parameters[i]))
            for j in range(i, count):
                if i == j:
                    second = moved((i, 1)) - 2 * moved() + moved((i, -1))
                else:
                    corner = lambda a, b: moved((i, a), (j, b))
                    second = (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / 4
                hessian.append(second / (h * h) / parameters[i] / parameters[j])
        return gradient + hessian
