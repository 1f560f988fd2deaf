// Where vectors know nothing, lengths and equal words do. Translations are about as long as each
// other (Gale and Church 1993), and figures, names and loans stand in both, so a path through the
// places between units is sought whose beads are probable by their shapes and lengths, and hold
// words that are equal and rare: a pair of words that stands in few places tells as much as the log
// of the places where its partner could stand but does not (compare Varga et al. 2005). Long
// articles are looked at in groups of successive units first, and then near the way that was found
// there alone.

#include "align/linking/ordered/rough_way.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <unordered_map>
#include <utility>

#include "align/linking/ordered/length_ratio.hpp"

namespace synoptic::linking {
namespace {

// Pairs of units, or of groups of them, that are looked at without knowing where.
constexpr std::size_t kFullTable = 2'000'000;
// Below so many, all of them are in the band.
constexpr std::size_t kAlwaysFull = 2'500;
// How far from the way its band reaches, in units.
constexpr std::size_t kNear = 12;
// How far from the way of groups the finer one may lie, in groups.
constexpr std::size_t kRadius = 4;
// Pairs of units of articles in which chance differs from one shuffle to the next; the best of some
// is what it reaches.
constexpr std::size_t kShort = 40'000;
constexpr std::size_t kShuffles = 8;
// Words that stand in more pairs of units tell nothing.
constexpr std::size_t kMostPlaces = 256;
// How often a word is matched by its equal where both could stand.
constexpr float kReliability = 0.1F;
// Words of a unit do not tell apart from one another.
constexpr float kShare = 0.5F;
// Of the length of a translation, a character (Gale and Church 1993).
constexpr float kVariance = 6.8F;
// Lengths never tell more than this.
constexpr float kMostOfLengths = 8;
// Of units that stand alone, the first and each that follows.
constexpr float kAlone = -3.5F;
constexpr float kAloneNext = -1;
// What passing an anchor is worth.
constexpr float kAnchored = 12;

struct Shape {
  BeadShape shape;
  float score;  // Log of how often, by that of one to one.
};
constexpr std::array<Shape, 6> kRoughShapes = {
    {{{1, 1}, 0}, {{1, 2}, -4}, {{2, 1}, -4}, {{2, 2}, -8}, {{1, 3}, -8}, {{3, 1}, -8}}};

// Units of an article, in their order or another one.
struct Part {
  const WordTypes& article;
  std::size_t begin;
  std::size_t end;
  const std::vector<std::size_t>* order = nullptr;

