#include "align/linking/ordered/word_types.hpp"

#include <utility>

#include "align/linking/word_similarity/word_similarity.hpp"

namespace synoptic::linking {
WordTypes::WordTypes(std::shared_ptr<const Encoding> of, std::span<const std::string_view> texts,
                     WordKeys& keys)
    : encoding(std::move(of)) {
  for (const WordType& type : encoding->types) {
    const auto next = static_cast<std::uint32_t>(keys.size());
    type_keys.push_back(keys.try_emplace(MatchKey(type.form), next).first->second);
    type_is_figure.push_back(static_cast<std::uint8_t>(HasDigit(type.form)));
    type_weights.push_back(type.weight);
  }
  std::size_t t = 0;
  for (std::size_t u = 0; u < size(); ++u) {
    float weight = 0;
    for (; t < encoding->tokens.size() && encoding->tokens[t].unit == u; ++t) {
      words.push_back(encoding->tokens[t].type);
      weight += type_weights[encoding->tokens[t].type];
    }
    first_word.push_back(words.size());
    unit_weights.push_back(weight);
    characters.push_back(static_cast<float>(CountCharacters(texts[u])));
    ends.push_back(language::FindTextEnd(texts[u]));
  }
}

}  // namespace synoptic::linking
