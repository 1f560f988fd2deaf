#include "align/prepared.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "synoptic/error.hpp"

namespace synoptic {
namespace {

[[noreturn]] void Fail(const PreparedArticle& article, const std::string& message) {
  throw Error(ErrorCode::kInvalidArgument, article.article.id + ": " + message);
}

bool HasVectors(const PreparedArticle& article) { return article.unit_vectors.cols > 0; }

void CheckVectors(const PreparedArticle& article, std::size_t dimension) {
  const Matrix& vectors = article.unit_vectors;
  if (vectors.rows != article.units.size()) {
    Fail(article, "expected " + std::to_string(article.units.size()) +
                      " vectors, one a unit, found " + std::to_string(vectors.rows));
  }
  if (vectors.rows > 0 && vectors.cols != dimension) {
    Fail(article, "expected vectors of " + std::to_string(dimension) +
                      " numbers, as those of the other articles, found " +
                      std::to_string(vectors.cols));
  }
  if (vectors.values.size() != vectors.rows * vectors.cols) {
    Fail(article,
         "expected a matrix of rows x cols values, found " + std::to_string(vectors.values.size()));
  }
  if (!std::ranges::all_of(vectors.values, [](float x) { return std::isfinite(x); })) {
    Fail(article, "expected vectors of finite numbers, found infinity or no number");
  }
}

}  // namespace

void CheckPrepared(const std::vector<PreparedArticle>& articles) {
  for (const PreparedArticle& article : articles) {
    CheckArticle(article.article);
    CheckUnits(article.article, article.units);
  }
  const auto first = std::ranges::find_if(articles, HasVectors);
  if (first == articles.end()) return;
  for (const PreparedArticle& article : articles) CheckVectors(article, first->unit_vectors.cols);
}

std::vector<Matrix> TakeVectors(std::vector<PreparedArticle>& articles) {
  std::vector<Matrix> vectors;
  if (std::ranges::none_of(articles, HasVectors)) return vectors;
  for (PreparedArticle& article : articles) vectors.push_back(std::move(article.unit_vectors));
  return vectors;
}

std::vector<Words> SplitAll(const std::vector<PreparedArticle>& articles) {
  std::vector<Words> split;
  for (const PreparedArticle& article : articles) split.push_back(SplitWords(article.article));
  return split;
}

}  // namespace synoptic
