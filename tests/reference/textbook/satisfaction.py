"""Recomputes models 5.8 to 5.18 from their definitions, apart from the Rust code, with exact fractions.

Run `python3 tests/reference/textbook/satisfaction.py` from anywhere; it writes satisfaction.json beside itself. Roots
are taken to 50 digits.
"""

import json
from decimal import Decimal, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 50
CASES = []


def plain(value):
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return float(value)


def case(model, note, inputs, settings, values, segment=None):
    CASES.append(
        {
            "model": model,
            "note": note,
            "inputs": {key: plain(value) for key, value in inputs.items()},
            "settings": {key: plain(value) for key, value in settings.items()},
            "values": {key: plain(value) for key, value in values.items()},
            "segment": segment,
        }
    )


def root(value):
    """The square root of a fraction, to 50 digits."""
    value = F(value)
    return F((Decimal(value.numerator) / Decimal(value.denominator)).sqrt())


def mean(values):
    values = [F(value) for value in values]
    return sum(values) / len(values)


def close(computed, printed, digits):
    assert abs(float(computed) - printed) <= 0.5 * 10**-digits + 1e-9, (float(computed), printed)


# --- 5.8 Kano: the evaluation table as printed, one line an answer to the functional question ------------------

PRINTED = {
    "like": "QAAAO",
    "must-be": "RIIIM",
    "neutral": "RIIIM",
    "live-with": "RIIIM",
    "dislike": "RRRRQ",
}
NAMES = dict(A="attractive", O="one-dimensional", M="must-be", I="indifferent", R="reverse", Q="questionable")
COLUMNS = ("attractiveCount", "oneDimensionalCount", "mustBeCount", "indifferentCount", "reverseCount", "questionableCount")


def kano(rows, which=1, cut=(F(1, 2), F(1, 2))):
    a, o, m, i, r, q = (F(count) for count in rows[which - 1])
    counting, everyone = a + o + m + i, a + o + m + i + r + q
    ranked = sorted(rows[which - 1])
    differing = 0
    for row in rows:
        counts = dict(zip("AOMIRQ", row))
        mode = max("MOAIRQ", key=lambda letter: counts[letter])  # the first of the order wins a tie
        four = sum(row[:4])
        better, worse = F(row[0] + row[1], four), F(row[1] + row[2], four)
        place = {(0, 0): "I", (1, 0): "A", (0, 1): "M", (1, 1): "O"}[(better >= cut[0], worse >= cut[1])]
        differing += place != mode
    counts = dict(zip("AOMIRQ", rows[which - 1]))
    values = {
        "better": (a + o) / counting,
        "worse": -(o + m) / counting,
        "categoryStrength": F(ranked[-1] - ranked[-2]) / everyone,
        "totalStrength": (a + o + m) / everyone,
        "differing": differing,
    }
    return values, NAMES[max("MOAIRQ", key=lambda letter: counts[letter])]


def table(rows):
    return {name: [row[place] for row in rows] for place, name in enumerate(COLUMNS)}


START = [(40, 30, 20, 10, 3, 1), (12, 45, 28, 12, 2, 1), (8, 14, 62, 15, 1, 0), (15, 10, 9, 60, 6, 0)]
for answer, line in PRINTED.items():
    for other, letter in zip(PRINTED, line):
        case("kano", f"{answer}, {other}", {"functional": answer, "dysfunctional": other}, {}, {}, NAMES[letter])
        strict = "Q" if answer == other and answer in ("must-be", "live-with") else letter
        case("kano", f"{answer}, {other}, strict", {"functional": answer, "dysfunctional": other}, {"table": "strict"}, {}, NAMES[strict])
values, segment = kano([(40, 30, 20, 10, 3, 1)])
close(values["better"], 0.70, 2)
close(values["worse"], -0.50, 2)
case("kano", "one requirement", table([(40, 30, 20, 10, 3, 1)]), {"classify": "requirement"}, values, segment)
for which in (1, 2, 3, 4):
    values, segment = kano(START, which)
    case("kano", f"requirement {which}", table(START), {"classify": "requirement", "requirement": which}, values, segment)
