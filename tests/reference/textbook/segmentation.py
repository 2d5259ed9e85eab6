"""Recomputes the models of chapter 3 (segmentation) from their definitions, apart from the Rust code, with exact fractions.

Run `python3 tests/reference/textbook/segmentation.py` from anywhere; it writes segmentation.json beside itself.
"""

import json
from fractions import Fraction as F
from pathlib import Path

CASES = []


def plain(value):
    """A fraction as the nearest double, in lists too."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return float(value)


def case(model, note, inputs, values, segment=None, settings=None):
    CASES.append(
        {
            "model": model,
            "note": note,
            "inputs": {key: plain(value) for key, value in inputs.items()},
            "settings": {key: plain(value) for key, value in (settings or {}).items()},
            "values": {key: plain(value) for key, value in values.items()},
            "segment": segment,
        }
    )


def mean(answers, points):
    """Mean of the answers given; an item written (answer,) is turned; None where under half are answered."""
    given = [points + 1 - answer[0] if isinstance(answer, tuple) else answer for answer in answers]
    given = [F(answer) for answer, asked in zip(given, answers) if asked is not None]
    return sum(given) / len(given) if given and 2 * len(given) >= len(answers) else None


def entered(names, answers):
    return {name: answer[0] if isinstance(answer, tuple) else answer for name, answer in zip(names, answers)}


def known(values):
    return {key: value for key, value in values.items() if value is not None}


# --- 3.1 RFM ---------------------------------------------------------------------------------------------------

NOW = (
    [5, 12, 20, 33, 45, 60, 90, 120, 200, 320],
    [12, 3, 8, 1, 6, 2, 9, 1, 5, 1],
    [2400, 300, 1600, 900, 500, 150, 2000, 80, 1200, 60],
)
LATER = (
    [8, 102, 15, 123, 20, 150, 30, 5, 290, 410],
    [15, 3, 10, 1, 8, 2, 11, 3, 5, 1],
    [3000, 300, 2100, 900, 900, 150, 2500, 240, 1200, 60],
)
TYPES = ("HHH", "HLH", "LHH", "LLH", "HHL", "HLL", "LHL", "LLL")
GRID = (  # RF ten: segment, rank, R, F
    ("champions", 0, (5, 5), (4, 5)),
    ("loyal", 1, (3, 4), (4, 5)),
    ("potential-loyalists", 2, (4, 5), (2, 3)),
    ("new", 3, (5, 5), (1, 1)),
    ("promising", 4, (4, 4), (1, 1)),
    ("need-attention", 5, (3, 3), (3, 3)),
    ("cant-lose", 6, (1, 2), (5, 5)),
    ("at-risk", 7, (1, 2), (3, 4)),
    ("about-to-sleep", 8, (3, 3), (1, 2)),
    ("hibernating", 9, (1, 2), (1, 2)),
)


def quantiles(values, bins):
    """Linear-interpolation percentiles of equal probability (type 7)."""
    ordered = sorted(F(value) for value in values)
    cuts = []
    for k in range(1, bins):
        position = F((len(ordered) - 1) * k, bins)
        low = int(position)
        high = min(low + 1, len(ordered) - 1)
        cuts.append(ordered[low] + (position - low) * (ordered[high] - ordered[low]))
    return cuts


def score(values, cuts):
    return [1 + sum(value > cut for cut in cuts) for value in values]


def rfm_scores(table, bins, scoring, cuts=None):
    days, orders, total = table
    chosen = cuts or [quantiles(values, bins) for values in table]
    if scoring == "plus-one":
        reached = lambda values, cuts: [sum(value >= cut + 1 for cut in cuts) for value in values]
        below = [reached(values, cut) for values, cut in zip(table, chosen)]
        return [bins - b for b in below[0]], [1 + b for b in below[1]], [1 + b for b in below[2]]
    r = [bins + 1 - s for s in score(days, chosen[0])]
    if scoring != "nested":
        return r, score(orders, chosen[1]), score(total, chosen[2])

    def within(values, groups):
        out = [0] * len(values)
        for group in set(groups):
            rows = [row for row, own in enumerate(groups) if own == group]
            members = [values[row] for row in rows]
            for row, own in zip(rows, score(members, quantiles(members, bins))):
                out[row] = own
        return out

    f = within(orders, r)
    return r, f, within(total, list(zip(r, f)))


def rfm(note, customer=5, now=NOW, later=LATER, bins=5, scoring="independent", rules="eight-types", by="mean",
        on_the_line="low", later_cuts="kept", fixed=(F(3), F(3), F(3)), own=None, mailing=(200, 8, F(1, 2), F(20))):
    scores = rfm_scores(now, bins, scoring, own)

    def lines_of(scores):
        if by == "mean":
            return [F(sum(axis), len(axis)) for axis in scores]
        if by == "median":
            ordered = [sorted(axis) for axis in scores]
            return [F(axis[(len(axis) - 1) // 2] + axis[len(axis) // 2], 2) for axis in ordered]
        return list(fixed)

    def segments(scores, lines):
        out = []
        for r, f, m in zip(*scores):
            if rules == "eight-types":
                high = [s >= line if on_the_line == "high" else s > line for s, line in zip((r, f, m), lines)]
                pattern = "".join("H" if up else "L" for up in high)
                out.append((pattern.lower(), TYPES.index(pattern)))
            else:
                found = [(id, rank) for id, rank, rs, fs in GRID if rs[0] <= r <= rs[1] and fs[0] <= f <= fs[1]]
                assert len(found) == 1
                out.append(found[0])
        return out

    lines = lines_of(scores)
    before = segments(scores, lines)
    values = {name: F(axis[customer - 1]) for name, axis in zip(("rScore", "fScore", "mScore"), scores)}
    if rules == "eight-types":
        values |= dict(zip(("rLine", "fLine", "mLine"), lines))
    mates = [row for row, own_segment in enumerate(before) if own_segment == before[customer - 1]]
    values["segmentCustomers"] = F(len(mates))
    values["segmentTotal"] = F(sum(now[2][row] for row in mates), sum(now[2]))
    contacted, replies, cost, profit = mailing
    values |= {"breakEven": cost / profit, "response": F(replies, contacted)}
    values["breakEvenIndex"] = (values["response"] - values["breakEven"]) / values["breakEven"] * 100
    if later:
        if later_cuts == "kept":
            assert scoring in ("independent", "own")
            kept = own or [quantiles(column, bins) for column in now]
            after = segments(rfm_scores(later, bins, scoring, kept), lines)
        else:
            new = rfm_scores(later, bins, scoring, own)
            after = segments(new, lines_of(new))
        count = len(before)
        values["moved"] = F(sum(a[0] != b[0] for a, b in zip(after, before)), count)
        values["risen"] = F(sum(a[1] < b[1] for a, b in zip(after, before)), count)
        values["fallen"] = F(sum(a[1] > b[1] for a, b in zip(after, before)), count)
    inputs = dict(zip(("daysSinceLast", "orders", "total"), now)) | {"customer": customer}
    inputs |= dict(zip(("laterDays", "laterOrders", "laterTotal"), later or ([], [], [])))
    inputs |= dict(zip(("contacted", "replies", "contactCost", "orderProfit"), mailing))
    if own:
        inputs |= dict(zip(("dayCuts", "orderCuts", "totalCuts"), own))
    settings = {"scoring": scoring, "bins": bins, "ruleSet": rules, "highBy": by, "onTheLine": on_the_line,
                "rFixed": fixed[0], "fFixed": fixed[1], "mFixed": fixed[2], "laterCuts": later_cuts}
    case("rfm", note, inputs, values, before[customer - 1][0], settings)
    return ["".join(str(axis[row]) for axis in scores) for row in range(len(now[0]))]


codes = rfm("C5, on the line is low")
assert codes == "555 532 444 413 343 322 255 211 134 111".split(), codes
rfm("C5, on the line is high", on_the_line="high")
rfm("C4, on the line is low", customer=4)
rfm("C4, on the line is high", customer=4, on_the_line="high")
rfm("nested", customer=3, scoring="nested", later_cuts="recut")
rfm("one above the percentiles", customer=9, scoring="plus-one", later_cuts="recut", mailing=(1000, 13, F(7, 10), F(45)))
rfm("median, seven bins", customer=7, bins=7, by="median")
rfm("own cuts", customer=8, scoring="own", bins=4, own=[[15, 50, 150], [1, 3, 7], [100, 500, 1500]], later_cuts="kept")
rfm("ten segments, own lines play no part", customer=6, rules="rf-ten", by="fixed", later_cuts="recut")
rfm("own lines, no later period", customer=10, by="fixed", fixed=(F(2), F(5, 2), F(4)), on_the_line="high", later=None)
rfm("all alike", now=([30] * 6, [1] * 6, [50] * 6), later=None, customer=6)

# --- 3.3 Loyalty diamond ---------------------------------------------------------------------------------------

INVOLVEMENT = ["matters", "compares", "follows", "indifferent"]


def loyalty_diamond(note, answers, suppliers=None, spending=None, points=7, cut=F(4), width_cut=F(2)):
    involvement = mean(answers, points)
    inputs = entered(INVOLVEMENT, answers)
    settings = {"widthBy": "spending" if spending else "suppliers", "scale": str(points), "cut": cut, "widthCut": width_cut}
    if spending:
        inputs |= {f"spending{place + 1}": amount for place, amount in enumerate(spending)}
        shares = [F(amount) / sum(spending) for amount in spending]
        width = 1 / sum(share**2 for share in shares)
    else:
        inputs["suppliers"] = suppliers
        width = F(suppliers)
    segment = None
    if involvement is not None:
        segment = {(1, 0): "loyals", (0, 0): "habituals", (1, 1): "variety-seekers", (0, 1): "switchers"}[
            (int(involvement > cut), int(width > width_cut))
        ]
    case("loyalty-diamond", note, inputs, known({"involvement": involvement, "width": width}), segment, settings)
    return width


for answer, suppliers in ((6, 1), (2, 1), (6, 4), (2, 5)):
    loyalty_diamond("definition", [answer] * 3 + [(8 - answer,)], suppliers)
assert abs(loyalty_diamond("70/20/5/5", [6, 6, 6, (2,)], spending=[70, 20, 5, 5, 0]) - F(187, 100)) < F(1, 200)
loyalty_diamond("at both cuts: low and narrow", [4, 4, 4, (4,)], 2)
loyalty_diamond("one answer missing", [6, None, 3, (2,)], spending=[10, 10, 10, 10, 10])
loyalty_diamond("five points", [5, 4, 2, (1,)], spending=[30, 1, 1, 0, 0], points=5, cut=F(3))
loyalty_diamond("too few answers", [6, None, None, None], 3)

# --- 3.5 Secure-customer classes -------------------------------------------------------------------------------


def secure(note, answers, counts=(70, 60, 45, 25), scale=5, four="by-words"):
    worst = min(answers) if None not in answers else None
    segment = None
    if worst is not None:
        if scale == 5:
            segment = {5: "secure", 4: "favourable", 3: "vulnerable"}.get(worst, "at-risk")
        else:
            second_lowest = "at-risk" if four == "by-words" else "vulnerable"
            segment = {4: "secure", 3: "favourable", 2: second_lowest, 1: "at-risk"}[worst]
    inputs = dict(zip(("satisfied", "recommend", "repurchase"), answers))
    inputs |= dict(zip(("secureCount", "favourableCount", "vulnerableCount", "atRiskCount"), counts))
    values = {"worst": worst}
    if sum(counts):
        shares = [F(count, sum(counts)) for count in counts]
        values |= dict(zip(("secureShare", "favourableShare", "vulnerableShare", "atRiskShare"), shares))
    settings = {"scale": str(scale), "fourPoints": four}
    case("secure-customer-index", note, inputs, known(values), segment, settings)


secure("definition", (5, 5, 4))
secure("definition", (5, 3, 5))
secure("definition", (4, 4, 2))
secure("all best", (5, 5, 5), (1, 2, 3, 4))
secure("four points by words", (2, 4, 4), scale=4)
secure("four points by place", (2, 4, 4), scale=4, four="by-place")
secure("four points, lowest", (4, 4, 1), scale=4, four="by-place")
secure("open answer", (5, None, 4))
secure("nobody counted", (3, 3, 3), (0, 0, 0, 0))

# --- 3.6 Relationship tiers ------------------------------------------------------------------------------------

HEADS = ("strategic", "key", "transactional", "risky")


def tiers(note, g, p, relationship, risk, budget=F(100), counts=(5, 20, 175, 10), weights=(45, 35, 19, 1), **settings):
    points = int(settings.get("scale", 5))
    chosen = {"riskCut": F(4), "contributionCut": F(50000), "potentialCut": F(80000), "relationshipCut": F(7, 2)} | settings
    strength, danger = mean(relationship, points), mean(risk, points)
    inputs = {"contribution": g, "potential": p, "budget": budget}
    inputs |= entered(("manyLevels", "sharesPlans", "easyToLeave"), relationship)
    inputs |= entered(("paysLate", "overCredit", "overClaims"), risk)
    values = {
        "risk": danger,
        "relationship": strength,
        "contributionLacking": max(F(0), chosen["contributionCut"] - g),
        "potentialLacking": max(F(0), chosen["potentialCut"] - p),
    }
    if strength is not None:
        values["relationshipLacking"] = max(F(0), chosen["relationshipCut"] - strength)
    for head, count, weight in zip(HEADS, counts, weights):
        inputs[f"{head}Count"], inputs[f"{head}Weight"] = count, weight
        if count and sum(weights):
            values[f"{head}Budget"] = F(weight, sum(weights)) * budget / count
    high, promising = g >= chosen["contributionCut"], p >= chosen["potentialCut"]
    strong = chosen.get("strategicNeeds") != "potential-and-relationship" or strength >= chosen["relationshipCut"]
    if danger >= chosen["riskCut"]:
        segment = "risky"
    elif high:
        segment = "strategic" if promising and strong else "key"
    else:
        segment = "development" if promising else "transactional"
    case("relationship-tiers", note, inputs, known(values), segment, chosen | ({"scale": str(points)}))


tiers("definition", F(90000), F(120000), [4, 4, (2,)], [1, 2, 1])
tiers("risk overrides", F(900000), F(900000), [5, 5, (1,)], [4, 5, 3])
tiers("candidate", F(20000), F(80000), [3, 2, (4,)], [1, 1, 2], counts=(0, 1, 7, 3))
tiers("at the cut of contribution", F(50000), F(79999), [3, None, (4,)], [1, None, 2], weights=(5, 3, 0, 1))
tiers("strategic asks for the relationship", F(60000), F(90000), [3, 3, (3,)], [1, 1, 1], strategicNeeds="potential-and-relationship")
tiers("neither", F(-100), F(0), [None, None, (3,)], [2, 2, 2], budget=F(12345, 100))

# --- 3.7 Value and potential -----------------------------------------------------------------------------------


def value_potential(note, g, c, p, value_cut=F(30000), growth_cut=F(20000), both="most-valuable"):
    value = F(g) - c
    unrealised = p - value
    high, growing = value >= value_cut, unrealised >= growth_cut
    if value < 0:
        segment = "below-zero"
    elif high and growing:
        segment = both
    elif high:
        segment = "most-valuable"
    elif growing:
        segment = "most-growable"
    else:
        segment = "low-maintenance"
    values = {"value": value, "unrealised": unrealised, "realised": value / p if p > 0 else None}
    settings = {"valueCut": value_cut, "growthCut": growth_cut, "both": both}
    case("value-potential", note, {"contribution": g, "serviceCost": c, "potential": p}, known(values), segment, settings)


value_potential("A", 58000, 8000, 60000)
value_potential("B", 15000, 3000, 45000)
value_potential("C", 4000, 5000, 0)
value_potential("D", 10000, 2000, 9000)
value_potential("both high", 60000, 10000, 100000)
value_potential("both high, growth first", 60000, 10000, 100000, both="most-growable")
value_potential("at zero and at the cut", 5000, 5000, 20000)

# --- 3.8 Transactional and emotional loyalty -------------------------------------------------------------------


def transaction_emotion(note, here, total, answers, points=7, cuts=(F(1, 2), F(50))):
    average = mean(answers, points)
    emotion = None if average is None else (average - 1) / (points - 1) * 100
    share = F(here, total) if total and here <= total else None
    segment = None
    if emotion is not None and share is not None:
        segment = {(1, 1): "high", (0, 1): "medium", (1, 0): "low", (0, 0): "none"}[
            (int(share >= cuts[0]), int(emotion >= cuts[1]))
        ]
    inputs = {"spentHere": here, "spentInAll": total} | entered(("attached", "proud", "indifferent"), answers)
    settings = {"scale": str(points), "transactionCut": cuts[0], "emotionCut": cuts[1]}
    case("transaction-emotion", note, inputs, known({"transaction": share, "emotion": emotion}), segment, settings)


transaction_emotion("6, 5, 7", 800, 1000, [6, 5, (1,)])
transaction_emotion("buys without feeling", 800, 1000, [2, 3, (5,)])
transaction_emotion("feels, buys little", 200, 1000, [6, 6, (1,)])
transaction_emotion("at both cuts", 500, 1000, [4, 4, (4,)])
transaction_emotion("five points, one open", 100, 1000, [2, None, (4,)], points=5)
transaction_emotion("more than in all", 1100, 1000, [6, 6, (1,)])

# --- 3.9 Satisfaction and loyalty ------------------------------------------------------------------------------


def satisfaction_loyalty(note, satisfied, answers, bonds=(), points=5, cuts=(F(4), F(4)), corners="named"):
    loyalty = mean(answers, points)
    high = (satisfied >= cuts[0], loyalty >= cuts[1])
    segment = {(True, True): "loyalist", (True, False): "mercenary", (False, True): "hostage", (False, False): "defector"}[high]
    if corners == "named":
        if segment == "loyalist" and satisfied == loyalty == points:
            segment = "apostle"
        if segment == "defector" and satisfied == loyalty == 1:
            segment = "terrorist"
    inputs = {"satisfied": satisfied} | entered(("buysAgain", "recommends", "followsOffers"), answers)
    for flag in ("noChoice", "costlyChange", "ownTechnology", "rewards"):
        inputs[flag] = flag in bonds
    settings = {"scale": str(points), "satisfactionCut": cuts[0], "loyaltyCut": cuts[1], "corners": corners}
    values = {"satisfaction": F(satisfied), "loyalty": loyalty, "bonds": F(len(bonds))}
    case("satisfaction-loyalty", note, inputs, values, segment, settings)


for satisfied, loyal in ((5, 5), (4, 4), (5, 2), (2, 5), (2, 2), (1, 1)):
    satisfaction_loyalty("definition", satisfied, [loyal, loyal, (6 - loyal,)])
satisfaction_loyalty("corners joined", 1, [1, 1, (5,)], corners="joined")
satisfaction_loyalty("held by two bonds", 2, [5, 4, (2,)], ("noChoice", "rewards"))
satisfaction_loyalty("seven points", 7, [7, 7, (1,)], points=7, cuts=(F(5), F(11, 2)))

# --- 3.11 Market forms -----------------------------------------------------------------------------------------


def market_forms(note, people, brand, category, cuts=(F(100), F(100))):
    values = {}
    segment = None
    if people:
        values = {"brandIndex": brand / people * 100, "categoryIndex": category / people * 100}
        segment = {(1, 1): "competitive", (1, 0): "niche", (0, 1): "developing", (0, 0): "undeveloped"}[
            (int(values["brandIndex"] >= cuts[0]), int(values["categoryIndex"] >= cuts[1]))
        ]
    inputs = {"people": people, "brandSales": brand, "categorySales": category}
    case("market-forms", note, inputs, values, segment, {"brandCut": cuts[0], "categoryCut": cuts[1]})


market_forms("definition", F(1, 10), F(15, 100), F(12, 100))
market_forms("niche", F(1, 4), F(3, 10), F(1, 5))
market_forms("developing", F(1, 4), F(1, 5), F(3, 10))
market_forms("at both cuts", F(1, 4), F(1, 4), F(1, 4))
market_forms("higher cuts", F(1, 10), F(15, 100), F(12, 100), (F(160), F(130)))
market_forms("nobody", F(0), F(1, 10), F(1, 10))

# --- 3.12 Rowley, 3.13 social styles ---------------------------------------------------------------------------


def two_facets(model, note, names, facets, settings_names, segments, answers, points=7, cuts=(F(4), F(4))):
    means = [mean(group, points) for group in answers]
    inputs = entered(names[0], answers[0]) | entered(names[1], answers[1])
    segment = None
    if None not in means:
        segment = segments[tuple(int(value > cut) for value, cut in zip(means, cuts))]
    settings = {"scale": str(points)} | dict(zip(settings_names, cuts))
    case(model, note, inputs, known(dict(zip(facets, means))), segment, settings)


def rowley(note, answers, **terms):
    two_facets(
        "rowley-loyalty",
        note,
        (("likes", "convinced", "nothingSpecial"), ("buysMore", "recommends", "outOfHabit")),
        ("attitude", "behaviour"),
        ("attitudeCut", "behaviourCut"),
        {(1, 1): "committed", (1, 0): "contented", (0, 1): "convenience-seekers", (0, 0): "captive"},
        answers,
        **terms,
    )


rowley("example", ([6, 5, (2,)], [3, 4, (5,)]))
rowley("committed", ([6, 5, (2,)], [6, 5, (2,)]))
rowley("at both cuts", ([4, 4, (4,)], [4, 4, (4,)]))
rowley("convenience, one open", ([2, None, (5,)], [6, 4, (1,)]))
rowley("ten points", ([8, 9, (3,)], [7, 6, (2,)]), points=10, cuts=(F(11, 2), F(15, 2)))


def social_styles(note, answers, **terms):
    two_facets(
        "social-styles",
        note,
        (
            ("statesOpinions", "decidesFast", "emphatic", "asksFirst"),
            ("showsFeelings", "personal", "atEase", "factsOnly"),
        ),
        ("assertiveness", "responsiveness"),
        ("assertiveCut", "responsiveCut"),
        {(1, 0): "driving", (1, 1): "expressive", (0, 0): "analytical", (0, 1): "amiable"},
        answers,
        **terms,
    )


social_styles("example", ([6, 6, 5, (3,)], [2, 3, 3, (6,)]))
social_styles("expressive", ([6, 7, 5, (2,)], [6, 6, 5, (2,)]))
social_styles("amiable, two open", ([2, None, None, (6,)], [6, 5, 7, (3,)]))
social_styles("at both cuts", ([4, 4, 4, (4,)], [4, 4, 4, (4,)]))
social_styles("five points", ([5, 4, 3, (2,)], [1, 2, 2, (4,)]), points=5, cuts=(F(3), F(3)))

path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(CASES, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(f"{len(CASES)} cases")