  std::size_t size() const { return end - begin; }
  std::size_t Unit(std::size_t k) const { return order != nullptr ? (*order)[k] : begin + k; }
};

// How a way is judged.
struct Costs {
  float ratio;  // Of the lengths of a and b.
  float alone_next = kAloneNext;
};

// Runs of `group` of them.
struct Side {
  Side(const Part& part, std::size_t group_size) : group(group_size) {
    until.push_back(0);
    for (std::size_t k = 0; k < part.size(); ++k) {
      if (k % group == 0) until.push_back(until.back());
      until.back() += static_cast<double>(part.article.characters[part.Unit(k)]);
    }
  }
  std::size_t size() const { return until.size() - 1; }
  float Length(std::size_t begin, std::size_t count) const {
    return static_cast<float>(until[begin + count] - until[begin]);
  }
  std::size_t group;
  std::vector<double> until;  // Characters before each run, and of all.
};

// For each type the runs where it stands.
std::vector<std::vector<std::uint32_t>> PlacesOf(const Part& part, std::size_t group) {
  std::vector<std::vector<std::uint32_t>> places(part.article.type_keys.size());
  for (std::size_t k = 0; k < part.size(); ++k) {
    const auto run = static_cast<std::uint32_t>(k / group);
    for (const std::uint32_t type : part.article.WordsOf(part.Unit(k))) {
      if (places[type].empty() || places[type].back() != run) places[type].push_back(run);
    }
  }
  return places;
}

struct Found {
  std::uint32_t b;
  float score;
};
using Clues = std::vector<std::vector<Found>>;          // For each run of a, in order of b.
using Rewards = std::vector<std::vector<std::size_t>>;  // Places of b, for each one of a.

Clues FindClues(const Part& a_part, const Part& b_part, const Lexicon& lexicon, const Side& x,
                const Side& y) {
  const WordTypes& a = a_part.article;
  const WordTypes& b = b_part.article;
  const auto a_places = PlacesOf(a_part, x.group);
  const auto b_places = PlacesOf(b_part, y.group);
  Clues clues(x.size());
  const auto all = static_cast<float>(std::max(x.size(), y.size()));
  const auto add = [&](std::uint32_t s, std::uint32_t t, float similarity) {
    const std::size_t places = a_places[s].size() * b_places[t].size();
    if (places == 0 || places > kMostPlaces) return;
    const float tells =
        std::log(kReliability * similarity * all / std::sqrt(static_cast<float>(places)));
    if (tells <= 0) return;
    for (const std::uint32_t i : a_places[s]) {
      for (const std::uint32_t j : b_places[t]) clues[i].push_back({j, kShare * tells});
    }
  };
  std::unordered_map<std::uint32_t, std::uint32_t> b_type;
  for (std::uint32_t t = 0; t < b.type_keys.size(); ++t) b_type.emplace(b.type_keys[t], t);
  for (std::uint32_t s = 0; s < a.type_keys.size(); ++s) {
    const auto equal = b_type.find(a.type_keys[s]);
    if (equal != b_type.end()) add(s, equal->second, 1);
    for (const Translation& pair : lexicon.Of(s)) {
      if (a.type_keys[s] != b.type_keys[pair.b]) add(s, pair.b, pair.similarity);
    }
  }
  for (std::vector<Found>& row : clues) {
    std::ranges::sort(row, {}, &Found::b);
    std::size_t kept = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
      if (kept > 0 && row[kept - 1].b == row[k].b) {
        row[kept - 1].score += row[k].score;
      } else {
        row[kept++] = row[k];
      }
    }
    row.resize(kept);
  }
  return clues;
}

class Search {
 public:
  Search(const Side& a, const Side& b, const Clues& clues, const Rewards& rewards, Costs costs,
         const Band& band)
      : a_(a),
        b_(b),
        clues_(clues),
        rewards_(rewards),
        costs_(costs),
        ratio_(std::sqrt(costs.ratio)),
        band_(band) {}

  struct Way {
    std::vector<Bead> beads;
    float score = 0;
  };

  Way Run() const {
    const std::size_t n = a_.size();
    std::vector<std::size_t> first{0};
    for (std::size_t i = 0; i <= n; ++i) {
      first.push_back(first.back() + band_.end[i] - band_.begin[i] + 1);
    }
    std::vector<std::uint8_t> steps(first.back());
    std::array<Row, kRows> rows;
    for (std::size_t i = 0; i <= n; ++i) FillRow(i, rows, steps.data() + first[i]);
    Way way;
    way.score = rows[n % kRows].best.back();
    const auto step = [&](std::size_t i, std::size_t j) {
      return steps[first[i] + j - band_.begin[i]];
    };
    const auto add = [&](std::size_t& i, std::size_t& j, BeadShape shape) {
      i -= shape.a;
      j -= shape.b;
      way.beads.push_back({i, j, shape});
    };
    for (std::size_t i = n, j = b_.size(); i > 0 || j > 0;) {
      const std::uint8_t last = step(i, j) & kLast;
      if (last < kRoughShapes.size()) {
        add(i, j, kRoughShapes[last].shape);
        continue;
      }
      const bool is_a = last == kAloneA;
      for (bool goes_on = true; goes_on;) {
        goes_on = (step(i, j) & (is_a ? kGoesOnA : kGoesOnB)) != 0;
        add(i, j, is_a ? BeadShape{1, 0} : BeadShape{0, 1});
      }
    }
    std::ranges::reverse(way.beads);
    return way;
  }

