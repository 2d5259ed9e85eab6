"""Relationship quality and its parts (chapter 6) and the surveys that end chapter 5, recomputed from the definitions.

Exact fractions; mpmath where roots are needed. Writes quality_and_trust.json beside this file: python3 quality_and_trust.py
"""

import json
from fractions import Fraction as F
from pathlib import Path

from mpmath import mp, mpf, sqrt

mp.dps = 40
CASES = []


def case(model, note, inputs, values, segment, settings=None):
    CASES.append({
        "model": model,
        "note": note,
        "inputs": inputs,
        "settings": settings or {},
        "values": {key: float(value) for key, value in values.items()},
        "segment": segment,
    })


def exact(value):
    return F(str(value))


def score(facet, answers, points, reversed_items):
    """Mean of the answers to a facet, reversed ones turned; None where fewer than half are given."""
    given = [(points + 1 - exact(answers[item]) if item in reversed_items else exact(answers[item]))
             for item in facet if answers[item] is not None]
    return sum(given) / len(given) if 2 * len(given) >= len(facet) and given else None


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def survey(facets, reversed_items, defaults, changes, points):
    """Scores of all facets: start values over which the changes of a case are laid."""
    answers = {item: min(value, points) for item, value in defaults.items()} | changes
    return {name: score(items, answers, points, reversed_items) for name, items in facets.items()}


# 6.1 Satisfaction, trust, commitment, friendship (mean of its three parts); having to stay apart.
QUALITY = {
    "satisfaction": {"satisfiedOverall": 6, "rightChoice": 6, "oftenDisappointed": 2},
    "trust": {"benevolence": 6, "integrity": 5, "ability": 5},
    "commitment": {"feelsPart": 5, "caresForFuture": 5, "owesLoyalty": 4, "leavingNotRight": 4},
    "instrumentality": {"worksWell": 5, "adviceOfFriend": 4},
    "sociability": {"enjoysTalking": 4, "onlyBusiness": 4},
    "reciprocity": {"returnsFavours": 4, "sharesPersonal": 3},
    "continuance": {"leavingCostly": 4, "noOtherChoice": 3},
}


def starts(groups):
    return {item: value for items in groups.values() for item, value in items.items()}


def relationship_quality(note, changes, weights=(1, 1, 1, 1), points=7, cut="4.5"):
    s = survey({k: list(v) for k, v in QUALITY.items()}, {"oftenDisappointed", "onlyBusiness"}, starts(QUALITY), changes, points)
    s["friendship"] = mean([s["instrumentality"], s["sociability"], s["reciprocity"]])
    parts = [s[k] for k in ("satisfaction", "trust", "commitment", "friendship")]
    w = [exact(x) for x in weights]
    q = sum(a * b for a, b in zip(w, parts)) / sum(w)
    cut_value = exact(cut)
    lowest = min(p for p, x in zip(parts, w) if x > 0)
    segment = ("close" if lowest >= cut_value else "uneven") if q >= cut_value else ("bound" if s["continuance"] >= cut_value else "weak")
    names = ["weightSatisfaction", "weightTrust", "weightCommitment", "weightFriendship"]
    case("relationship-quality", note, changes | dict(zip(names, map(float, weights))),
         s | {"quality": q, "level": (q - 1) / (points - 1)}, segment,
         {"scale": str(points), "cut": float(cut)})


DEFINITION = {"benevolence": 6, "integrity": 5, "ability": 5.5, "worksWell": 5, "adviceOfFriend": 5, "enjoysTalking": 4,
              "onlyBusiness": 4, "returnsFavours": 3, "sharesPersonal": 3, "leavingCostly": 6, "noOtherChoice": 6}
relationship_quality("definition", DEFINITION)
relationship_quality("definition with weights", DEFINITION, weights=(3, 2, 1, 0))
relationship_quality("five points, on the cut", {k: 3 for k in starts(QUALITY)}, points=5, cut="3")
relationship_quality("bound", {"satisfiedOverall": 2, "rightChoice": 1, "oftenDisappointed": 7, "leavingCostly": 7, "noOtherChoice": 6})
relationship_quality("some unanswered", {"rightChoice": None, "feelsPart": None, "owesLoyalty": None, "onlyBusiness": None}, cut="4")