both = [(sum(F(row[p] + row[p + 1], sum(row[:4])) for row in START) / 4) for p in (0, 1)]
values, segment = kano(START, 2, both)
case("kano", "means as lines", table(START), {"classify": "requirement", "requirement": 2, "cuts": "means"}, values, segment)
TIES = [(20, 20, 20, 20, 0, 0), (20, 20, 5, 20, 0, 20), (0, 0, 0, 10, 40, 2)]
for which in (1, 2, 3):
    values, segment = kano(TIES, which)
    case("kano", f"ties {which}", table(TIES), {"classify": "requirement", "requirement": which}, values, segment)

# --- 5.9 Importance–performance ---------------------------------------------------------------------------------

IMPORTANCE = [F(46, 10), F(42, 10), F(31, 10), F(34, 10), F(44, 10)]
PERFORMANCE = [F(32, 10), F(44, 10), F(3), F(43, 10), F(41, 10)]


def quadrant(i, p, ci, cp, on_line="high"):
    high = (lambda value, cut: value >= cut) if on_line == "high" else (lambda value, cut: value > cut)
    return {(1, 0): "concentrate-here", (1, 1): "keep-up", (0, 0): "low-priority", (0, 1): "overkill"}[high(i, ci), high(p, cp)]


def ipa(note, i, p, ci, cp, settings, importances=IMPORTANCE, performances=PERFORMANCE):
    on_line = settings.get("boundary", "high")
    pairs = list(zip(importances, performances))
    values = {
        "gap": p - i,
        "importanceCut": ci,
        "performanceCut": cp,
        "concentrate": sum(quadrant(a, b, ci, cp, on_line) == "concentrate-here" for a, b in pairs),
        "behind": sum(b < a for a, b in pairs),
    }
    inputs = {"importance": i, "performance": p, "importances": importances, "performances": performances}
    case("importance-performance", note, inputs, settings, values, quadrant(i, p, ci, cp, on_line))
    return values


for i, p in zip(IMPORTANCE, PERFORMANCE):
    values = ipa("grand means", i, p, mean(IMPORTANCE), mean(PERFORMANCE), {})
    close(values["importanceCut"], 3.94, 2)
    close(values["performanceCut"], 3.80, 2)
    ipa("medians", i, p, sorted(IMPORTANCE)[2], sorted(PERFORMANCE)[2], {"cuts": "medians"})
    ipa("medians, the line is low", i, p, sorted(IMPORTANCE)[2], sorted(PERFORMANCE)[2], {"cuts": "medians", "boundary": "low"})
ipa("midpoint", F(3), F(3), F(3), F(3), {"cuts": "midpoint"})
ipa("midpoint of seven", F(5), F(2), F(4), F(4), {"cuts": "midpoint", "scale": "7"})
ipa("own lines", F(4), F(3), F(35, 10), F(4), {"cuts": "own", "ownImportance": 3.5, "ownPerformance": 4})
ipa("medians of four", F(4), F(3), F(3), F(35, 10), {"cuts": "medians"}, [F(5), F(2), F(4), F(1)], [F(4), F(3), F(5), F(1)])

# --- 5.10 Ratings ------------------------------------------------------------------------------------------------

Z = {"90": F("1.6448536269514722"), "95": F("1.959963984540054"), "99": F("2.5758293035489004")}
LISTS = ("fives", "fours", "threes", "twos", "ones")
FIVE = ("verySatisfied", "satisfied", "neutral", "dissatisfied", "veryDissatisfied")
BOXES = {"top": (0,), "top-two": (0, 1), "bottom-two": (3, 4)}


