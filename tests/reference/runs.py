"""Writes runs.csv, a made-up survey with gaps and mistakes in it, and runs.json: what a run over it has to report.

    pip install numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0 && python3 tests/reference/runs.py

Everything is counted here from the file as written, by csv, SciPy and statsmodels.
"""

import csv
import json
import pathlib
from collections import Counter

import numpy as np
from scipy import stats
from scipy.stats.contingency import association
from statsmodels.stats.oneway import anova_oneway
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

random = np.random.default_rng(4)
here = pathlib.Path(__file__).parent
FEATURES = ["Price", "Delivery", "Help line", "App", "Returns"]
KANO = {("1", "1"): "Q", ("5", "5"): "Q", ("1", "5"): "O"}
ANSWER_WORDS = {"like": "1", "must-be": "2", "neutral": "3", "live-with": "4", "dislike": "5"}


def with_gaps(value, gap=0.05):
    return "" if random.random() < gap else str(value)


def points(mean, top):
    return int(np.clip(round(random.normal(mean, 1.3)), 1, top))


rows = []
for number in range(240):
    region = ("north", "south", "west")[int(random.choice(3, p=[0.5, 0.4, 0.1]))]
    tilt = {"north": 0.0, "south": 1.1, "west": -0.4}[region]
    total = int(random.integers(0, 12))
    bought = int(random.integers(0, total + 1)) if random.random() < 0.97 else total + 2
    row = {
        "respondent": f"R{number:03}",
        "region": "" if random.random() < 0.06 else region,
        "attitude": with_gaps(points(4.4 + tilt, 7)),
        "rival attitude": with_gaps(points(4.2, 7)),
        "own purchases": with_gaps(bought),
        "category purchases": with_gaps(total),
    }
    if random.random() < 0.03:
        row["attitude"] = "n/a"
    if random.random() < 0.02:
        row["rival attitude"] = "700"
    for place, feature in enumerate(FEATURES):
        row[f"Importance: {feature}"] = with_gaps(points(4.6 - 0.5 * place, 5))
        row[f"Performance: {feature}"] = with_gaps(points(2.4 + 0.4 * place + tilt / 2, 5))
    for place in range(1, 5):
        weights = [random.dirichlet(np.array(line) * 3) for line in ((4, 3, 2, 1, 1), (1, 1, 2, 2, 3))]
        f, d = (int(random.choice(5, p=w)) + 1 for w in weights)
        words = list(ANSWER_WORDS)
        row[f"f{place}"] = with_gaps(words[f - 1] if number % 7 == 0 else f)
        row[f"d{place}"] = with_gaps(d if number % 50 else 9)
    for place in range(1, 7):
        row[f"q{place}"] = with_gaps(points(3 + 0.3 * place + tilt / 3, 5))
    rows.append(row)
with (here / "runs.csv").open("w", newline="") as file:
    writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def number(text, low, high):
    """The number of a cell, or why there is none."""
    if text == "":
        return "empty"
    try:
        value = float(text)
    except ValueError:
        return "unreadable"
    return value if low <= value <= high else "outside"


def mean(values):
    found = DescrStatsW(np.array(values, float))
    low, high = found.tconfint_mean(alpha=0.05)
    return {"rows": len(values), "mean": found.mean, "interval": [low, high]}


def share(count, of):
    return {"count": count, "share": count / of, "interval": list(proportion_confint(count, of, 0.05, "wilson"))}


def regions():
    seen = [row["region"] for row in rows if row["region"]]
    return list(dict.fromkeys(seen))


def compare_shares(pairs, classes):
    """Pairs of region and class; the regions in the order of the file."""
    table = [[sum(1 for r, c in pairs if (r, c) == (region, name)) for name in classes] for region in regions()]
    full = np.array(table)[:, np.array(table).sum(axis=0) > 0]
    found = stats.chi2_contingency(full, correction=False)
    return {
        "counts": table, "chiSquare": found.statistic, "degrees": int(found.dof), "p": found.pvalue,
        "cramerV": association(full, method="cramer", correction=False), "sparse": int((found.expected_freq < 5).sum()),
    }


def compare_means(pairs):
    samples = [[v for r, v in pairs if r == region] for region in regions()]
    found = anova_oneway(samples, use_var="unequal", welch_correction=True)
    return {"means": [mean(values) for values in samples], "f": found.statistic, "within": found.df[1], "p": found.pvalue}


# --- Loyalty matrix: every row a case ---------------------------------------------------------------------------------

