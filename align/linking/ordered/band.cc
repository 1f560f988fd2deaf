#include "align/linking/ordered/band.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

// Below so many pairs of units, all of them are looked at.
constexpr std::size_t kFullTable = 2'500;
// The coarsest table.
constexpr std::size_t kCoarsestTable = 256 * 256;
// How far from the way of the coarser level the finer one may lie.
constexpr std::size_t kRadius = 12;
// Similarity by which a pair must exceed chance to count.
constexpr float kMargin = 0.05F;
// What passing an anchor is worth: about two good pairs.
constexpr float kAnchored = 0.5F;

// The units of a part of an article, or runs of 2, 4, 8 ... of them.
struct Level {
  Matrix vectors;  // Unit length.
  std::vector<float> weights;
};

Level FinestLevel(const WordTypes& word_types, std::size_t begin, std::size_t end) {
  Level level{Matrix(end - begin, word_types.unit_vectors().cols), {}};
  for (std::size_t u = begin; u < end; ++u) {
    std::ranges::copy(word_types.unit_vectors().row(u), level.vectors.row(u - begin).begin());
    level.weights.push_back(word_types.unit_weights[u]);
  }
  return level;
}

Level Coarser(const Level& fine) {
  Level level{Matrix((fine.vectors.rows + 1) / 2, fine.vectors.cols), {}};
  level.weights.resize(level.vectors.rows);
  for (std::size_t u = 0; u < fine.vectors.rows; ++u) {
    const std::span<float> sum = level.vectors.row(u / 2);
    const float scale = std::sqrt(fine.weights[u]);
    for (std::size_t d = 0; d < sum.size(); ++d) sum[d] += scale * fine.vectors.row(u)[d];
    level.weights[u / 2] += fine.weights[u];
  }
  NormaliseRows(level.vectors);
  return level;
}

// The way through the band that passes the best pairs, each unit in one of them at most.
std::vector<Place> FindWay(const Level& a, const Level& b, const Band& band,
                           std::span<const Place> anchors) {
  enum Move : std::uint8_t { kNone, kPair, kSkipA, kSkipB };
  const std::vector<float> a_chance = MeanCosines(a.vectors, b.vectors);
  const std::vector<float> b_chance = MeanCosines(b.vectors, a.vectors);
  const std::size_t n = a.vectors.rows;
  std::vector<std::size_t> first_node{0};
  for (std::size_t i = 0; i <= n; ++i) {
    first_node.push_back(first_node.back() + band.end[i] - band.begin[i] + 1);
  }
  std::vector<Move> moves(first_node.back());
  std::vector<float> above;
  std::vector<float> here;
  auto anchor = anchors.begin();
  for (std::size_t i = 0; i <= n; ++i) {
    const std::size_t begin = band.begin[i];
    const std::size_t end = band.end[i];
    here.assign(end - begin + 1, 0);
    const std::size_t window = i == 0 ? 0 : band.begin[i - 1];
    const Matrix cosines =
        i == 0 ? Matrix()
               : DotProducts(RowsOf(a.vectors, i - 1, i), RowsOf(b.vectors, window, end));
    for (std::size_t j = begin; j <= end; ++j) {
      float best = -1;
      Move move = kNone;
      if (i > 0 && band.Contains(i - 1, j)) {
        best = above[j - band.begin[i - 1]];
        move = kSkipA;
      }
      if (j > begin && here[j - 1 - begin] > best) {
        best = here[j - 1 - begin];
        move = kSkipB;
      }
      if (i > 0 && j > 0 && band.Contains(i - 1, j - 1)) {
        const float lift =
            cosines.values[j - 1 - window] - (a_chance[i - 1] + b_chance[j - 1]) / 2 - kMargin;
        const float gain = lift > 0 ? lift * lift : 0;
        const float score = above[j - 1 - band.begin[i - 1]] + gain;
        if (gain > 0 && score > best) {
          best = score;
          move = kPair;
        }
      }
      here[j - begin] = std::max(best, 0.0F);
      moves[first_node[i] + j - begin] = move;
    }
    for (; anchor != anchors.end() && anchor->i == i; ++anchor) {
      if (band.Contains(i, anchor->j)) here[anchor->j - begin] += kAnchored;
    }
    std::swap(above, here);
  }
  std::vector<Place> way;
  std::size_t i = n;
  std::size_t j = band.end[n];
  for (;;) {
    way.push_back({i, j});
    const Move move = moves[first_node[i] + j - band.begin[i]];
    if (move == kNone) break;
    if (move != kSkipB) --i;
    if (move != kSkipA) --j;
  }
  std::ranges::reverse(way);
  return way;
}

// Of runs of two units.
std::vector<Place> Coarser(std::span<const Place> anchors) {
  std::vector<Place> coarser;
  for (const Place anchor : anchors) coarser.push_back({anchor.i / 2, anchor.j / 2});
  return coarser;
}

