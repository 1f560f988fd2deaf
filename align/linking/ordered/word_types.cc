#include "align/linking/ordered/word_types.hpp"

#include <algorithm>

#include "align/linking/word_similarity/token_similarity.hpp"
#include "synoptic/internal/text_end.hpp"

namespace synoptic::linking {
namespace {

void Append(std::span<const float> values, Matrix& matrix) {
  matrix.cols = values.size();
  matrix.values.insert(matrix.values.end(), values.begin(), values.end());
  ++matrix.rows;
}

float CountCharacters(std::string_view text) {
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<float>(std::ranges::count_if(text, is_first_byte));
}

}  // namespace

std::uint32_t WordTypesBuilder::TypeOf(const Token& token, std::span<const float> vector) {
  const auto next = static_cast<std::uint32_t>(word_types_.type_keys.size());
  const auto [type, is_new] = types_.try_emplace(token.form, next);
  if (is_new) {
    const auto key = keys_.try_emplace(MatchKey(token.form), keys_.size()).first->second;
    word_types_.type_keys.push_back(key);
    word_types_.type_is_figure.push_back(static_cast<std::uint8_t>(HasDigit(token.form)));
    word_types_.type_weights.push_back(token.weight);
    Append(vector, word_types_.type_vectors);
  }
  return type->second;
}

void WordTypesBuilder::Add(const Encoding& encoding, std::span<const std::string_view> texts) {
  word_types_.type_vectors.cols = encoding.token_vectors.cols;  // Also where there is no word.
  std::size_t t = 0;
  for (std::size_t u = 0; u < encoding.unit_vectors.rows; ++u) {
    float weight = 0;
    for (; t < encoding.tokens.size() && encoding.tokens[t].unit == u; ++t) {
      word_types_.words.push_back(TypeOf(encoding.tokens[t], encoding.token_vectors.row(t)));
      weight += encoding.tokens[t].weight;
    }
    word_types_.first_word.push_back(word_types_.words.size());
    word_types_.unit_weights.push_back(weight);
    Append(encoding.unit_vectors.row(u), word_types_.unit_vectors);
    word_types_.characters.push_back(CountCharacters(texts[u]));
    word_types_.ends.push_back(language::FindTextEnd(texts[u]));
  }
}

}  // namespace synoptic::linking
