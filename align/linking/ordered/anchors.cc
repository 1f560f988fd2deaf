// Whoever counts chapters in one language counts them in the other. Marks of one kind whose numbers
// mostly go on by one, or begin anew, are a count; two counts of two articles are aligned by their
// numbers: with G(p, q) for the best match of the first p and q marks, and M(p, q) for the best one
// that ends with the marks p and q, which must have the same number,
//
//     M(p, q) = 1 + max(G(p - 1, q - 1), M(p - 1, q - 1) + l(p, q)),
//
// where l, from -1 to 1, says how alike in length the two sections are that end there, so that
// where numbers begin anew (the chapters of each book), sections that follow one another stay
// together, and those of one book do not fall to another. Marks without numbers ("* * *") are
// matched by their lengths alone. Kinds are paired by what they match, the most first, if that is
// most of the smaller count and crosses nothing before; so "Capitolo" finds "Kapitel" without being
// told.
//
// The match is a hint and no rule: marks may be wrong, missing, or of something else. So the path
// is rewarded for passing there, and what the texts say decides.

#include "align/linking/ordered/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace synoptic::linking {
namespace {

// Fewer marks are no count.
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMostPairs = 4'000'000;
// Of the steps of a count, those that go on.
constexpr double kLeastInOrder = 0.5;
constexpr std::int64_t kLongestStep = 3;
// Of the smaller count, what finds a partner.
constexpr double kLeastMatched = 0.5;
// Marks without numbers are matched where their sections are nearly as long, on average.
constexpr float kLeastAlike = 0.5F;
// Characters by which sections differ anyway.
constexpr double kUneven = 50;
constexpr float kNever = -std::numeric_limits<float>::infinity();

struct Counted {
  std::vector<Mark> marks;
  std::vector<double> before;  // Characters of the article before each, and of all.

  bool has_numbers() const { return marks.front().number > 0; }
  double Section(std::size_t p) const { return before[p + 1] - before[p]; }
};

bool IsCount(const std::vector<Mark>& marks) {
  if (marks.size() < kFewest) return false;
  if (marks.front().number == 0) return true;
  std::size_t in_order = 0;
  for (std::size_t p = 1; p < marks.size(); ++p) {
    const std::int64_t step = marks[p].number - marks[p - 1].number;
    const bool begins_anew = step < 0 && marks[p].number == 1;
    if ((step > 0 && step <= kLongestStep) || begins_anew) ++in_order;
  }
  return static_cast<double>(in_order) >= kLeastInOrder * static_cast<double>(marks.size() - 1);
}

std::vector<Counted> FindCounts(std::span<const Mark> marks, std::span<const float> characters) {
  std::map<std::pair<std::string, bool>, std::vector<Mark>> kinds;
  for (const Mark& mark : marks) kinds[{mark.kind, mark.number > 0}].push_back(mark);
  std::vector<double> until{0};
  for (const float length : characters) {
    until.push_back(until.back() + static_cast<double>(length));
  }
  std::vector<Counted> counts;
  for (auto& [kind, found] : kinds) {
    if (!IsCount(found)) continue;
    Counted count{std::move(found), {}};
    for (const Mark& mark : count.marks) count.before.push_back(until[mark.unit]);
    count.before.push_back(until.back());
    counts.push_back(std::move(count));
  }
  return counts;
}

// 1 of sections of the same length, 0 if one is twice as long, -1 from four times on.
float Alike(double a, double b) {
  const double off = std::abs(std::log2((a + kUneven) / (b + kUneven)));
  return static_cast<float>(std::max(-1.0, 1 - off));
}

struct Match {
  float score = 0;
  double ratio = 1;                                        // Of the lengths of a and b.
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  // Of marks, in order.
};

Match MatchCounts(const Counted& a, const Counted& b, double ratio) {
  const std::size_t n = a.marks.size();
  const std::size_t m = b.marks.size();
  if (n * m > kMostPairs || a.has_numbers() != b.has_numbers()) return {};
  const float each = a.has_numbers() ? 1.0F : -kLeastAlike;
  enum Step : std::uint8_t { kSkipA, kSkipB, kPair, kPairBehindPair };
  std::vector<Step> steps((n + 1) * (m + 1), kSkipA);
  std::vector<Step> ends((n + 1) * (m + 1), kPair);  // How a match that ends here came.
  std::vector<float> best((n + 1) * (m + 1), 0);
  std::vector<float> ending((n + 1) * (m + 1), kNever);
  const auto at = [&](std::size_t p, std::size_t q) { return p * (m + 1) + q; };
  for (std::size_t p = 1; p <= n; ++p) {
    for (std::size_t q = 1; q <= m; ++q) {
      if (a.marks[p - 1].number == b.marks[q - 1].number) {
        float behind = kNever;
        if (p > 1 && q > 1) {
          behind = ending[at(p - 1, q - 1)] + Alike(a.Section(p - 2), ratio * b.Section(q - 2));
        }
        const float alone = best[at(p - 1, q - 1)];
        ending[at(p, q)] = each + std::max(alone, behind);
        ends[at(p, q)] = behind >= alone ? kPairBehindPair : kPair;
      }
      float& here = best[at(p, q)];
      here = best[at(p - 1, q)];
      if (best[at(p, q - 1)] > here) {
        here = best[at(p, q - 1)];
        steps[at(p, q)] = kSkipB;
      }
      if (ending[at(p, q)] >= here) {
        here = ending[at(p, q)];
        steps[at(p, q)] = kPair;
      }
    }
  }
  Match match{best[at(n, m)], ratio, {}};
  bool must_end = false;
  for (std::size_t p = n, q = m; p > 0 && q > 0;) {
    if (must_end || steps[at(p, q)] == kPair) {
      match.pairs.emplace_back(p - 1, q - 1);
      must_end = ends[at(p, q)] == kPairBehindPair;
      --p;
      --q;
    } else {
      steps[at(p, q)] == kSkipA ? --p : --q;
    }
  }
  std::ranges::reverse(match.pairs);
  const double least = kLeastMatched * static_cast<double>(std::min(n, m));
  if (match.pairs.size() < kFewest || static_cast<double>(match.pairs.size()) < least) return {};
  return match;
}

// By the ratio of lengths with which most is matched, and then that of the sections that follow the
// pairs, of which half are below: parts that one article lacks do not change it.
Match MatchByOwnRatio(const Counted& a, const Counted& b) {
  const double whole = (a.before.back() + 1) / (b.before.back() + 1);
  Match first;
  for (const double off : {1.0, 0.71, 1.41, 0.5, 2.0, 0.35, 2.83}) {
    Match other = MatchCounts(a, b, off * whole);
    if (other.score > first.score) first = std::move(other);
  }
  if (first.pairs.empty()) return first;
  std::vector<double> ratios;
  for (const auto& [p, q] : first.pairs) {
    ratios.push_back((a.Section(p) + kUneven) / (b.Section(q) + kUneven));
  }
  const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
  std::ranges::nth_element(ratios, middle);
  return MatchCounts(a, b, *middle);
}

// The places of a match. Where the section behind a pair of marks is about as long in both, it also
// ends in both, though what follows is another section in each.
Anchors PlacesOf(const Match& match, const Counted& a, const Counted& b) {
  constexpr float kAlike = 0.5F;
  Anchors places;
  for (const auto& [p, q] : match.pairs) {
    places.push_back({a.marks[p].unit, b.marks[q].unit});
    const bool ends = p + 1 < a.marks.size() && q + 1 < b.marks.size();
    if (ends && Alike(a.Section(p), match.ratio * b.Section(q)) >= kAlike) {
      places.push_back({a.marks[p + 1].unit, b.marks[q + 1].unit});
    }
  }
  return places;
}

bool AreInOrder(Place x, Place y) {
  return (x.i <= y.i && x.j <= y.j) || (x.i >= y.i && x.j >= y.j);
}

}  // namespace