std::vector<Place> FindWay(const Level& a, const Level& b, std::span<const Place> anchors) {
  const std::size_t n = a.vectors.rows;
  const std::size_t m = b.vectors.rows;
  if (n * m <= kCoarsestTable || std::min(n, m) < 2) return FindWay(a, b, FullBand(n, m), anchors);
  const std::vector<Place> way = FindWay(Coarser(a), Coarser(b), Coarser(anchors));
  return FindWay(a, b, BandAround(way, 2, kRadius, n, m), anchors);
}

void AddBeads(const std::vector<Place>& way, Place from, std::vector<Bead>& beads) {
  const Place* pair = nullptr;
  const auto end = [&](Place at) {
    if (pair == nullptr) return;
    const BeadShape shape{at.i - pair->i, at.j - pair->j};
    if (shape.a > kLongestSide || shape.b > kLongestSide) return;
    beads.push_back({from.i + pair->i, from.j + pair->j, shape});
  };
  for (std::size_t k = 1; k < way.size(); ++k) {
    if (way[k].i == way[k - 1].i || way[k].j == way[k - 1].j) continue;
    end(way[k - 1]);
    pair = &way[k - 1];
  }
  end(way.back());
}

// The part that each unit is in.
std::vector<std::uint32_t> PartsOf(std::size_t units, const std::vector<std::size_t>& begins) {
  std::vector<std::uint32_t> parts(units);
  for (const std::size_t begin : begins) {
    if (begin < units) ++parts[begin];
  }
  for (std::size_t u = 1; u < units; ++u) parts[u] += parts[u - 1];
  return parts;
}

}  // namespace

Band FullBand(std::size_t n, std::size_t m) {
  return {std::vector<std::size_t>(n + 1, 0), std::vector<std::size_t>(n + 1, m), {}, {}};
}

Band BandAround(std::span<const Place> way, std::size_t scale, std::size_t radius, std::size_t n,
                std::size_t m) {
  std::vector<std::size_t> low(n + 1, m);
  std::vector<std::size_t> high(n + 1, 0);
  const auto touch = [&](std::size_t i, std::size_t j) {
    i = std::min(i, n);
    low[i] = std::min(low[i], std::min(j, m));
    high[i] = std::max(high[i], std::min(j, m));
  };
  for (const Place place : way) {
    for (std::size_t k = 0; k < scale; ++k) {
      touch(scale * place.i + k, scale * place.j);
      touch(scale * place.i + k, scale * place.j + scale - 1);
    }
  }
  touch(0, 0);
  touch(n, m);
  Band band;
  for (std::size_t i = 0; i <= n; ++i) {
    const std::size_t before = low[i - std::min(i, radius)];
    const std::size_t after = high[std::min(n, i + radius)];
    band.begin.push_back(std::min(before, low[i] - std::min(low[i], radius)));
    band.end.push_back(std::max(after, std::min(m, high[i] + radius)));
  }
  return band;
}

Band JoinParts(std::size_t n, std::size_t m, const Breaks& breaks, const BandOfPart& band_of) {
  Band band{{0}, {0}, PartsOf(n, breaks.a), PartsOf(m, breaks.b)};
  Place from{0, 0};
  for (std::size_t part = 0; part <= breaks.a.size(); ++part) {
    const bool is_last = part == breaks.a.size();
    const Place to = is_last ? Place{n, m} : Place{breaks.a[part], breaks.b[part]};
    const Band rows = band_of(from, to);
    band.end.back() = from.j + rows.end[0];
    for (std::size_t row = 1; row < rows.rows(); ++row) {
      band.begin.push_back(from.j + rows.begin[row]);
      band.end.push_back(from.j + rows.end[row]);
    }
    from = to;
  }
  return band;
}

VectorWay FindVectorWay(const WordTypes& a, const WordTypes& b, const Breaks& breaks,
                        std::span<const Place> anchors) {
  VectorWay result;
  result.band = JoinParts(a.size(), b.size(), breaks, [&](Place from, Place to) {
    const std::size_t n = to.i - from.i;
    const std::size_t m = to.j - from.j;
    const auto is_in = [&](Place at) {
      return at.i >= from.i && at.i <= to.i && at.j >= from.j && at.j <= to.j;
    };
    std::vector<Place> within;
    for (const Place at : anchors) {
      if (is_in(at)) within.push_back({at.i - from.i, at.j - from.j});
    }
    const std::vector<Place> way =
        FindWay(FinestLevel(a, from.i, to.i), FinestLevel(b, from.j, to.j), within);
    AddBeads(way, from, result.beads);
    return n * m <= kFullTable ? FullBand(n, m) : BandAround(way, 1, kRadius, n, m);
  });
  return result;
}

}  // namespace synoptic::linking