def ratings(note, five, three, answer, box="top-two", confidence="95", items=None, item=1):
    n, z = F(sum(five)), Z[confidence]
    share = sum(five[place] for place in BOXES[box]) / n
    # Wilson's ends are the roots of (share − x)² = z² x (1 − x) / n.
    a, b, c = 1 + z * z / n, -(2 * share + z * z / n), share * share
    spread = root(b * b - 4 * a * c)
    p, q, d = (F(count, sum(three)) for count in three)
    values = {
        "mean": sum((5 - place) * count for place, count in enumerate(five)) / n,
        "topBox": five[0] / n,
        "topTwoBox": (five[0] + five[1]) / n,
        "share": share,
        "shareLow": (-b - spread) / (2 * a),
        "shareHigh": (-b + spread) / (2 * a),
        "score": 100 * (p - d),
        # Answers count 1, 0, −1: variance of one of them is the mean of squares less the square of the mean.
        "scoreMargin": 100 * z * root((p + d - (p - d) ** 2) / sum(three)),
    }
    inputs = dict(zip(FIVE, five)) | dict(zip(("promoters", "passives", "detractors"), three)) | {"likelihood": answer}
    settings = {"box": box, "confidence": confidence}
    if items:
        # The five counts say something else; those of the item chosen count.
        inputs |= dict(zip(FIVE, (1, 2, 3, 4, 5))) | {LISTS[place]: [row[place] for row in items] for place in range(5)}
        settings |= {"ratings": "items", "item": item}
    segment = None if answer is None else "promoter" if answer >= 9 else "passive" if answer >= 7 else "detractor"
    case("rating-distribution", note, inputs, settings, values, segment)
    return values


values = ratings("the published arithmetic", (42, 35, 13, 7, 3), (90, 70, 40), 9)
close(values["score"], 25, 9)
close(values["scoreMargin"], 10.6, 1)
ratings("top box, 99 %", (10, 20, 5, 3, 2), (5, 3, 9), 8, "top", "99")
ratings("bottom boxes, 90 %", (10, 20, 5, 3, 2), (5, 3, 9), 6, "bottom-two", "90")
ratings("all alike", (12, 0, 0, 0, 0), (7, 0, 0), 7, "top")
ratings("nobody in the box", (0, 0, 9, 1, 0), (0, 5, 0), None, "top-two")
ratings("zero", (1, 1, 1, 1, 1), (1, 1, 1), 0)
SEVERAL = [(42, 35, 13, 7, 3), (61, 28, 8, 2, 1), (18, 27, 31, 16, 8)]
for which, five in enumerate(SEVERAL, 1):
    ratings(f"item {which} of several", five, (90, 70, 40), 9, items=SEVERAL, item=which)

# --- 5.11 Sheet of expectations --------------------------------------------------------------------------------

SHEET = [  # id, block, expected, perceived, weight: the start values
    ("performance", "quality", 6, 6, 5),
    ("fitness", "quality", 6, 6, 4),
    ("life", "quality", 5, 4, 3),
    ("reliability", "quality", 6, 5, 5),
    ("safety", "quality", 7, 7, 5),
    ("economy", "quality", 5, 5, 3),
    ("aesthetics", "quality", 4, 5, 2),
    ("mainFunction", "function", 6, 6, 5),
    ("auxiliaryFunction", "function", 4, 5, 2),
    ("compatibility", "function", 5, 4, 3),
    ("priceLevel", "price", 6, 5, 5),
    ("valueForMoney", "price", 5, 5, 3),
    ("priceFlexibility", "price", 4, 5, 2),
    ("service", "extension", 6, 6, 4),
    ("feeling", "extension", 5, 5, 2),
    ("culture", "extension", 4, 4, 1),
    ("surroundings", "extension", 5, 6, 2),
]
SHEET_BLOCKS = ("quality", "function", "price", "extension")


