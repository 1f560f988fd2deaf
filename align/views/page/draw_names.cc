// What several parts of a page call alike.

#include "align/views/page/draw.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/text.hpp"

namespace synoptic::views {

std::string PageLanguageAttributes(const PageStrings& strings) {
  return " lang=" + strings.language() +
         " dir=" + (IsRightToLeft(strings.language()) ? "rtl" : "ltr");
}

std::string Sign(std::string_view kind, const std::string& name) {
  return "<i class=" + std::string(kind) +
         (name.empty() ? "" : " role=img title=\"" + Escape(name) + '"') + "></i>";
}

std::string LanguageOf(const Article& article, const PageStrings& strings) {
  return strings.Find("lang." + article.lang, LanguageName(article.lang));
}

std::string SubsetText(const std::vector<std::size_t>& articles, std::size_t all,
                       const PageStrings& strings) {
  if (articles.size() == 1) {
    return strings.Say("set.only", {{"a", ArticleLetter(articles.front())}});
  }
  if (articles.size() == all) return strings[all == 2 ? "set.both" : "set.all"];
  std::string list = ArticleLetter(articles.front());
  for (std::size_t i = 1; i + 1 < articles.size(); ++i) list += ", " + ArticleLetter(articles[i]);
  return strings.Say(
      "set.these", {{"list", strings.Say("list.and", {{"list", list},
                                                      {"last", ArticleLetter(articles.back())}})}});
}

}  // namespace synoptic::views
