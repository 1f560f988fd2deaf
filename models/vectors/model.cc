// From words to vectors: a unit is the sum of its words' vectors, each weighted by smooth inverse
// frequency (Arora, Liang and Ma 2017), scaled to unit length, less the mean of its language, and
// scaled again. O(words x dimension).
//
// Training makes the vectors of words that tell sentences apart long, and those of the others
// short. A token's weight is therefore its smooth inverse frequency times the root of that length:
// in retrieval by token matching better than either alone (docs/quality.md).

#include "synoptic/model.hpp"

#include <cmath>
#include <utility>

#include "models/default/embedded.hpp"
#include "models/text/words.hpp"
#include "models/vectors/norm.hpp"
#include "models/vectors/store.hpp"

namespace synoptic {

Model::Model(std::shared_ptr<const Store> store) : store_(std::move(store)) {}

Model Model::Default() {
  static const std::shared_ptr<const Store> store = Store::View(EmbeddedModel());
  return Model(store);
}

Model Model::Open(const std::filesystem::path& file) { return Model(Store::Map(file)); }

const std::string& Model::name() const { return store_->name(); }
const std::string& Model::hash() const { return store_->hash(); }
std::size_t Model::dimension() const { return store_->dimension(); }
const std::vector<std::string>& Model::languages() const { return store_->languages(); }

Encoding Model::Encode(const Article& article, std::span<const Unit> units) const {
  const std::size_t dim = dimension();
  Encoding encoding;
  encoding.unit_vectors = Matrix(units.size(), dim);
  encoding.token_vectors.cols = dim;
  const std::span<const float> mean = store_->MeanOf(article.lang);
  std::vector<float> vector(dim);
  for (std::size_t u = 0; u < units.size(); ++u) {
    const std::span<float> unit_vector = encoding.unit_vectors.row(u);
    for (text::Word& word : text::SplitWords(Slice(article.text, units[u].span), article.lang)) {
      const Span span{units[u].span.begin + word.span.begin, units[u].span.begin + word.span.end};
      float weight = 1;
      if (const auto known = store_->FindWord(word.form)) {
        weight = store_->Weight(*known);
        store_->ReadWord(*known, vector);
      } else {
        store_->ComposeUnknown(word.form, vector);
      }
      for (std::size_t k = 0; k < dim; ++k) unit_vector[k] += weight * vector[k];
      const double length = vectors::Normalise(vector);
      encoding.token_vectors.values.insert(encoding.token_vectors.values.end(), vector.begin(),
                                           vector.end());
      encoding.tokens.push_back(
          {span, u, std::move(word.form), weight * static_cast<float>(std::sqrt(length))});
    }
    if (vectors::Normalise(unit_vector) == 0) continue;  // Nothing is known of it.
    for (std::size_t k = 0; k < dim; ++k) unit_vector[k] -= mean[k];
    vectors::Normalise(unit_vector);
  }
  encoding.token_vectors.rows = encoding.tokens.size();
  return encoding;
}

}  // namespace synoptic