def sheet(note, changes, settings=None, absent=()):
    settings = settings or {}
    rows = []
    inputs = {}
    for name, block, *numbers in SHEET:
        e, p, w = changes.get(name, numbers)
        inputs |= {f"{name}Expected": e, f"{name}Perceived": p, f"{name}Weight": w}
        rows.append((block, e, p, F(w)))
    counted = [row for row in rows if row[1] is not None and row[2] is not None]
    score = lambda rows: sum(w * (F(p) - F(e)) for _, e, p, w in rows) / sum(w for *_, w in rows)
    values = {block: score([row for row in counted if row[0] == block]) for block in SHEET_BLOCKS if block not in absent}
    zone = F(str(settings.get("indifference", 0)))
    worst = min(values, key=lambda block: values[block])
    segment = f"{worst}-short" if values[worst] < -zone else "met"
    if absent:
        segment = None
    else:
        values["score"] = score(counted)
    values["short"] = sum(p < e for _, e, p, _ in counted)
    values["unanswered"] = len(rows) - len(counted)
    case("expectation-sheet", note, inputs, settings, values, segment)
    return values


values = sheet("start values", {})
close(values["price"], -0.30, 2)
sheet("on the edge of indifference", {}, {"indifference": 0.5})
sheet("exactly on the edge", {}, {"indifference": 0.3})
sheet("an item unanswered", {"priceFlexibility": (None, 5, 2), "service": (6, None, 4)})
sheet("a block with too few answers", {"priceLevel": (None, 5, 5), "valueForMoney": (5, None, 3)}, absent=("price",))
sheet("function and price tie, the first is named", {"mainFunction": (6, 5, 5), "auxiliaryFunction": (5, 5, 2), "compatibility": (5, 5, 5), "priceLevel": (6, 5, 5), "valueForMoney": (5, 5, 3), "priceFlexibility": (5, 5, 2)})
sheet("ten points", {"safety": (10, 9, 5), "culture": (4, 10, 0)}, {"scale": "10"})

# --- 5.12 Complaints and word of mouth -------------------------------------------------------------------------

RATES = {
    "major": ("0.09", "0.19", "0.54", "0.82"),
    "minor": ("0.37", "0.46", "0.70", "0.95"),
    "circulated": ("0.06", "0.11", "0.75", "0.95"),
}


def iceberg(note, customers, complain, mix, u=None, complaints=None, rates="major", normal="0", margin="50", own=None):
    c, rate = F(complain), [F(text) for text in own or RATES[rates]]
    affected = F(customers) * F(u) if u else F(complaints) / c
    quick = 1 - F(mix[0]) - F(mix[1])
    parts = [affected * (1 - c) * (1 - rate[0])]
    parts += [affected * c * F(m) * (1 - r) for m, r in zip((*mix, quick), rate[1:])]
    lost = sum(parts)
    excess = lost - affected * F(normal)
    satisfied = customers - affected
    values = dict(zip(("lostSilent", "lostUnresolved", "lostResolved", "lostQuick"), parts))
    values |= {
        "lost": lost,
        "affected": affected,
        "silent": affected * (1 - c),
        "quickShare": quick,
        "normal": affected * F(normal),
        "excess": excess,
        "lostMargin": excess * F(margin),
        "replacement": excess * 20 * 6,
        "heard": 12 * satisfied,
        "inNeed": 10 * satisfied,
        "won": 10 * satisfied * F("0.02"),
        "warned": 20 * affected,
    }
    inputs = {"customers": customers, "complainShare": c, "unresolvedShare": F(mix[0]), "resolvedShare": F(mix[1])}
    inputs |= {"normalLoss": F(normal), "margin": F(margin)}
    inputs |= {"problemShare": F(u)} if u else {"complaints": complaints}
    if own:
        inputs |= dict(zip(("silentRate", "unresolvedRate", "resolvedRate", "quickRate"), rate))
    settings = {"known": "share" if u else "complaints", "rates": "own" if own else rates}
    case("complaint-iceberg", note, inputs, settings, values)
    return values