# 6.2 Trust by grounds, kinds and processes.
TRUST = {
    "parts": {
        "benevolence": {"considersMyGood": 5, "helpsWithoutGain": 5, "takesAdvantage": 3},
        "integrity": {"keepsPromises": 6, "tellsTruth": 5, "hidesBadNews": 3},
        "ability": {"knowsItsBusiness": 6, "solvesProblems": 5, "makesMistakes": 3},
    },
    "kinds": {
        "cognitive": {"recordConvinces": 5, "noReasonToDoubt": 5},
        "affective": {"speakFreely": 4, "feelsSafe": 4},
        "behavioural": {"leavesDecisions": 4, "checksEverything": 4},
    },
    "processes": {
        "calculation": {"cheatingCosts": 5, "nameAtStake": 6},
        "prediction": {"actsAsBefore": 5, "surprisesMe": 4},
        "capability": {"canDeliver": 5, "hasMeans": 5},
        "intention": {"meansWell": 4, "sharesValues": 4},
        "transference": {"recommendedByTrusted": 4, "backedByTrusted": 5},
    },
}
TURNED = {"takesAdvantage", "hidesBadNews", "makesMistakes", "checksEverything", "surprisesMe"}


def trust(note, view, changes, points=7, cut="4.5"):
    groups = TRUST[view]
    s = survey({k: list(v) for k, v in groups.items()}, TURNED, starts(groups), changes, points)
    low, high = min(s.values()), max(s.values())
    first = lambda value: next(k for k, v in s.items() if v == value)
    if view == "processes":
        segment = "rests-on-" + first(high) if high >= exact(cut) else "without-ground"
    else:
        segment = "trusted" if low >= exact(cut) else "lacks-" + first(low)
    case("trust", note, changes, {"trust": mean(s.values()), "weakest": low, "strongest": high}, segment,
         {"view": view, "scale": str(points), "cut": float(cut)})


trust("definition: 6, 5, 5.5", "parts", {"considersMyGood": 6, "helpsWithoutGain": 6, "takesAdvantage": 2, "keepsPromises": 5,
                                          "tellsTruth": 5, "hidesBadNews": 3, "knowsItsBusiness": 6, "solvesProblems": 6, "makesMistakes": 3.5})
trust("a missing ground", "parts", {"keepsPromises": 1, "hidesBadNews": 7})
trust("a tie goes to the first", "kinds", {})
trust("on the cut, five points", "kinds", {"recordConvinces": 3, "noReasonToDoubt": 3, "speakFreely": 3, "feelsSafe": 3,
                                            "leavesDecisions": 3, "checksEverything": 3}, points=5, cut="3")
trust("processes", "processes", {"meansWell": 7, "sharesValues": 6, "surprisesMe": None})
trust("no process", "processes", {}, cut="6")

# 6.3 Three kinds of commitment.
COMMITMENT = {
    "affective": {"wantsToStay": 5, "problemsAreMine": 4, "noAttachment": 3},
    "continuance": {"tooMuchWouldChange": 5, "fewOptions": 4, "investedTooMuch": 5},
    "normative": {"feelsObliged": 4, "owesMuch": 3, "noGuilt": 4},
}


def commitment(note, changes, points=7, cut="4.5"):
    s = survey({k: list(v) for k, v in COMMITMENT.items()}, {"noAttachment", "noGuilt"}, starts(COMMITMENT), changes, points)
    a, b, n = (s[k] >= exact(cut) for k in ("affective", "continuance", "normative"))
    segment = ("tied-twice" if b else "devoted") if a else "hostage" if b else "dutiful" if n else "loose"
    case("commitment", note, changes, s | {"commitment": mean([s["affective"], s["normative"]]),
                                           "constraint": s["continuance"] - s["affective"]}, segment,
         {"scale": str(points), "cut": float(cut)})


commitment("definition: 5, 6, 4", {"problemsAreMine": 5, "tooMuchWouldChange": 6, "fewOptions": 6, "investedTooMuch": 6, "owesMuch": 4})
commitment("hostage", {"wantsToStay": 1, "problemsAreMine": 2, "noAttachment": 6, "fewOptions": 7})
commitment("on the cut, four points", {k: 2 for k in starts(COMMITMENT)}, points=4, cut="3")
commitment("dutiful, one unanswered", {"wantsToStay": 2, "fewOptions": None, "tooMuchWouldChange": 2, "feelsObliged": 7, "noGuilt": 1, "owesMuch": 6})

# --- end
if __name__ == "__main__":
    path = Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(CASES, indent=1) + "\n")
