"""Recomputes the textbook examples from their definitions, apart from the Rust code, with exact fractions.

Run `python3 tests/reference/models_examples.py` from anywhere; it writes models_examples.json beside itself.
Cash flows are added up one by one (an endless plan until what is left is below 1e-12), never by a closed form, so
that the closed forms of the library are checked against the timeline they stand for.
"""

import json
from decimal import Decimal, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 50
CASES = []


def number(value):
    """A fraction as the nearest double."""
    return float(value)


def case(model, inputs, settings, values, segment=None, note=""):
    def plain(value):
        if isinstance(value, (F, int)) and not isinstance(value, bool):
            return number(value)
        if isinstance(value, list):
            return [plain(entry) for entry in value]
        return value

    CASES.append(
        {
            "model": model,
            "note": note,
            "inputs": {key: plain(value) for key, value in inputs.items()},
            "settings": settings,
            "values": {key: plain(value) for key, value in values.items()},
            "segment": segment,
        }
    )


def power(base, exponent):
    """A power with a fractional exponent, to 50 digits."""
    if exponent.denominator == 1:
        return base ** exponent.numerator
    decimal = lambda value: Decimal(value.numerator) / Decimal(value.denominator)
    return F((decimal(base).ln() * decimal(exponent)).exp())


# --- 8.1 Lifetime value: models.md section 28 -----------------------------------------------------------------

FIRST = {"existing": (1, 1), "new": (0, 0), "end-of-period": (1, 0)}  # time of the first flow, periods survived by then


def value(convention, m, r, d, g=F(0), cost=F(0), flows=None, years=F(1), margins=(), retentions=()):
    """Sum of the discounted flows of margin less the costs in the middle of the period before each."""
    start, survived = FIRST[convention]
    rate = power(1 + d, years) - 1
    total = F(0)
    chance = F(1)
    before = F(1)
    for period in range(survived):
        chance *= retentions[period] if period < len(retentions) else r
    margin = margins[0] if margins else m
    flow = 0
    while flows is None or flow < flows:
        at = F(start + flow)
        total += margin * chance / (1 + rate) ** int(at)
        if at > 0 and cost:
            customers = chance if convention == "end-of-period" else before
            total -= cost * customers / power(1 + rate, at - F(1, 2))
        if flows is None and flow > 20 and float(margin * chance / (1 + rate) ** int(at)) < 1e-14:
            break
        flow += 1
        margin = margins[flow] if flow < len(margins) else margin * (1 + g)
        period = survived + flow - 1
        before = chance
        chance *= retentions[period] if period < len(retentions) else r
        # Keep the fractions short on endless plans; 60 digits are plenty.
        if flows is None:
            chance, margin, total = (F(round(x * 10**60), 10**60) for x in (chance, margin, total))
    return total


def lifetime_value(convention, note="", acquisition=F(0), **terms):
    total = value(convention, **terms)
    inputs = {"margin": terms["m"], "retention": terms["r"], "discount": terms["d"], "acquisitionCost": acquisition}
    for key, name in (("g", "growth"), ("cost", "retentionCost"), ("flows", "periods"), ("years", "periodYears")):
        if terms.get(key) is not None:
            inputs[name] = terms[key]
    for key in ("margins", "retentions"):
        if terms.get(key):
            inputs[key] = list(terms[key])
    settings = {"convention": convention, "horizon": "periods" if terms.get("flows") else "endless"}
    first = terms["margins"][0] if terms.get("margins") else terms["m"]
    values = {"value": total, "netValue": total - acquisition, "marginMultiple": total / first}
    if not terms.get("retentions"):
        values["lifetime"] = 1 / (1 - terms["r"])
    case("lifetime-value", inputs, settings, values, note=note)
    return number(total)


def close(computed, printed, digits):
    assert abs(computed - printed) <= 0.5 * 10**-digits + 1e-9, (computed, printed)


