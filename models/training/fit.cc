// Maps the word vectors of one language into the space of another.
//
// The pairs of a dictionary give a first rotation (models/training/procrustes.hpp). Under it each
// round pairs frequent words that are each other's nearest neighbours (models/training/csls.hpp),
// and learns the next rotation from those pairs and the dictionary together: from a few hundred
// words one knows to thousands that one did not have to know (Artetxe et al. 2017; Conneau et al.
// 2018). Translations that were held out tell which round was best.
//
// Vectors are not centred first, as some do: on vectors of small texts that made the first map a
// little better and the last one no better, and a shift is no rotation of the n-grams.
//
// A rotation is linear, so what is mapped is not only the words but also the n-grams that unknown
// words are composed of. Cost of a round: O(frequent_words^2 d).

#include "synoptic/fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "models/training/csls.hpp"
#include "models/training/procrustes.hpp"
#include "models/vectors/model_file.hpp"
#include "models/vectors/store_writer.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/norm.hpp"

namespace synoptic {
namespace {

using training::Csls;
using vectors::StoreContent;

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // Of words, by number: source, target.
using Pairs = std::vector<Pair>;

constexpr std::size_t kHoldOutOneIn = 10;

void Require(bool holds, const std::string& message) {
  if (!holds) throw Error(ErrorCode::kInvalidArgument, "fit: " + message);
}

void Validate(const FitOptions& options) {
  vectors::CheckLanguage(options.from);
  vectors::CheckLanguage(options.to);
  Require(options.frequent_words >= 1, "frequent_words must be at least 1");
  Require(options.bits == 4 || options.bits == 8 || options.bits == 32,
          "expected 4, 8 or 32 bits, found " + std::to_string(options.bits));
  Require(options.sif > 0 && std::isfinite(options.sif), "sif must be above 0");
}

Matrix FirstRows(const Matrix& matrix, std::size_t count) {
  Matrix first(std::min(count, matrix.rows), matrix.cols);
  std::copy_n(matrix.values.begin(), first.values.size(), first.values.begin());
  return first;
}

Matrix PickRows(const Matrix& matrix, const std::vector<std::uint32_t>& numbers) {
  Matrix picked(numbers.size(), matrix.cols);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::ranges::copy(matrix.row(numbers[i]), picked.row(i).begin());
  }
  return picked;
}

// The words of one side: how they are found, and which way their vectors point.
class StoreWords {
 public:
  explicit StoreWords(const StoreContent& content) : directions_(content.word_rows) {
    for (std::uint32_t i = 0; i < content.words.size(); ++i) numbers_[content.words[i]] = i;
    for (std::size_t i = 0; i < directions_.rows; ++i) vectors::Normalise(directions_.row(i));
  }

  std::optional<std::uint32_t> Find(const std::string& word) const {
    const auto found = numbers_.find(word);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }

