#include "bench/mining_data.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <random>
#include <set>
#include <stdexcept>
#include <string_view>

#include "align/corpus/mining/candidates.hpp"
#include "align/corpus/mining/distinct.hpp"
#include "align/corpus/mining/judged_candidates.hpp"
#include "align/corpus/mining/neighbours.hpp"
#include "align/corpus/mining/sentence_vectors.hpp"
#include "align/corpus/mining/word_matching.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/weights/content.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kThreads = 2;
constexpr std::uint64_t kDraws = 10;
constexpr float kLeastMargin = 0.9F;

struct Language {
  const char* pud;
  const char* tatoeba;
};
constexpr std::array<Language, 7> kLearned = {{{"fr", "fra"},
                                               {"es", "spa"},
                                               {"pt", "por"},
                                               {"ru", "rus"},
                                               {"tr", "tur"},
                                               {"id", "ind"},
                                               {"zh", "cmn"}}};
constexpr std::array<Language, 3> kHeldOut = {{{"it", "ita"}, {"de", "deu"}, {"ar", "ara"}}};
// Whose English lines are noise, too.
constexpr std::array<const char*, 12> kTatoeba = {"ita", "ind", "deu", "fra", "spa", "por",
                                                  "nld", "rus", "tur", "ara", "cmn", "jpn"};

std::string TatoebaOf(const std::string& lang) {
  for (const auto& known : kLearned) {
    if (lang == known.pud) return known.tatoeba;
  }
  for (const auto& known : kHeldOut) {
    if (lang == known.pud) return known.tatoeba;
  }
  throw std::runtime_error("no sentences of Tatoeba in " + lang);
}