 private:
  static constexpr float kNever = -std::numeric_limits<float>::infinity();
  static constexpr std::size_t kRows = 4;
  // Of a place: the last bead of the best way there, and whether the best of those that end with a
  // unit alone had one alone before it.
  static constexpr std::uint8_t kAloneA = kRoughShapes.size();
  static constexpr std::uint8_t kAloneB = kAloneA + 1;
  static constexpr std::uint8_t kLast = 15;
  static constexpr std::uint8_t kGoesOnA = 16;
  static constexpr std::uint8_t kGoesOnB = 32;

  struct Row {
    std::vector<float> best;     // Of each place in the band,
    std::vector<float> alone_a;  // and of the ways that end with a unit alone.
    std::vector<float> clues;    // Of unit i - 1 with each unit of b before a place.
  };

  void FillRow(std::size_t i, std::array<Row, kRows>& rows, std::uint8_t* steps) const {
    const std::size_t begin = band_.begin[i];
    const std::size_t end = band_.end[i];
    Row& here = rows[i % kRows];
    here.best.assign(end - begin + 1, kNever);
    here.alone_a.assign(end - begin + 1, kNever);
    here.clues.assign(b_.size() + 1, 0);
    if (i > 0) {
      for (const Found& found : clues_[i - 1]) here.clues[found.b + 1] = found.score;
    }
    float alone_b = kNever;
    for (std::size_t j = begin; j <= end; ++j) {
      float best = i == 0 && j == 0 ? 0 : kNever;
      std::uint8_t last = 0;
      std::uint8_t goes_on = 0;
      const auto take = [&](float score, std::size_t step) {
        if (score <= best) return;
        best = score;
        last = static_cast<std::uint8_t>(step);
      };
      for (std::size_t s = 0; s < kRoughShapes.size(); ++s) {
        const BeadShape shape = kRoughShapes[s].shape;
        if (shape.a > i || shape.b > j || !band_.Contains(i - shape.a, j - shape.b)) continue;
        const float before =
            rows[(i - shape.a) % kRows].best[j - shape.b - band_.begin[i - shape.a]];
        if (before == kNever) continue;
        float score = before + kRoughShapes[s].score - Cost(i - shape.a, j - shape.b, shape);
        for (std::size_t k = 0; k < shape.a; ++k) {
          for (std::size_t l = 0; l < shape.b; ++l) score += rows[(i - k) % kRows].clues[j - l];
        }
        take(score, s);
      }
      if (i > 0 && band_.Contains(i - 1, j)) {
        const Row& above = rows[(i - 1) % kRows];
        const std::size_t at = j - band_.begin[i - 1];
        const float next = above.alone_a[at] + costs_.alone_next;
        here.alone_a[j - begin] = std::max(above.best[at] + kAlone, next);
        if (next > above.best[at] + kAlone) goes_on |= kGoesOnA;
        take(here.alone_a[j - begin], kAloneA);
      }
      if (j > begin) {
        const float next = alone_b + costs_.alone_next;
        const float alone = here.best[j - 1 - begin] + kAlone;
        alone_b = std::max(alone, next);
        if (next > alone) goes_on |= kGoesOnB;
        take(alone_b, kAloneB);
      }
      if (!rewards_.empty() && std::ranges::binary_search(rewards_[i], j)) {
        best += kAnchored;
        here.alone_a[j - begin] += kAnchored;
        alone_b += kAnchored;
      }
      here.best[j - begin] = best;
      steps[j - begin] = last | goes_on;
    }
  }

  float Cost(std::size_t i, std::size_t j, BeadShape shape) const {
    const float a = a_.Length(i, shape.a) / ratio_;
    const float b = b_.Length(j, shape.b) * ratio_;
    const float off = a - b;
    return std::min(kMostOfLengths, off * off / (kVariance * (a + b + 1)));
  }

