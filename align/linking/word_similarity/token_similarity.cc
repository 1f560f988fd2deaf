#include "align/linking/word_similarity/token_similarity.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace synoptic::linking {

bool HasDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string MatchKey(std::string_view form) {
  std::string key(form);
  if (HasDigit(form)) std::replace(key.begin(), key.end(), ',', '.');
  return key;
}

namespace {

Matrix Rows(const Matrix& matrix, TokenRange range) {
  Matrix rows(range.size(), matrix.cols);
  std::copy_n(matrix.values.begin() + static_cast<std::ptrdiff_t>(range.begin * matrix.cols),
              rows.values.size(), rows.values.begin());
  return rows;
}

}  // namespace

std::vector<TokenRange> TokensOfUnits(const Encoding& encoding) {
  std::vector<TokenRange> ranges(encoding.unit_vectors.rows);
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    TokenRange& range = ranges[encoding.tokens[t].unit];
    if (range.begin == range.end) range.begin = t;
    range.end = t + 1;
  }
  return ranges;
}

Encoding EncodingOf(const Encoding& article, std::span<const std::size_t> units) {
  Encoding part;
  std::vector<std::size_t> kept;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    auto token = std::ranges::lower_bound(article.tokens, units[unit], {}, &Token::unit);
    for (; token != article.tokens.end() && token->unit == units[unit]; ++token) {
      kept.push_back(static_cast<std::size_t>(token - article.tokens.begin()));
      part.tokens.push_back(*token);
      part.tokens.back().unit = unit;
    }
  }
  part.token_vectors = Matrix(kept.size(), article.token_vectors.cols);
  for (std::size_t row = 0; row < kept.size(); ++row) {
    std::ranges::copy(article.token_vectors.row(kept[row]), part.token_vectors.row(row).begin());
  }
  return part;
}

Matrix Transposed(const Matrix& matrix) {
  Matrix out(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) out.row(j)[i] = matrix.row(i)[j];
  }
  return out;
}

TokenComparer::TokenComparer(const Encoding& article) : article_(article) {
  for (std::size_t t = 0; t < article.tokens.size(); ++t) {
    const std::string& form = article.tokens[t].form;
    by_key_[MatchKey(form)].push_back(t);
    if (HasDigit(form)) figures_.push_back(t);
  }
}

Matrix TokenComparer::Compare(const Encoding& other, TokenRange range) const {
  Matrix similarity = DotProducts(Rows(other.token_vectors, range), article_.token_vectors);
  for (float& value : similarity.values) value = std::clamp(value, 0.0F, 1.0F);
  for (std::size_t t = range.begin; t < range.end; ++t) {
    const std::span<float> row = similarity.row(t - range.begin);
    if (HasDigit(other.tokens[t].form)) std::ranges::fill(row, 0.0F);
    for (const std::size_t s : figures_) row[s] = 0;
    const auto same = by_key_.find(MatchKey(other.tokens[t].form));
    if (same == by_key_.end()) continue;
    for (const std::size_t s : same->second) row[s] = 1;
  }
  return similarity;
}

}  // namespace synoptic::linking