std::vector<std::string> LinesOf(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

using Random = std::mt19937_64;

template <typename Value>
void Shuffle(std::vector<Value>& values, Random& random) {
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

// Whether one of many in turn is of the half.
bool IsOf(MiningHalf half, std::size_t number) {
  return (number % 2 == 0) == (half == MiningHalf::kLearned);
}

// The lines of PUD whose documents are of a half.
std::vector<std::size_t> LinesOfHalf(const std::vector<std::string>& pud, MiningHalf half) {
  std::vector<std::size_t> lines;
  std::string document;
  std::size_t number = 0;
  for (std::size_t i = 0; i < pud.size(); ++i) {
    const std::string id = pud[i].substr(0, pud[i].find('\t'));
    const std::string of = id.substr(0, id.size() - 3);
    if (of != document) ++number;
    document = of;
    if (IsOf(half, number)) lines.push_back(i);
  }
  return lines;
}

std::string SentenceOf(const std::string& line) { return line.substr(line.find('\t') + 1); }

struct Planted {
  std::string text;
  std::size_t pair;
};
constexpr std::size_t kNoPair = static_cast<std::size_t>(-1);

std::vector<std::size_t> Fill(std::vector<Planted> planted, std::size_t pairs, Random& random,
                              Sentences& sentences) {
  Shuffle(planted, random);
  std::vector<std::size_t> places(pairs);
  for (const Planted& one : planted) {
    if (one.pair != kNoPair) places[one.pair] = sentences.size();
    sentences.Add(one.text);
  }
  return places;
}

// Counts of pairs that were found.
struct Outcome {
  double right = 0;
  double found = 0;
  double gold = 0;
  double precision() const { return found > 0 ? right / found : 0; }
  double recall() const { return gold > 0 ? right / gold : 0; }
  double f1() const { return found + gold > 0 ? 2 * right / (found + gold) : 0; }
  void Print(const std::string& name) const {
    std::printf("%s\tP %.3f\tR %.3f\tF1 %.3f\n", name.c_str(), precision(), recall(), f1());
  }
  Outcome& operator+=(const Outcome& other) {
    right += other.right;
    found += other.found;
    gold += other.gold;
    return *this;
  }
};

bool IsPair(const PlantedSentences& planted, std::size_t a, std::size_t b) {
  return std::ranges::binary_search(planted.pairs, std::pair(a, b));
}

// Scores, and which of them are right: the F1 of those from a score on, at the best score.
Outcome BestOf(std::vector<std::pair<double, bool>> scores, double gold) {
  std::ranges::sort(scores, std::greater<>());
  Outcome best{0, 0, gold};
  Outcome now{0, 0, gold};
  for (const auto& [score, is_right] : scores) {
    ++now.found;
    now.right += is_right ? 1 : 0;
    if (now.f1() > best.f1()) best = now;
  }
  return best;
}

std::vector<std::pair<double, bool>> OneToOne(const ExaminedSentences& examined,
                                              const PlantedSentences& planted,
                                              const std::vector<double>& scores) {
  std::vector<std::pair<double, bool>> taken;
  for (const std::size_t c : corpus::TakeOneToOne(examined.candidates, scores, 0)) {
    taken.emplace_back(scores[c],
                       IsPair(planted, examined.candidates[c].a, examined.candidates[c].b));
  }
  return taken;
}

}  // namespace

std::vector<std::string> LearnedLanguages() {
  std::vector<std::string> languages;
  for (const auto& language : kLearned) languages.emplace_back(language.pud);
  return languages;
}

PlantedSentences PlantSentences(const fs::path& data, const std::string& lang,
                                const PlantingOptions& options) {
  Random random(options.seed);
  const std::vector<std::string> pud_a = LinesOf(data / "pud" / ("pud." + lang + ".tsv"));
  const std::vector<std::string> pud_b = LinesOf(data / "pud" / "pud.en.tsv");
  const std::string code = TatoebaOf(lang);
  const fs::path stem = data / "tatoeba" / ("tatoeba." + code + "-eng");
  const std::vector<std::string> noise_a = LinesOf(stem.string() + '.' + code);
  const std::vector<std::string> english = LinesOf(stem.string() + ".eng");
  std::vector<Planted> a;
  std::vector<Planted> b;
  std::size_t pairs = 0;
  std::vector<std::size_t> lines = LinesOfHalf(pud_b, options.half);
  Shuffle(lines, random);
  for (const std::size_t i : lines) {
    if (pairs == options.pairs) break;
    if (pud_a[i].substr(0, pud_a[i].find('\t')) != pud_b[i].substr(0, pud_b[i].find('\t'))) {
      throw std::runtime_error("PUD has its sentences in another order in " + lang);
    }
    a.push_back({SentenceOf(pud_a[i]), pairs});
    b.push_back({SentenceOf(pud_b[i]), pairs++});
  }
  std::vector<std::size_t> own(noise_a.size());
  std::iota(own.begin(), own.end(), std::size_t{0});
  Shuffle(own, random);
  std::set<std::string> kept;  // What the lines of a say in English.
  std::size_t short_pairs = 0;
  std::size_t alone = 0;
  for (const std::size_t i : own) {
    if (!kept.insert(english[i]).second) continue;
    if (short_pairs < options.short_pairs && IsOf(options.half, i)) {
      ++short_pairs;
      a.push_back({noise_a[i], pairs});
      b.push_back({english[i], pairs++});
    } else if (alone < options.noise) {
      ++alone;
      a.push_back({noise_a[i], kNoPair});
    }
  }
  std::vector<std::string> others;
  for (const char* const other : kTatoeba) {
    const auto all = LinesOf(data / "tatoeba" / (std::string("tatoeba.") + other + "-eng.eng"));
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (IsOf(options.half, i) && !kept.contains(all[i])) others.push_back(all[i]);
    }
  }
  std::ranges::sort(others);
  others.erase(std::unique(others.begin(), others.end()), others.end());
  Shuffle(others, random);
  for (std::size_t i = 0; i < options.noise; ++i) b.push_back({others.at(i), kNoPair});
  PlantedSentences planted{Sentences(lang), Sentences("en"), {}};
  const auto places_a = Fill(std::move(a), pairs, random, planted.a);
  const auto places_b = Fill(std::move(b), pairs, random, planted.b);
  for (std::size_t p = 0; p < pairs; ++p) planted.pairs.emplace_back(places_a[p], places_b[p]);
  std::ranges::sort(planted.pairs);
  return planted;
}

