#include "align/io/sentence_names.hpp"

#include "align/views/claim_order.hpp"
#include "align/views/short_forms.hpp"

namespace synoptic::io {

SentenceNames::SentenceNames(const Synopsis& synopsis) {
  for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
    std::vector<std::string>& names = names_.emplace_back();
    names = views::UnitNumbers(synopsis.articles[i].units);
    for (std::string& name : names) name.insert(0, views::ArticleLetter(i));
  }
}

std::string SentenceNames::Of(std::size_t article, const std::vector<std::size_t>& units,
                              const std::string& before) const {
  std::string list;
  for (const std::size_t unit : units)
    list += (list.empty() ? "" : " ") + before + Of(article, unit);
  return list;
}

}  // namespace synoptic::io
