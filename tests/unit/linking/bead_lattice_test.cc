#include "align/linking/ordered/bead_lattice.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <random>
#include <utility>
#include <vector>

namespace synoptic::linking {
namespace {

enum class Last { kLinked, kDeletedA, kDeletedB };

/// Visits every path from the beginning to the end with its score. Units that are deleted between
/// two links come in one order only, those of a first.
void VisitPaths(const BeadScores& scores,
                const std::function<void(const std::vector<Bead>&, double)>& visit) {
  const std::size_t n = scores.a_deleted.size();
  const std::size_t m = scores.b_deleted.size();
  std::vector<Bead> path;
  const std::function<void(std::size_t, std::size_t, Last, double)> walk =
      [&](std::size_t i, std::size_t j, Last last, double sum) {
        if (i == n && j == m) return visit(path, sum);
        const auto step = [&](BeadShape shape, Last now, double score) {
          path.push_back({i, j, shape});
          walk(i + shape.a, j + shape.b, now, sum + score);
          path.pop_back();
        };
        for (std::size_t s = 0; s < kShapeCount; ++s) {
          if (i + kShapes[s].a > n || j + kShapes[s].b > m) continue;
          const auto score = static_cast<double>(scores.link(scores.NodeAt(i, j), s));
          if (std::isfinite(score)) step(kShapes[s], Last::kLinked, score);
        }
        const auto next = static_cast<double>(scores.deleted_next);
        if (i < n && last != Last::kDeletedB) {
          step({1, 0}, Last::kDeletedA,
               static_cast<double>(scores.a_deleted[i]) + (last == Last::kDeletedA ? next : 0));
        }
        if (j < m) {
          step({0, 1}, Last::kDeletedB,
               static_cast<double>(scores.b_deleted[j]) + (last == Last::kDeletedB ? next : 0));
        }
      };
  walk(0, 0, Last::kLinked, 0);
}

BeadScores RandomScores(std::size_t n, std::size_t m, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<float> normal(0, 2);
  BeadScores scores(FullBand(n, m));
  for (std::size_t i = 0; i <= n; ++i) {
    for (std::size_t j = 0; j <= m; ++j) {
      for (std::size_t s = 0; s < kShapeCount; ++s) {
        if (i + kShapes[s].a > n || j + kShapes[s].b > m) continue;
        scores.link(scores.NodeAt(i, j), s) = normal(random);
      }
    }
  }
  for (float& score : scores.a_deleted) score = normal(random);
  for (float& score : scores.b_deleted) score = normal(random);
  scores.deleted_next = normal(random);
  return scores;
}

bool SamePath(const std::vector<Bead>& x, const std::vector<Bead>& y) {
  return std::ranges::equal(x, y, [](const Bead& p, const Bead& q) {
    return p.i == q.i && p.j == q.j && p.shape.a == q.shape.a && p.shape.b == q.shape.b;
  });
}

class LatticeTest : public ::testing::TestWithParam<std::pair<std::size_t, std::size_t>> {};

TEST_P(LatticeTest, FindsTheBestOfAllPaths) {
  const BeadScores scores = RandomScores(GetParam().first, GetParam().second, 1);
  double most = -1e9;
  std::vector<Bead> best;
  VisitPaths(scores, [&](const std::vector<Bead>& path, double score) {
    if (score <= most) return;
    most = score;
    best = path;
  });
  EXPECT_TRUE(SamePath(BestPath(scores), best));
}

TEST_P(LatticeTest, GivesEachBeadItsShareOfAllPaths) {
  const BeadScores scores = RandomScores(GetParam().first, GetParam().second, 2);
  double total = 0;
  double next = 0;
  BeadScores links = scores;
  for (std::size_t node = 0; node < links.nodes(); ++node) {
    for (std::size_t s = 0; s < kShapeCount; ++s) links.link(node, s) = 0;
  }
  std::ranges::fill(links.a_deleted, 0.0F);
  std::ranges::fill(links.b_deleted, 0.0F);
  VisitPaths(scores, [&](const std::vector<Bead>& path, double score) {
    const double weight = std::exp(score);
    total += weight;
    const Bead* before = nullptr;
    for (const Bead& bead : path) {
      const BeadShape shape = bead.shape;
      const auto share = static_cast<float>(weight);
      const bool is_deletion = shape.a == 0 || shape.b == 0;
      if (before != nullptr && is_deletion && before->shape.a == shape.a &&
          before->shape.b == shape.b) {
        next += weight;
      }
      before = &bead;
      if (shape.b == 0) {
        links.a_deleted[bead.i] += share;
      } else if (shape.a == 0) {
        links.b_deleted[bead.j] += share;
      } else {
        for (std::size_t s = 0; s < kShapeCount; ++s) {
          if (kShapes[s].a != shape.a || kShapes[s].b != shape.b) continue;
          links.link(links.NodeAt(bead.i, bead.j), s) += share;
        }
      }
    }
  });
  const BeadPosteriors found = ComputePosteriors(scores);
  EXPECT_NEAR(found.log_total, std::log(total), 1e-6);
  EXPECT_NEAR(found.expected_next, next / total, 1e-4);
  const auto whole = static_cast<float>(total);
  for (std::size_t node = 0; node < links.nodes(); ++node) {
    for (std::size_t s = 0; s < kShapeCount; ++s) {
      EXPECT_NEAR(found.links.link(node, s), links.link(node, s) / whole, 1e-4F);
    }
  }
  for (std::size_t i = 0; i < links.a_deleted.size(); ++i) {
    EXPECT_NEAR(found.links.a_deleted[i], links.a_deleted[i] / whole, 1e-4F);
  }
  for (std::size_t j = 0; j < links.b_deleted.size(); ++j) {
    EXPECT_NEAR(found.links.b_deleted[j], links.b_deleted[j] / whole, 1e-4F);
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, LatticeTest,
                         ::testing::Values(std::pair<std::size_t, std::size_t>{1, 1},
                                           std::pair<std::size_t, std::size_t>{1, 6},
                                           std::pair<std::size_t, std::size_t>{5, 2},
                                           std::pair<std::size_t, std::size_t>{4, 4},
                                           std::pair<std::size_t, std::size_t>{5, 5},
                                           std::pair<std::size_t, std::size_t>{0, 3},
                                           std::pair<std::size_t, std::size_t>{3, 0}));

TEST(BeadLatticeTest, TheSurestBeadsAreThoseOfTheBestPathThatAreProbable) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const BeadScores scores = RandomScores(12, 14, seed);
    const BeadScores posteriors = ComputePosteriors(scores).links;
    std::vector<Bead> expected;
    for (const Bead& bead : BestPath(scores)) {
      for (std::size_t s = 0; s < kShapeCount; ++s) {
        if (kShapes[s].a != bead.shape.a || kShapes[s].b != bead.shape.b) continue;
        if (posteriors.link(posteriors.NodeAt(bead.i, bead.j), s) >= 0.5F) {
          expected.push_back(bead);
        }
      }
    }
    EXPECT_TRUE(SamePath(SureBeads(scores, 0.5F), expected)) << seed;
  }
}

}  // namespace
}  // namespace synoptic::linking
