// Copies have equal hashes of their words. Near-copies are found by sketches (Broder 1997, "On the
// resemblance and containment of documents"): the least of the words' hashes under several hash
// functions; sets of words that share much often agree in a band of three of these, and those that
// do are compared. All figures are one word here: "Chapter 3" is a near-copy of "Chapter 4", but no
// copy.

#include "align/corpus/mining/distinct.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "align/corpus/group_ids.hpp"
#include "align/corpus/mining/sentence_units.hpp"
#include "align/corpus/workers.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/error.hpp"
#include "synoptic/words.hpp"

namespace synoptic::corpus {
namespace {

constexpr std::size_t kBand = 3;
constexpr std::size_t kBands = 5;
using Sketch = std::array<std::uint32_t, kBand * kBands>;
constexpr double kLeastShared = 0.8;  // Of the words of both.
constexpr std::uint32_t kFigure = 1;

struct Words32 {
  std::uint64_t copy = 0;          ///< Equal for copies, 0 without words.
  std::vector<std::uint32_t> set;  ///< Ascending, each once.
};

std::uint64_t Mix(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
  hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
  return hash ^ (hash >> 33U);
}

// Of the sentences [begin, end) that are not empty; the others stay without words.
void ReadWords(const Sentences& sentences, std::size_t begin, std::size_t end,
               std::span<Words32> out) {
  std::vector<std::uint32_t> which;
  for (std::size_t i = begin; i < end; ++i) {
    if (!sentences[i].empty()) which.push_back(static_cast<std::uint32_t>(i));
  }
  const SentenceUnits all = UnitsOf(sentences, which);
  const Words words = SplitWords(all.article);
  std::size_t unit = 0;
  for (std::size_t w = 0; w < words.size(); ++w) {
    while (words.span(w).begin >= all.units[unit].span.end) ++unit;
    Words32& known = out[which[unit] - begin];
    const std::uint64_t hash = HashOfId(words.form(w));
    known.copy = Mix(known.copy * 31 + hash) | 1U;
    known.set.push_back(linking::HasDigit(words.form(w)) ? kFigure
                                                         : static_cast<std::uint32_t>(hash >> 32U));
  }
  for (Words32& known : out) {
    std::ranges::sort(known.set);
    known.set.erase(std::unique(known.set.begin(), known.set.end()), known.set.end());
    known.set.shrink_to_fit();
  }
}

Sketch SketchOf(const std::vector<std::uint32_t>& set) {
  Sketch sketch;
  sketch.fill(std::numeric_limits<std::uint32_t>::max());
  for (const std::uint32_t word : set) {
    for (std::size_t f = 0; f < sketch.size(); ++f) {
      const auto hash = static_cast<std::uint32_t>(Mix((std::uint64_t{f + 1} << 32U) | word));
      sketch[f] = std::min(sketch[f], hash);
    }
  }
  return sketch;
}

bool AreNear(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
  std::size_t shared = 0;
  for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
    if (*i == *j) ++shared;
    const bool is_first_least = *i <= *j;
    if (*j <= *i) ++j;
    if (is_first_least) ++i;
  }
  const std::size_t all = x.size() + y.size() - shared;
  return static_cast<double>(shared) >= kLeastShared * static_cast<double>(all);
}

/// Sets of numbers that grow together; each is known by its least.
class Unions {
 public:
  explicit Unions(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }
  std::uint32_t Of(std::uint32_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void Join(std::uint32_t i, std::uint32_t j) {
    const auto [least, other] = std::minmax({Of(i), Of(j)});
    parents_[other] = least;
  }

 private:
  std::vector<std::uint32_t> parents_;
};

std::vector<std::uint32_t> FindGroups(const std::vector<Words32>& distinct) {
  std::vector<Sketch> sketches;
  sketches.reserve(distinct.size());
  for (const Words32& words : distinct) sketches.push_back(SketchOf(words.set));
  Unions unions(distinct.size());
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(distinct.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      std::uint64_t key = 0;
      for (std::size_t f = 0; f < kBand; ++f) key = Mix(key * 31 + sketches[i][band * kBand + f]);
      keys[i] = {key, i};
    }
    std::ranges::sort(keys);
    for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
      if (keys[i].first != keys[first].first) {
        first = i;
      } else if (AreNear(distinct[keys[first].second].set, distinct[keys[i].second].set)) {
        unions.Join(keys[first].second, keys[i].second);
      }
    }
  }
  std::vector<std::uint32_t> groups(distinct.size());
  for (std::uint32_t i = 0; i < groups.size(); ++i) groups[i] = unions.Of(i);
  return groups;
}

std::vector<Words32> ReadAll(const Sentences& sentences, std::size_t threads,
                             const std::function<void(double)>& progress) {
  std::vector<Words32> all(sentences.size());
  const std::size_t parts = (all.size() + kSentencesAtOnce - 1) / kSentencesAtOnce;
  ForEachPart({parts, threads, progress}, [&](std::size_t /*worker*/, std::size_t part,
                                              const std::atomic<bool>& /*is_stopped*/) {
    const std::size_t begin = part * kSentencesAtOnce;
    const std::size_t end = std::min(all.size(), begin + kSentencesAtOnce);
    ReadWords(sentences, begin, end, std::span(all).subspan(begin, end - begin));
  });
  return all;
}

}  // namespace

Distinct FindDistinct(const Sentences& sentences, std::size_t threads,
                      const std::function<void(double)>& progress) {
  if (sentences.size() >= std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorCode::kTooLarge, "more than 4 thousand million sentences; expected parts");
  }
  std::vector<Words32> all = ReadAll(sentences, threads, progress);
  Distinct distinct;
  distinct.digest = HashOfId(sentences.lang());
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(all.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    distinct.digest = Mix(distinct.digest * 31 + HashOfId(sentences[i]));
    if (all[i].copy != 0) keys.emplace_back(all[i].copy, i);
  }
  std::ranges::sort(keys);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> firsts;  // And their copies.
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i == 0 || keys[i].first != keys[i - 1].first) firsts.emplace_back(keys[i].second, 0);
    ++firsts.back().second;
  }
  std::ranges::sort(firsts);
  std::vector<Words32> words;
  words.reserve(firsts.size());
  for (const auto& [first, copies] : firsts) {
    distinct.firsts.push_back(first);
    distinct.copies.push_back(copies);
    words.push_back(std::move(all[first]));
  }
  all = {};
  distinct.groups = FindGroups(words);
  return distinct;
}

}  // namespace synoptic::corpus
