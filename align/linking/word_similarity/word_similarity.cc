#include "align/linking/word_similarity/word_similarity.hpp"

#include <algorithm>
#include <utility>

#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

std::vector<std::uint32_t> TypesOf(const TextWords& words) {
  std::vector<std::uint32_t> types;
  types.reserve(words.size());
  for (const Token& token : words.tokens()) types.push_back(token.type);
  return types;
}

// Cosines of forms to how alike they are.
Matrix Judged(Matrix cosines, const ComparedForms& a, const ComparedForms& b) {
  Eigen::Map<Table> table = View(cosines);
  const Eigen::Map<const Row> b_no_figure(b.is_no_figure.data(), table.cols());
  for (Eigen::Index t = 0; t < table.rows(); ++t) {
    const float a_no_figure = a.is_no_figure[static_cast<std::size_t>(t)];
    table.row(t) = table.row(t).max(0.0F).min(1.0F) * (a_no_figure * b_no_figure);
  }
  // Forms that are equal: few, and found by their keys.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_key;
  for (std::uint32_t s = 0; s < b.keys.size(); ++s) by_key.emplace_back(b.keys[s], s);
  std::ranges::sort(by_key);
  for (std::size_t t = 0; t < a.keys.size(); ++t) {
    auto equal = std::ranges::lower_bound(by_key, std::pair(a.keys[t], std::uint32_t{0}));
    for (; equal != by_key.end() && equal->first == a.keys[t]; ++equal) {
      cosines.row(t)[equal->second] = 1;
    }
  }
  return cosines;
}

void Raise(float by, float& value) { value = std::max(value, by); }

}  // namespace

bool HasDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t CountCharacters(std::string_view text) {
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

std::string MatchKey(std::string_view form) {
  std::string key(form);
  if (HasDigit(form)) std::replace(key.begin(), key.end(), ',', '.');
  return key;
}

std::uint32_t FormKeys::KeyOf(std::string_view form) {
  const auto next = static_cast<std::uint32_t>(keys_.size());
  return keys_.try_emplace(MatchKey(form), next).first->second;
}

ComparedForms::ComparedForms(const Encoding& encoding, FormKeys& form_keys) {
  for (const WordType& type : encoding.types) {
    keys.push_back(form_keys.KeyOf(type.form));
    is_no_figure.push_back(HasDigit(type.form) ? 0.0F : 1.0F);
  }
}

ComparedForms ComparedForms::Take(std::span<const std::uint32_t> types) const {
  ComparedForms taken;
  for (const std::uint32_t type : types) {
    taken.keys.push_back(keys[type]);
    taken.is_no_figure.push_back(is_no_figure[type]);
  }
  return taken;
}

WordSimilarity::WordSimilarity(const Encoding& a, const ComparedForms& a_forms, const Encoding& b,
                               const ComparedForms& b_forms, std::size_t most_cells,
                               ListedPairs listed)
    : a_(a),
      b_(b),
      listed_(std::move(listed)),
      rows_at_a_time_(most_cells / std::max({b.types.size(), b.unit_vectors.rows, std::size_t{1}}) +
                      1),
      is_whole_(a.types.size() * b.types.size() <= most_cells) {
  if (is_whole_) {
    whole_ = Judged(DotProducts(a.type_vectors, b.type_vectors), a_forms, b_forms);
    for (const ListedPairs::Pair& pair : listed_.all()) {
      Raise(pair.similarity, whole_.row(pair.a)[pair.b]);
    }
  } else {
    a_forms_ = a_forms;
    b_forms_ = b_forms;
  }
}

namespace {

// The constructors borrow what one expression has to make in order.
struct BothForms {
  FormKeys keys;
  ComparedForms a;
  ComparedForms b;
  BothForms(const Encoding& a_code, const Encoding& b_code) : a(a_code, keys), b(b_code, keys) {}
};

WordSimilarity Compared(const Encoding& a, const Encoding& b, std::size_t most_cells) {
  const BothForms forms(a, b);
  return {a, forms.a, b, forms.b, most_cells};
}

}  // namespace

WordSimilarity::WordSimilarity(const Encoding& a, const Encoding& b, std::size_t most_cells)
    : WordSimilarity(Compared(a, b, most_cells)) {}

Matrix WordSimilarity::PartOf(std::span<const std::uint32_t> a_types,
                              std::span<const std::uint32_t> b_types) const {
  Matrix judged = Judged(
      DotProducts(GatherRows(a_.type_vectors, a_types), GatherRows(b_.type_vectors, b_types)),
      a_forms_.Take(a_types), b_forms_.Take(b_types));
  if (!listed_.empty()) RaiseListed(a_types, b_types, judged);
  return judged;
}

void WordSimilarity::RaiseListed(std::span<const std::uint32_t> a_types,
                                 std::span<const std::uint32_t> b_types, Matrix& judged) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // Of the forms of b.
  for (std::uint32_t s = 0; s < b_types.size(); ++s) places.emplace_back(b_types[s], s);
  std::ranges::sort(places);
  for (std::size_t t = 0; t < a_types.size(); ++t) {
    for (const ListedPairs::Pair& pair : listed_.Of(a_types[t])) {
      auto place = std::ranges::lower_bound(places, std::pair(pair.b, std::uint32_t{0}));
      for (; place != places.end() && place->first == pair.b; ++place) {
        Raise(pair.similarity, judged.row(t)[place->second]);
      }
    }
  }
}

Matrix WordSimilarity::Between(const TextWords& x, const TextWords& y) const {
  if (!is_whole_) return PartOf(TypesOf(x), TypesOf(y));
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
  Matrix judged = Judged(DotProducts(GatherRows(a_.type_vectors, a_types), b_.type_vectors),
                         a_forms_.Take(a_types), b_forms_);
  for (std::size_t t = 0; t < a_types.size(); ++t) {
    for (const ListedPairs::Pair& pair : listed_.Of(a_types[t])) {
      Raise(pair.similarity, judged.row(t)[pair.b]);
    }
  }
  return judged;
}

Matrix CompareWords(const TextWords& x, const TextWords& y) {
  const BothForms forms(x.article(), y.article());
  return Judged(DotProducts(VectorsOf(x), VectorsOf(y)), forms.a.Take(TypesOf(x)),
                forms.b.Take(TypesOf(y)));
}

Matrix VectorsOf(const TextWords& words) {
  return GatherRows(words.article().type_vectors, TypesOf(words));
}

}  // namespace synoptic::linking