iceberg("the worked example", 20_000, "0.5", ("0.3", "0.4"), u="0.3")
values = iceberg("half as many customers", 10_000, "0.5", ("0.3", "0.4"), u="0.3")
close(values["lost"], 2086.5, 1)
close(values["lostMargin"], 104325, 0)
values = iceberg("more complain", 10_000, "0.7", ("0.3", "0.4"), u="0.3")
close(values["lost"], 1829.1, 1)
close(values["lostMargin"], 91455, 0)
values = iceberg("and are served better", 10_000, "0.7", ("0.1", "0.4"), u="0.3")
close(values["lost"], 1564.5, 1)
close(values["lostMargin"], 78225, 0)
values = iceberg("forty complaints, a quarter complain", 2_000, "0.25", ("0.3", "0.4"), complaints=40)
assert values["affected"] == 160
values = iceberg("a thousand satisfied", 1_250, "0.5", ("0.3", "0.4"), u="0.2")
assert (values["heard"], values["inNeed"], values["won"]) == (12_000, 10_000, 200)
values = iceberg("fifty dissatisfied", 1_000, "0.5", ("0.3", "0.4"), u="0.05", rates="minor", normal="0.1")
assert values["warned"] == 1_000
iceberg("untraced figures", 8_000, "0.67", ("0.2", "0.5"), u="0.25", rates="circulated", normal="0.05", margin="80")
iceberg("own figures, nobody silent", 8_000, "1", ("0.5", "0.5"), u="0.25", own=("0.1", "0.2", "0.6", "0.9"))
iceberg("no problem", 8_000, "0.3", ("0.5", "0.25"), complaints=0)

# --- 5.13 Expectancy ---------------------------------------------------------------------------------------------


def vroom(note, e, outcomes, course=False):
    e, outcomes = F(e), [(F(i), F(v)) for i, v in outcomes]
    products = [i * v for i, v in outcomes]
    force = e * sum(products)
    values = {
        "force": force,
        "pull": sum(products),
        "attraction": sum(p for p in products if p > 0),
        "aversion": sum(p for p in products if p < 0),
    }
    segment = "no-expectancy" if e == 0 else "drawn" if force > 0 else "repelled" if force < 0 else "indifferent"
    inputs = {"expectancy": e}
    if course:
        inputs |= {"instrumentality": outcomes[0][0], "valence": outcomes[0][1]}
    else:
        inputs |= {"instrumentalities": [i for i, _ in outcomes], "valences": [v for _, v in outcomes]}
    case("expectancy-motivation", note, inputs, {"form": "course" if course else "outcomes"}, values, segment)
    return force


assert vroom("two outcomes", "0.8", [("0.5", "9"), ("0.25", "-4")]) == F("2.8")
assert vroom("short form", "0.8", [("1", "0.9")], course=True) == F("0.72")
assert vroom("with instrumentality", "0.8", [("0.5", "0.9")], course=True) == F("0.36")
vroom("no hope", "0", [("1", "9")], course=True)
vroom("what is feared outweighs", "0.5", [("0.5", "4"), ("1", "-7"), ("-0.5", "2")])
vroom("even", "0.5", [("0.5", "4"), ("0.5", "-4")])
vroom("success prevents what is feared", "0.4", [("-1", "-6")])

# --- 5.14 System of satisfaction ---------------------------------------------------------------------------------

SYSTEM = {
    "product": dict(productQuality="4", productPrice="4", productDesign="4", productPackaging="4", productTimeliness="5"),
    "service": dict(servicePresale="4", serviceAtSale="4", serviceAfterSale="3.4"),
    "internal": dict(linkSupply="4", linkProduction="3.4", linkDelivery="4.6"),
    "touchpoints": dict(
        touchNetwork="4",
        touchShop="4",
        touchHotline="3",
        touchComplaints="3",
        touchNewServices="4",
        touchBilling="4",
        touchOnline="4",
        touchImage="4",
    ),
}


