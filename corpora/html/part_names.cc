#include "corpora/html/part_names.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace synoptic::corpora::html {
namespace {

// Words in the classes and ids of elements that are no part of an article's text, as makers of
// pages in general name them; no site's own. Sorted. An element that holds a good part of the
// page's prose is never left out by its name.
constexpr std::string_view kPartNames[] = {"ad",
                                           "ads",
                                           "adslot",
                                           "advert",
                                           "advertisement",
                                           "advertising",
                                           "agreement",
                                           "alert",
                                           "also",
                                           "author",
                                           "authorbox",
                                           "authors",
                                           "banner",
                                           "bio",
                                           "bookmark",
                                           "bottom",
                                           "breadcrumb",
                                           "breadcrumbs",
                                           "byline",
                                           "caption",
                                           "captions",
                                           "carousel",
                                           "comment",
                                           "comments",
                                           "commercial",
                                           "consent",
                                           "cookie",
                                           "cookies",
                                           "copyright",
                                           "credit",
                                           "credits",
                                           "cta",
                                           "dateline",
                                           "disclaimer",
                                           "discover",
                                           "disqus",
                                           "donate",
                                           "donation",
                                           "dropdown",
                                           "facebook",
                                           "feedback",
                                           "figcaption",
                                           "followus",
                                           "footer",
                                           "gallery",
                                           "hidden",
                                           "imprint",
                                           "infobox",
                                           "inpage",
                                           "job",
                                           "jobs",
                                           "latest",
                                           "legal",
                                           "login",
                                           "masthead",
                                           "menu",
                                           "metadata",
                                           "modal",
                                           "more",
                                           "morenews",
                                           "mostread",
                                           "nav",
                                           "navbar",
                                           "navigation",
                                           "newsletter",
                                           "newsletters",
                                           "notice",
                                           "offcanvas",
                                           "offer",
                                           "offers",
                                           "outbrain",
                                           "overlay",
                                           "pager",
                                           "pagination",
                                           "partner",
                                           "partners",
                                           "paywall",
                                           "photographer",
                                           "player",
                                           "podcast",
                                           "poll",
                                           "popular",
                                           "popup",
                                           "print",
                                           "promo",
                                           "promoted",
                                           "promotion",
                                           "quiz",
                                           "rating",
                                           "readalso",
                                           "readmore",
                                           "recirc",
                                           "recirculation",
                                           "recommend",
                                           "recommendation",
                                           "recommendations",
                                           "recommended",
                                           "register",
                                           "related",
                                           "relatedarticles",
                                           "relatednews",
                                           "remarketing",
                                           "search",
                                           "share",
                                           "sharebar",
                                           "sharing",
                                           "shop",
                                           "sidebar",
                                           "signin",
                                           "signup",
                                           "skip",
                                           "slideshow",
                                           "social",
                                           "socials",
                                           "sponsor",
                                           "sponsored",
                                           "subscribe",
                                           "subscriber",
                                           "subscription",
                                           "survey",
                                           "taboola",
                                           "tag",
                                           "taglist",
                                           "tags",
                                           "teaser",
                                           "teasers",
                                           "timestamp",
                                           "toc",
                                           "toolbar",
                                           "tooltip",
                                           "topics",
                                           "trending",
                                           "upsell",
                                           "voting",
                                           "weather",
                                           "widget",
                                           "widgets"};

/// Calls `visit` with each word of a name as makers of pages write them: "article__related-links",
/// "relatedLinks".
template <typename Visit>
void ForEachNameWord(std::string_view name, const Visit& visit) {
  std::string word;
  char before = 0;
  for (const char c : name) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_letter = is_capital || (c >= 'a' && c <= 'z');
    const bool is_hump = is_capital && before >= 'a' && before <= 'z';
    if ((!is_letter || is_hump) && !word.empty()) {
      visit(word);
      word.clear();
    }
    if (is_letter) word += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    before = c;
  }
  if (!word.empty()) visit(word);
}

}  // namespace

std::size_t CountPartNames() { return std::size(kPartNames); }

std::vector<std::size_t> PartNamesOf(const Tree& tree, const Node& node) {
  std::vector<std::size_t> found_names;
  for (const std::string_view name : {"class", "id", "data-component", "data-testid"}) {
    std::string_view rest = tree.Value(node, name);
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find_first_of(" \t\r\n"), rest.size());
      const std::string_view one = rest.substr(0, space);
      rest.remove_prefix(std::min(space + 1, rest.size()));
      // Names with these say how an element looks, and when.
      if (one.find_first_of(":[") != std::string_view::npos) continue;
      ForEachNameWord(one, [&](const std::string& word) {
        const auto* found = std::ranges::lower_bound(kPartNames, word);
        if (found != std::end(kPartNames) && *found == word) {
          found_names.push_back(static_cast<std::size_t>(found - std::begin(kPartNames)));
        }
      });
    }
  }
  return found_names;
}

}  // namespace synoptic::corpora::html
