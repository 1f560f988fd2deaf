// From words to vectors: a unit is the sum of its words' vectors, each weighted by smooth inverse
// frequency (Arora, Liang and Ma 2017), scaled to unit length, less the mean of its language, and
// scaled again. O(words x dimension).
//
// Training makes the vectors of words that tell sentences apart long, and those of the others
// short. A token's weight is therefore its smooth inverse frequency times the root of that length:
// in retrieval by token matching better than either alone (docs/quality.md).

#include "synoptic/model.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string_view>
#include <utility>

#include "models/text/words.hpp"
#include "models/vectors/norm.hpp"
#include "models/vectors/stores.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

constexpr float kWeightOfUnknown = 1;

// How much a word tells by the length of its vector. One of which nothing is known, which may be a
// name that both articles spell alike, tells as much as a word of average length.
float Tells(double length) { return length == 0 ? 1.0F : static_cast<float>(std::sqrt(length)); }

// Looks words up for one article.
class LookUp {
 public:
  LookUp(const Model::Stores& stores, std::string_view lang)
      : stores_(stores), own_(stores.Of(lang)), no_mean_(stores.dimension()) {}

  /// Writes the vector of a form, zero if nothing is known of it, and returns its weight.
  float Vector(std::string_view form, std::span<float> out) {
    if (own_ != nullptr) return FromOwn(form, out);
    for (const auto& store : stores_.all()) {
      if (const auto word = store->FindWord(form)) {
        has_found_ = true;
        store->ReadWord(*word, out);
        return store->Weight(*word);
      }
    }
    std::ranges::fill(out, 0.0F);
    return kWeightOfUnknown;
  }

  std::span<const float> Mean(std::string_view lang) const {
    return own_ != nullptr ? own_->MeanOf(lang) : std::span<const float>(no_mean_);
  }

  const Matrix& Background() const {
    static const Matrix none;
    return own_ != nullptr ? own_->background() : none;
  }

  /// Whether any of the words is known, if that is to be expected at all.
  bool IsOfUse() const { return own_ != nullptr || has_found_; }

 private:
  float FromOwn(std::string_view form, std::span<float> out) const {
    if (const auto word = own_->FindWord(form)) {
      own_->ReadWord(*word, out);
      return own_->Weight(*word);
    }
    own_->ComposeUnknown(form, out);
    return kWeightOfUnknown;
  }

  const Model::Stores& stores_;
  const Model::Store* const own_;  // The store of the language, if there is one.
  const std::vector<float> no_mean_;
  bool has_found_ = false;
};

std::vector<float> Hubness(const Matrix& units, const Matrix& background) {
  constexpr std::size_t kNeighbours = 10;
  std::vector<float> hubness(units.rows);
  if (background.rows < kNeighbours) return hubness;
  Matrix cosines = DotProducts(units, background);
  for (std::size_t u = 0; u < units.rows; ++u) {
    const std::span<float> row = cosines.row(u);
    const auto nearest = row.begin() + kNeighbours;
    std::nth_element(row.begin(), nearest - 1, row.end(), std::greater<>());
    hubness[u] = std::accumulate(row.begin(), nearest, 0.0F) / kNeighbours;
  }
  return hubness;
}

[[noreturn]] void RefuseLanguage(const Article& article, const Model::Stores& stores) {
  std::string known;
  for (const std::string& lang : stores.languages()) known += (known.empty() ? "" : ", ") + lang;
  throw Error(ErrorCode::kInvalidArgument,
              article.id + ": expected an article in a language of the model (" + known +
                  "), found \"" + article.lang + "\" and no word that the model knows");
}

}  // namespace

const std::string& Model::name() const { return stores_->name(); }
const std::string& Model::hash() const { return stores_->hash(); }
std::size_t Model::dimension() const { return stores_->dimension(); }
std::string Model::card() const { return std::string(stores_->all().front()->card()); }
const std::vector<std::string>& Model::languages() const { return stores_->languages(); }

Encoding Model::Encode(const Article& article, std::span<const Unit> units) const {
  const std::size_t dim = dimension();
  Encoding encoding;
  encoding.unit_vectors = Matrix(units.size(), dim);
  encoding.token_vectors.cols = dim;
  LookUp look_up(*stores_, article.lang);
  const std::span<const float> mean = look_up.Mean(article.lang);
  std::vector<float> vector(dim);
  for (std::size_t u = 0; u < units.size(); ++u) {
    const std::span<float> unit_vector = encoding.unit_vectors.row(u);
    for (text::Word& word : text::SplitWords(Slice(article.text, units[u].span), article.lang)) {
      const Span span{units[u].span.begin + word.span.begin, units[u].span.begin + word.span.end};
      const float weight = look_up.Vector(word.form, vector);
      for (std::size_t k = 0; k < dim; ++k) unit_vector[k] += weight * vector[k];
      const double length = vectors::Normalise(vector);
      encoding.token_vectors.values.insert(encoding.token_vectors.values.end(), vector.begin(),
                                           vector.end());
      encoding.tokens.push_back({span, u, std::move(word.form), weight * Tells(length)});
    }
    if (vectors::Normalise(unit_vector) == 0) continue;  // Nothing is known of it.
    for (std::size_t k = 0; k < dim; ++k) unit_vector[k] -= mean[k];
    vectors::Normalise(unit_vector);
  }
  encoding.token_vectors.rows = encoding.tokens.size();
  encoding.hubness = Hubness(encoding.unit_vectors, look_up.Background());
  if (!encoding.tokens.empty() && !look_up.IsOfUse()) RefuseLanguage(article, *stores_);
  return encoding;
}

}  // namespace synoptic
