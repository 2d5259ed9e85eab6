"""Recomputes the models of perceived value (chapter 4) and of expectation and satisfaction (5.2 to 5.6) from their
definitions with exact fractions, apart from the Rust code. Writes value_and_satisfaction.json beside itself."""

import json
from fractions import Fraction as F
from pathlib import Path

CASES = []


def exact(value):
    """The number as it is written: 0.1 is a tenth."""
    return F(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def case(model, note, inputs, settings, values, segment=None):
    def plain(value):
        return float(value) if isinstance(value, F) else value

    CASES.append(
        {
            "model": model,
            "note": note,
            "inputs": {key: plain(value) for key, value in inputs.items()},
            "settings": {key: plain(value) for key, value in settings.items()},
            "values": {key: float(value) for key, value in values.items() if value is not None},
            "segment": segment,
        }
    )


def mean(values):
    return sum(values, F(0)) / len(values)


# --- 4.1 Customer delivered value -------------------------------------------------------------------------------

VALUES = ("productValue", "serviceValue", "personnelValue", "imageValue")
COSTS = ("moneyCost", "timeCost", "psychicCost", "energyCost")


def delivered_value(note, values, costs, rival=None, segment=None):
    inputs = dict(zip(VALUES + COSTS, values + costs))
    value, cost = sum(values), sum(costs)
    expected = {"totalValue": value, "totalCost": cost, "delivered": value - cost}
    expected["ratio"] = F(value, cost) if cost else None
    if rival:
        names = ["rival" + name[0].upper() + name[1:] for name in VALUES + COSTS]
        inputs |= dict(zip(names, rival[0] + rival[1]))
        left = sum(rival[0]) - sum(rival[1])
        expected |= {"rivalDelivered": left, "lead": value - cost - left, "rivalRatio": F(sum(rival[0]), sum(rival[1]))}
    case("delivered-value", note, inputs, {"against": "rival" if rival else "alone"}, expected, segment)


ours = ((12000, 3000, 2000, 3000), (14000, 600, 150, 250))
delivered_value("the definition's example", *ours, segment="worthwhile")
delivered_value("more left, less for the money", *ours, ((11000, 2000, 1500, 2500), (11500, 500, 200, 200)), "more-left")
delivered_value("less left, more for the money", (200, 0, 0, 0), (100, 0, 0, 0), ((1000, 0, 0, 0), (800, 0, 0, 0)),
                "more-for-money")
delivered_value("equal difference, higher ratio", (150, 50, 0, 0), (90, 10, 0, 0), ((300, 0, 0, 0), (200, 0, 0, 0)),
                "preferred")
delivered_value("no gain", (50, 20, 20, 10), (70, 10, 10, 10), ((300, 0, 0, 0), (200, 0, 0, 0)), "not-worthwhile")
delivered_value("nothing to pay, alone", (50, 20, 20, 10), (0, 0, 0, 0), segment="worthwhile")

# --- Scorecards ---------------------------------------------------------------------------------------------------


def turned(answers, reverse, points):
    """Mean of the answers given (None is not given), reversed ones turned; None when fewer than half are given."""
    given = [points + 1 - exact(x) if at in reverse else exact(x) for at, x in enumerate(answers) if x is not None]
    return mean(given) if 2 * len(given) >= len(answers) else None


def to_index(value, points):
    return None if value is None else 100 * (value - 1) / (points - 1)


# --- 4.2 Consumption values ---------------------------------------------------------------------------------------

CONSUMPTION = {
    "functional": ("works", "reliable", "impractical"),
    "epistemic": ("curious", "learn", "nothingNew"),
    "social": ("approval", "belong", "nobodyNotices"),
    "emotional": ("enjoy", "comfort", "indifferent"),
    "conditional": ("occasion", "circumstances", "anyTime"),
}


def consumption_values(note, answers, points=7, cut=60, margin=5):
    inputs, scores = {}, {}
    for (facet, items), given in zip(CONSUMPTION.items(), answers):
        inputs |= dict(zip(items, given))
        scores[facet] = to_index(turned(given, {2}, points), points)
    ranked = sorted((score for score in scores.values() if score is not None), reverse=True)
    values = scores | {"highest": ranked[0], "lead": ranked[0] - ranked[1]}
    values["driving"] = sum(score >= cut for score in ranked)
    if ranked[0] < cut:
        segment = "none"
    elif ranked[0] - ranked[1] > margin:
        segment = next(facet for facet, score in scores.items() if score == ranked[0])
    else:
        segment = "several"
    case("consumption-values", note, inputs, {"scale": str(points), "cut": cut, "margin": margin}, values, segment)


consumption_values("the example", ((6, 6, 2), (4, 4, 4), (3, 4, 5), (7, 7, 2), (3, 2, 6)))
consumption_values("two level", ((6, 6, 2), (4, 4, 4), (3, 4, 5), (6, 6, 2), (3, 2, 6)), margin=0)
consumption_values("five points, gift", ((3, 3, 3), (2, 2, 4), (4, 2, 3), (3, 4, 2), (5, 5, 1)), 5, 75, 25)
consumption_values("nothing drives", ((2, 2, 6), (3, 3, 5), (1, 1, 7), (2, 3, 5), (1, 2, 6)))
consumption_values("one facet unanswered", ((6, None, 2), (4, 4, 4), (None, None, 5), (3, 3, 4), (3, 2, 6)), 10, 40, 5)

# --- 4.3 Value hierarchy ------------------------------------------------------------------------------------------

HIERARCHY = {
    "attributes": ("features", "quality", "service", "lacking"),
    "consequences": ("purpose", "ease", "others", "sideEffects"),
    "goals": ("life", "peace", "person", "noCloser"),
}


def value_hierarchy(note, answers, desired, points=7, rule="lowest", tolerance=F(1, 2)):
    inputs, values, gaps = {}, {}, {}
    for (level, items), given, wish in zip(HIERARCHY.items(), answers, desired):
        inputs |= dict(zip(items, given))
        inputs["desired" + level.capitalize()] = wish
        values[level] = turned(given, {3}, points)
        known = values[level] is not None and wish is not None
        gaps[level] = values[level] - exact(wish) if known else None
        values[level + "Gap"] = gaps[level]
    segment = None
    if None not in gaps.values():
        values["smallestGap"] = min(gaps.values())
        short = [level for level, gap in gaps.items() if gap < -tolerance]
        segment = "whole"
        if short:
            segment = short[0] if rule == "lowest" else min(short, key=lambda level: gaps[level])
    settings = {"scale": str(points), "rule": rule, "tolerance": tolerance}
    case("value-hierarchy", note, inputs, settings, values, segment)


hierarchy = ((6, 6, 6, 2), (5, 4, 5, 4), (4, 5, 4, 3))
value_hierarchy("the example", hierarchy, (6, 6, 5))
value_hierarchy("two short, the lowest", hierarchy, (7, 6, 5))
value_hierarchy("two short, the widest", hierarchy, (7, 6, 5), rule="widest")
value_hierarchy("a gap that is just tolerated", hierarchy, (6, 4.5, 5))
value_hierarchy("just tolerated in tenths", ((4, 5, 4.2, 2), (5, 4, 5, 4), (4, 5, 4, 3)), (5.5, 5.2, 4.7), tolerance=F(7, 10))
value_hierarchy("ten points, a wish left open", ((9, 8, None, 3), (7, 7, 8, 2), (6, 6, 5, 4)), (9, None, 8), 10)

# --- 4.4 Mind value and price value -------------------------------------------------------------------------------


def price_value(note, benefit, price, rivals, benchmark="mean", parity=F(5, 100), segment=None):
    inputs = {"benefit": benefit, "price": price}
    for name, (rival_benefit, rival_price) in zip("ABC", rivals):
        inputs |= {"benefit" + name: rival_benefit, "price" + name: rival_price}
    known = [(exact(u), exact(p)) for u, p in rivals if u is not None and p is not None]
    if benchmark == "best":
        known = [max(known, key=lambda rival: rival[0] / rival[1])]
    values = {"rivalBenefit": mean([u for u, _ in known]), "rivalPrice": mean([p for _, p in known])}
    values["mind"] = exact(benefit) / values["rivalBenefit"]
    values["priceValue"] = values["rivalPrice"] / exact(price)
    values["value"] = values["mind"] * values["priceValue"]
    case("price-value", note, inputs, {"benchmark": benchmark, "parity": parity}, values, segment)


trio = ((6, 100), (7, 110), (6.5, 105))
price_value("the definition's example", 8, 120, ((6, 100), (7, 110), (None, None)), segment="mind")
price_value("three rivals with the same means", 8, 120, trio, segment="mind")
price_value("against the best, level", 8, 120, trio, "best", segment="level")
price_value("too dear", 8, 150, trio, segment="overpriced")
price_value("too poor", 5, 95, ((6, 100), (7, None), (6.5, 105)), segment="cheap")
price_value("cheap and good value", 6, 80, trio, segment="price")
price_value("both", 7, 100, trio, segment="both")
price_value("neither", 6, 110, trio, parity=F(0), segment="inferior")

# --- 4.5 Potential, perceived and realised value ------------------------------------------------------------------


def value_levels(note, benefits, purchase, after, tolerance=5, segment=None):
    separate = len(set(after)) > 1
    inputs = dict(zip(("potentialBenefit", "perceivedBenefit", "realisedBenefit"), benefits))
    inputs |= {"purchaseCost": purchase, "afterCost": after[0]}
    if separate:
        inputs |= {"perceivedAfterCost": after[1], "realisedAfterCost": after[2]}
    potential, perceived, realised = (exact(b) - purchase - exact(a) for b, a in zip(benefits, after))
    values = {"potential": potential, "perceived": perceived, "realised": realised}
    values |= {"communicationGap": potential - perceived, "deliveryGap": perceived - realised}
    values["arrives"] = realised / potential if potential > 0 else None
    settings = {"afterCosts": "separate" if separate else "same", "tolerance": tolerance}
    case("value-levels", note, inputs, settings, values, segment)


value_levels("the definition's example", (100, 80, 65), 40, (10, 10, 10), segment="both")
value_levels("running costs surprise", (100, 98, 97), 40, (10, 10, 25), segment="deliver")
value_levels("gaps just tolerated", (100, 95, 90), 40, (10, 10, 10), segment="arrives")
value_levels("unknown benefits", (100, 70, 70), 40, (10, 10, 10), segment="communicate")
value_levels("regret", (100, 90, 50), 40, (10, 10, 10), segment="regret")
value_levels("more believed than there is", (100, 110, 90), 40, (10, 10, 10), segment="overpromised")
value_levels("no potential either", (45, 40, 40), 40, (10, 10, 10), segment="unattractive")

# --- 4.6 Price tactics --------------------------------------------------------------------------------------------

# Contribution with and without the tactic is added up from the sales themselves, not from the formulas of the library:
# today's buyers and extra buyers are counted apart.


def price_tactic(note, tactic, own, expected, p=100, c=60, q=1000, segment=None):
    x = exact(expected)
    own_exact = {key: exact(value) for key, value in own.items()}
    get = own_exact.get
    price, cost, today = exact(p), exact(c), exact(q)

    def contribution(extra):
        if tactic == "discount":
            return (today + extra) * (price * (1 - get("rebate")) - cost)
        if tactic == "prestige":
            return (today + extra) * (get("prestigePrice") - cost) - get("imageCost")
        if tactic == "psychological":
            return (today + extra) * (get("oddPrice") - cost)
        if tactic == "differential":
            stay, switch = today * (1 - get("leak")), today * get("leak")
            return stay * (price - cost) + (switch + extra) * (get("segmentPrice") - cost) - get("fenceCost")
        if tactic == "loss-leader":
            return (today + extra) * (get("leaderPrice") - cost) + extra * get("basketMargin")
        if tactic == "combination":
            complements = extra * get("takeUp") * (get("complementPrice") - get("complementCost"))
            return (today + extra) * (get("mainPrice") - cost) + complements
        if tactic == "allied":
            share = get("overlap")
            low = price * (1 - get("alliedRebate")) - get("commission") - cost
            return today * (1 - share) * (price - cost) + (today * share + extra) * low
        mean_price = get("success") * get("outcomePrice") + (1 - get("success")) * get("failurePrice")
        return (today + extra) * (mean_price - cost)

    before = today * (price - cost)
    given_up = before - contribution(0)
    per_buyer = contribution(1) - contribution(0)
    gain = contribution(x * today) - before
    values = {"givenUp": given_up, "perBuyer": per_buyer, "gain": gain}
    if per_buyer > 0:
        values |= {"extra": given_up / per_buyer, "breakEven": given_up / per_buyer / today}
    inputs = {"price": p, "unitCost": c, "volume": q, "expected": expected} | own
    segment = "pays" if gain > 0 else "loses" if gain < 0 else "even"
    case("attraction-pricing", note, inputs, {"tactic": tactic}, values, segment)
    return values.get("breakEven")


assert price_tactic("10 % off at a margin of 40 %", "discount", {"rebate": 0.1}, 0.4) == F(1, 3)
assert price_tactic("10 % off at a margin of 20 % doubles", "discount", {"rebate": 0.1}, 1, c=80) == 1
price_tactic("below cost", "discount", {"rebate": 0.5}, 2)
assert price_tactic("a quarter may go", "prestige", {"prestigePrice": 120, "imageCost": 5000}, -0.1) == F(-1, 4)
price_tactic("99 for 100", "psychological", {"oddPrice": 99}, 0.05)
price_tactic("students", "differential", {"segmentPrice": 80, "leak": 0.1, "fenceCost": 500}, 0.1)
price_tactic("eggs below cost", "loss-leader", {"leaderPrice": 50, "basketMargin": 60}, 1)
price_tactic("eggs and an empty basket", "loss-leader", {"leaderPrice": 50, "basketMargin": 10}, 1)
price_tactic("printer and ink", "combination",
             {"mainPrice": 70, "complementPrice": 30, "complementCost": 10, "takeUp": 2.5}, 0.6)
price_tactic("shop and hotel", "allied", {"alliedRebate": 0.2, "overlap": 0.1, "commission": 5}, 0.2)
price_tactic("paid by result", "outcome", {"outcomePrice": 115, "success": 0.8, "failurePrice": 20}, 0.15)

# --- 5.2 Expectancy disconfirmation -------------------------------------------------------------------------------


def disconfirmation(note, e, p, a, w, direct=None, settings=None, segment=None):
    settings = {"standard": "expectation", "measure": "difference", "equal": "neither", "indifference": 0} | (settings or {})
    inputs = {"expectation": e, "performance": p, "adequate": a, "desired": w}
    if direct is not None:
        inputs["direct"] = direct
    e, p, a, w = (None if x is None else exact(x) for x in (e, p, a, w))
    values = {}
    if settings["measure"] == "direct":
        values["disconfirmation"] = exact(direct)
    elif e is not None:
        values["disconfirmation"] = p - e
    if a is not None and w is not None and a <= w:
        values |= {"aboveAdequate": p - a, "aboveDesired": p - w}
        values["position"] = (p - a) / (w - a) if a < w else None
    case("disconfirmation", note, inputs, settings, values, segment)


disconfirmation("positive", 5, 6, 4, 6, segment="satisfied")
disconfirmation("as expected, default", 5, 5, 4, 6, segment="neither")
disconfirmation("as expected, the other reading", 5, 5, 4, 6, settings={"equal": "satisfied"}, segment="satisfied")
disconfirmation("at the edge of the zone of indifference", 5, 4.5, 4, 6, settings={"indifference": 0.5}, segment="neither")
disconfirmation("beyond it", 5, 4.25, 4, 6, settings={"indifference": 0.5}, segment="dissatisfied")
disconfirmation("the edge in tenths", 2.2, 1.7, 1, 6, settings={"indifference": 0.5}, segment="neither")
disconfirmation("the zone of tolerance", 5, 5, 4, 6, settings={"standard": "tolerance"}, segment="tolerated")
disconfirmation("above desired", 5, 7, 4, 6, settings={"standard": "tolerance"}, segment="desired-reached")
disconfirmation("below adequate, ten points", 5, 3, 4, 9, settings={"standard": "tolerance", "scale": "10"},
                segment="not-adequate")
disconfirmation("a zone without width", 5, 5, 5, 5, settings={"standard": "tolerance"}, segment="desired-reached")
disconfirmation("asked directly, no expectation", None, 5, 4, 6, -2, {"measure": "direct"}, "dissatisfied")
disconfirmation("contradictory levels", 5, 6, 6, 4, settings={"standard": "tolerance"})

# --- 5.3 Experience-based norms -----------------------------------------------------------------------------------


def experience_norms(note, p, best, product, focal, norm="product", zone=F(1, 2), scale="7"):
    inputs = {"performance": p, "bestBrand": best, "product": product, "focalFirm": focal}
    p, best, product, focal = (None if x is None else exact(x) for x in (p, best, product, focal))
    known = [x for x in (best, product, focal) if x is not None]
    standard = {"product": product, "best-brand": best, "focal-firm": focal, "strictest": max(known)}[norm]
    less = lambda x: None if x is None else p - x
    values = {"bestGap": less(best), "productGap": less(product), "focalGap": less(focal)}
    values |= {"kept": sum(p >= x - zone for x in known), "standard": standard, "gap": less(standard)}
    segment = None
    if standard is not None:
        segment = "neutral" if abs(p - standard) <= zone else "positive" if p > standard else "negative"
    settings = {"norm": norm, "indifference": zone, "scale": scale}
    case("experience-norms", note, inputs, settings, values, segment)


experience_norms("inside the zone", 5.3, 6.5, 5, 5)
experience_norms("beyond the zone", 5.8, 6.5, 5, 5)
experience_norms("against the best brand", 5.8, 6.5, 5, 5, "best-brand")
experience_norms("at the lower edge", 5, 6.5, 5, 5.5, "focal-firm")
experience_norms("at the edge, where binary fractions miss it", 2.2, 6, 1.7, 5)
experience_norms("the lower edge of a tenth", 1.7, 6, 1.8, 5, zone=F(1, 10))
experience_norms("strictest, best brand unknown, five points", 3, None, 4, 3.5, "strictest", F(1, 4), "5")
experience_norms("the norm that counts is unknown", 5, 6, None, 5)

# --- 5.4 Value-percept disparity ----------------------------------------------------------------------------------


def value_percept(note, rows, kind="more-is-better", tolerance=0, scale="7", segment=None):
    inputs = {}
    for name, row in zip(("Function", "Ease", "Respect", "Thrift"), rows):
        inputs |= {prefix + name: x for prefix, x in zip(("want", "expect", "find"), row)}
    wants = [exact(f) - exact(w) for w, _, f in rows if w is not None and f is not None]
    if kind == "just-right":
        wants = [-abs(x) for x in wants]
    expected = [exact(f) - exact(e) for _, e, f in rows if e is not None and f is not None]
    values = {"disparity": mean(wants), "smallest": min(wants)}
    if len(expected) >= 2:
        values["disconfirmation"] = mean(expected)
    settings = {"kind": kind, "tolerance": tolerance, "scale": scale}
    case("value-percept", note, inputs, settings, values, segment)


value_percept("expectation met, want missed", [(6, 4, 5)] * 4, segment="resigned")
value_percept("want met, promise missed", [(4, 6, 5)] * 3 + [(5, 6, 4)], segment="short-of-promise")
value_percept("both, within tolerance", [(6, 5, 5)] * 4, tolerance=1, segment="fulfilled")
value_percept("too much of a good thing", [(3, 3, 5), (4, 3, 4), (5, 3, 4), (4, 4, 6)], "just-right", segment="resigned")
value_percept("half answered, ten points", [(9, 8, 7), (None, 6, 8), (8, 7, None), (10, 9, 6)], scale="10", segment="missed")
value_percept("expectation not asked", [(6, None, 5), (6, None, 7), (6, 5, 6), (4, None, 4)])
value_percept("short by the tolerance in tenths", [(5.3, 5, 4.6)] * 4, tolerance=0.7, segment="fulfilled")

# --- 5.5 Service stages -------------------------------------------------------------------------------------------


def service_stages(note, stages, weights=(2, 5, 3), settings=None):
    """Stages as (core expected, core found, auxiliary expected, auxiliary found)."""
    settings = {"passive": "both", "point": "gap", "tolerance": 0, "scale": "7"} | (settings or {})
    inputs = dict(zip(("weightBefore", "weightDuring", "weightAfter"), weights))
    values, gaps, cores, extras = {}, [], [], []
    for name, stage in zip(("before", "during", "after"), stages):
        for key, x in zip(("CoreExpected", "CoreFound", "ExtraExpected", "ExtraFound"), stage):
            inputs[name + key] = x
        ce, cf, ae, af = (None if x is None else exact(x) for x in stage)
        core = cf - ce if ce is not None and cf is not None else None
        extra = af - ae if ae is not None and af is not None else None
        if extra is not None and settings["passive"] == "missed":
            extra = min(F(0), extra)
        known = [x for x in (core, extra) if x is not None]
        gaps.append(mean(known) if known else None)
        cores.append(core)
        extras.append(extra)
        values[name + "Gap"] = gaps[-1]
    w = [exact(x) for x in weights]

    def total(parts):
        if any(x is None for x, weight in zip(parts, w) if weight):
            return None
        return sum(weight * x for x, weight in zip(parts, w) if weight) / sum(w)

    values |= {"total": total(gaps), "active": total(cores), "passiveGap": total(extras)}
    segment = None
    if None not in gaps:
        size = [gap * (weight if settings["point"] == "weighted" else 1) for gap, weight in zip(gaps, w)]
        short = [at for at in range(3) if gaps[at] < -exact(settings["tolerance"])]
        segment = ("before", "during", "after")[min(short, key=lambda at: size[at])] if short else "all-met"
    case("service-stages", note, inputs, settings, values, segment)
    return values["total"]


clinic = ((6, 6.5, 5, 5.5), (6, 5.8, 5, 4.8), (5, 5.1, 5, 5.1))
assert service_stages("the definition's example", clinic) == F(3, 100)
mixed = ((6, 5, 5, 6.5), (6, 5.5, 5, 5), (5, 4, 5, 5.5))
service_stages("passive only where missed", mixed, settings={"passive": "missed"})
service_stages("weakest by gap, a tie", ((6, 5, 5, 5), (6, 5, 5, 5), (5, 5, 5, 5)))
service_stages("weakest by weight", mixed, settings={"point": "weighted", "passive": "missed"})
service_stages("within tolerance", mixed, settings={"tolerance": 0.25})
service_stages("within tolerance in tenths", ((6, 5.3, 5, 4.3), (6, 6, 5, 5), (5, 5, 5, 5)), settings={"tolerance": 0.7})
service_stages("no weight after, and not asked", ((6, 5, 5, None), (6, 7, 5, 5), (None, 5, 5, None)), (1, 1, 0))

# --- 5.6 Satisfaction indices -------------------------------------------------------------------------------------

PUBLISHED = (F(3885, 10000), F(3190, 10000), F(2925, 10000))


def weighted_mean(answers, weights):
    """Over the answers given; None when fewer than half are given or they carry no weight."""
    given = [(exact(x), exact(w)) for x, w in zip(answers, weights) if x is not None]
    total = sum(w for _, w in given)
    if 2 * len(given) < len(answers) or not total:
        return None
    return sum(x * w for x, w in given) / total


def satisfaction_index(note, items, expected, value, aspects, weights=(30, 25, 25, 20), which="equal", own=(40, 30, 30),
                       conversion="rescaled", scale=10, aspect_scale=(1, 5), target=75, segment=None):
    names = ("overall", "confirmation", "ideal", "expectedQuality", "expectedReliability", "expectedFit", "totalCost",
             "totalBenefit", "qualityForPrice", "priceForQuality", "product", "service", "price", "image",
             "weightProduct", "weightService", "weightPrice", "weightImage")
    inputs = dict(zip(names, (*items, *expected, *value, *aspects, *weights)))
    if which == "own":
        inputs |= dict(zip(("weightOverall", "weightConfirmation", "weightIdeal"), own))
    low, high = aspect_scale
    values = {
        "index": to_index(weighted_mean(items, {"equal": (1, 1, 1), "public": PUBLISHED, "own": own}[which]), scale),
        "weighted": weighted_mean(aspects, weights),
        "expectations": to_index(turned(expected, (), scale), scale),
        "perceivedValue": to_index(turned(value, (), scale), scale),
    }
    if values["weighted"] is not None:
        points = values["weighted"]
        values["weightedIndex"] = 100 * (points - low) / (high - low) if conversion == "rescaled" else 100 * points / high
    settings = {"indexWeights": which, "conversion": conversion, "target": target, "scale": str(scale)}
    settings["aspectScale"] = str(high)
    case("satisfaction-index", note, inputs, settings, values, segment)
    return values


expected, value, aspects = (8, 8, 7), (7, 8, 7, 7), (4.2, 3.8, 3.5, 4.6)
three = (8.1, 7.4, 7.0)
plain = satisfaction_index("equal weights", three, expected, value, aspects, segment="value-short")
assert round(float(plain["index"]), 2) == 72.22 and plain["weighted"] == F(4005, 1000)
public = satisfaction_index("published weights", three, expected, value, aspects, which="public", target=70,
                            conversion="times", segment="fragile")
assert round(float(public["index"]), 2) == 72.83 and public["weightedIndex"] == F(801, 10)
satisfaction_index("own weights, seven points", (6, 5, 6), (5, 5, 5), (6, 5, 6, 6), (70, 80, 65, 90), which="own",
                   own=(50, 25, 25), scale=7, aspect_scale=(0, 100), segment="reached")
satisfaction_index("an item unanswered", (9, None, 7), (6, None, 7), (7, 7, None, None), (4, None, 3, None), target=80,
                   segment="delivery-short")
satisfaction_index("too few answers", (9, None, None), (8, 8, 7), (7, 8, 7, 7), (4, None, None, None), scale=10)
satisfaction_index("no weights", three, expected, value, aspects, (0, 0, 0, 0), "own", (0, 0, 0))

Path(__file__).with_suffix(".json").write_text(json.dumps(CASES, indent=1, ensure_ascii=False) + "\n")
