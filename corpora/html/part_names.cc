#include "corpora/html/part_names.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace synoptic::corpora::html {
namespace {

/// How far a word is believed.
enum class PartName {
  kUsual,
  kStrong,  ///< Of parts that may be longer than the article.
  kWhole,   ///< Words of all kinds of names, "margin-bottom": only if they are all of a name.
};

struct Word {
  std::string_view word;
  PartName kind;
};

// Words in the classes and ids of elements that are no part of an article's text, as makers of
// pages in general name them; no site's own. Sorted; those of several words without what stands
// between them.
constexpr Word kPartNames[] = {
    {"ad", PartName::kStrong},
    {"ads", PartName::kStrong},
    {"adslot", PartName::kUsual},
    {"advert", PartName::kUsual},
    {"advertisement", PartName::kStrong},
    {"advertising", PartName::kUsual},
    {"agreement", PartName::kWhole},
    {"alert", PartName::kWhole},
    {"also", PartName::kWhole},
    {"alsoread", PartName::kWhole},
    {"ambox", PartName::kWhole},
    {"articlemeta", PartName::kWhole},
    {"author", PartName::kUsual},
    {"authorbox", PartName::kUsual},
    {"authors", PartName::kUsual},
    {"backtotop", PartName::kWhole},
    {"banner", PartName::kUsual},
    {"bio", PartName::kUsual},
    {"bookmark", PartName::kWhole},
    {"bottom", PartName::kWhole},
    {"breadcrumb", PartName::kUsual},
    {"breadcrumbs", PartName::kUsual},
    {"byline", PartName::kUsual},
    {"caption", PartName::kUsual},
    {"captions", PartName::kUsual},
    {"carousel", PartName::kUsual},
    {"catlinks", PartName::kStrong},
    {"cmp", PartName::kStrong},
    {"colophon", PartName::kStrong},
    {"comment", PartName::kStrong},
    {"comments", PartName::kStrong},
    {"commercial", PartName::kUsual},
    {"consent", PartName::kStrong},
    {"contentsub", PartName::kWhole},
    {"cookie", PartName::kStrong},
    {"cookies", PartName::kStrong},
    {"coordinates", PartName::kWhole},
    {"copyright", PartName::kUsual},
    {"credit", PartName::kUsual},
    {"credits", PartName::kUsual},
    {"cta", PartName::kUsual},
    {"dateline", PartName::kUsual},
    {"disclaimer", PartName::kUsual},
    {"discover", PartName::kWhole},
    {"disqus", PartName::kStrong},
    {"donate", PartName::kUsual},
    {"donation", PartName::kUsual},
    {"dropdown", PartName::kUsual},
    {"entrymeta", PartName::kWhole},
    {"facebook", PartName::kUsual},
    {"fbcomments", PartName::kStrong},
    {"feedback", PartName::kWhole},
    {"figcaption", PartName::kUsual},
    {"followus", PartName::kUsual},
    {"footer", PartName::kStrong},
    {"footnote", PartName::kUsual},
    {"footnotes", PartName::kStrong},
    {"gallery", PartName::kWhole},
    {"galleryitem", PartName::kWhole},
    {"gdpr", PartName::kStrong},
    {"geo", PartName::kWhole},
    {"hatnote", PartName::kUsual},
    {"hidden", PartName::kWhole},
    {"imprint", PartName::kUsual},
    {"inbrief", PartName::kWhole},
    {"infobox", PartName::kUsual},
    {"inpage", PartName::kUsual},
    {"job", PartName::kWhole},
    {"jobs", PartName::kWhole},
    {"latest", PartName::kWhole},
    {"latestnews", PartName::kWhole},
    {"legal", PartName::kWhole},
    {"livefyre", PartName::kStrong},
    {"login", PartName::kStrong},
    {"masthead", PartName::kUsual},
    {"menu", PartName::kStrong},
    {"metabox", PartName::kWhole},
    {"metadata", PartName::kUsual},
    {"modal", PartName::kStrong},
    {"more", PartName::kWhole},
    {"morefrom", PartName::kWhole},
    {"morenews", PartName::kWhole},
    {"moreon", PartName::kWhole},
    {"morestories", PartName::kWhole},
    {"mostpopular", PartName::kWhole},
    {"mostread", PartName::kWhole},
    {"mostviewed", PartName::kWhole},
    {"mwcitebacklink", PartName::kWhole},
    {"mweditsection", PartName::kWhole},
    {"mwemptyelt", PartName::kWhole},
    {"mwindicators", PartName::kWhole},
    {"mwjumplink", PartName::kWhole},
    {"nav", PartName::kStrong},
    {"navbar", PartName::kStrong},
    {"navbox", PartName::kStrong},
    {"navframe", PartName::kWhole},
    {"navigation", PartName::kStrong},
    {"newsletter", PartName::kStrong},
    {"newsletters", PartName::kStrong},
    {"noprint", PartName::kWhole},
    {"notice", PartName::kWhole},
    {"offcanvas", PartName::kUsual},
    {"offer", PartName::kWhole},
    {"offers", PartName::kWhole},
    {"onetrust", PartName::kStrong},
    {"opinions", PartName::kWhole},
    {"outbrain", PartName::kStrong},
    {"overlay", PartName::kUsual},
    {"pager", PartName::kUsual},
    {"pagination", PartName::kUsual},
    {"partner", PartName::kWhole},
    {"partners", PartName::kWhole},
    {"paywall", PartName::kUsual},
    {"photographer", PartName::kUsual},
    {"player", PartName::kWhole},
    {"podcast", PartName::kWhole},
    {"poll", PartName::kWhole},
    {"popular", PartName::kUsual},
    {"popup", PartName::kStrong},
    {"portalbox", PartName::kWhole},
    {"postmeta", PartName::kWhole},
    {"print", PartName::kWhole},
    {"printfooter", PartName::kWhole},
    {"printonly", PartName::kWhole},
    {"privacy", PartName::kUsual},
    {"promo", PartName::kUsual},
    {"promoted", PartName::kUsual},
    {"promotion", PartName::kUsual},
    {"pswp", PartName::kWhole},
    {"quiz", PartName::kWhole},
    {"rating", PartName::kWhole},
    {"readalso", PartName::kWhole},
    {"readmore", PartName::kWhole},
    {"recirc", PartName::kUsual},
    {"recirculation", PartName::kUsual},
    {"recommend", PartName::kUsual},
    {"recommendation", PartName::kUsual},
    {"recommendations", PartName::kStrong},
    {"recommended", PartName::kStrong},
    {"reference", PartName::kWhole},
    {"references", PartName::kStrong},
    {"reflist", PartName::kStrong},
    {"register", PartName::kWhole},
    {"related", PartName::kStrong},
    {"relatedarticles", PartName::kStrong},
    {"relatednews", PartName::kStrong},
    {"relatedposts", PartName::kWhole},
    {"remarketing", PartName::kUsual},
    {"replies", PartName::kStrong},
    {"respond", PartName::kWhole},
    {"responses", PartName::kWhole},
    {"screenreader", PartName::kWhole},
    {"screenreadertext", PartName::kWhole},
    {"search", PartName::kWhole},
    {"seealso", PartName::kWhole},
    {"share", PartName::kUsual},
    {"sharebar", PartName::kUsual},
    {"sharing", PartName::kUsual},
    {"shop", PartName::kWhole},
    {"sidebar", PartName::kStrong},
    {"sidebox", PartName::kWhole},
    {"signin", PartName::kStrong},
    {"signup", PartName::kStrong},
    {"sistersitebox", PartName::kWhole},
    {"sitesub", PartName::kWhole},
    {"skip", PartName::kWhole},
    {"skiplink", PartName::kWhole},
    {"skiptocontent", PartName::kWhole},
    {"slideshow", PartName::kUsual},
    {"social", PartName::kUsual},
    {"socials", PartName::kUsual},
    {"sponsor", PartName::kUsual},
    {"sponsored", PartName::kUsual},
    {"sronly", PartName::kWhole},
    {"subscribe", PartName::kStrong},
    {"subscriber", PartName::kUsual},
    {"subscription", PartName::kUsual},
    {"survey", PartName::kWhole},
    {"taboola", PartName::kStrong},
    {"tag", PartName::kWhole},
    {"taglist", PartName::kUsual},
    {"tags", PartName::kUsual},
    {"teaser", PartName::kUsual},
    {"teasers", PartName::kUsual},
    {"thumbcaption", PartName::kWhole},
    {"timestamp", PartName::kUsual},
    {"toc", PartName::kUsual},
    {"toolbar", PartName::kUsual},
    {"tooltip", PartName::kUsual},
    {"topics", PartName::kWhole},
    {"trending", PartName::kUsual},
    {"upsell", PartName::kUsual},
    {"vectorbodybeforecontent", PartName::kWhole},
    {"visuallyhidden", PartName::kWhole},
    {"voting", PartName::kUsual},
    {"weather", PartName::kWhole},
    {"widget", PartName::kWhole},
    {"widgets", PartName::kUsual},
    {"wpcaption", PartName::kWhole},
    {"wpcaptiontext", PartName::kWhole},
    {"youmayalsolike", PartName::kWhole},
};

/// The index of a word, or the number of words.
std::size_t Find(std::string_view word) {
  const auto* found = std::ranges::lower_bound(kPartNames, word, {}, &Word::word);
  const bool is_found = found != std::end(kPartNames) && found->word == word;
  return static_cast<std::size_t>((is_found ? found : std::end(kPartNames)) -
                                  std::begin(kPartNames));
}

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

bool IsStrongPartName(std::size_t name) { return kPartNames[name].kind == PartName::kStrong; }

std::vector<std::size_t> PartNamesOf(const Tree& tree, const Node& node) {
  std::vector<std::size_t> found_names;
  for (const std::string_view name : {"class", "id", "data-component", "data-testid"}) {
    std::string_view rest = tree.Value(node, name);
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find_first_of(" \t\r\n"), rest.size());
      const std::string_view one = rest.substr(0, space);
      rest.remove_prefix(std::min(space + 1, rest.size()));
      // Names with these say how an element looks, and when; those of a post, what it is about.
      if (one.find_first_of(":[") != std::string_view::npos) continue;
      if (one.starts_with("tag-") || one.starts_with("category-")) continue;
      std::string all;
      ForEachNameWord(one, [&](const std::string& word) {
        all += word;
        const std::size_t found = Find(word);
        if (found == CountPartNames() || kPartNames[found].kind == PartName::kWhole) return;
        found_names.push_back(found);
      });
      const std::size_t found = Find(all);
      if (found != CountPartNames() && kPartNames[found].kind == PartName::kWhole) {
        found_names.push_back(found);
      }
    }
  }
  return found_names;
}

}  // namespace synoptic::corpora::html