base = {"m": F(100), "r": F(8, 10), "d": F(1, 10)}
close(lifetime_value("existing", "convention I", **base), 266.67, 2)
close(lifetime_value("new", "convention II, net of 150", acquisition=F(150), **base), 366.67, 2)
close(lifetime_value("end-of-period", "convention III", **base), 333.33, 2)
close(lifetime_value("new", "five flows from now", flows=5, **base), 292.06, 2)
close(lifetime_value("existing", "five flows from next period", flows=5, **base), 212.41, 2)
close(lifetime_value("end-of-period", "five flows, first certain", flows=5, **base), 265.51, 2)
close(lifetime_value("existing", "growth 3 %", g=F(3, 100), **base), 289.86, 2)
close(lifetime_value("new", "growth 3 %", g=F(3, 100), **base), 398.55, 2)

MULTIPLES = {  # Gupta and Lehmann (2003): retention by discount rate
    F(60, 100): (1.20, 1.15, 1.11, 1.07),
    F(70, 100): (1.75, 1.67, 1.59, 1.52),
    F(80, 100): (2.67, 2.50, 2.35, 2.22),
    F(90, 100): (4.50, 4.09, 3.75, 3.46),
}
for retention, row in MULTIPLES.items():
    for discount, printed in zip((10, 12, 14, 16), row):
        close(
            lifetime_value("existing", "margin multiple", m=F(1), r=retention, d=F(discount, 100)), printed, 2
        )
for growth, printed in zip((0, 2, 4, 6, 8), (4.09, 4.46, 4.89, 5.42, 6.08)):
    close(
        lifetime_value("existing", "multiple with growth", m=F(1), r=F(9, 10), d=F(12, 100), g=F(growth, 100)),
        printed,
        2,
    )
close(  # Berger and Nasr (1998), case 1: 11 contributions, 10 promotions in the middle of the years
    lifetime_value("new", "Berger and Nasr, case 1", m=F(260), r=F(75, 100), d=F(2, 10), cost=F(50), flows=11), 568.78, 2
)
lifetime_value("existing", "half-year periods, annual rate", years=F(1, 2), cost=F(10), **base)
lifetime_value("end-of-period", "two-year periods, seven flows", years=F(2), cost=F(5), flows=7, **base)
lifetime_value("existing", "margins of their own", margins=(F(80), F(120), F(90)), g=F(2, 100), **base)
lifetime_value("new", "retention rates of their own", retentions=(F(60, 100), F(75, 100)), cost=F(3), **base)
lifetime_value("end-of-period", "both, six flows", margins=(F(10), F(20)), retentions=(F(1, 2),), flows=6, **base)

# Survival 1, .60, .45, .38, .34: five flows of 100, the first now.
survival = (F(1), F(60, 100), F(45, 100), F(38, 100), F(34, 100))
rising = tuple(after / before for before, after in zip(survival, survival[1:]))
close(lifetime_value("new", "rising retention", retentions=rising, flows=5, **base), 243.51, 2)
close(lifetime_value("new", "one rate in its place", m=F(100), r=F(6, 10), d=F(1, 10), flows=5), 209.38, 2)

# --- 3.2 Loyalty matrix: models.md section 1 --------------------------------------------------------------------

for name, own, rival, bought, total, segment in (
    ("Ann", 6, 4, 8, 10, "loyalty"),
    ("Bo", 6, 4, 2, 10, "latent-loyalty"),
    ("Cai", 3, 5, 8, 10, "spurious-loyalty"),
    ("Di", 3, 5, 1, 10, "no-loyalty"),
    ("as much as the rival, half of the purchases", 4, 4, 5, 10, "spurious-loyalty"),
):
    case(
        "loyalty-matrix",
        {"attitude": F(own), "rivalAttitude": F(rival), "bought": F(bought), "total": F(total)},
        {},
        {"relativeAttitude": F(own - rival), "share": F(bought, total)},
        segment,
        name,
    )

# --- 3.4 Profit and duration: models.md section 3 ----------------------------------------------------------------

for purchases, last, revenue, segment in (
    (4, 8, 1200, "butterflies"),
    (2, 8, 1200, "butterflies"),
    (4, 8, 300, "strangers"),
    (3, 12, 1200, "true-friends"),
    (3, 12, 200, "barnacles"),
):
    case(
        "profit-duration",
        {
            "purchases": F(purchases),
            "lastPurchase": F(last),
            "observed": F(12),
            "revenue": F(revenue),
            "margin": F(3, 10),
            "serviceCost": F(100),
        },
        {},
        {"duration": F(last, 12) ** purchases, "profit": F(revenue) * F(3, 10) - 100},
        segment,
    )
