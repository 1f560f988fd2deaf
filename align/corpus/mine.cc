// Distinct sentences, their vectors, the nearest neighbours of both sides from one pass over all
// products, margins, the words of what stands out, and a choice of one counterpart each.

#include "synoptic/mine.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "align/align_options.hpp"
#include "align/corpus/group_ids.hpp"
#include "align/corpus/mining/candidates.hpp"
#include "align/corpus/mining/distinct.hpp"
#include "align/corpus/mining/judged_candidates.hpp"
#include "align/corpus/mining/mining_model.hpp"
#include "align/corpus/mining/neighbours.hpp"
#include "align/corpus/mining/part.hpp"
#include "align/corpus/mining/sentence_vectors.hpp"
#include "align/corpus/mining/word_matching.hpp"
#include "align/linking/familiarity.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using corpus::BothNearest;
using corpus::Distinct;
using corpus::NeighbourGroups;

// Which share of the work is done when each stage is.
constexpr double kReadAt = 0.05;
constexpr double kEncodedAt = 0.15;
constexpr double kSearchedAt = 0.75;

void CheckGiven(const Matrix& vectors, const Sentences& sentences, const Matrix& others,
                const std::string& side) {
  const auto fail = [&](const std::string& expected, std::size_t found) {
    throw Error(ErrorCode::kInvalidArgument, "vectors of " + side + ": expected " + expected +
                                                 ", found " + std::to_string(found));
  };
  if (vectors.rows != sentences.size()) {
    fail(std::to_string(sentences.size()) + ", one a sentence", vectors.rows);
  }
  if (vectors.cols != others.cols) {
    fail(std::to_string(others.cols) + " numbers each, as those of the other side", vectors.cols);
  }
  if (vectors.values.size() != vectors.rows * vectors.cols) {
    fail("rows x cols numbers", vectors.values.size());
  }
  if (!std::ranges::all_of(vectors.values, [](float x) { return std::isfinite(x); })) {
    throw Error(ErrorCode::kInvalidArgument,
                "vectors of " + side + ": expected finite numbers, found infinity or no number");
  }
}

class Miner {
 public:
  Miner(const Encoder& encoder, const Sentences& a, const Sentences& b, const MineOptions& options,
        bool has_given)
      : encoder_(encoder), a_(a), b_(b), options_(options) {
    CheckRun(options.min_probability, options.threads);
    knows_words_ = linking::FamiliarityOf(encoder, a.lang()) == 1 &&
                   linking::FamiliarityOf(encoder, b.lang()) == 1;
    if (!knows_words_ && !has_given) {
      throw Error(ErrorCode::kInvalidArgument, encoder.name() + " knows no words of " + a.lang() +
                                                   " or of " + b.lang() +
                                                   "; expected vectors of the sentences");
    }
    distinct_a_ = corpus::FindDistinct(a, options.threads, Stage(0, kReadAt / 2));
    distinct_b_ = corpus::FindDistinct(b, options.threads, Stage(kReadAt / 2, kReadAt));
  }

  std::uint64_t encoder() const { return corpus::HashOfId(encoder_.hash()); }
  std::uint64_t digest() const { return distinct_a_.digest * 31 + distinct_b_.digest; }
  NeighbourGroups groups() const { return {distinct_a_.groups, distinct_b_.groups}; }
  BothNearest None() const {
    return {std::vector<corpus::Nearest>(distinct_a_.size()),
            std::vector<corpus::Nearest>(distinct_b_.size())};
  }

  corpus::Part Search(std::size_t index, std::size_t count, SentenceVectors given) {
    corpus::Part part;
    part.sentences = digest();
    part.begin = distinct_a_.size() * (index - 1) / count;
    part.end = distinct_a_.size() * index / count;
    part.encoder = encoder();
    part.vectors = DigestOf(given);
    const corpus::TileKernels& kernels = corpus::BestTileKernels();
    const bool is_given = given.a.cols > 0;
    const std::size_t dimension = is_given ? given.a.cols : encoder_.dimension();
    const std::size_t room =
        corpus::Panels::RoomFor(distinct_b_.size(), dimension, kernels.columns);
    const double middle = (kReadAt + kEncodedAt) / 2;
    const Matrix vectors = is_given
                               ? corpus::TakeDistinct(std::move(given.a), distinct_a_, 0)
                               : corpus::EncodeSentences(encoder_, a_, distinct_a_, 0,
                                                         options_.threads, Stage(kReadAt, middle));
    const corpus::Panels panels(
        is_given ? corpus::TakeDistinct(std::move(given.b), distinct_b_, room)
                 : corpus::EncodeSentences(encoder_, b_, distinct_b_, room, options_.threads,
                                           Stage(middle, kEncodedAt)),
        kernels.columns);
    corpus::SearchOptions search;
    search.threads = options_.threads;
    search.progress = Stage(kEncodedAt, kSearchedAt);
    part.nearest =
        corpus::FindNearest(vectors, part.begin, part.end, panels, groups(), kernels, search);
    return part;
  }