  const Side& a_;
  const Side& b_;
  const Clues& clues_;
  const Rewards& rewards_;
  Costs costs_;
  float ratio_;  // The root of that of lengths.
  const Band& band_;
};

std::vector<Place> PlacesOn(const std::vector<Bead>& way) {
  std::vector<Place> places{{0, 0}};
  for (const Bead& bead : way) {
    for (std::size_t k = 1; k <= bead.shape.a; ++k) places.push_back({bead.i + k, bead.j});
    for (std::size_t k = 1; k <= bead.shape.b; ++k) {
      places.push_back({bead.i + bead.shape.a, bead.j + k});
    }
  }
  return places;
}

// Of anchors in two parts, between runs of so many units.
Rewards RewardsOf(std::span<const Place> anchors, const Part& a, const Part& b, std::size_t group) {
  Rewards rewards;
  for (const Place anchor : anchors) {
    if (anchor.i < a.begin || anchor.i > a.end || anchor.j < b.begin || anchor.j > b.end) continue;
    if (rewards.empty()) rewards.resize(a.size() / group + 2);
    rewards[(anchor.i - a.begin) / group].push_back((anchor.j - b.begin) / group);
  }
  return rewards;
}

Search::Way FindWay(const Part& a, const Part& b, const Lexicon& lexicon, Costs costs,
                    std::span<const Place> anchors = {}) {
  const auto search = [&](std::size_t group, const Band* band) {
    const Side x(a, group);
    const Side y(b, group);
    const Clues clues = FindClues(a, b, lexicon, x, y);
    const Rewards rewards = RewardsOf(anchors, a, b, group);
    const Band full = band != nullptr ? Band() : FullBand(x.size(), y.size());
    return Search(x, y, clues, rewards, costs, band != nullptr ? *band : full).Run();
  };
  const double cells = static_cast<double>(a.size()) * static_cast<double>(b.size());
  const auto group =
      static_cast<std::size_t>(std::ceil(std::sqrt(cells / static_cast<double>(kFullTable))));
  if (group <= 1) return search(1, nullptr);
  const Band band = BandAround(PlacesOn(search(group, nullptr).beads), group, kRadius * group,
                               a.size(), b.size());
  return search(1, &band);
}

}  // namespace

RoughWay FindRoughWay(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon, float ratio,
                      const Breaks& breaks, std::span<const Place> anchors) {
  RoughWay way;
  way.band = JoinParts(a.size(), b.size(), breaks, [&](Place from, Place to) {
    const auto [beads, score] =
        FindWay({a, from.i, to.i}, {b, from.j, to.j}, lexicon, {ratio}, anchors);
    way.score += score;
    const Band band = BandAround(PlacesOn(beads), 1, kNear, to.i - from.i, to.j - from.j);
    for (const Bead& bead : beads) {
      way.beads.push_back({from.i + bead.i, from.j + bead.j, bead.shape});
    }
    return (to.i - from.i) * (to.j - from.j) <= kAlwaysFull ? FullBand(to.i - from.i, to.j - from.j)
                                                            : band;
  });
  return way;
}

float MeasureOrder(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon) {
  if (a.size() == 0 || b.size() == 0) return 0;
  const Part x{a, 0, a.size()};
  // Here each unit alone costs the same: where long runs of them are cheap, any order is explained.
  const Costs costs{WholeRatio(a, b).characters, kAlone};
  const float in_order = FindWay(x, {b, 0, b.size()}, lexicon, costs).score;
  std::vector<std::size_t> shuffled(b.size());
  std::iota(shuffled.begin(), shuffled.end(), std::size_t{0});
  std::mt19937 random(1);
  const bool is_short = a.size() * b.size() <= kShort;
  float by_chance = -std::numeric_limits<float>::infinity();
  for (std::size_t round = 0; round < (is_short ? kShuffles : 1); ++round) {
    for (std::size_t k = shuffled.size(); k > 1; --k) {
      std::swap(shuffled[k - 1], shuffled[random() % k]);
    }
    const float score = FindWay(x, {b, 0, b.size(), &shuffled}, lexicon, costs).score;
    by_chance = std::max(by_chance, score);
  }
  return 2 * (in_order - by_chance) / static_cast<float>(a.size() + b.size());
}

}  // namespace synoptic::linking
