// How sure one can be, of a word alone, that a translation has a word near it.
//
//     synoptic_known_words [--model STORE] PUD
//
// PUD holds pud.<lang>.tsv. Running words of ten languages are laid beside the English translation
// of their sentence. Left aside are figures, which are compared by value, and words of little
// weight, which are near something in any sentence. A word has a near counterpart if a word of the
// translation is equal to it or has at least the cosine kNear; `by chance` is how often a word of
// another sentence does.
//
// A logistic regression says how probable that is: on the weight and length of the word, what it
// finds by chance, how near its nearest words of English sentences elsewhere are, with and without
// what is near to everything (CSLS), whether it is what they are nearest to, and how near
// translations between the languages come. Words of at least a threshold are said to be known: the
// lowest at which, in what was learned from, of all known words kMissed have no near counterpart.
// Printed is the share of known words, and of these without a near counterpart, in what was not
// learned from: a fifth of the sentences at a time, then a language at a time. `by type` is the
// most that any judgement of words alone could reach: each form judged by its own share in all of
// PUD, which a form that stands there once knows without fail.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "align/weights/content.hpp"
#include "align/weights/learning/logistic.hpp"
#include "bench/comparable.hpp"
#include "bench/model_option.hpp"
#include "synoptic/model.hpp"

namespace {

namespace fs = std::filesystem;
using synoptic::Encoding;
using synoptic::Matrix;
using synoptic::linking::WordSimilarity;

constexpr std::array kLanguages = {"ar", "de", "es", "fr", "id", "it", "pt", "ru", "tr", "zh"};
constexpr float kNear = 0.4F;
constexpr float kLeastWeight = 0.2F;
constexpr double kMissed = 0.05;
constexpr std::size_t kFolds = 5;
constexpr std::size_t kNeighbours = 10;
constexpr std::size_t kFeatures = 11;
constexpr double kRidge = 10;

struct Word {
  std::string lang;
  std::uint32_t type = 0;
  std::size_t fold = 0;
  bool has_counterpart = false;
  double by_chance = 0;
  std::array<float, kFeatures> features{};
};

Encoding EncodeSentences(const synoptic::Model& model, const fs::path& pud,
                         const std::string& lang) {
  synoptic::Article article;
  article.id = article.lang = lang;
  std::vector<synoptic::Unit> units;
  for (const std::string& sentence :
       synoptic::bench::ReadSentences(pud / ("pud." + lang + ".tsv"))) {
    units.push_back({{article.text.size(), article.text.size() + sentence.size()}, 0, 0, {}});
    article.text += sentence + "\n";
  }
  return model.Encode(article, units);
}

std::size_t FoldOf(std::size_t sentence, std::size_t sentences) {
  return sentence * kFolds / sentences;
}

// For each form, whether it stands in sentences outside of the fold.
std::vector<bool> StandElsewhere(const Encoding& text, std::size_t fold) {
  std::vector<bool> stands(text.types.size());
  for (const synoptic::Token& token : text.tokens) {
    if (FoldOf(token.unit, text.unit_vectors.rows) != fold) stands[token.type] = true;
  }
  return stands;
}

// The largest numbers of a row, of the columns that are chosen.
std::vector<float> Largest(std::span<const float> row, const std::vector<bool>& chosen) {
  std::vector<float> values;
  for (std::size_t s = 0; s < row.size(); ++s) {
    if (chosen[s]) values.push_back(row[s]);
  }
  const auto count = static_cast<std::ptrdiff_t>(std::min(kNeighbours, values.size()));
  std::partial_sort(values.begin(), values.begin() + count, values.end(), std::greater<>());
  values.resize(kNeighbours);
  return values;
}

float MeanOf(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0F) / static_cast<float>(values.size());
}