  std::vector<MinedPair> Judge(BothNearest nearest) const {
    const corpus::MiningWeights& weights = options_.weights.content().tables.mining;
    const auto candidates =
        corpus::CandidatesOf(nearest, distinct_a_, distinct_b_, weights.least_margin);
    nearest = {};
    std::vector<corpus::WordMatch> words;
    if (knows_words_) {
      words = corpus::MatchWords(encoder_, a_, distinct_a_, b_, distinct_b_, candidates,
                                 options_.threads, Stage(kSearchedAt, 1));
    }
    const auto features = corpus::MiningFeaturesOf(candidates, words, Reach());
    const auto known = knows_words_ ? corpus::KnownWords::kBoth : corpus::KnownWords::kNone;
    std::vector<double> probabilities;
    probabilities.reserve(features.size());
    for (const corpus::MiningFeatures& one : features) {
      probabilities.push_back(MiningProbability(one, known, weights));
    }
    std::vector<MinedPair> pairs;
    for (const std::size_t c :
         corpus::TakeOneToOne(candidates, probabilities, options_.min_probability)) {
      const corpus::MinedCandidate& one = candidates[c];
      pairs.push_back({.a = distinct_a_.firsts[one.a],
                       .b = distinct_b_.firsts[one.b],
                       .probability = probabilities[c],
                       .margin = static_cast<double>(one.margin),
                       .cosine = static_cast<double>(one.cosine),
                       .words = words.empty() ? 0 : static_cast<double>(words[c].words),
                       .a_copies = distinct_a_.copies[one.a],
                       .b_copies = distinct_b_.copies[one.b]});
    }
    return pairs;
  }

 private:
  float Reach() const {
    const linking::LanguageLevels& levels = options_.weights.content().tables.levels;
    return std::sqrt(LevelOf(levels, a_.lang()).excess * LevelOf(levels, b_.lang()).excess);
  }

  std::function<void(double)> Stage(double begin, double end) const {
    if (!options_.progress) return {};
    return [this, begin, end](double share) { options_.progress(begin + (end - begin) * share); };
  }

  std::uint64_t DigestOf(const SentenceVectors& given) const {
    std::uint64_t digest = corpus::HashOfId(encoder_.hash());
    for (const Matrix* const matrix : {&given.a, &given.b}) {
      digest = digest * 31 + corpus::HashOfId({reinterpret_cast<const char*>(matrix->values.data()),
                                               matrix->values.size() * sizeof(float)});
    }
    return digest;
  }

  const Encoder& encoder_;
  const Sentences& a_;
  const Sentences& b_;
  const MineOptions& options_;
  bool knows_words_ = false;
  Distinct distinct_a_;
  Distinct distinct_b_;
};

bool CheckAllGiven(const SentenceVectors& given, const Sentences& a, const Sentences& b) {
  if (given.a.cols == 0 && given.b.cols == 0) return false;
  CheckGiven(given.a, a, given.a, "a");
  CheckGiven(given.b, b, given.a, "b");
  return true;
}

}  // namespace

std::vector<MinedPair> Mine(const Encoder& encoder, const Sentences& a, const Sentences& b,
                            const MineOptions& options, SentenceVectors given) {
  Miner miner(encoder, a, b, options, CheckAllGiven(given, a, b));
  return miner.Judge(miner.Search(1, 1, std::move(given)).nearest);
}

std::string MinePart(const Encoder& encoder, const Sentences& a, const Sentences& b,
                     std::size_t index, std::size_t count, const MineOptions& options,
                     SentenceVectors given) {
  if (index < 1 || index > count) {
    throw Error(ErrorCode::kInvalidArgument, "part " + std::to_string(index) + " of " +
                                                 std::to_string(count) +
                                                 ", expected one from 1 to that");
  }
  Miner miner(encoder, a, b, options, CheckAllGiven(given, a, b));
  return WritePart(miner.Search(index, count, std::move(given)));
}

std::vector<MinedPair> MergeMined(const Encoder& encoder, const Sentences& a, const Sentences& b,
                                  std::span<const std::string> parts, const MineOptions& options) {
  const Miner miner(encoder, a, b, options, true);
  BothNearest all = miner.None();
  std::vector<corpus::Part> read;
  for (const std::string& bytes : parts) {
    const std::string name = "part " + std::to_string(read.size() + 1);
    read.push_back(corpus::ReadPart(bytes, name, miner.groups(), all));
    if (read.back().sentences != miner.digest()) {
      throw Error(ErrorCode::kInvalidFormat, name + ": of other sentences than these");
    }
    if (read.back().encoder != miner.encoder()) {
      throw Error(ErrorCode::kInvalidFormat, name + ": made with another model than this");
    }
    if (read.back().vectors != read.front().vectors) {
      throw Error(ErrorCode::kInvalidFormat, name + ": made by other vectors than part 1");
    }
  }
  std::ranges::sort(read, {},
                    [](const corpus::Part& part) { return std::pair(part.begin, part.end); });
  std::uint64_t end = 0;
  bool is_whole = true;
  for (const corpus::Part& part : read) {
    is_whole = is_whole && part.begin == end;
    end = part.end;
  }
  if (!is_whole || end != all.a.size()) {
    throw Error(ErrorCode::kInvalidFormat, "expected all parts of one run, each once; found " +
                                               std::to_string(parts.size()) +
                                               " that leave sentences out or have them twice");
  }
  return miner.Judge(std::move(all));
}

}  // namespace synoptic