COLUMNS = {"attitude": (0, 100), "rival attitude": (0, 100), "own purchases": (0, 1e9), "category purchases": (0, 1e9)}
cells = {name: [number(row[name], *limits) for row in rows] for name, limits in COLUMNS.items()}
answers = {}
for name, found in cells.items():
    usable = [value for value in found if not isinstance(value, str)]
    kinds = Counter(value for value in found if isinstance(value, str))
    answers[name] = {kind: kinds[kind] for kind in ("empty", "unreadable", "outside")} | {"usable": len(usable), "mean": mean(usable)}
without, segments, relative, shares_bought = Counter(), [], [], []
for place, row in enumerate(rows):
    values = [cells[name][place] for name in COLUMNS]
    faults = [value for value in values if isinstance(value, str)]
    if faults:
        without["out-of-range" if faults[0] == "outside" else "missing"] += 1
        continue
    a, b, n, total = values
    relative.append((row["region"], a - b))
    if total == 0:
        without["no-purchases"] += 1
    elif n > total:
        without["more-than-total"] += 1
    else:
        shares_bought.append((row["region"], n / total))
        high_share, high_attitude = n / total >= 0.5, a - b > 0
        kind = {(1, 1): "loyalty", (0, 1): "latent-loyalty", (1, 0): "spurious-loyalty", (0, 0): "no-loyalty"}
        segments.append((row["region"], kind[high_share, high_attitude]))
NAMES = ["loyalty", "latent-loyalty", "spurious-loyalty", "no-loyalty"]
north_south = [[v for r, v in relative if r == region] for region in ("north", "south")]
loyalty = {
    "answers": answers,
    "incomplete": sum(any(isinstance(cells[name][place], str) for name in COLUMNS) for place in range(len(rows))),
    "without": dict(without),
    "segments": [share(sum(1 for _, s in segments if s == name), len(segments)) for name in NAMES],
    "results": {"relativeAttitude": mean([v for _, v in relative]), "share": mean([v for _, v in shares_bought])},
    "groups": {region: sum(row["region"] == region for row in rows) for region in regions()},
    "unknown": sum(row["region"] == "" for row in rows),
    "shares": compare_shares(segments, NAMES),
    "means": {"relativeAttitude": compare_means(relative), "share": compare_means(shares_bought)},
}

# --- Importance–performance: five attributes at once ------------------------------------------------------------------

ipa = []
for feature in FEATURES:
    both = [
        (row["region"], float(row[f"Importance: {feature}"]), float(row[f"Performance: {feature}"]))
        for row in rows if row[f"Importance: {feature}"] and row[f"Performance: {feature}"]
    ]
    ipa.append({
        "name": feature, "rows": len(both),
        "importance": mean([i for _, i, _ in both]), "performance": mean([p for _, _, p in both]),
        "compared": compare_means([(region, p) for region, _, p in both]),
    })

# --- Kano: four requirements at once ----------------------------------------------------------------------------------

LETTERS = "AOMIRQ"
kano = []
for place in range(1, 5):
    pairs = []
    for row in rows:
        f, d = (ANSWER_WORDS.get(row[f"{side}{place}"], row[f"{side}{place}"]) for side in "fd")
        if f not in "12345" or d not in "12345" or "" in (f, d):
            continue
        if (f, d) in KANO:
            letter = KANO[f, d]
        elif f == "5" or d == "1":
            letter = "R"
        elif f == "1":
            letter = "A"
        elif d == "5":
            letter = "M"
        else:
            letter = "I"
        pairs.append((row["region"], letter))
    counts = Counter(letter for _, letter in pairs)
    kano.append({
        "rows": len(pairs), "shares": [share(counts[letter], len(pairs)) for letter in LETTERS],
        "compared": compare_shares(pairs, LETTERS),
    })

# --- Ratings: six items at once ---------------------------------------------------------------------------------------

ratings = []
for place in range(1, 7):
    given = [(row["region"], float(row[f"q{place}"])) for row in rows if row[f"q{place}"]]
    counts = Counter(value for _, value in given)
    ratings.append({
        "rows": len(given), "mean": mean([value for _, value in given]),
        "shares": [share(counts[float(value)], len(given)) for value in (5, 4, 3, 2, 1)],
        "compared": compare_means(given),
    })

found = {"loyalty": loyalty, "ipa": ipa, "kano": kano, "ratings": ratings}
(here / "runs.json").write_text(json.dumps(found, default=float, indent=1) + "\n")
print(loyalty["segments"], dict(without), loyalty["incomplete"])
