// How often the nearest sentence of the other language is the translation.
//
//     synoptic_retrieval [--model STORE] LANG_A FILE_A LANG_B FILE_B
//
// Line i of one file is the translation of line i of the other; a line's text is its last
// tab-separated field. Prints P@1 as the mean of both directions, by sentence vectors and by token
// matching, both with cross-domain similarity local scaling (CSLS, Conneau et al. 2018).

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "bench/model_option.hpp"
#include "bench/similarity.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Matrix;

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

double PrecisionAtOne(const Matrix& similarity) {
  const Matrix scaled = synoptic::bench::ScaledByNeighbours(similarity);
  std::size_t hits = 0;
  for (std::size_t i = 0; i < scaled.rows; ++i) {
    bool best_in_row = true;
    bool best_in_column = true;
    for (std::size_t j = 0; j < scaled.cols; ++j) {
      best_in_row = best_in_row && (j == i || scaled.row(i)[j] < scaled.row(i)[i]);
      best_in_column = best_in_column && (j == i || scaled.row(j)[i] < scaled.row(i)[i]);
    }
    hits += static_cast<std::size_t>(best_in_row) + static_cast<std::size_t>(best_in_column);
  }
  return 50.0 * static_cast<double>(hits) / static_cast<double>(scaled.rows);
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
  const Matrix tokens = synoptic::bench::TokenSimilarity(a_code, b_code);
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
