#include "align/linking/encoded_article.hpp"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "align/linking/word_similarity/token_similarity.hpp"
#include "synoptic/align.hpp"

namespace synoptic {

EncodedArticle::EncodedArticle(const Model& model, const Synopsis::Entry& entry,
                               const linking::GivenVectors& given, std::size_t index,
                               linking::WordKeys& keys) {
  const std::vector<Unit>& units = entry.units;
  linking::WordTypesBuilder builder(keys);
  constexpr std::size_t kBlock = 1'000;
  const std::size_t blocks = units.size() <= kMaxUnits ? 1 : units.size() / kBlock;
  for (std::size_t block = 0; block < blocks; ++block) {
    const std::size_t begin = units.size() * block / blocks;
    const std::size_t end = units.size() * (block + 1) / blocks;
    const std::span<const Unit> part = std::span(units).subspan(begin, end - begin);
    std::vector<std::string_view> texts;
    for (const Unit& unit : part) texts.push_back(Slice(entry.article.text, unit.span));
    encoding = model.Encode(entry.article, part);
    given.Replace(index, begin, encoding);
    builder.Add(encoding, texts);
  }
  if (blocks > 1) encoding = {};
  word_types = std::move(builder).Finish();
}

Encoding EncodeUnits(const Model& model, const Synopsis::Entry& entry,
                     const EncodedArticle& encoded, const std::vector<std::size_t>& units) {
  if (encoded.encoding.unit_vectors.rows > 0) return linking::EncodingOf(encoded.encoding, units);
  std::vector<Unit> chosen;
  for (const std::size_t unit : units) chosen.push_back(entry.units[unit]);
  return model.Encode(entry.article, chosen);
}

}  // namespace synoptic