  const Matrix& directions() const { return directions_; }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // Views into the content.
  Matrix directions_;
};

// What a dictionary says about the words of two models.
struct Seed {
  std::size_t pairs = 0;
  Pairs covered;  // In the order of the dictionary, without repetitions.
  std::set<std::uint32_t> sources_found;
  std::set<std::uint32_t> targets_found;
};

Seed SeedFromDictionary(const FitOptions& options, const StoreWords& sources,
                        const StoreWords& targets) {
  Seed seed;
  std::set<std::pair<std::string, std::string>> seen;
  const Dictionary dictionary = ReadDictionary(options.dictionary);
  for (const Dictionary::Entry& entry : dictionary.entries()) {
    std::pair forms(vectors::FormOf(entry.first, options.from.lang),
                    vectors::FormOf(entry.second, options.to.lang));
    const auto source = sources.Find(forms.first);
    const auto target = targets.Find(forms.second);
    if (!seen.insert(std::move(forms)).second) continue;
    ++seed.pairs;
    if (source) seed.sources_found.insert(*source);
    if (target) seed.targets_found.insert(*target);
    if (source && target) seed.covered.emplace_back(*source, *target);
  }
  return seed;
}

// Words that are spelled alike are mostly names and loans, and mostly mean the same.
Seed SeedFromSpelling(const StoreContent& from, const StoreWords& targets) {
  Seed seed;
  for (std::uint32_t source = 0; source < from.words.size(); ++source) {
    const auto target = targets.Find(from.words[source]);
    if (target) seed.covered.emplace_back(source, *target);
  }
  seed.pairs = seed.covered.size();
  return seed;
}

[[noreturn]] void RefuseSeed(const FitOptions& options, const Seed& seed) {
  const std::string from = options.from.file.string();
  const std::string to = options.to.file.string();
  if (options.dictionary.empty()) {
    throw Error(ErrorCode::kInvalidFormat,
                from + ": expected words that " + to + " has too, found none; give a dictionary");
  }
  throw Error(ErrorCode::kInvalidFormat, options.dictionary.string() +
                                             ": expected pairs of which both models have the word, "
                                             "found none: of " +
                                             std::to_string(seed.pairs) + " pairs, " + from +
                                             " has " + std::to_string(seed.sources_found.size()) +
                                             " of the first words and " + to + " has " +
                                             std::to_string(seed.targets_found.size()) +
                                             " of the second; are the languages in this order?");
}

// Pairs to learn from, and source words whose translations are kept back.
struct Split {
  Pairs training;
  std::vector<std::uint32_t> questions;
  std::set<Pair> answers;
};

// A word is held out with all of its translations. Only words that have one among the frequent
// targets are, since that is where the nearest is looked for.
Split HoldOut(const Seed& seed, std::size_t frequent_words) {
  Split split;
  std::unordered_map<std::uint32_t, bool> is_held_out;
  std::set<std::uint32_t> answerable;
  for (const auto& [source, target] : seed.covered) {
    if (target < frequent_words) answerable.insert(source);
  }
  std::size_t count = 0;
  for (const auto& [source, target] : seed.covered) {
    const auto [place, is_new] = is_held_out.try_emplace(source, false);
    if (is_new && answerable.contains(source) && ++count % kHoldOutOneIn == 0) {
      place->second = true;
      split.questions.push_back(source);
    }
    if (place->second) {
      split.answers.emplace(source, target);
    } else {
      split.training.emplace_back(source, target);
    }
  }
  return split;
}

Matrix LearnMap(const Pairs& pairs, const StoreWords& sources, const StoreWords& targets) {
  std::vector<std::uint32_t> source_numbers;
  std::vector<std::uint32_t> target_numbers;
  for (const auto& [source, target] : pairs) {
    source_numbers.push_back(source);
    target_numbers.push_back(target);
  }
  return training::OrthogonalMap(PickRows(sources.directions(), source_numbers),
                                 PickRows(targets.directions(), target_numbers));
}

double Precision(const Csls& csls, const Split& split, const StoreWords& sources,
                 const Matrix& map) {
  Matrix queries = PickRows(sources.directions(), split.questions);
  training::MapRows(queries, map);
  const std::vector<std::uint32_t> nearest = csls.NearestTargets(queries);
  std::size_t right = 0;
  for (std::size_t i = 0; i < nearest.size(); ++i) {
    if (split.answers.contains({split.questions[i], nearest[i]})) ++right;
  }
  return static_cast<double>(right) / static_cast<double>(nearest.size());
}

// Returns the best map; says in the report how it was found.
Matrix Refine(const FitOptions& options, const Split& split, const StoreWords& sources,
              const StoreWords& targets, FitReport& report) {
  Matrix best = LearnMap(split.training, sources, targets);
  if (split.questions.empty()) return best;
  const Matrix frequent_sources = FirstRows(sources.directions(), options.frequent_words);
  const Matrix frequent_targets = FirstRows(targets.directions(), options.frequent_words);
  Matrix map = best;
  for (std::size_t round = 0;; ++round) {
    Matrix mapped = frequent_sources;
    training::MapRows(mapped, map);
    const Csls csls(mapped, frequent_targets);
    report.precision.push_back(Precision(csls, split, sources, map));
    if (report.precision.back() >= report.precision[report.best_round]) {
      report.best_round = round;
      best = map;
    }
    if (round == options.rounds) return best;
    Pairs pairs = csls.MutualNearest();
    pairs.insert(pairs.end(), split.training.begin(), split.training.end());
    map = LearnMap(pairs, sources, targets);
  }
}

StoreContent ReadSide(const ModelFile& model, const FitOptions& options) {
  return vectors::ReadModel(model.file, {{model.lang}, options.max_words, options.sif});
}

}  // namespace

FitReport Fit(const FitOptions& options) {
  Validate(options);
  vectors::CheckWritable(options.output);
  StoreContent from = ReadSide(options.from, options);
  const StoreContent to = [&] {
    StoreContent content = ReadSide(options.to, options);
    content.bucket_rows = {};  // Large, and not needed.
    return content;
  }();
  FitReport report;
  report.dimension = from.word_rows.cols;
  report.source_words = from.words.size();
  report.target_words = to.words.size();
  if (from.word_rows.cols != to.word_rows.cols) {
    throw Error(ErrorCode::kInvalidArgument,
                options.from.file.string() + " has " + std::to_string(from.word_rows.cols) +
                    " dimensions, " + options.to.file.string() + " " +
                    std::to_string(to.word_rows.cols) + "; expected models with the same number");
  }
  {
    const StoreWords sources(from);
    const StoreWords targets(to);
    const Seed seed = options.dictionary.empty() ? SeedFromSpelling(from, targets)
                                                 : SeedFromDictionary(options, sources, targets);
    if (seed.covered.empty()) RefuseSeed(options, seed);
    const Split split = HoldOut(seed, options.frequent_words);
    report.pairs = seed.pairs;
    report.covered = seed.covered.size();
    report.held_out = split.questions.size();
    const Matrix map = Refine(options, split, sources, targets, report);
    training::MapRows(from.word_rows, map);
    training::MapRows(from.bucket_rows, map);
  }
  if (!options.name.empty()) from.name = options.name;
  from.bits = static_cast<std::size_t>(options.bits);
  vectors::WriteStore(from, options.output);
  return report;
}

}  // namespace synoptic
