"""Writes reference.json beside it: answers by SciPy and NumPy, and by plain Python for what those do not have.

Made with Python 3.11, NumPy 2.4.6 and SciPy 1.17.1: python3 reference.py
"""
import json
import os
import random
import statistics

import numpy
from scipy import stats

random.seed(20261121)
MASK = (1 << 64) - 1


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def index(self, n):
        return ((self.next() >> 11) * n) >> 53


def drawn(forks, rng, center):
    centers = []
    for _ in forks:
        fork = forks[rng.index(len(forks))] if len(forks) > 1 else forks[0]
        centers.append(center([fork[rng.index(len(fork))] for _ in fork]))
    return sum(centers) / len(centers)


def bootstrap(base, candidate, center, count=2000):
    rng = SplitMix64(42)
    ratios = []
    for _ in range(count):
        denominator = drawn(base, rng, center)
        ratios.append(drawn(candidate, rng, center) / denominator)
    return [float(numpy.quantile(ratios, q)) for q in (0.025, 0.975)]


def components(forks):
    n = len(forks[0])
    within = statistics.mean(statistics.variance(fork) for fork in forks)
    means = [statistics.mean(fork) for fork in forks]
    return [max(0.0, statistics.variance(means) - within / n), within]


def sample(forks, iterations, center, between, within):
    result = []
    for _ in range(forks):
        own = random.gauss(0, between)
        result.append([round(center * (1 + own + random.gauss(0, within)), 4) for _ in range(iterations)])
    return result


def case(name, base, candidate):
    x = [v for fork in base for v in fork]
    y = [v for fork in candidate for v in fork]
    ties = len(set(x + y)) < len(x + y)
    exact = not ties and max(len(x), len(y)) < 50
    same = len(set(x + y)) == 1
    u = stats.mannwhitneyu(x, y, method="exact" if exact else "asymptotic", use_continuity=True)
    welch = stats.ttest_ind(x, y, equal_var=False)
    return {
        "name": name,
        "base": base,
        "candidate": candidate,
        "mean": float(numpy.mean(x)),
        "sd": float(numpy.std(x, ddof=1)),
        "median": float(numpy.median(x)),
        "mad": float(stats.median_abs_deviation(x)),
        "quantiles": {
            rule: [float(numpy.quantile(x, q, method=method)) for q in (0.05, 0.5, 0.75, 0.99)]
            for rule, method in (
                ("NEAREST_RANK", "inverted_cdf"),
                ("TYPE_6", "weibull"),
                ("TYPE_7", "linear"),
                ("TYPE_8", "median_unbiased"),
            )
        },
        "scoreError": float(stats.t.isf(0.0005, len(x) - 1) * stats.sem(x)),
        "u": float(u.statistic),
        "mannWhitneyP": 1.0 if same else float(u.pvalue),
        "cliffsDelta": 1 - 2 * float(u.statistic) / (len(x) * len(y)),
        "welch": [float(welch.statistic), float(welch.df), float(welch.pvalue)],
        "meanRatio": bootstrap(base, candidate, lambda v: sum(v) / len(v)),
        "medianRatio": bootstrap(base, candidate, statistics.median),
        "components": components(base),
    }


def between(x, y):
    return sum(abs(a - b) for a in x for b in y)


def divergence(x, y):
    n, m = len(x), len(y)
    left = m / (n - 1) * between(x, x) / 2 if n > 1 else 0
    right = n / (m - 1) * between(y, y) / 2 if m > 1 else 0
    return 2 / (n + m) * (between(x, y) - left - right)


def shift(series, start, index, end):
    x, y = series[start:index], series[index:end]
    if len(x) + len(y) <= 2:
        return [index, 1.0]
    sides = [v for side in (x, y) for v in (numpy.mean(side), numpy.std(side), len(side))]
    return [index, float(stats.ttest_ind_from_stats(*sides).pvalue)]


def weak_points(series):
    found = set()
    start = 0
    while start < len(series):
        end = min(start + 50, len(series))
        pieces, here = [(start, end)], []
        while True:
            cuts = [
                (max(divergence(series[a:t], series[t:k]) for k in range(t + 1, b + 1)), -t, a, b)
                for a, b in pieces
                for t in range(a + 1, b)
            ]
            if not cuts:
                break
            _, t, a, b = max(cuts)
            if shift(series, a, -t, b)[1] > 0.01:
                break
            here.append(-t)
            pieces.remove((a, b))
            pieces += [(a, -t), (-t, b)]
        found |= set(here)
        start = max(start + 25, max(here, default=0))
    return sorted(found)


def merged(series, released):
    places = weak_points(series)

    def judge(at):
        edges = [0] + places + [len(series)]
        return shift(series, edges[at], places[at], edges[at + 2])

    points = [judge(at) for at in range(len(places))]
    while points and max(p for _, p in points) >= 0.001:
        at = max(range(len(points)), key=lambda index: points[index][1])
        del points[at], places[at]
        for stale in (at, at + 1) if released else (at - 1, at):
            if 0 <= stale < len(points):
                points[stale] = judge(stale)
    return points


def steps(count, noise, changes):
    level, series = 1000.0, []
    for index in range(count):
        level *= changes.get(index, 1)
        series.append(round(level * (1 + random.gauss(0, noise)), 3))
    return series


def changes(series):
    return {"values": series, "corrected": merged(series, False), "released": merged(series, True)}


def integers(forks, iterations, low, high):
    return [[float(random.randint(low, high)) for _ in range(iterations)] for _ in range(forks)]


cases = [
    case("same", sample(3, 5, 100, 0.01, 0.02), sample(3, 5, 100, 0.01, 0.02)),
    case("slower by a tenth", sample(5, 5, 20, 0.02, 0.02), sample(5, 5, 22, 0.02, 0.02)),
    case("ties", integers(3, 6, 10, 15), integers(2, 6, 11, 16)),
    case("large", sample(4, 15, 1e6, 0.02, 0.1), sample(5, 10, 1.02e6, 0.02, 0.1)),
    case("tiny numbers", sample(3, 5, 0.03, 0.05, 0.05), sample(3, 5, 0.02, 0.05, 0.05)),
]
series = [
    changes(steps(60, 0.01, {20: 1.05})),
    changes(steps(120, 0.02, {40: 1.1, 75: 0.93})),
    changes(steps(60, 0.03, {})),
]
while all(one["corrected"] == one["released"] for one in series):
    series.append(changes(steps(60, 0.01, {30: 1.02})))
p = [c["mannWhitneyP"] for c in cases]
target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference.json")
with open(target, "w") as out:
    adjusted = list(stats.false_discovery_control(p))
    json.dump({"cases": cases, "p": p, "benjaminiHochberg": adjusted, "series": series}, out)
    out.write("\n")
