// The best match of every sentence, both ways (BiMax: Wang et al. 2025, "BiMax: Bidirectional
// MaxSim score for document-level alignment"), with local scaling of the cosines. Every two
// articles meet in one product of blocks that stays in cache; of each article only the closest are
// kept.

#include "align/corpus/pairing/closeness.hpp"

#include <algorithm>
#include <span>

#include "align/corpus/pairing/tiles.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::corpus {
namespace {

using linking::Table;

/// The closest of every article.
class Ranking {
 public:
  Ranking(std::size_t articles, std::size_t most) : ranked_(articles), most_(most) {}

  // Of equally close ones, those that come first, whatever the order in which they are seen.
  void Add(std::size_t article, float closeness, std::size_t other) {
    std::vector<Ranked>& ranked = ranked_[article];
    const Ranked one{-closeness, other};
    if (ranked.size() == most_ && ranked.back() < one) return;
    ranked.insert(std::ranges::lower_bound(ranked, one), one);
    if (ranked.size() > most_) ranked.pop_back();
  }

  void Add(const Ranking& other) {
    for (std::size_t article = 0; article < ranked_.size(); ++article) {
      for (const auto& [distance, index] : other.ranked_[article]) Add(article, -distance, index);
    }
  }

  std::vector<std::vector<std::size_t>> Take() const {
    std::vector<std::vector<std::size_t>> closest(ranked_.size());
    for (std::size_t article = 0; article < ranked_.size(); ++article) {
      for (const Ranked& one : ranked_[article]) closest[article].push_back(one.second);
    }
    return closest;
  }

 private:
  using Ranked = std::pair<float, std::size_t>;
  std::vector<std::vector<Ranked>> ranked_;
  std::size_t most_;
};

std::span<const float> HubnessOf(const Collection& collection, std::size_t begin,
                                 std::size_t rows) {
  return std::span<const float>(collection.hubness).subspan(begin, rows);
}

// Of a matrix of cosines less hubness.
template <typename Scaled>
float MeanOfBest(const Scaled& scaled) {
  return (scaled.rowwise().maxCoeff().mean() + scaled.colwise().maxCoeff().mean()) / 2;
}

// Twice the cosines, less the hubness of both.
void Scale(std::span<const float> a, std::span<const float> b, Matrix& cosines) {
  auto scaled = linking::View(cosines);
  scaled *= 2;
  scaled.rowwise() -= linking::View(b);
  scaled.colwise() -= linking::View(a).transpose();
}

struct BothRankings {
  Ranking a;
  Ranking b;
};

void AddTile(const Sides& sides, Tile& tile, BothRankings& rankings) {
  const std::size_t first_a = sides.a.begins[tile.a.begin];
  const std::size_t first_b = sides.b.begins[tile.b.begin];
  Scale(HubnessOf(sides.a, first_a, tile.cosines.rows),
        HubnessOf(sides.b, first_b, tile.cosines.cols), tile.cosines);
  const auto scaled = linking::View(tile.cosines);
  for (std::size_t i = tile.a.begin; i < tile.a.end; ++i) {
    if (sides.a.RowsOf(i) == 0) continue;
    for (std::size_t j = sides.IsMirrored(tile) ? i + 1 : tile.b.begin; j < tile.b.end; ++j) {
      if (sides.b.RowsOf(j) == 0) continue;
      const float closeness =
          MeanOfBest(scaled.block(static_cast<Eigen::Index>(sides.a.begins[i] - first_a),
                                  static_cast<Eigen::Index>(sides.b.begins[j] - first_b),
                                  static_cast<Eigen::Index>(sides.a.RowsOf(i)),
                                  static_cast<Eigen::Index>(sides.b.RowsOf(j))));
      rankings.a.Add(i, closeness, j);
      rankings.b.Add(j, closeness, i);
    }
  }
}

BothRankings Rank(const Sides& sides, std::size_t most, std::size_t threads,
                  const std::function<void(double)>& progress) {
  const BothRankings none{Ranking(sides.a.articles(), most), Ranking(sides.b.articles(), most)};
  std::vector<BothRankings> of_worker(threads, none);
  ForEachTile(sides, threads, progress,
              [&](std::size_t worker, Tile& tile) { AddTile(sides, tile, of_worker[worker]); });
  for (std::size_t worker = 1; worker < threads; ++worker) {
    of_worker.front().a.Add(of_worker[worker].a);
    of_worker.front().b.Add(of_worker[worker].b);
  }
  return std::move(of_worker.front());
}

}  // namespace

float Closeness(const Collection& a, std::size_t article_a, const Collection& b,
                std::size_t article_b) {
  Matrix cosines =
      DotProducts(RowsOf(a, {article_a, article_a + 1}), RowsOf(b, {article_b, article_b + 1}));
  Scale(HubnessOf(a, a.begins[article_a], cosines.rows),
        HubnessOf(b, b.begins[article_b], cosines.cols), cosines);
  return MeanOfBest(linking::View(cosines));
}

Closest FindClosest(const Collection& a, const Collection& b, std::size_t most, std::size_t threads,
                    const std::function<void(double)>& progress) {
  const BothRankings found = Rank({a, b}, most, threads, progress);
  return {found.a.Take(), found.b.Take()};
}

std::vector<std::vector<std::size_t>> FindClosest(const Collection& one, std::size_t most,
                                                  std::size_t threads,
                                                  const std::function<void(double)>& progress) {
  BothRankings found = Rank({one, one, true}, most, threads, progress);
  found.a.Add(found.b);
  return found.a.Take();
}

}  // namespace synoptic::corpus
