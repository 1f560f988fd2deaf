// How often the nearest sentence of the other language is the translation.
//
//     synoptic_retrieval [--model STORE] LANG_A FILE_A LANG_B FILE_B
//
// Line i of one file is the translation of line i of the other; a line's text is its last
// tab-separated field. Prints P@1 as the mean of both directions, by sentence vectors and by token
// matching, both with cross-domain similarity local scaling (CSLS, Conneau et al. 2018).

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "align/linking/free/token_matching.hpp"
#include "align/weights/content.hpp"
#include "bench/model_option.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Matrix;

constexpr std::size_t kNeighbours = 10;

struct Lines {
  synoptic::Article article;
  std::vector<synoptic::Unit> units;
};

Lines ReadLines(const std::string& lang, const std::string& file) {
  std::ifstream in(file);
  if (!in) throw synoptic::Error(synoptic::ErrorCode::kNotFound, file + ": cannot be read");
  Lines lines;
  lines.article.lang = lang;
  std::string& text = lines.article.text;
  for (std::string line; std::getline(in, line);) {
    const std::size_t begin = text.size();
    text += line.substr(line.rfind('\t') + 1);
    synoptic::Unit unit;
    unit.span = {begin, text.size()};
    lines.units.push_back(unit);
    text += '\n';
  }
  return lines;
}

float MeanOfNearest(std::vector<float> values) {
  const std::size_t k = std::min(kNeighbours, values.size());
  std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(k), values.end(),
                    std::greater<>());
  float sum = 0;
  for (std::size_t i = 0; i < k; ++i) sum += values[i];
  return sum / static_cast<float>(k);
}

Matrix Transposed(const Matrix& matrix) {
  Matrix out(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) out.row(j)[i] = matrix.row(i)[j];
  }
  return out;
}

std::vector<float> Hubness(const Matrix& similarity) {
  std::vector<float> means;
  for (std::size_t i = 0; i < similarity.rows; ++i) {
    const auto row = similarity.row(i);
    means.push_back(MeanOfNearest({row.begin(), row.end()}));
  }
  return means;
}

double PrecisionAtOne(const Matrix& similarity) {
  const std::vector<float> rows = Hubness(similarity);
  const std::vector<float> columns = Hubness(Transposed(similarity));
  std::size_t hits = 0;
  const auto scaled = [&](std::size_t i, std::size_t j) {
    return 2 * similarity.row(i)[j] - rows[i] - columns[j];
  };
  for (std::size_t i = 0; i < similarity.rows; ++i) {
    bool best_in_row = true;
    bool best_in_column = true;
    for (std::size_t j = 0; j < similarity.cols; ++j) {
      best_in_row = best_in_row && (j == i || scaled(i, j) < scaled(i, i));
      best_in_column = best_in_column && (j == i || scaled(j, i) < scaled(i, i));
    }
    hits += static_cast<std::size_t>(best_in_row) + static_cast<std::size_t>(best_in_column);
  }
  return 50.0 * static_cast<double>(hits) / static_cast<double>(similarity.rows);
}

std::vector<float> WeightsOf(const synoptic::Encoding& encoding) {
  std::vector<float> weights;
  for (const synoptic::WordType& type : encoding.types) weights.push_back(type.weight);
  return weights;
}

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  if (arguments.size() != 4) {
    throw synoptic::Error(synoptic::ErrorCode::kInvalidArgument,
                          "usage: synoptic_retrieval [--model STORE] LANG_A FILE_A LANG_B FILE_B");
  }
  const Lines a = ReadLines(arguments[0], arguments[1]);
  const Lines b = ReadLines(arguments[2], arguments[3]);
  if (a.units.size() != b.units.size()) {
    throw synoptic::Error(synoptic::ErrorCode::kInvalidFormat, "the files differ in length");
  }
  const synoptic::Encoding a_code = model.Encode(a.article, a.units);
  const synoptic::Encoding b_code = model.Encode(b.article, b.units);
  const Matrix sentences = synoptic::DotProducts(a_code.unit_vectors, b_code.unit_vectors);
  const auto coverage =
      synoptic::linking::MatchTokens(a_code, b_code, {WeightsOf(a_code), WeightsOf(b_code)},
                                     synoptic::linking::WordSimilarity(a_code, b_code),
                                     synoptic::weights::DefaultTables().linking.tokens);
  Matrix tokens = coverage.a_in_b;
  for (std::size_t i = 0; i < tokens.values.size(); ++i) {
    tokens.values[i] = (tokens.values[i] + coverage.b_in_a.values[i]) / 2;
  }
  std::printf("%s-%s\t%zu lines\tsentence %.1f\ttokens %.1f\n", arguments[0].c_str(),
              arguments[2].c_str(), a.units.size(), PrecisionAtOne(sentences),
              PrecisionAtOne(tokens));
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