// Of each form, beside those of English that stand outside of the fold: the nearest, the ten
// nearest, the nearest less what both have near, and whether it is the nearest of that one.
std::vector<std::array<float, 4>> LookUp(const Matrix& cosines, const std::vector<bool>& own,
                                         const std::vector<bool>& english) {
  Matrix turned(cosines.cols, cosines.rows);
  for (std::size_t t = 0; t < cosines.rows; ++t) {
    for (std::size_t s = 0; s < cosines.cols; ++s) turned.row(s)[t] = cosines.row(t)[s];
  }
  std::vector<std::vector<float>> of_english;
  std::vector<float> means;
  for (std::size_t s = 0; s < turned.rows; ++s) {
    of_english.push_back(Largest(turned.row(s), own));
    means.push_back(MeanOf(of_english[s]));
  }
  std::vector<std::array<float, 4>> found;
  for (std::size_t t = 0; t < cosines.rows; ++t) {
    const std::vector<float> near = Largest(cosines.row(t), english);
    std::size_t best = 0;
    float best_scaled = -2;
    const float mean = MeanOf(near);
    for (std::size_t s = 0; s < cosines.cols; ++s) {
      if (!english[s]) continue;
      const float scaled = 2 * cosines.row(t)[s] - mean - means[s];
      if (scaled > best_scaled) best = s;
      best_scaled = std::max(best_scaled, scaled);
    }
    const bool is_mutual = cosines.row(t)[best] >= of_english[best].front();
    found.push_back({near.front(), mean, best_scaled, is_mutual ? 1.0F : 0.0F});
  }
  return found;
}

std::vector<Word> WordsOf(const synoptic::Model& model, const fs::path& pud,
                          const std::string& lang, const Encoding& english) {
  const Encoding text = EncodeSentences(model, pud, lang);
  const WordSimilarity similarity(text, english, text.types.size() * english.types.size());
  const Matrix cosines = synoptic::DotProducts(text.type_vectors, english.type_vectors);
  const auto& levels = synoptic::weights::DefaultTables().levels;
  const float level = LevelOf(levels, lang).excess * LevelOf(levels, "en").excess;
  const std::size_t sentences = english.unit_vectors.rows;
  // The nearest word of each English sentence to each form.
  Matrix nearest(text.types.size(), sentences);
  for (std::size_t t = 0; t < nearest.rows; ++t) {
    const std::span<const float> row = similarity.Row(static_cast<std::uint32_t>(t));
    for (const synoptic::Token& token : english.tokens) {
      float& best = nearest.row(t)[token.unit];
      best = std::max(best, row[token.type]);
    }
  }
  std::vector<Word> words;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto found = LookUp(cosines, StandElsewhere(text, fold), StandElsewhere(english, fold));
    for (const synoptic::Token& token : text.tokens) {
      const synoptic::WordType& type = text.TypeOf(token);
      if (FoldOf(token.unit, sentences) != fold || type.weight < kLeastWeight) continue;
      if (synoptic::linking::HasDigit(type.form)) continue;
      Word& word = words.emplace_back();
      word.lang = lang;
      word.type = token.type;
      word.fold = fold;
      const std::span<const float> row = nearest.row(token.type);
      word.has_counterpart = row[token.unit] >= kNear;
      const auto others = std::ranges::count_if(row, [](float best) { return best >= kNear; });
      word.by_chance = static_cast<double>(others - (word.has_counterpart ? 1 : 0)) /
                       static_cast<double>(sentences - 1);
      const synoptic::ChanceMatch chance =
          text.chance.empty() ? synoptic::ChanceMatch{} : text.chance[token.type];
      const auto& [best, mean, scaled, is_mutual] = found[token.type];
      const auto length = static_cast<float>(type.form.size());
      word.features = {best,
                       mean,
                       scaled,
                       is_mutual,
                       type.weight,
                       length,
                       length * length / 100,
                       chance.level,
                       chance.slope,
                       level,
                       level * best};
    }
  }
  return words;
}

struct Known {
  double words = 0;
  double known = 0;
  double missed = 0;
  double Share() const { return known / std::max(words, 1.0); }
  double Missed() const { return missed / std::max(known, 1.0); }
};

struct Judged {
  double probability;
  bool has_counterpart;
};

// The lowest threshold at which of the known words no more than kMissed have no near counterpart.
double ThresholdOf(std::vector<Judged> words) {
  std::ranges::sort(words, std::greater<>(), &Judged::probability);
  double threshold = 2;
  double missed = 0;
  for (std::size_t k = 0; k < words.size(); ++k) {
    missed += words[k].has_counterpart ? 0 : 1;
    const bool is_last = k + 1 == words.size() || words[k + 1].probability < words[k].probability;
    if (is_last && missed <= kMissed * static_cast<double>(k + 1)) {
      threshold = words[k].probability;
    }
  }
  return threshold;
}

