"""Writes clusters.json: k-means, mixtures, silhouettes and Rand indices by scikit-learn, linkages by SciPy.

    pip install scikit-learn==1.9.1 scipy==1.17.1 && python3 tests/reference/clusters.py

Every case starts from what is written down with it (centres, labels), so that no generator has to be the same.
"""

import json
import pathlib
import warnings

import numpy as np
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_samples, silhouette_score
from sklearn.mixture import GaussianMixture

warnings.simplefilter("ignore")
random = np.random.default_rng(20240502)


def rows(n, d, k, spread):
    centres = random.normal(size=(k, d)) * spread
    return np.round(centres[random.integers(0, k, n)] + random.normal(size=(n, d)), 3)


def listed(array):
    return np.asarray(array).tolist()


kmeans = []
for n, d, k, spread in [(300, 3, 5, 1.5), (400, 2, 4, 0.0), (250, 1, 3, 2.0), (300, 7, 6, 1.0), (200, 4, 12, 0.5), (60, 2, 1, 0.0)]:
    X = rows(n, d, k, spread)
    start = X[random.choice(n, k, replace=False)]
    found = KMeans(k, init=start, n_init=1, algorithm="lloyd", tol=0, max_iter=1000).fit(X)
    loose = KMeans(k, init=start, n_init=1, algorithm="lloyd", tol=1e-2, max_iter=1000).fit(X)
    case = {
        "rows": listed(X), "start": listed(start), "labels": listed(found.labels_), "inertia": float(found.inertia_),
        "centres": listed(found.cluster_centers_), "iterations": int(found.n_iter_),
        "loose": {"labels": listed(loose.labels_), "inertia": float(loose.inertia_), "iterations": int(loose.n_iter_)},
    }
    if k > 1:
        case["silhouette"] = float(silhouette_score(X, found.labels_))
        case["silhouettes"] = listed(silhouette_samples(X, found.labels_))
        case["other"] = listed(loose.labels_)
        case["rand"] = float(adjusted_rand_score(found.labels_, loose.labels_))
    kmeans.append(case)
# A centre so far off that nothing is near it: the group gets the row farthest from its centre.
X = rows(100, 2, 3, 2.0)
start = np.vstack([X[0], X[1], [1e3, 1e3], [-1e3, 2e3]])
found = KMeans(4, init=start, n_init=1, algorithm="lloyd", tol=0, max_iter=1000).fit(X)
kmeans.append({"rows": listed(X), "start": listed(start), "labels": listed(found.labels_), "inertia": float(found.inertia_),
               "centres": listed(found.cluster_centers_), "iterations": int(found.n_iter_)})

mixtures = []
for n, d, k, kind in [(300, 2, 3, "full"), (300, 2, 3, "diag"), (400, 4, 3, "full"), (200, 1, 2, "full"), (250, 3, 4, "diag")]:
    X = rows(n, d, k, 2.5)
    labels = KMeans(k, n_init=1, random_state=0).fit(X).labels_
    start = GaussianMixture(k, covariance_type=kind, reg_covar=1e-6)
    start._initialize(X, np.eye(k)[labels])
    fit = GaussianMixture(
        k, covariance_type=kind, reg_covar=1e-6, tol=1e-6, max_iter=1000, weights_init=start.weights_ / start.weights_.sum(),
        means_init=start.means_, precisions_init=np.linalg.inv(start.covariances_) if kind == "full" else 1 / start.covariances_,
    ).fit(X)
    mixtures.append({
        "rows": listed(X), "start": listed(labels), "k": k, "kind": kind, "weights": listed(fit.weights_),
        "means": listed(fit.means_), "covariances": [listed(np.ravel(c)) for c in fit.covariances_],
        "logLikelihood": float(fit.score_samples(X).sum()), "bic": float(fit.bic(X)), "aic": float(fit.aic(X)),
        "iterations": int(fit.n_iter_), "labels": listed(fit.predict(X)), "certainties": listed(fit.predict_proba(X).max(1)),
    })

linkages = []
X = np.round(random.normal(size=(90, 3)), 6)
for method in ["ward", "average", "complete", "single"]:
    linkages.append({"method": method, "merges": listed(linkage(X, method))})

pairs = []
for groups in [(2, 2), (3, 5), (10, 4), (1, 3)]:
    a, b = random.integers(0, groups[0], 60), random.integers(0, groups[1], 60)
    b = np.where(random.uniform(size=60) < 0.5, a % groups[1], b)
    pairs.append({"a": listed(a), "b": listed(b), "rand": float(adjusted_rand_score(a, b))})

target = pathlib.Path(__file__).with_suffix(".json")
found = {"kmeans": kmeans, "mixtures": mixtures, "linkage": {"rows": listed(X), "found": linkages}, "pairs": pairs}
target.write_text(json.dumps(found, separators=(",", ":")) + "\n")