ExaminedSentences Examine(const Encoder& encoder, const Sentences& a, const Sentences& b,
                          float least_margin) {
  const auto x = corpus::FindDistinct(a, kThreads, {});
  const auto y = corpus::FindDistinct(b, kThreads, {});
  const corpus::TileKernels& kernels = corpus::BestTileKernels();
  const Matrix vectors = corpus::EncodeSentences(encoder, a, x, 0, kThreads, {});
  const corpus::Panels panels(corpus::EncodeSentences(encoder, b, y, 0, kThreads, {}),
                              kernels.columns);
  const auto nearest = corpus::FindNearest(vectors, 0, vectors.rows, panels, {x.groups, y.groups},
                                           kernels, {.threads = kThreads});
  ExaminedSentences examined;
  examined.candidates = corpus::CandidatesOf(nearest, x, y, least_margin);
  const linking::LanguageLevels& levels = weights::DefaultTables().levels;
  const float reach =
      std::sqrt(LevelOf(levels, a.lang()).excess * LevelOf(levels, b.lang()).excess);
  const auto words = corpus::MatchWords(encoder, a, x, b, y, examined.candidates, kThreads, {});
  examined.features = corpus::MiningFeaturesOf(examined.candidates, words, reach);
  for (corpus::MinedCandidate& candidate : examined.candidates) {
    candidate.a = x.firsts[candidate.a];
    candidate.b = y.firsts[candidate.b];
  }
  return examined;
}

std::vector<weights::MiningExample> MiningExamples(const Model& model, const fs::path& data) {
  std::vector<weights::MiningExample> examples;
  PlantingOptions options;
  options.half = MiningHalf::kLearned;
  options.short_pairs = 20;
  options.noise = 900;
  for (const std::string& lang : LearnedLanguages()) {
    for (options.seed = 1; options.seed <= 4; ++options.seed) {
      const PlantedSentences planted = PlantSentences(data, lang, options);
      const ExaminedSentences examined = Examine(model, planted.a, planted.b, kLeastMargin);
      for (std::size_t c = 0; c < examined.candidates.size(); ++c) {
        examples.push_back({examined.features[c],
                            IsPair(planted, examined.candidates[c].a, examined.candidates[c].b),
                            1});
      }
    }
  }
  return examples;
}

corpus::MiningWeights LearnMining(const Model& model, const fs::path& data) {
  return weights::LearnMining(MiningExamples(model, data), kLeastMargin);
}

void ReportMiningHeldOut(const Model& model, const fs::path& data) {
  const corpus::MiningWeights weights = LearnMining(model, data);
  for (const auto& language : kHeldOut) {
    Outcome by_words;
    Outcome by_words_best;
    Outcome by_margin;
    double sum = 0;
    double reached = 0;
    for (std::uint64_t seed = 1; seed <= kDraws; ++seed) {
      PlantingOptions options;
      options.seed = seed;
      const PlantedSentences planted = PlantSentences(data, language.pud, options);
      const ExaminedSentences examined = Examine(model, planted.a, planted.b, weights.least_margin);
      const auto gold = static_cast<double>(planted.pairs.size());
      std::vector<double> margins;
      std::vector<double> probabilities;
      for (std::size_t c = 0; c < examined.candidates.size(); ++c) {
        margins.push_back(static_cast<double>(examined.candidates[c].margin));
        probabilities.push_back(
            MiningProbability(examined.features[c], corpus::KnownWords::kBoth, weights));
        reached += IsPair(planted, examined.candidates[c].a, examined.candidates[c].b) ? 1 : 0;
      }
      by_margin += BestOf(OneToOne(examined, planted, margins), gold);
      const auto taken = OneToOne(examined, planted, probabilities);
      by_words_best += BestOf(taken, gold);
      Outcome outcome{0, 0, gold};
      for (const auto& [probability, is_right] : taken) {
        if (probability < 0.5) continue;
        ++outcome.found;
        outcome.right += is_right ? 1 : 0;
        sum += probability;
      }
      by_words += outcome;
    }
    const std::string name = std::string(language.pud) + "-en";
    by_words.Print(name + " mine");
    by_words_best.Print(name + " mine, at the best threshold of each draw");
    by_margin.Print(name + " plain margin, at the best threshold of each draw");
    std::printf(
        "%s candidates hold %.3f of the pairs; %.1f expected right among those found, %.0f were\n",
        name.c_str(), reached / by_words.gold, sum, by_words.right);
  }
}

}  // namespace synoptic::bench