def system(note, changes=None, weights=("4", "4", "2", "0"), settings=None, k=5):
    settings = settings or {}
    inputs, index, lowest = {}, {}, {}
    scaled = lambda value: 100 * (value - 1) / (k - 1)
    for part, items in SYSTEM.items():
        answers = {name: (changes or {}).get(name, value) for name, value in items.items()}
        inputs |= {name: None if value is None else F(value) for name, value in answers.items()}
        given = [F(value) for value in answers.values() if value is not None]
        index[part] = scaled(mean(given))
        lowest[part] = scaled(min(given))
    weights = [F(weight) for weight in weights]
    inputs |= dict(zip(("weightProduct", "weightService", "weightInternal", "weightTouchpoints"), weights))
    total = sum(w * index[part] for w, part in zip(weights, SYSTEM)) / sum(weights)
    values = index | {"total": total, "weakestLink": lowest["internal"], "weakestTouchpoint": lowest["touchpoints"]}
    good, holds = total >= settings.get("cut", 70), lowest["internal"] >= settings.get("linkCut", 70)
    segment = {(1, 1): "sound", (1, 0): "hollow", (0, 1): "offer-first", (0, 0): "inside-first"}[good, holds]
    case("satisfaction-system", note, inputs, settings, values, segment)
    return values


values = system("the worked example")
assert (values["product"], values["service"], values["internal"], values["total"], values["weakestLink"]) == (80, 70, 75, 75, 60)
system("a lower cut of links", settings={"linkCut": 55})
system("touchpoints with a weight, answers missing", {"touchShop": None, "productPrice": None, "linkSupply": None}, ("5", "3", "0", "2"))
system("seven points", {"productQuality": "7"}, settings={"scale": "7", "cut": 40, "linkCut": 30}, k=7)
system("a strict cut", settings={"cut": 90, "linkCut": 20})

# --- 5.15 Three components ---------------------------------------------------------------------------------------


def components(note, impression, performance, standard, causes, k=7, cut=50, settings=None):
    scaled = lambda value: 100 * (F(value) - 1) / (k - 1)
    turned = lambda value: k + 1 - value
    pleased, right, let_down = impression
    given = [value for value in (pleased, right, None if let_down is None else turned(let_down)) if value is not None]
    values = {
        "impression": scaled(mean(given)),
        # From −(k − 1) … k − 1 to 0 … 100.
        "comparison": 100 * F(performance - standard + k - 1, 2 * (k - 1)),
        "difference": performance - standard,
    }
    names = ("causedByFirm", "causedElsewhere", "willRecur", "oneOff", "preventable", "nobodyCouldHelp")
    for part, (yes, no) in zip(("locus", "stability", "control"), causes):
        values[part] = scaled(mean(value for value in (yes, None if no is None else turned(no)) if value is not None))
    firm, lasting, avoidable = (values[part] > cut for part in ("locus", "stability", "control"))
    if performance >= standard:
        segment = "met"
    elif firm and avoidable:
        segment = "leaving" if lasting else "recover"
    else:
        segment = "explain" if firm else "inform"
    inputs = dict(zip(("pleased", "rightChoice", "letDown"), impression)) | {"performance": performance, "standard": standard}
    inputs |= dict(zip(names, [answer for pair in causes for answer in pair]))
    case("satisfaction-components", note, inputs, settings or {}, values, segment)
    return values


values = components("the worked example", (5, 5, 3), 4, 5, ((6, 2), (2, 6), (6, 2)))
close(values["impression"], 66.7, 1)
close(values["comparison"], 41.7, 1)
components("lasting", (3, 2, 6), 2, 6, ((7, 1), (6, 3), (5, 2)))
components("unavoidable", (4, None, 3), 3, 6, ((6, None), (6, 3), (2, 6)))
components("on the line is not above it", (4, 4, 4), 3, 4, ((4, 4), (4, 4), (4, 4)))
components("met", (6, 7, 1), 5, 5, ((6, 2), (6, 2), (6, 2)))
components("five points, a lower cut", (4, 5, 2), 3, 4, ((3, 3), (4, 2), (3, 3)), 5, 40, {"scale": "5", "cut": 40})

# --- 5.16 Emotions -----------------------------------------------------------------------------------------------

