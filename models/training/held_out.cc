#include "models/training/held_out.hpp"

#include <algorithm>
#include <cstdint>
#include <random>

#include "synoptic/matrix.hpp"

namespace synoptic::training {
namespace {

constexpr std::uint32_t kWordsOfSentence = 5;
constexpr std::size_t kSmallSource = 100;

// The first two texts of a row that are long enough, or fewer.
std::vector<std::uint32_t> Sentences(const Corpus& corpus, Corpus::Row row) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t t = row.begin; t < row.begin + row.size && found.size() < 2; ++t) {
    const Corpus::Text& text = corpus.texts[t];
    const bool is_new = found.empty() || corpus.texts[found[0]].hash != text.hash;
    if (text.size >= kWordsOfSentence && is_new) found.push_back(t);
  }
  return found;
}

std::size_t CountNearest(const Matrix& similarity) {
  std::size_t hits = 0;
  for (std::size_t i = 0; i < similarity.rows; ++i) {
    const auto row = similarity.row(i);
    const auto best = std::max_element(row.begin(), row.end()) - row.begin();
    if (static_cast<std::size_t>(best) == i) ++hits;
  }
  return hits;
}

}  // namespace

Batch HoldOut(Corpus& corpus, std::size_t wanted) {
  std::size_t eligible = 0;
  for (const auto& rows : corpus.sources) {
    if (rows.size() < kSmallSource) continue;
    eligible += static_cast<std::size_t>(std::ranges::count_if(
        rows, [&](Corpus::Row row) { return Sentences(corpus, row).size() == 2; }));
  }
  const std::size_t stride = std::max<std::size_t>(10, eligible / std::max<std::size_t>(1, wanted));
  Batch held_out;
  std::size_t seen = 0;
  for (auto& rows : corpus.sources) {
    if (rows.size() < kSmallSource) continue;
    std::erase_if(rows, [&](Corpus::Row row) {
      const std::vector<std::uint32_t> pair = Sentences(corpus, row);
      if (pair.size() < 2 || held_out.a.size() == wanted || ++seen % stride != 0) return false;
      held_out.a.push_back(pair[0]);
      held_out.b.push_back(pair[1]);
      return true;
    });
  }
  corpus.row_count -= held_out.a.size();
  return held_out;
}

double RetrievalPrecision(const Encoder& encoder, const Batch& held_out) {
  if (held_out.a.empty()) return 1;
  std::mt19937_64 unused;
  Encoder::Workspace a;
  Encoder::Workspace b;
  encoder.Encode(held_out.a, 0, unused, a);
  encoder.Encode(held_out.b, 0, unused, b);
  const std::size_t hits = CountNearest(DotProducts(a.sentences, b.sentences)) +
                           CountNearest(DotProducts(b.sentences, a.sentences));
  return static_cast<double>(hits) / static_cast<double>(2 * held_out.a.size());
}

}  // namespace synoptic::training