Known CountKnown(const std::vector<Judged>& words, double threshold) {
  Known known;
  for (const Judged& word : words) {
    ++known.words;
    if (word.probability < threshold) continue;
    ++known.known;
    known.missed += word.has_counterpart ? 0 : 1;
  }
  return known;
}

double ProbabilityOf(const Word& word, const std::vector<float>& weights) {
  float logit = weights.back();
  for (std::size_t k = 0; k < kFeatures; ++k) logit += weights[k] * word.features[k];
  return 1 / (1 + std::exp(-static_cast<double>(logit)));
}

// Words of `lang` that `is_held_out` chooses, judged by what is learned from all others; the
// threshold from those of the language, if any are left.
template <typename HeldOut>
Known JudgeHeldOut(const std::vector<Word>& words, const std::string& lang,
                   const HeldOut& is_held_out) {
  synoptic::weights::Examples examples;
  for (const Word& word : words) {
    if (!is_held_out(word)) examples.Add(word.features, word.has_counterpart, 1);
  }
  const std::vector<float> weights = FitLogistic(examples, kRidge);
  std::vector<Judged> learned;
  std::vector<Judged> learned_of_lang;
  std::vector<Judged> held_out;
  for (const Word& word : words) {
    const Judged judged{ProbabilityOf(word, weights), word.has_counterpart};
    if (!is_held_out(word)) {
      (word.lang == lang ? learned_of_lang : learned).push_back(judged);
    } else if (word.lang == lang) {
      held_out.push_back(judged);
    }
  }
  return CountKnown(held_out, ThresholdOf(learned_of_lang.empty() ? learned : learned_of_lang));
}

// Each form by its own share.
Known JudgeByType(const std::vector<const Word*>& words) {
  std::vector<std::array<double, 2>> counts;
  for (const Word* word : words) {
    counts.resize(std::max<std::size_t>(counts.size(), word->type + 1));
    counts[word->type][0] += word->has_counterpart ? 1 : 0;
    ++counts[word->type][1];
  }
  std::vector<Judged> judged;
  for (const Word* word : words) {
    const auto& [with, all] = counts[word->type];
    // Forms with equal shares are told apart by their numbers: no form is known in part.
    judged.push_back({with / all - 1e-9 * word->type, word->has_counterpart});
  }
  const double threshold = ThresholdOf(judged);
  return CountKnown(judged, threshold);
}

void Report(const std::vector<Word>& words, const std::string& lang) {
  std::vector<const Word*> own;
  Known all;
  double by_chance = 0;
  for (const Word& word : words) {
    if (word.lang != lang) continue;
    own.push_back(&word);
    all.known += word.has_counterpart ? 1 : 0;
    ++all.words;
    by_chance += word.by_chance;
  }
  Known sentences;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const Known part =
        JudgeHeldOut(words, lang, [&](const Word& word) { return word.fold == fold; });
    sentences.words += part.words;
    sentences.known += part.known;
    sentences.missed += part.missed;
  }
  const Known language =
      JudgeHeldOut(words, lang, [&](const Word& word) { return word.lang == lang; });
  const Known by_type = JudgeByType(own);
  std::printf(
      "%s\t%.0f words, near counterpart %.3f (by chance %.3f)\tsentences left out: known %.3f, of "
      "these without %.3f\tlanguage left out: %.3f, %.3f\tby type: %.3f, %.3f\n",
      lang.c_str(), all.words, all.Share(), by_chance / std::max(all.words, 1.0), sentences.Share(),
      sentences.Missed(), language.Share(), language.Missed(), by_type.Share(), by_type.Missed());
}

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  if (arguments.size() != 1) {
    throw std::runtime_error("usage: synoptic_known_words [--model STORE] PUD");
  }
  const Encoding english = EncodeSentences(model, arguments[0], "en");
  std::vector<Word> words;
  for (const char* lang : kLanguages) {
    std::ranges::move(WordsOf(model, arguments[0], lang, english), std::back_inserter(words));
  }
  for (const char* lang : kLanguages) Report(words, lang);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
