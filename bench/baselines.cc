// Links of the samples beside those that plain means make, all scored as `synoptic score` does.
//
//     synoptic_baselines [--model STORE] GOLD... [-- GOLD...]... [--apart GOLD...]
//
// For each gold, for those up to a "--", and for all: precision, recall and F1 of links, and F1 of
// `only`, of the program and of two baselines: token matching with CSLS, and cosine of sentence
// vectors where both sentences are the nearest of each other. Either links what is above one
// threshold, that of the best F1 of links of the other golds, where pairs that are only possible
// count neither way. Baselines are given the sentences of the gold, without those that make no
// claim; the program cuts for itself. Of golds that stand apart nothing is fitted on and their sum
// alone is printed.

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/learning/gold_pairs.hpp"
#include "bench/model_option.hpp"
#include "bench/similarity.hpp"
#include "synoptic/align.hpp"
#include "synoptic/error.hpp"

namespace {

using synoptic::Encoding;
using synoptic::Matrix;
using synoptic::Model;
using synoptic::Score;
using synoptic::Synopsis;
using synoptic::weights::GoldGroup;
using synoptic::weights::Truth;

constexpr float kNever = -std::numeric_limits<float>::infinity();

Matrix TokenCsls(const Encoding& a, const Encoding& b) {
  return synoptic::bench::ScaledByNeighbours(synoptic::bench::TokenSimilarity(a, b));
}

Matrix MutualCosine(const Encoding& a, const Encoding& b) {
  const Matrix cosine = synoptic::DotProducts(a.unit_vectors, b.unit_vectors);
  std::vector<float> best_in_row(cosine.rows, kNever);
  std::vector<float> best_in_column(cosine.cols, kNever);
  for (std::size_t i = 0; i < cosine.rows; ++i) {
    for (std::size_t j = 0; j < cosine.cols; ++j) {
      best_in_row[i] = std::max(best_in_row[i], cosine.row(i)[j]);
      best_in_column[j] = std::max(best_in_column[j], cosine.row(i)[j]);
    }
  }
  Matrix mutual = cosine;
  for (std::size_t i = 0; i < cosine.rows; ++i) {
    for (std::size_t j = 0; j < cosine.cols; ++j) {
      if (cosine.row(i)[j] < std::max(best_in_row[i], best_in_column[j])) mutual.row(i)[j] = kNever;
    }
  }
  return mutual;
}

using Baseline = Matrix (*)(const Encoding&, const Encoding&);
constexpr std::array<Baseline, 2> kBaselines = {TokenCsls, MutualCosine};

/// Article and sentence, from 0.
using Sentence = std::pair<std::size_t, std::size_t>;

/// Sentences of two articles: how near by each baseline, and which are linked.
struct Pair {
  std::size_t a = 0;
  std::size_t b = 0;
  std::array<Matrix, kBaselines.size()> nearness;
  std::vector<Truth> truth;
};

struct Sample {
  GoldGroup group;
  std::set<Sentence> claimless;
  std::vector<Pair> pairs;
  Score program;
  bool is_apart = false;
};

void LeaveOut(const Sample& sample, const Pair& pair, Matrix& nearness) {
  for (std::size_t i = 0; i < nearness.rows; ++i) {
    for (std::size_t j = 0; j < nearness.cols; ++j) {
      if (sample.claimless.contains({pair.a, i}) || sample.claimless.contains({pair.b, j})) {
        nearness.row(i)[j] = kNever;
      }
    }
  }
}

Sample Read(const Model& model, const std::string& file) {
  Sample sample;
  sample.group = synoptic::weights::ReadGroup(file);
  const GoldGroup& group = sample.group;
  for (const auto& side : group.gold.none) {
    for (const std::size_t i : side.sentences) sample.claimless.insert({side.article, i});
  }
  std::vector<synoptic::Article> articles;
  std::vector<Encoding> encodings;
  for (const auto& side : group.sides) {
    articles.push_back(side.article);
    encodings.push_back(model.Encode(side.article, side.units));
  }
  const auto annotated_pairs = synoptic::weights::PairsOf(group);
  auto annotated = annotated_pairs.begin();
  for (std::size_t a = 0; a < encodings.size(); ++a) {
    for (std::size_t b = a + 1; b < encodings.size(); ++b, ++annotated) {
      Pair pair{a, b, {}, annotated->truth};
      for (std::size_t k = 0; k < kBaselines.size(); ++k) {
        pair.nearness[k] = kBaselines[k](encodings[a], encodings[b]);
        LeaveOut(sample, pair, pair.nearness[k]);
      }
      sample.pairs.push_back(std::move(pair));
    }
  }
  sample.program = synoptic::ScoreSynopsis(group.gold, Align(model, std::move(articles)));
  return sample;
}

/// Of all nearnesses of the others, that above which F1 of links is the largest.
float Threshold(const std::vector<Sample>& samples, const Sample& left_out, std::size_t baseline) {
  std::vector<std::pair<float, bool>> cells;
  for (const Sample& sample : samples) {
    if (&sample == &left_out || sample.is_apart) continue;
    for (const Pair& pair : sample.pairs) {
      for (std::size_t c = 0; c < pair.truth.size(); ++c) {
        if (pair.truth[c] == Truth::kOpen) continue;
        cells.emplace_back(pair.nearness[baseline].values[c], pair.truth[c] == Truth::kLinked);
      }
    }
  }
  std::ranges::sort(cells, std::greater<>());
  const auto expected =
      static_cast<std::size_t>(std::ranges::count(cells, true, &std::pair<float, bool>::second));
  float threshold = std::numeric_limits<float>::infinity();
  double best = 0;
  std::size_t right = 0;
  for (std::size_t c = 0; c < cells.size() && cells[c].first > kNever; ++c) {
    right += cells[c].second ? 1 : 0;
    const double f1 = 2 * static_cast<double>(right) / static_cast<double>(c + 1 + expected);
    if (f1 <= best) continue;
    best = f1;
    threshold = cells[c].first;
  }
  return threshold;
}

Score ScoreBaseline(const Sample& sample, std::size_t baseline, float threshold) {
  Synopsis synopsis;
  std::set<Sentence> linked = sample.claimless;
  for (const Pair& pair : sample.pairs) {
    const Matrix& nearness = pair.nearness[baseline];
    for (std::size_t i = 0; i < nearness.rows; ++i) {
      for (std::size_t j = 0; j < nearness.cols; ++j) {
        if (nearness.row(i)[j] < threshold) continue;
        synopsis.links.push_back({pair.a, pair.b, {i}, {j}, 1, {}});
        linked.insert({pair.a, i});
        linked.insert({pair.b, j});
      }
    }
  }
  for (const synoptic::weights::GoldSide& side : sample.group.sides) {
    const std::size_t a = synopsis.articles.size();
    for (std::size_t i = 0; i < side.units.size(); ++i) {
      if (linked.contains({a, i})) continue;
      synopsis.claims.push_back({synoptic::Label::kOnly, 1, {{a, {i}, {}}}, {}});
    }
    synopsis.articles.push_back({side.article, side.units});
  }
  return synoptic::ScoreSynopsis(sample.group.gold, synopsis);
}

/// Of the program, then of each baseline.
using Row = std::array<Score, 1 + kBaselines.size()>;

void Add(const Row& row, Row& sum) {
  for (std::size_t k = 0; k < row.size(); ++k) sum[k] += row[k];
}

void Print(const std::string& name, const Row& row) {
  std::printf("%s", name.c_str());
  for (const Score& score : row) {
    std::printf("\t%.3f\t%.3f\t%.3f\t%.3f", score.links.precision(), score.links.recall(),
                score.links.f1(), score.only.f1());
  }
  std::printf("\n");
}

Row ScoreAll(const std::vector<Sample>& samples, const Sample& sample) {
  Row row = {sample.program};
  for (std::size_t k = 0; k < kBaselines.size(); ++k) {
    row[1 + k] = ScoreBaseline(sample, k, Threshold(samples, sample, k));
  }
  return row;
}

void Run(std::vector<std::string> arguments) {
  const Model model = synoptic::bench::TakeModel(arguments);
  std::vector<Sample> samples;
  std::set<std::size_t> ends;  // Of those that have a sum of their own.
  bool is_apart = false;
  for (const std::string& argument : arguments) {
    if (argument == "--" || argument == "--apart") {
      ends.insert(samples.size());
      is_apart = argument == "--apart";
      continue;
    }
    samples.push_back(Read(model, argument));
    samples.back().is_apart = is_apart;
  }
  ends.insert(samples.size());
  if (samples.empty()) {
    throw synoptic::Error(synoptic::ErrorCode::kInvalidArgument,
                          "usage: synoptic_baselines [--model STORE] GOLD... [-- GOLD...]... "
                          "[--apart GOLD...]");
  }
  std::printf("\tprogram\t\t\t\ttokens\t\t\t\tsentences\n");
  std::printf("\tP\tR\tF1\tonly\tP\tR\tF1\tonly\tP\tR\tF1\tonly\n");
  const bool only_apart = std::ranges::any_of(samples, &Sample::is_apart);
  Row all;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    Row sum;
    for (std::size_t s = begin; s < end; ++s) {
      const Sample& sample = samples[s];
      if (only_apart && !sample.is_apart) continue;
      const Row row = ScoreAll(samples, sample);
      if (!sample.is_apart) Print(sample.group.set, row);
      Add(row, sum);
      Add(row, all);
    }
    if (end > begin && (!only_apart || samples[begin].is_apart)) {
      Print("these " + std::to_string(end - begin), sum);
    }
    begin = end;
  }
  if (!only_apart) Print("all " + std::to_string(samples.size()), all);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
