// Texts are encoded as the paragraphs of an article that has nothing else.

#include <algorithm>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "synoptic/text.hpp"

namespace synoptic {

Matrix Model::Encode(std::span<const std::string> texts, std::string_view lang) const {
  Article article;
  article.lang = lang;
  std::vector<Unit> units;
  std::vector<std::size_t> place;  // Of each unit, among the texts.
  for (std::size_t t = 0; t < texts.size(); ++t) {
    if (const auto invalid = FindInvalidUtf8(texts[t])) {
      throw Error(ErrorCode::kInvalidText, "text " + std::to_string(t) +
                                               ": expected UTF-8, found another byte at " +
                                               std::to_string(*invalid));
    }
    if (texts[t].empty()) continue;
    const std::size_t begin = article.text.size();
    article.text += texts[t];
    const Span span{begin, article.text.size()};
    article.paragraphs.push_back(span);
    units.push_back({span, units.size(), units.size(), {}});
    place.push_back(t);
    article.text += '\n';
  }
  const Matrix found = EncodeUnits(article, units);
  Matrix vectors(texts.size(), dimension());
  for (std::size_t u = 0; u < place.size(); ++u) {
    std::ranges::copy(found.row(u), vectors.row(place[u]).begin());
  }
  return vectors;
}

}  // namespace synoptic