EMOTIONS = {
    "positiveBefore": ("anticipation", "excitement", "hope"),
    "negativeBefore": ("worry", "tension", "doubt"),
    "positiveDuring": ("joy", "pleasure", "surprise"),
    "negativeDuring": ("anger", "irritation", "disappointment"),
    "positiveAfter": ("contentment", "pride", "gratitude"),
    "negativeAfter": ("regret", "sadness", "guilt"),
}


def emotions(note, answers, settings=None):
    settings = settings or {}
    cut = F(str(settings.get("cut", 3)))
    inputs, values = {}, {}
    for (part, names), given in zip(EMOTIONS.items(), answers):
        inputs |= dict(zip(names, given))
        known = [answer for answer in given if answer is not None]
        if 2 * len(known) >= 3:
            values[part] = mean(known)
    for stage in ("Before", "During", "After"):
        if f"positive{stage}" in values and f"negative{stage}" in values:
            values[f"balance{stage}"] = values[f"positive{stage}"] - values[f"negative{stage}"]
    segment = None
    for side in ("positive", "negative"):
        parts = [values.get(side + stage) for stage in ("Before", "During", "After")]
        if None not in parts:
            values[side] = sum(parts) / 3
    if "positive" in values and "negative" in values:
        values["balance"] = values["positive"] - values["negative"]
        segment = {(1, 0): "joyful", (1, 1): "mixed", (0, 0): "flat", (0, 1): "upset"}[values["positive"] >= cut, values["negative"] >= cut]
    case("consumption-emotion", note, inputs, settings, values, segment)
    return values


emotions("start values", ((4, 3, 5), (2, 1, 3), (4, 5, 3), (2, 3, 1), (4, 3, 5), (1, 1, 1)))
values = emotions("joy 4, pleasure 5, anger 2, and 1", ((4, 3, 5), (2, 1, 3), (4, 5, None), (2, None, 1), (4, 3, 5), (1, 1, 1)))
assert (values["positiveDuring"], values["negativeDuring"], values["balanceDuring"]) == (F(9, 2), F(3, 2), 3)
emotions("a stage with too few answers", ((4, 3, 5), (2, 1, 3), (4, 5, 3), (2, 3, 1), (4, None, None), (1, 1, 1)))
emotions("on the cut", ((3, 3, 3), (3, 3, 3), (3, 3, 3), (3, 3, 3), (3, 3, 3), (3, 3, 3)))
emotions("thirds that add up to the cut", ((2, 3, 3), (1, 2, 2), (3, 3, 4), (1, 1, 3), (3, 3, 3), (1, 1, 2)))
emotions("upset, seven points", ((2, 1, 3), (7, 6, 5), (1, 1, 2), (7, 7, 7), (1, 2, 1), (6, 6, 5)), {"scale": "7", "cut": 4})
emotions("flat", ((1, 1, 1), (1, 2, 1), (1, 2, 2), (1, 1, 1), (1, 2, 1), (2, 1, 1)))

# --- 5.17 Cumulative satisfaction --------------------------------------------------------------------------------

ASKED = {"quality": (4, 2, 4), "marketing": (4, 3, 2), "image": (5, 4, 4)}
ASKED_NAMES = {
    "quality": ("lastingQuality", "qualityProblems", "serviceLevel"),
    "marketing": ("honestOffers", "usefulOffers", "intrusive"),
    "image": ("goodName", "trustworthy", "caresForPublic"),
}


def cumulative(note, before, ratings, last, weight="0.7", asked=ASKED, cut="3.5"):
    weight = F(weight)
    level = F(before)
    for rating in ratings:
        level += weight * (F(rating) - level)
    inputs = {"before": F(before), "transactions": [F(rating) for rating in ratings], "last": F(last)}
    values = {"previous": level, "shock": F(last) - level, "updated": level + weight * (F(last) - level)}
    for part, names in ASKED_NAMES.items():
        inputs |= dict(zip(names, asked[part]))
        turned = [6 - v if n in ("qualityProblems", "intrusive") else v for n, v in zip(names, asked[part])]
        values[part] = mean(turned)
    values["cumulative"] = mean([values["quality"], values["marketing"], values["image"]])
    now, ever = F(last) >= F(cut), values["cumulative"] >= F(cut)
    segment = {(1, 1): "steadily-satisfied", (1, 0): "good-day", (0, 1): "bad-day", (0, 0): "steadily-dissatisfied"}[now, ever]
    case("cumulative-satisfaction", note, inputs, {"recency": weight, "cut": F(cut)}, values, segment)
    return values