close(number(F(8, 12) ** 4), 0.1975, 4)
close(number(F(8, 12) ** 2), 0.4444, 4)

# --- 2.1 MAN: models.md section 13 --------------------------------------------------------------------------------

COMBINATIONS = {"MAN": "man", "MAn": "ma", "MaN": "mn", "mAN": "an", "maN": "n", "mAn": "a", "Man": "m", "man": "none"}
for letters, segment in COMBINATIONS.items():
    scores = [F(60) if letter.isupper() else F(59) for letter in letters]
    case(
        "man-rule",
        dict(zip(("money", "authority", "need"), scores)),
        {"cut": 60},
        {"present": sum(letter.isupper() for letter in letters)},
        segment,
        letters,
    )
case("man-rule", {"money": F(80), "authority": F(40), "need": F(75)}, {}, {"present": 2}, "mn", "the worked example")

# --- 5.1 Satisfaction gap -----------------------------------------------------------------------------------------

for experience, expectation, zone, segment in (
    (7, 8, 0, "missed"),
    (8, 8, 0, "met"),
    (9, 8, 0, "exceeded"),
    (7, 8, 1, "met"),
    (F(53, 10), 5, F(1, 2), "met"),
    (F(58, 10), 5, F(1, 2), "exceeded"),
):
    gap = F(experience) - F(expectation)
    case(
        "satisfaction-gap",
        {"experience": F(experience), "expectation": F(expectation)},
        {"indifference": number(F(zone))},
        {"satisfaction": gap, "smallestGap": gap},
        segment,
    )
pairs = {"quality": (8, 8), "function": (7, 8), "price": (5, 7), "extras": (8, 6)}
case(
    "satisfaction-gap",
    {f"{name}{side}": F(rating) for name, pair in pairs.items() for side, rating in zip(("Experience", "Expectation"), pair)},
    {"by": "items"},
    {
        "satisfaction": sum(F(p - e) for p, e in pairs.values()) / 4,
        "meanExperience": sum(F(p) for p, _ in pairs.values()) / 4,
        "meanExpectation": sum(F(e) for _, e in pairs.values()) / 4,
        "smallestGap": min(p - e for p, e in pairs.values()),
    },
    "missed",
)

# --- 5.7 SERVQUAL: models.md section 21 ---------------------------------------------------------------------------

DIMENSIONS = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")
ITEMS = (4, 5, 4, 4, 5)
EXPECTED = (F(52, 10), F(66, 10), F(64, 10), F(63, 10), F(60, 10))
PERCEIVED = (F(56, 10), F(58, 10), F(59, 10), F(62, 10), F(55, 10))
WEIGHTS = (11, 32, 22, 19, 16)


def servqual(measure, spread, note):
    """Items spread around the means of their dimension, so that the means stay."""
    inputs = {}
    item = 0
    for count, expected, perceived in zip(ITEMS, EXPECTED, PERCEIVED):
        for place in range(count):
            offset = spread * (F(place) - F(count - 1, 2))
            item += 1
            inputs[f"expected{item}"] = expected + offset
            inputs[f"perceived{item}"] = perceived - offset
    for dimension, weight in zip(DIMENSIONS, WEIGHTS):
        inputs["weight" + dimension.capitalize()] = F(weight)
    scores = [p - e if measure == "gap" else p for e, p in zip(EXPECTED, PERCEIVED)]
    values = dict(zip(DIMENSIONS, scores))
    values["unweighted"] = sum(scores) / 5
    values["quality"] = sum(w * s for w, s in zip(WEIGHTS, scores)) / 100
    values["unanswered"] = 0
    case("servqual", inputs, {"measure": measure}, values, note=note)
    return values


printed = servqual("gap", F(0), "the dimension means of the textbook")
close(number(printed["quality"]), -0.421, 3)
close(number(printed["unweighted"]), -0.30, 2)
servqual("gap", F(1, 10), "items spread around their means")
servqual("performance", F(1, 20), "performance only")

path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n")
