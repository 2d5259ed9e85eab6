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
FIVE = ("verySatisfied", "satisfied", "neutral", "dissatisfied", "veryDissatisfied")
BOXES = {"top": (0,), "top-two": (0, 1), "bottom-two": (3, 4)}


def ratings(note, five, three, answer, box="top-two", confidence="95"):
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
    segment = None if answer is None else "promoter" if answer >= 9 else "passive" if answer >= 7 else "detractor"
    case("rating-distribution", note, inputs, {"box": box, "confidence": confidence}, values, segment)
    return values


values = ratings("the published arithmetic", (42, 35, 13, 7, 3), (90, 70, 40), 9)
close(values["score"], 25, 9)
close(values["scoreMargin"], 10.6, 1)
ratings("top box, 99 %", (10, 20, 5, 3, 2), (5, 3, 9), 8, "top", "99")
ratings("bottom boxes, 90 %", (10, 20, 5, 3, 2), (5, 3, 9), 6, "bottom-two", "90")
ratings("all alike", (12, 0, 0, 0, 0), (7, 0, 0), 7, "top")
ratings("nobody in the box", (0, 0, 9, 1, 0), (0, 5, 0), None, "top-two")
ratings("zero", (1, 1, 1, 1, 1), (1, 1, 1), 0)

path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n")