values = cumulative("one bad day", 4, (4, 5), 2)
assert (values["previous"], values["updated"]) == (F("4.7"), F("2.81"))
LOW = {"quality": (2, 5, 2), "marketing": (2, 2, 4), "image": (3, 2, 2)}
cumulative("a good day", 2, (2, 3, 1, 2), 5, asked=LOW)
cumulative("slow to forget", 2, (2, 3, 1, 2), 2, weight="0.2", asked=LOW)
cumulative("no transaction before", 5, (), 4, weight="0.5")
cumulative("only the last", 5, (1, 1), 4, weight="1")
cumulative("nothing is learnt", 5, (1, 1), 4, weight="0", cut="4")

# --- 5.18 Six measures -------------------------------------------------------------------------------------------

SURVEY = {
    "overalls": (6, 4, 7, 3, 5, 6, 2, 5),
    "attributeMeans": (5, 4, 6, 4, 5, 6, 3, 4),
    "comparisons": (0, -1, 2, -2, 0, 1, -3, 1),
    "repurchases": (6, 5, 7, 5, 4, 6, 4, 6),
    "recommendations": (5, 3, 7, 2, 4, 6, 1, 5),
    "dissatisfactions": (2, 4, 1, 5, 3, 2, 6, 4),
}
OWN = ("overall", "attributes", "comparison", "repurchase", "recommend", "dissatisfaction")
Z_NAMES = ("zOverall", "zAttributes", "zComparison", "zRepurchase", "zRecommend", "zDissatisfaction")


def measures(note, own, survey=SURVEY, cut="0", deviation="sample"):
    columns = [[F(str(value)) for value in column] for column in survey.values()]
    columns[5] = [-value for value in columns[5]]
    answers = [F(str(value)) for value in own]
    answers[5] = -answers[5]
    n = len(columns[0])
    centre = [mean(column) for column in columns]
    squares = [sum((value - m) ** 2 for value in column) for column, m in zip(columns, centre)]
    spread = [root(s / (n - 1 if deviation == "sample" else n)) for s in squares]
    z = [(answer - m) / s for answer, m, s in zip(answers, centre, spread)]
    # Pearson's product-moment coefficient from deviations, without standardising first.
    pairs = [
        sum((x - centre[a]) * (y - centre[b]) for x, y in zip(columns[a], columns[b])) / root(squares[a] * squares[b])
        for a in range(6)
        for b in range(a)
    ]
    called = lambda values: sum((v - m) >= F(cut) * s for v, m, s in zip(values, centre, spread))
    found = called(answers)
    values = dict(zip(Z_NAMES, z)) | {
        "satisfiedBy": found,
        "lowestCorrelation": min(pairs),
        "meanCorrelation": sum(pairs) / 15,
        "disputed": sum(0 < called(row) < 6 for row in zip(*columns)),
    }
    segment = {0: "agreed-dissatisfied", 6: "agreed-satisfied"}.get(found, "disputed")
    inputs = dict(zip(OWN, own)) | {name: list(column) for name, column in survey.items()}
    case("satisfaction-measures", note, inputs, {"cut": F(cut), "deviation": deviation}, values, segment)


measures("start values", (6, 5, -1, 6, 4, 3))
measures("satisfied by all", (7, 7, 3, 7, 7, 1))
measures("by none", (1, 1, -3, 1, 1, 7))
measures("all customers, a higher cut", (6, 5, -1, 6, 4, 3), cut="0.5", deviation="population")
measures("two respondents who disagree", (6, 5, 0, 6, 4, 3), {name: (2, 5) if name != "repurchases" else (5, 2) for name in SURVEY})

path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n")
