#include "align/linking/word_similarity/word_similarity.hpp"

#include <algorithm>

namespace synoptic::linking {
namespace {

std::vector<std::uint32_t> TypesOf(const TextWords& words) {
  std::vector<std::uint32_t> types;
  for (const Token& token : words.tokens()) types.push_back(token.type);
  return types;
}

}  // namespace

bool HasDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string MatchKey(std::string_view form) {
  std::string key(form);
  if (HasDigit(form)) std::replace(key.begin(), key.end(), ',', '.');
  return key;
}

WordSimilarity::Forms WordSimilarity::Forms::Take(std::span<const std::uint32_t> types) const {
  Forms taken{GatherRows(vectors, types), {}, {}};
  for (const std::uint32_t type : types) {
    taken.keys.push_back(keys[type]);
    taken.is_no_figure.push_back(is_no_figure[type]);
  }
  return taken;
}

WordSimilarity::Forms WordSimilarity::FormsOf(
    const Encoding& encoding, std::unordered_map<std::string, std::uint32_t>& keys) {
  Forms forms{encoding.type_vectors, {}, {}};
  for (const WordType& type : encoding.types) {
    const auto next = static_cast<std::uint32_t>(keys.size());
    forms.keys.push_back(keys.try_emplace(MatchKey(type.form), next).first->second);
    forms.is_no_figure.push_back(HasDigit(type.form) ? 0.0F : 1.0F);
  }
  return forms;
}

WordSimilarity::WordSimilarity(const Encoding& a, const Encoding& b, std::size_t most_cells)
    : rows_at_a_time_(most_cells / std::max({b.types.size(), b.unit_vectors.rows, std::size_t{1}}) +
                      1),
      is_whole_(a.types.size() * b.types.size() <= most_cells) {
  std::unordered_map<std::string, std::uint32_t> keys;
  a_ = FormsOf(a, keys);
  b_ = FormsOf(b, keys);
  if (!is_whole_) return;
  whole_ = Compare(a_, b_);
  a_ = {};
  b_ = {};
}

Matrix WordSimilarity::Compare(const Forms& a, const Forms& b) {
  Matrix similarity = DotProducts(a.vectors, b.vectors);
  for (std::size_t t = 0; t < similarity.rows; ++t) {
    const std::span<float> row = similarity.row(t);
    for (std::size_t s = 0; s < row.size(); ++s) {
      const float cosine = std::clamp(row[s], 0.0F, 1.0F);
      const float both = cosine * a.is_no_figure[t] * b.is_no_figure[s];
      row[s] = a.keys[t] == b.keys[s] ? 1.0F : both;
    }
  }
  return similarity;
}

Matrix WordSimilarity::Between(const TextWords& x, const TextWords& y) const {
  if (!is_whole_) return Compare(a_.Take(TypesOf(x)), b_.Take(TypesOf(y)));
  Matrix similarity(x.size(), y.size());
  for (std::size_t t = 0; t < x.size(); ++t) {
    const std::span<const float> from = whole_.row(x.token(t).type);
    const std::span<float> row = similarity.row(t);
    for (std::size_t s = 0; s < row.size(); ++s) row[s] = from[y.token(s).type];
  }
  return similarity;
}

Matrix WordSimilarity::Rows(std::span<const std::uint32_t> a_types) const {
  if (is_whole_) return GatherRows(whole_, a_types);
  return Compare(a_.Take(a_types), b_);
}

Matrix CompareWords(const TextWords& x, const TextWords& y) {
  std::unordered_map<std::string, std::uint32_t> keys;
  const auto x_forms = WordSimilarity::FormsOf(x.article(), keys);
  const auto y_forms = WordSimilarity::FormsOf(y.article(), keys);
  return WordSimilarity::Compare(x_forms.Take(TypesOf(x)), y_forms.Take(TypesOf(y)));
}

Matrix GatherRows(const Matrix& matrix, std::span<const std::uint32_t> rows) {
  Matrix gathered(rows.size(), matrix.cols);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::ranges::copy(matrix.row(rows[r]), gathered.row(r).begin());
  }
  return gathered;
}

Matrix Transposed(const Matrix& matrix) {
  Matrix out(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) out.row(j)[i] = matrix.row(i)[j];
  }
  return out;
}

}  // namespace synoptic::linking