Anchors FindAnchors(std::span<const Mark> a, std::span<const Mark> b,
                    std::span<const float> a_characters, std::span<const float> b_characters) {
  const std::vector<Counted> a_counts = FindCounts(a, a_characters);
  const std::vector<Counted> b_counts = FindCounts(b, b_characters);
  if (a_counts.empty() || b_counts.empty()) return {};
  struct Pairing {
    float score;
    std::size_t a;
    std::size_t b;
    Match match;
  };
  std::vector<Pairing> pairings;
  for (std::size_t x = 0; x < a_counts.size(); ++x) {
    for (std::size_t y = 0; y < b_counts.size(); ++y) {
      Match match = MatchByOwnRatio(a_counts[x], b_counts[y]);
      if (match.score > 0) pairings.push_back({match.score, x, y, std::move(match)});
    }
  }
  std::ranges::stable_sort(pairings,
                           [](const Pairing& x, const Pairing& y) { return x.score > y.score; });
  std::vector<bool> a_used(a_counts.size());
  std::vector<bool> b_used(b_counts.size());
  Anchors anchors;
  for (const Pairing& pairing : pairings) {
    if (a_used[pairing.a] || b_used[pairing.b]) continue;
    a_used[pairing.a] = b_used[pairing.b] = true;
    for (const Place place : PlacesOf(pairing.match, a_counts[pairing.a], b_counts[pairing.b])) {
      const bool fits =
          std::ranges::all_of(anchors, [&](Place other) { return AreInOrder(place, other); });
      if (fits) anchors.push_back(place);
    }
  }
  const auto key = [](Place place) { return std::pair(place.i, place.j); };
  std::ranges::sort(anchors, {}, key);
  const auto is_same = [&](const auto& x, const auto& y) { return key(x) == key(y); };
  anchors.erase(std::unique(anchors.begin(), anchors.end(), is_same), anchors.end());
  return anchors;
}

}  // namespace synoptic::linking
