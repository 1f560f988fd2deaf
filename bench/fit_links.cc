// Learns the weights of the link model from gold links.
//
//     synoptic_fit_links [--model STORE] GOLD.tsv ...
//
// Fits the two logistic regressions of align/matching/link_model.hpp by Newton's method with a
// ridge, prints them as they stand in link_weights.cc, and reports precision, recall and F1 of the
// links above one half for each gold file: with weights learned from the other files only.

#include <Eigen/Dense>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "align/matching/link_model.hpp"
#include "bench/model_option.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::matching::FeatureTable;
using synoptic::matching::LinkWeights;
using Examples = std::vector<std::pair<std::vector<float>, bool>>;

constexpr double kRidge = 10;

// A pair of articles with the truth about each pair of sentences.
struct GoldPair {
  std::string name;
  FeatureTable table;
  std::vector<bool> linked;
};

std::pair<synoptic::Article, std::vector<synoptic::Unit>> ReadSide(
    const synoptic::Gold::Article& gold) {
  synoptic::ReadOptions options;
  options.lang = gold.lang;
  auto article = synoptic::ReadArticle(gold.file, options);
  std::vector<synoptic::Unit> units;
  std::size_t from = 0;
  for (const std::string& sentence : gold.sentences) {
    synoptic::Unit unit;
    unit.span.begin = article.text.find(sentence, from);
    unit.span.end = from = unit.span.begin + sentence.size();
    units.push_back(unit);
  }
  return {std::move(article), std::move(units)};
}

GoldPair ReadPair(const synoptic::Model& model, const std::string& file) {
  const synoptic::Gold gold = synoptic::ReadGold(file);
  const auto [a, a_units] = ReadSide(gold.articles.at(0));
  const auto [b, b_units] = ReadSide(gold.articles.at(1));
  GoldPair pair{
      file, synoptic::matching::ComputeFeatures(model.Encode(a, a_units), model.Encode(b, b_units)),
      std::vector<bool>(a_units.size() * b_units.size())};
  for (const synoptic::Gold::Link& link : gold.links) {
    const bool forward = link.a.article == 0;
    for (const std::size_t i : (forward ? link.a : link.b).sentences) {
      for (const std::size_t j : (forward ? link.b : link.a).sentences) {
        pair.linked[i * b_units.size() + j] = true;
      }
    }
  }
  return pair;
}

template <std::size_t N>
std::array<float, N> FitLogistic(const Examples& examples) {
  Eigen::MatrixXd x(examples.size(), N);
  Eigen::VectorXd y(examples.size());
  for (std::size_t e = 0; e < examples.size(); ++e) {
    const auto row = static_cast<Eigen::Index>(e);
    for (std::size_t k = 0; k + 1 < N; ++k) {
      x(row, static_cast<Eigen::Index>(k)) = static_cast<double>(examples[e].first[k]);
    }
    x(row, N - 1) = 1;
    y(row) = examples[e].second ? 1 : 0;
  }
  // The ridge acts on standardised features, so that it treats all alike; the bias is free.
  Eigen::VectorXd ridge(N);
  for (Eigen::Index k = 0; k < static_cast<Eigen::Index>(N); ++k) {
    ridge(k) = kRidge * (x.col(k).array() - x.col(k).mean()).square().mean();
  }
  Eigen::VectorXd w = Eigen::VectorXd::Zero(N);
  for (int iteration = 0; iteration < 50; ++iteration) {
    const Eigen::VectorXd p = (1 / (1 + (-(x * w)).array().exp())).matrix();
    const Eigen::VectorXd s = (p.array() * (1 - p.array())).max(1e-9).matrix();
    Eigen::MatrixXd hessian = x.transpose() * s.asDiagonal() * x;
    hessian.diagonal() += ridge;
    hessian.diagonal().array() += 1e-9;
    const Eigen::VectorXd gradient = x.transpose() * (p - y) + ridge.cwiseProduct(w);
    w -= hessian.ldlt().solve(gradient);
  }
  std::array<float, N> weights{};
  for (std::size_t k = 0; k < N; ++k) {
    weights[k] = static_cast<float>(w(static_cast<Eigen::Index>(k)));
  }
  return weights;
}

LinkWeights Fit(const std::vector<const GoldPair*>& pairs) {
  LinkWeights weights{};
  Examples examples;
  for (const GoldPair* pair : pairs) {
    for (std::size_t c = 0; c < pair->table.cells.size(); ++c) {
      const auto values = pair->table.cells[c].AsArray();
      examples.emplace_back(std::vector<float>(values.begin(), values.end()), pair->linked[c]);
    }
  }
  weights.plausibility = FitLogistic<synoptic::matching::PairFeatures::kCount + 1>(examples);
  examples.clear();
  for (const GoldPair* pair : pairs) {
    const auto cells = synoptic::matching::Compete(Plausibility(pair->table, weights));
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const auto values = cells[c].AsArray();
      examples.emplace_back(std::vector<float>(values.begin(), values.end()), pair->linked[c]);
    }
  }
  weights.link = FitLogistic<synoptic::matching::Competition::kCount + 1>(examples);
  return weights;
}

synoptic::Counts Evaluate(const GoldPair& pair, const LinkWeights& weights) {
  const synoptic::Matrix probability = LinkProbability(pair.table, weights);
  synoptic::Counts counts;
  for (std::size_t c = 0; c < pair.linked.size(); ++c) {
    const bool proposed = probability.values[c] >= 0.5F;
    counts.proposed += static_cast<std::size_t>(proposed);
    counts.expected += static_cast<std::size_t>(pair.linked[c]);
    counts.correct += static_cast<std::size_t>(proposed && pair.linked[c]);
    counts.found = counts.correct;
  }
  return counts;
}

void Print(const std::string& name, const synoptic::Counts& counts) {
  std::printf("%-44s P %.3f R %.3f F1 %.3f\n", name.c_str(), counts.precision(), counts.recall(),
              counts.f1());
}

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  std::vector<GoldPair> pairs;
  for (const std::string& file : arguments) pairs.push_back(ReadPair(model, file));
  std::vector<const GoldPair*> all;
  for (const GoldPair& pair : pairs) all.push_back(&pair);

  synoptic::Counts total;
  for (std::size_t held_out = 0; held_out < pairs.size(); ++held_out) {
    std::vector<const GoldPair*> others = all;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(held_out));
    const synoptic::Counts counts = Evaluate(pairs[held_out], Fit(others));
    Print(pairs[held_out].name, counts);
    total += counts;
  }
  Print("all, each with weights of the others", total);
  const LinkWeights weights = Fit(all);
  synoptic::Counts fitted;
  for (const GoldPair& pair : pairs) fitted += Evaluate(pair, weights);
  Print("all, with weights of all", fitted);
  for (const float value : weights.plausibility) std::printf("%.3fF, ", static_cast<double>(value));
  std::printf("\n");
  for (const float value : weights.link) std::printf("%.3fF, ", static_cast<double>(value));
  std::printf("\n");
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
